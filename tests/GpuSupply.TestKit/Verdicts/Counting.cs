namespace GpuSupply.TestKit.Verdicts;

/// <summary>How often a happening counts in a measure of one scope: the meaning of the measure, whatever is on record.</summary>
public sealed class Counting(Scopes scopes)
{
    private static readonly Stage[] OnOrder = [Stage.OnOrder], InTransit = [Stage.InTransit], OnHand = [Stage.OnHand], InService = [Stage.InService];

    public Scopes Scopes => scopes;

    /// <summary>The stages whose units a stock is; none for a flow.</summary>
    public static IReadOnlyList<Stage> StagesOf(MeasureKind kind) => kind switch
    {
        MeasureKind.OnOrder => OnOrder,
        MeasureKind.InTransit => InTransit,
        MeasureKind.OnHand => OnHand,
        MeasureKind.InService => InService,
        MeasureKind.Held => [Stage.OnHand, Stage.InService],
        _ => [],
    };

    /// <summary>The days of a measure: from the very first for a stock.</summary>
    public static WorldWindow DaysOf(ScopedMeasure measure) => measure switch
    {
        StockMeasure stock => WorldWindow.Of(default) with { Last = WorldWindow.Number(stock.At) },
        FlowMeasure flow => WorldWindow.Of(flow.During),
        _ => throw new ArgumentException($"{measure} has no time."),
    };

    /// <summary>How often: an event of a flow once, a unit that comes into a stock once, one that leaves it −1 times.</summary>
    public Rational Times(ScopedMeasure measure, Happening happening)
    {
        if (!IsOf(measure, happening))
            return 0;
        long times = measure.Kind == MeasureKind.Due ? Planned(measure, happening) : Counted(measure, happening);
        return times == 0 || measure.In is not { } inside ? times
            : times * (scopes.Weight(happening.Product!.Value, inside) ?? throw new InvalidOperationException($"{happening.Product} has no weight in {inside}."));
    }

    // Units come into the plan of a window, leave it, or move to another one. A supplier beside the case has no plan that anybody asks about.
    private int Planned(ScopedMeasure measure, Happening happening)
    {
        WorldWindow days = DaysOf(measure);
        HashSet<PartyId> inside = scopes.Inside(measure.Party, days.Last);
        return happening.Planned.Where(one => inside.Contains(one.Party) && one.Due >= days.First && one.Due <= days.Last).Sum(one => one.Times);
    }

    private long Counted(ScopedMeasure measure, Happening happening)
    {
        WorldWindow days = DaysOf(measure);
        if (happening.Day < days.First || happening.Day > days.Last)
            return 0;
        HashSet<PartyId> inside = scopes.Inside(measure.Party, days.Last);
        (bool into, bool outOf) = (inside.Contains(happening.To.Party), inside.Contains(happening.From.Party));
        if (measure is StockMeasure)
        {
            IReadOnlyList<Stage> stages = StagesOf(measure.Kind);
            return (into && stages.Contains(happening.To.Stage) ? 1 : 0) - (outOf && stages.Contains(happening.From.Stage) ? 1 : 0);
        }

        if (measure.Kind == MeasureKind.OrderValue)
            return happening.Type == RecordKind.Order && into ? happening.Price : 0;
        return (measure.Kind, happening.Type) switch
        {
            (MeasureKind.Ordered, RecordKind.Order) => into,
            (MeasureKind.Cancelled, RecordKind.Cancellation) => outOf,
            (MeasureKind.Shipped, RecordKind.Shipment) => outOf,
            (MeasureKind.Received, RecordKind.Receipt) => into,
            (MeasureKind.Activated, RecordKind.Movement) => into && happening.To.Stage == Stage.InService,
            (MeasureKind.Retired, RecordKind.Movement) => into && happening.To.Stage == Stage.Retired,
            (MeasureKind.ReallocatedIn, RecordKind.Reallocation) => into && !outOf,
            (MeasureKind.ReallocatedOut, RecordKind.Reallocation) => outOf && !into,
            (MeasureKind.Spend, RecordKind.Observation) => into,
            _ => false,
        } ? 1 : 0;
    }

    private bool IsOf(ScopedMeasure measure, Happening happening) =>
        (measure.Product is not { } product || (happening.Product is { } one && scopes.KindsOf(product).Contains(one)))
        && (measure.Supplier is not { } supplier || happening.Supplier == supplier)
        && (measure.Purpose is not { } purpose || happening.Purpose == purpose)
        && (measure.Basis is not { } basis || happening.Bases.Contains(basis));
}
