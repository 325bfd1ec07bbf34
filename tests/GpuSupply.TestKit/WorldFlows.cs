namespace GpuSupply.TestKit;

/// <summary>How often a move counts in a flow of some parties and products.</summary>
public static class WorldFlows
{
    /// <summary>The flows that a ledger has.</summary>
    public static IReadOnlyList<MeasureKind> Kinds { get; } =
    [
        MeasureKind.Ordered, MeasureKind.Cancelled, MeasureKind.Shipped, MeasureKind.Received, MeasureKind.Activated, MeasureKind.Retired,
        MeasureKind.ReallocatedIn, MeasureKind.ReallocatedOut, MeasureKind.Due,
    ];

    public static int Times(MeasureKind kind, WorldMove move, Func<PartyId, bool> parties, Func<ProductId, bool> products)
    {
        if (!products(move.From.Product))
            return 0;
        (bool into, bool outOf) = (parties(move.To.Party), parties(move.From.Party));
        if (kind == MeasureKind.Due)
        {
            // The supplier of an order is planned to receive none of it.
            PartyId? supplier = (move.Record as Order)?.Supplier;
            return move.IsPlan ? (into && move.To.Party != supplier ? 1 : 0) - (outOf && move.From.Party != supplier ? 1 : 0) : 0;
        }


        return !move.IsPlan && (kind, move.Record) switch
        {
            (MeasureKind.Ordered, Order) => into,
            (MeasureKind.Cancelled, Cancellation) => outOf,
            (MeasureKind.Shipped, Shipment) => outOf,
            (MeasureKind.Received, Receipt) => into,
            (MeasureKind.Activated, Movement { To: Stage.InService }) => into,
            (MeasureKind.Retired, Movement { To: Stage.Retired }) => into,
            (MeasureKind.ReallocatedIn, Reallocation) => into && !outOf,
            (MeasureKind.ReallocatedOut, Reallocation) => outOf && !into,
            _ => false,
        } ? 1 : 0;
    }

    public static FlowMeasure Measure(MeasureKind kind, PartyId party, ProductId product, string during) => kind switch
    {
        MeasureKind.Ordered => GpuSupply.Measure.Ordered(party, product, during),
        MeasureKind.Cancelled => GpuSupply.Measure.Cancelled(party, product, during),
        MeasureKind.Shipped => GpuSupply.Measure.Shipped(party, product, during),
        MeasureKind.Received => GpuSupply.Measure.Received(party, product, during),
        MeasureKind.Activated => GpuSupply.Measure.Activated(party, product, during),
        MeasureKind.Retired => GpuSupply.Measure.Retired(party, product, during),
        MeasureKind.ReallocatedIn => GpuSupply.Measure.ReallocatedIn(party, product, during),
        MeasureKind.ReallocatedOut => GpuSupply.Measure.ReallocatedOut(party, product, during),
        _ => GpuSupply.Measure.Due(party, product, during),
    };
}
