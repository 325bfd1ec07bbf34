namespace GpuSupply.Ledger;

/// <summary>Units of a leg with the window in which they had been planned to be received.</summary>
internal readonly record struct PlannedUnits(string Leg, Quantity Quantity, DaySpan Planned)
{
    /// <summary>The line of an order that the units are of; null: it is open which line.</summary>
    public (RecordId Order, string Line)? Line { get; init; }

    /// <summary>Line and window: units that are alike in these are all received on one day. Null: it is open which line.</summary>
    public (RecordId Order, string Line, DaySpan On)? PlannedDay => Line is var (order, line) ? (order, line, Planned) : null;

    /// <summary>Whether these and other units are received on one day, whichever it is.</summary>
    public bool IsOnDayOf(PlannedUnits other) => PlannedDay is not null && PlannedDay == other.PlannedDay;
}
