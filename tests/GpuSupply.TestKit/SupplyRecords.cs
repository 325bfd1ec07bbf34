using FsCheck;
using FsCheck.Fluent;

namespace GpuSupply.TestKit;

/// <summary>The supply records of a case that is being generated.</summary>
internal sealed record SupplyRecords(Order[] Orders, Shipment[] Shipments)
{
    public IReadOnlyList<Reschedule> Reschedules { get; init; } = [];

    public IReadOnlyList<Cancellation> Cancellations { get; init; } = [];

    public IReadOnlyList<Reallocation> Reallocations { get; init; } = [];

    public IReadOnlyList<Receipt> Receipts { get; init; } = [];

    public IReadOnlyList<Movement> Movements { get; init; } = [];

    public SupplyRecord[] All => [.. Orders, .. Reschedules, .. Cancellations, .. Shipments, .. Reallocations, .. Receipts, .. Movements];

    /// <summary>Another content for a record, as a correction has it.</summary>
    public Gen<SupplyRecord> NewVersion(RecordGenerators records, SupplyRecord record) => record switch
    {
        Order => Any(records.Order(record.Id, isVersion: true)),
        Reschedule => Any(records.Reschedule(record.Id, Orders, isVersion: true)),
        Cancellation => Any(records.Cancellation(record.Id, Orders, isVersion: true)),
        Shipment => Any(records.Shipment(record.Id, Orders, isVersion: true)),
        Reallocation => Any(records.Reallocation(record.Id, Orders, Shipments, isVersion: true)),
        Receipt => Any(records.Receipt(record.Id, Shipments, isVersion: true)),
        _ => Any(records.Movement(record.Id, isVersion: true)),
    };

    private static Gen<SupplyRecord> Any<T>(Gen<T> records)
        where T : SupplyRecord => records.Select(record => (SupplyRecord)record);
}
