using FsCheck;
using FsCheck.Fluent;

namespace GpuSupply.TestKit;

/// <summary>The supply records of a case that is being generated.</summary>
internal sealed record SupplyRecords(Order[] Orders, Shipment[] Shipments, Reallocation[] Reallocations, Receipt[] Receipts, Movement[] Movements)
{
    public SupplyRecord[] All => [.. Orders, .. Shipments, .. Reallocations, .. Receipts, .. Movements];

    /// <summary>Another content for a record, as a correction has it.</summary>
    public Gen<SupplyRecord> NewVersion(RecordGenerators records, SupplyRecord record) => record switch
    {
        Order => records.Order(record.Id, isVersion: true).Select(version => (SupplyRecord)version),
        Shipment => records.Shipment(record.Id, Orders, isVersion: true).Select(version => (SupplyRecord)version),
        Reallocation => records.Reallocation(record.Id, Orders, Shipments, isVersion: true).Select(version => (SupplyRecord)version),
        Receipt => records.Receipt(record.Id, Shipments, isVersion: true).Select(version => (SupplyRecord)version),
        _ => records.Movement(record.Id, isVersion: true).Select(version => (SupplyRecord)version),
    };
}
