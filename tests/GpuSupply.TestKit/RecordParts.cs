namespace GpuSupply.TestKit;

/// <summary>What records are made of: quantities, windows, the names of others.</summary>
public static class RecordParts
{
    /// <summary>The quantities in a record.</summary>
    public static IEnumerable<Quantity> QuantitiesIn(SourcedRecord record) => record switch
    {
        Order order => order.Schedule.Select(line => line.Quantity),
        Reschedule { Quantity: { } quantity } => [quantity],
        Cancellation cancellation => [cancellation.Quantity],
        Shipment shipment => [shipment.Quantity],
        Receipt receipt => [receipt.Quantity],
        Movement movement => [movement.Quantity],
        Reallocation reallocation => reallocation.Legs.Select(leg => leg.Quantity),
        _ => [],
    };

    /// <summary>The windows in a supply record.</summary>
    public static IEnumerable<DateWindow> WindowsIn(SourcedRecord record) => record is SupplyRecord supply ? DuesIn(record).Append(supply.On) : [];

    /// <summary>The windows in which a record says that something is due.</summary>
    public static IEnumerable<DateWindow> DuesIn(SourcedRecord record) => record switch
    {
        Order order => order.Schedule.Select(line => line.Due),
        Reschedule reschedule => [reschedule.Due],
        Reallocation reallocation => reallocation.Legs.Select(leg => leg.Due).OfType<DateWindow>(),
        _ => [],
    };

    public static bool IsSwap(Reallocation reallocation) =>
        reallocation.Legs.Any(leg => reallocation.Legs.Any(other => other.From == leg.To && other.To == leg.From));

    /// <summary>The orders of which a record names no line.</summary>
    public static IEnumerable<RecordId> OrderWithoutLine(Record record) => record switch
    {
        Cancellation { Line: null } cancellation => [cancellation.Order],
        Shipment { Line: null } shipment => [shipment.Order],
        Reallocation reallocation => reallocation.Legs.Where(leg => leg.Line is null).Select(leg => leg.Order).OfType<RecordId>(),
        _ => [],
    };

    /// <summary>The records that a record names.</summary>
    public static IEnumerable<RecordId> NamesIn(SourcedRecord record) => record switch
    {
        Reschedule reschedule => [reschedule.Order],
        Cancellation cancellation => [cancellation.Order],
        Shipment shipment => [shipment.Order],
        Receipt { Shipment: { } shipment } => [shipment],
        Reallocation reallocation => reallocation.Legs.Select(leg => leg.Order ?? leg.Shipment).OfType<RecordId>(),
        Correction { Record: null or SourcedRecord } correction => [correction.Replaces],
        Dispute dispute => [dispute.Claim],
        _ => [],
    };
}
