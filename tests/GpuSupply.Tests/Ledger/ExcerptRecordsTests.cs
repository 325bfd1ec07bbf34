namespace GpuSupply.Tests.Ledger;

/// <summary>Which records come along with a claim: those of its parties and products, and what these have to do with.</summary>
public class ExcerptRecordsTests
{
    /// <summary>The units are of the same party, but of a product that is no kind of what the claimed one is a kind of.</summary>
    [Fact]
    public void Excerpt_OfAProduct_HasItsFamilyAndKindsOfThatAndNoOther()
    {
        SupplyLedger ledger = Empty().Order("of-other", "nvidia", "tesla", "b200", 1, on: "2024-01", due: "2024-06").Order("of-sibling", "nvidia", "tesla", "h200", 1, on: "2024-01", due: "2024-06")
            .Order("of-family", "nvidia", "tesla", "hopper", 1, on: "2024-01", due: "2024-06").Order("of-family-of-family", "nvidia", "tesla", "gpu", 1, on: "2024-01", due: "2024-06")
            .Order("own", "nvidia", "tesla", "h100", 1, on: "2024-01", due: "2024-06").Claim("c", "tesla", Measure.OnOrder("tesla", "h100", at: "2024-04-30"), "4").Build().ToLedger();

        Assert.Equal<RecordId>(["of-sibling", "of-family", "of-family-of-family", "own", "c"], Ids(ledger.Excerpt(ledger.Claims)));
    }

    /// <summary>A shipment says nothing of a product: it is of that of its order.</summary>
    [Fact]
    public void Excerpt_OfAProduct_LacksWhatIsSentOfAnother()
    {
        SupplyLedger ledger = Empty().Order("other", "nvidia", "tesla", "b200", 1, on: "2024-01", due: "2024-06").Shipment("other-sent", "other", 1, on: "2024-02", party: "tesla")
            .Order("own", "nvidia", "tesla", "h100", 1, on: "2024-01", due: "2024-06").Shipment("own-sent", "own", 1, on: "2024-02", party: "tesla")
            .Claim("c", "tesla", Measure.OnOrder("tesla", "h100", at: "2024-04-30"), "0").Build().ToLedger();

        Assert.Equal<RecordId>(["own", "own-sent", "c"], Ids(ledger.Excerpt(ledger.Claims)));
    }

    [Fact]
    public void Excerpt_OfSomeRecords_HasThemInTheOrderInWhichTheyCame()
    {
        SupplyLedger ledger = Empty().Order("z", "nvidia", "tesla", "h100", 1, on: "2024-01", due: "2024-06").Order("a", "nvidia", "x", "h100", 1, on: "2024-01", due: "2024-06").Shipment("y", "z", 1, on: "2024-02")
            .Order("b", "nvidia", "tesla", "h100", 1, on: "2024-01", due: "2024-06").Claim("c", "tesla", Measure.OnOrder("tesla", "h100", at: "2024-04-30"), "1").Build().ToLedger();

        Assert.Equal<RecordId>(["z", "y", "b", "c"], Ids(ledger.Excerpt(ledger.Claims)));
    }

    /// <summary>By the order of the delay alone, one that is asked for by its id: those of the same parties have nothing to do with it.</summary>
    [Fact]
    public void Excerpt_OfTheDelaysOfTwoOrders_HasBothAndNoOther()
    {
        SupplyLedger ledger = Empty().Order("o1", "nvidia", "tesla", "h100", 1, on: "2024-01", due: "2024-06").Order("o2", "nvidia", "tesla", "h100", 1, on: "2024-01", due: "2024-06")
            .Order("o3", "nvidia", "tesla", "h100", 1, on: "2024-01", due: "2024-06").Reschedule("late", "o1", due: "2024-09", on: "2024-03")
            .Claim("c", "tesla", Measure.Sum(Measure.ReceiptDelayOfOrder("o1"), Measure.ReceiptDelayOfOrder("o2")), "5 days").Build().ToLedger();

        Assert.Equal<RecordId>(["o1", "o2", "late", "c"], Ids(ledger.Excerpt(ledger.Claims)));
    }

    /// <summary>What is called an order is a claim: nothing has to do with that, least of all the first record of all.</summary>
    [Fact]
    public void Excerpt_OfTheDelayOfWhatIsNoOrder_HasTheClaimAlone()
    {
        SupplyLedger ledger = new CaseBuilder("t").Add(new Order("first", "nvidia", "x", "h100", "2024-01", [new("1", 1, "2024-06")]) { Source = "s" }).Source("s", publishedOn: "2024-05-01")
            .Party("nvidia").Party("tesla").Party("x").Product("h100")
            .Claim("no-order", "tesla", Measure.Held("tesla", "h100", at: "2024-04-30"), "1").Claim("c", "tesla", Measure.ReceiptDelayOfOrder("no-order"), "5 days").Build().ToLedger();

        Assert.Equal<RecordId>(["c"], Ids(ledger.Excerpt((Claim)ledger.Find("c")!)));
    }

    private static CaseBuilder Empty() => new CaseBuilder("t").Source("s", publishedOn: "2024-05-01").Party("nvidia").Party("tesla").Party("x")
        .Product("gpu").Product("hopper", family: "gpu").Product("h100", family: "hopper").Product("h200", family: "hopper").Product("b200");

    private static IEnumerable<RecordId> Ids(SupplyCase excerpt) => excerpt.Records.OfType<SourcedRecord>().Select(record => record.Id);
}
