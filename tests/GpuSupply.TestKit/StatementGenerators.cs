using FsCheck;
using FsCheck.Fluent;

namespace GpuSupply.TestKit;

/// <summary>What is said about a generated case: claims, observations and coverage of what it is about.</summary>
internal static class StatementGenerators
{
    private static readonly string[] Values = ["0", "3", "~20", "40", "10..30", ">5", "<50", "dozens", "5..5k"];

    private static readonly string[] During = ["2024-01", "2024-Q1", "2024", "../2024-03", "2024-02-10"];

    private static readonly string[] Days = ["2024-01-08", "2024-02-15", "2024-03-31", "2024-07-01"];

    private static readonly MeasureKind[] Stocks =
        [MeasureKind.OnOrder, MeasureKind.InTransit, MeasureKind.OnHand, MeasureKind.InService, MeasureKind.Held];

    private static readonly MeasureKind[] Flows =
    [
        MeasureKind.Ordered, MeasureKind.Shipped, MeasureKind.Received, MeasureKind.Activated,
        MeasureKind.ReallocatedIn, MeasureKind.ReallocatedOut, MeasureKind.Due,
    ];

    public static Gen<Record[]> Statements(RecordGenerators records, IReadOnlyList<PartyId> parties, IReadOnlyList<ProductId> products)
    {
        Gen<Measure> measures = Measures([.. parties, "group"], [.. products, "hopper"]);
        Gen<Record> statement = Gen.OneOf(Claims(records, measures, parties), Observations(records, measures), Coverages(records, parties, products));
        return from count in Gen.Choose(1, 4)
               from statements in Gen.CollectToArray(Enumerable.Range(1, count), _ => statement)
               select statements.DistinctBy(record => ((SourcedRecord)record).Id).ToArray();
    }

    public static Gen<Measure> Measures(IReadOnlyList<PartyId> parties, IReadOnlyList<ProductId> products) =>
        from party in Gen.Elements(parties.AsEnumerable())
        from product in Gen.Elements(products.AsEnumerable())
        from stock in Gen.Elements(Stocks)
        from flow in Gen.Elements(Flows)
        from day in Gen.Elements(Days)
        from during in Gen.Elements(During)
        from isStock in Gen.Elements(true, false)
        select isStock ? Stock(stock, party, product, day) : Flow(flow, party, product, during);

    private static Gen<Record> Claims(RecordGenerators records, Gen<Measure> measures, IReadOnlyList<PartyId> parties) =>
        from stamp in records.Stamped(isVersion: false)
        from measure in measures
        from value in Gen.Elements(Values)
        from speaker in Gen.Elements(parties.AsEnumerable())
        from number in Gen.Choose(1, 9)
        select (Record)new Claim($"claim{number}", speaker, measure, StatedValue.Parse(value)) { Source = stamp.Source, KnownOn = stamp.KnownOn };

    private static Gen<Record> Observations(RecordGenerators records, Gen<Measure> measures) =>
        from stamp in records.Stamped(isVersion: false)
        from measure in measures
        from value in Gen.Elements(Values)
        from number in Gen.Choose(1, 9)
        select (Record)new Observation($"observation{number}", measure, StatedValue.Parse(value)) { Source = stamp.Source, KnownOn = stamp.KnownOn };

    private static Gen<Record> Coverages(RecordGenerators records, IReadOnlyList<PartyId> parties, IReadOnlyList<ProductId> products) =>
        from stamp in records.Stamped(isVersion: false)
        from party in Gen.Elements(parties.AsEnumerable())
        from product in Gen.Elements(products.AsEnumerable())
        from during in Gen.Elements("2024", "../2024", "2024-Q1", "../..")
        from number in Gen.Choose(1, 9)
        select (Record)new Coverage($"coverage{number}", party, product, Coverage.Coverable, DateWindow.Parse(during))
        {
            Source = stamp.Source, KnownOn = stamp.KnownOn,
        };

    private static Measure Stock(MeasureKind kind, PartyId party, ProductId product, string day) => kind switch
    {
        MeasureKind.OnOrder => Measure.OnOrder(party, product, day),
        MeasureKind.InTransit => Measure.InTransit(party, product, day),
        MeasureKind.OnHand => Measure.OnHand(party, product, day),
        MeasureKind.InService => Measure.InService(party, product, day),
        _ => Measure.Held(party, product, day),
    };

    private static Measure Flow(MeasureKind kind, PartyId party, ProductId product, string during) => kind switch
    {
        MeasureKind.Ordered => Measure.Ordered(party, product, during),
        MeasureKind.Shipped => Measure.Shipped(party, product, during),
        MeasureKind.Received => Measure.Received(party, product, during),
        MeasureKind.Activated => Measure.Activated(party, product, during),
        MeasureKind.ReallocatedIn => Measure.ReallocatedIn(party, product, during),
        MeasureKind.ReallocatedOut => Measure.ReallocatedOut(party, product, during),
        _ => Measure.Due(party, product, during),
    };
}
