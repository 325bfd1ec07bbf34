using FsCheck;
using FsCheck.Fluent;

namespace GpuSupply.TestKit;

/// <summary>What is said about a generated case: claims, observations and coverage of what it is about.</summary>
internal static class StatementGenerators
{
    private static readonly string[] Values = ["0", "3", "~20", "40", "10..30", ">5", "<50", "dozens", "5..5k"];

    private static readonly string[] Amounts = ["0 USD", "~20k USD", "1M..5M USD", ">2M USD", "<6M USD"];

    private static readonly string[] Delays = ["0 days", "~3 days", "-5..5 days", ">4 days", "<10 days"];

    private static readonly string[] Percentages = ["0%", "~50%", "20..200%", ">100%", "<300%"];

    private static readonly string[] During = ["2024-01", "2024-Q1", "2024", "../2024-03", "2024-02-10"];

    private static readonly string[] Days = ["2024-01-08", "2024-02-15", "2024-03-31", "2024-07-01"];

    public static readonly MeasureKind[] Stocks =
        [MeasureKind.OnOrder, MeasureKind.InTransit, MeasureKind.OnHand, MeasureKind.InService, MeasureKind.Held, MeasureKind.BehindPlan];

    /// <summary>Claims, some of them of several or restated, disputes of them, observations, coverage, and commitments that are restated.</summary>
    public static Gen<Record[]> Statements(RecordGenerators records, IReadOnlyList<PartyId> parties, IReadOnlyList<ProductId> products)
    {
        Gen<Measure> measures = Measures([.. parties, "group"], [.. products, "hopper"]);
        return from claims in Several(0, 2, index => Claims($"claim{index}", records, measures, parties))
               from isSummed in Gen.Elements(true, false)
               from sum in Several(0, isSummed && claims.Length > 0 ? 1 : 0, index => Sums($"all-claims{index}", records, claims))
               from isDisputed in Gen.Elements(true, false)
               from disputes in Several(0, isDisputed ? 2 : 0, index => Disputes($"dispute{index}", records, claims))
               from observations in Several(0, 2, index => Observations($"observation{index}", records, measures))
               from coverages in Several(0, 2, index => Coverages($"coverage{index}", records, parties, products))
               from commitments in Several(0, 2, index => Commitments($"commitment{index}", index, records, parties))
               select (Record[])[.. claims, .. sum, .. disputes, .. observations, .. coverages, .. commitments];
    }

    public static Gen<Measure> Measures(IReadOnlyList<PartyId> parties, IReadOnlyList<ProductId> products) =>
        from party in Gen.Elements(parties.AsEnumerable())
        from product in Gen.Elements(products.AsEnumerable())
        from stock in Gen.Elements(Stocks)
        from flow in Gen.Elements(WorldFlows.Kinds.AsEnumerable())
        from day in Gen.Elements(Days)
        from during in Gen.Elements(During)
        from isStock in Gen.Elements(true, false)
        select isStock ? (Measure)Stock(stock, party, product, day) : WorldFlows.Measure(flow, party, product, during);

    public static Gen<Claim> Claims(
        RecordId id, RecordGenerators records, Gen<Measure> measures, IReadOnlyList<PartyId> parties, bool isVersion = false) =>
        from stamp in records.Stamped(isVersion)
        from measure in measures
        from value in ValuesOf(measure)
        from speaker in Gen.Elements(parties.AsEnumerable())
        from restates in Gen.Frequency<RecordId?>((2, Gen.Constant<RecordId?>(null)), (1, Gen.Constant<RecordId?>("claim1")))
        select new Claim(id, speaker, measure, value)
        {
            Restates = restates == id ? null : restates, Source = stamp.Source, KnownOn = stamp.KnownOn,
        };

    public static Gen<Claim> Sums(RecordId id, RecordGenerators records, Claim[] claims) =>
        from stamp in records.Stamped(isVersion: false)
        select new Claim(id, claims[0].Speaker, claims.Select(claim => claim.Id)) { Source = stamp.Source, KnownOn = stamp.KnownOn };

    private static Gen<Dispute> Disputes(RecordId id, RecordGenerators records, Claim[] claims) =>
        from stamp in records.Stamped(isVersion: false)
        from claim in Gen.Elements(claims.Select(claim => claim.Id).DefaultIfEmpty("nowhere"))
        select new Dispute(id, claim) { Source = stamp.Source, KnownOn = stamp.KnownOn };

    public static Gen<Observation> Observations(RecordId id, RecordGenerators records, Gen<Measure> measures, bool isVersion = false) =>
        from stamp in records.Stamped(isVersion)
        from measure in measures
        from value in ValuesOf(measure)
        select new Observation(id, measure, value) { Source = stamp.Source, KnownOn = stamp.KnownOn };

    public static Gen<Coverage> Coverages(
        RecordId id, RecordGenerators records, IReadOnlyList<PartyId> parties, IReadOnlyList<ProductId> products, bool isVersion = false) =>
        from stamp in records.Stamped(isVersion)
        from party in Gen.Elements(parties.AsEnumerable())
        from product in Gen.Elements(products.AsEnumerable())
        from during in Gen.Elements("2024", "../2024", "2024-Q1", "../..")
        select new Coverage(id, party, product, Coverage.Coverable, DateWindow.Parse(during)) { Source = stamp.Source, KnownOn = stamp.KnownOn };

    public static Gen<Commitment> Commitments(RecordId id, int index, RecordGenerators records, IReadOnlyList<PartyId> parties, bool isVersion = false) =>
        from stamp in records.Stamped(isVersion)
        from party in Gen.Elements(parties.AsEnumerable())
        from amount in Gen.Elements("1M USD", "~5M USD", "2M..3M USD")
        from period in Gen.Elements("2024", "2024-Q1", "2024/2026")
        from status in Gen.Elements(Enum.GetValues<CommitmentStatus>())
        from isRestated in Gen.Elements(true, false)
        select new Commitment(id, party, MoneyRange.Parse(amount), DateWindow.Parse(period), status)
        {
            Restates = isRestated && index > 1 ? $"commitment{index - 1}" : (RecordId?)null, Source = stamp.Source, KnownOn = stamp.KnownOn,
        };

    // What is not counted in units is written with what it is counted in.
    private static Gen<StatedValue> ValuesOf(Measure measure) => Gen.Elements(TextsFor(measure)).Select(StatedValue.Parse);

    private static string[] TextsFor(Measure measure) => measure switch
    {
        SumMeasure sum => TextsFor(sum.Of[0]),
        { Kind: MeasureKind.OrderValue or MeasureKind.Committed or MeasureKind.DivertedValue } => Amounts,
        ReceiptDelayMeasure or OrderDelayMeasure => Delays,
        GrowthMeasure or RatioMeasure => Percentages,
        _ => Values,
    };

    private static Gen<T[]> Several<T>(int least, int most, Func<int, Gen<T>> one) => CaseGenerators.Several(least, most, one);

    public static StockMeasure Stock(MeasureKind kind, PartyId party, ProductId product, string day) => kind switch
    {
        MeasureKind.OnOrder => Measure.OnOrder(party, product, day),
        MeasureKind.InTransit => Measure.InTransit(party, product, day),
        MeasureKind.OnHand => Measure.OnHand(party, product, day),
        MeasureKind.InService => Measure.InService(party, product, day),
        MeasureKind.BehindPlan => Measure.BehindPlan(party, product, day),
        _ => Measure.Held(party, product, day),
    };
}
