namespace GpuSupply.Ledger;

/// <summary>Units of a leg with the window in which they had been planned to be received.</summary>
internal readonly record struct PlannedUnits(string Leg, Quantity Quantity, DaySpan Planned)
{
    /// <summary>The line of an order that the units are of, which are all received on one day; null: it is open which line.</summary>
    public (RecordId Order, string Line)? Line { get; init; }

    public bool IsOfLineOf(PlannedUnits other) => Line is not null && Line == other.Line;
}
