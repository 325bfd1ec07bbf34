using FsCheck;
using FsCheck.Fluent;

namespace GpuSupply.TestKit;

/// <summary>
/// Measures that have to do with each other: of two kinds, at a few times within the days on which parties join and leave groups, some without a last day.
/// </summary>
internal sealed class HistoryMeasures(IReadOnlyList<PartyId> parties, IReadOnlyList<ProductId> products, SupplyRecords supply)
{
    private static readonly MeasureKind[] Kinds =
    [
        MeasureKind.OnOrder, MeasureKind.InTransit, MeasureKind.OnHand, MeasureKind.InService, MeasureKind.Held, MeasureKind.BehindPlan, MeasureKind.BehindPlan,
        .. WorldFlows.Kinds, MeasureKind.Due, MeasureKind.OrderValue, MeasureKind.Committed,
    ];

    private static readonly string[] During =
        ["../..", "2024-01-03/..", "2024-01-06/..", "../2024-01-08", "2024-01-02/2024-01-07", "FY2024-Q3@d"];

    private static readonly string[] Days = ["2024-01-03", "2024-01-07", "2024-01-11"];

    /// <summary>The two kinds that a case is about.</summary>
    public static Gen<MeasureKind[]> TwoKinds => Gen.Shuffle(Kinds).Select(kinds => kinds[..2]);

    /// <summary>Measures of one of some kinds, in units of the product or, now and then, in H100 equivalents.</summary>
    public Gen<Measure> Scoped(MeasureKind[] kinds) => One(kinds).Select(measure => (Measure)measure);

    /// <summary>Such measures, others made of them, delays and values of what is on record.</summary>
    public Gen<Measure> Any(MeasureKind[] kinds) => Gen.Frequency(
    [
        (8, Scoped(kinds)), (1, Growth(kinds)), (1, Ratio(kinds)), (1, Sum(kinds)), (1, OfOrder), .. supply.Reallocations.Select(one => (1, OfReallocation(one))),
    ]);

    private Gen<ScopedMeasure> One(MeasureKind[] kinds) =>
        from kind in Gen.Elements(kinds)
        from party in Gen.Elements(parties.AsEnumerable())
        from product in Gen.Elements(products.AsEnumerable())
        from measure in AtAnyTime(kind, party, product)
        from isWeighed in Gen.Frequency((1, Gen.Constant(true)), (5, Gen.Constant(false)))
        select isWeighed && !IsMoney(measure) ? measure with { In = "h100e" } : measure;

    private static Gen<ScopedMeasure> AtAnyTime(MeasureKind kind, PartyId party, ProductId product) => StatementGenerators.Stocks.Contains(kind)
        ? Gen.Elements(Days).Select(day => (ScopedMeasure)StatementGenerators.Stock(kind, party, product, day))
        : Gen.Elements(During).Select(during => (ScopedMeasure)(kind switch
        {
            MeasureKind.OrderValue => Measure.OrderValue(party, product, during),
            MeasureKind.Committed => Measure.Committed(party, during),
            _ => WorldFlows.Measure(kind, party, product, during),
        }));

    private Gen<Measure> Growth(MeasureKind[] kinds) =>
        from measure in One(kinds)
        select (Measure)(measure is FlowMeasure flow
            ? Measure.Growth(flow with { During = DateWindow.Parse("../2024-01-05") }, flow with { During = DateWindow.Parse("2024-01-06/..") })
            : Measure.Growth(At(measure, Days[0]), At(measure, Days[^1])));

    private static ScopedMeasure At(ScopedMeasure measure, string day) =>
        StatementGenerators.Stock(measure.Kind, measure.Party, measure.Product!.Value, day) with { In = measure.In };

    private Gen<Measure> Ratio(MeasureKind[] kinds) => from one in One(kinds) from other in One(kinds) select (Measure)Measure.Ratio(one, other);

    private Gen<Measure> Sum(MeasureKind[] kinds) =>
        from one in One(kinds)
        from other in One(kinds)
        select (Measure)(IsMoney(one) == IsMoney(other) ? Measure.Sum(one, other) : one);

    private Gen<Measure> OfOrder => Gen.Elements(supply.Orders).Select(order => (Measure)Measure.ReceiptDelayOfOrder(order.Id));

    private static Gen<Measure> OfReallocation(Reallocation reallocation) =>
        from party in Gen.Elements(reallocation.Legs.Select(leg => leg.From))
        from isValue in Gen.Elements(true, false)
        from price in Gen.Elements("1k..2k USD", null)
        select isValue ? (Measure)Measure.DivertedValue(reallocation.Id, party, price) : Measure.ReceiptDelay(reallocation.Id, party);

    private static bool IsMoney(ScopedMeasure measure) => measure.Kind is MeasureKind.OrderValue or MeasureKind.Committed;
}
