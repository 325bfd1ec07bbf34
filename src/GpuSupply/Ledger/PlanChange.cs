namespace GpuSupply.Ledger;

/// <summary>What a reschedule, a cancellation or a leg of a reallocation asks of the plan of an order.</summary>
/// <param name="Order">The order.</param>
/// <param name="Line">Its line; null: it is open which of several.</param>
/// <param name="From">Whose units.</param>
/// <param name="To">Whose they become: for a reschedule the same party's; null: the supplier's again.</param>
/// <param name="Quantity">How many; null: all that the party is still planned to get of the line.</param>
/// <param name="Due">When they are planned from now on; null: as before.</param>
/// <param name="Part">Which part of the record this is: the leg's index.</param>
internal readonly record struct PlanChange(RecordId Order, string? Line, PartyId From, PartyId? To, Quantity? Quantity, DaySpan? Due, int Part);
