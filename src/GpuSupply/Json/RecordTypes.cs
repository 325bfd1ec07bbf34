namespace GpuSupply.Json;

/// <summary>The class of each type of record.</summary>
internal static class RecordTypes
{
    private static readonly (RecordKind Kind, Type Type)[] All =
    [
        (RecordKind.Party, typeof(Party)), (RecordKind.Product, typeof(Product)), (RecordKind.Source, typeof(Source)), (RecordKind.Order, typeof(Order)),
        (RecordKind.Reschedule, typeof(Reschedule)), (RecordKind.Cancellation, typeof(Cancellation)), (RecordKind.Shipment, typeof(Shipment)),
        (RecordKind.Receipt, typeof(Receipt)), (RecordKind.Reallocation, typeof(Reallocation)), (RecordKind.Movement, typeof(Movement)),
        (RecordKind.Commitment, typeof(Commitment)), (RecordKind.Observation, typeof(Observation)), (RecordKind.Coverage, typeof(Coverage)),
        (RecordKind.Claim, typeof(Claim)), (RecordKind.Dispute, typeof(Dispute)), (RecordKind.Correction, typeof(Correction)),
    ];

    /// <summary>The types of the records that are of a class, for a message.</summary>
    public static string Allowed<TRecord>()
        where TRecord : Record => string.Join(", ", All.Where(one => typeof(TRecord).IsAssignableFrom(one.Type)).Select(one => $"\"{Kebab.Of(one.Kind)}\""));
}
