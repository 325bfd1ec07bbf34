namespace GpuSupply.Ledger;

/// <summary>Which kinds of record and which stages make up a measure.</summary>
internal static class MeasureParts
{
    /// <summary>The kinds of record that make up a measure, which coverage must name for the records to bound it from above.</summary>
    public static IReadOnlyList<RecordKind> RecordsOf(MeasureKind kind) => kind switch
    {
        MeasureKind.OnOrder => [RecordKind.Order, RecordKind.Cancellation, RecordKind.Shipment, RecordKind.Reallocation],
        MeasureKind.InTransit => [RecordKind.Shipment, RecordKind.Receipt, RecordKind.Reallocation],
        MeasureKind.OnHand or MeasureKind.Held => [RecordKind.Receipt, RecordKind.Movement, RecordKind.Reallocation],
        MeasureKind.InService or MeasureKind.Activated or MeasureKind.Retired => [RecordKind.Movement],
        MeasureKind.Ordered or MeasureKind.OrderValue => [RecordKind.Order],
        MeasureKind.Cancelled => [RecordKind.Cancellation],
        MeasureKind.BehindPlan => [RecordKind.Order, RecordKind.Reschedule, RecordKind.Cancellation, RecordKind.Receipt, RecordKind.Reallocation],
        MeasureKind.Shipped => [RecordKind.Shipment],
        MeasureKind.Received => [RecordKind.Receipt],
        MeasureKind.ReallocatedIn or MeasureKind.ReallocatedOut => [RecordKind.Reallocation],
        MeasureKind.Due => [RecordKind.Order, RecordKind.Reschedule, RecordKind.Cancellation, RecordKind.Reallocation],
        MeasureKind.Committed => [RecordKind.Commitment],
        _ => [],
    };

    /// <summary>Whether a stage counts in a stock.</summary>
    public static bool Counts(MeasureKind kind, Stage stage) => kind switch
    {
        MeasureKind.OnOrder => stage == Stage.OnOrder,
        MeasureKind.InTransit => stage == Stage.InTransit,
        MeasureKind.OnHand => stage == Stage.OnHand,
        MeasureKind.InService => stage == Stage.InService,
        MeasureKind.Held => stage is Stage.OnHand or Stage.InService,
        _ => false,
    };

    /// <summary>Whether a flow of units is counted from supply records.</summary>
    public static bool IsCountedFlow(MeasureKind kind) => kind is >= MeasureKind.Ordered and <= MeasureKind.Due;
}
