namespace GpuSupply.Ledger;

/// <summary>
/// The units of an order that are one party's, or of a shipment: what came to it and what was taken from it. Both are on record, so that it
/// can be said whether more was taken than there was.
/// </summary>
/// <param name="Thing">The order or shipment that the units are of.</param>
/// <param name="Party">Whose they are.</param>
/// <param name="FirstDay">The earliest day on which any of the units can have been there.</param>
internal sealed record Pool(Record Thing, PartyId Party, int FirstDay)
{
    public List<PoolFlow> Came { get; } = [];

    public List<PoolFlow> Taken { get; } = [];

    /// <summary>The reschedules of its units, which take none.</summary>
    public List<PoolFlow> Rescheduled { get; } = [];

    /// <summary>Whether some flow says which of several lines it is of.</summary>
    public bool HasLines => Came.Exists(flow => flow.Line is not null) || Taken.Exists(flow => flow.Line is not null);
}

/// <summary>Units that came to a pool or were taken from it.</summary>
/// <param name="Record">The record that says so.</param>
/// <param name="Line">The line of an order with several lines; null: it has one, or it is open which.</param>
/// <param name="Quantity">How many.</param>
/// <param name="On">When, cut off at the day on which it was learned.</param>
/// <param name="Place">Where the record stands among others.</param>
internal readonly record struct PoolFlow(SupplyRecord Record, string? Line, Quantity Quantity, DaySpan On, EventPlace Place);
