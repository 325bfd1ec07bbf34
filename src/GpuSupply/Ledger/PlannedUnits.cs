namespace GpuSupply.Ledger;

/// <summary>Units of a leg with the window in which they had been planned to be received.</summary>
internal readonly record struct PlannedUnits(string Leg, Quantity Quantity, DaySpan Planned);
