using GpuSupply.Ledger;

namespace GpuSupply.Tests.Ledger;

/// <summary>Which records have to do with each other, and so come along in an excerpt.</summary>
public class LinkedRecordsTests
{
    /// <summary>The shipment names no party: it is tesla's by its order alone, also where it is the first record of all.</summary>
    [Fact]
    public void Excerpt_FirstRecordNamesAnOrder_HasIt()
    {
        SupplyLedger ledger = Empty().Shipment("s", "o", 40, on: "2024-02").Order("o", "nvidia", "tesla", "h100", 100, on: "2024-01", due: "2024-06")
            .Claim("c", "tesla", Measure.InTransit("tesla", "h100", at: "2024-05-01"), "40").Build().ToLedger();

        Assert.Equal(["c", "o", "s"], Ids(ledger.Excerpt(ledger.Claims)));
    }

    [Fact]
    public void Excerpt_ClaimAboutAnOrderThatIsNotOnRecord_HasNoOtherOrder()
    {
        CaseBuilder records = Empty();
        foreach (string id in new[] { "o0", "o1", "o2", "o3" })
            records = records.Order(id, "nvidia", "tesla", "h100", 100, on: "2024-01", due: "2024-06");
        SupplyLedger ledger = records.Claim("c", "tesla", Measure.ReceiptDelayOfOrder("nowhere"), "5 days").Build().ToLedger();

        Assert.Equal(["c"], Ids(ledger.Excerpt(ledger.Claims)));
    }

    [Fact]
    public void Excerpt_CorrectionOfSomebodyElsesOrder_IsNoPartOfIt()
    {
        SupplyLedger ledger = Empty().Order("o", "nvidia", "tesla", "h100", 100, on: "2024-01", due: "2024-06").Order("ox", "nvidia", "x", "h100", 100, on: "2024-01", due: "2024-06")
            .Add(new Correction("kx", new Order("ox", "nvidia", "x", "h100", "2024-01", [new("1", 90, "2024-06")])) { Source = "s" })
            .Add(new Correction("kt", new Party("tesla") { Name = "Tesla" }) { Source = "s" })
            .Claim("c", "tesla", Measure.OnOrder("tesla", "h100", at: "2024-05-01"), "100").Build().ToLedger();

        Assert.Equal(["c", "kt", "o"], Ids(ledger.Excerpt(ledger.Claims)));
    }

    /// <summary>The claim restates one that restates the first, which is disputed; another claim has nothing to do with them.</summary>
    [Fact]
    public void Excerpt_ClaimThatRestatesOthers_HasThoseAndTheirDisputes()
    {
        Measure held = Measure.Held("tesla", "h100", at: "2024-05-01");
        SupplyLedger ledger = Empty().Claim("c1", "tesla", held, "10").Dispute("d1", "c1").Claim("other", "tesla", held, "10").Dispute("d2", "other")
            .Add(new Claim("c2", "tesla", held, StatedValue.Parse("20")) { Source = "s", Restates = "c1" })
            .Add(new Claim("c3", "tesla", held, StatedValue.Parse("30")) { Source = "s", Restates = "c2" }).Build().ToLedger();

        Assert.Equal(["c1", "c2", "c3", "d1"], Ids(ledger.Excerpt((Claim)ledger.Find("c3")!)));
    }

    [Fact]
    public void Of_SomeIds_IsWhatHasToDoWithThemAlone()
    {
        Record[] records =
        [
            .. Empty().Order("o1", "nvidia", "tesla", "h100", 100, on: "2024-01", due: "2024-06").Order("o2", "nvidia", "tesla", "h100", 100, on: "2024-01", due: "2024-06")
                .Shipment("s1", "o1", 40, on: "2024-02").Shipment("s2", "o2", 40, on: "2024-02").Receipt("r1", "s1", 40, on: "2024-03").Add(new Correction("k1", "r1") { Source = "s" })
                .Observation("seen", Measure.ReceiptDelayOfOrder("o1"), "5 days").Build().Records,
        ];
        var linked = new LinkedRecords(records);

        Assert.Equal(["o1", "s1", "r1", "k1"], linked.Of(["o1"]).Select(record => record.IdAsText));
        Assert.Empty(linked.Of(["nobody"]));
        Assert.Equal(records.Select(record => record is SourcedRecord), linked.Roots.Select(root => root >= 0));
        Assert.All(linked.Roots.Zip(records).Where(pair => pair.Second is not SourcedRecord), pair => Assert.Equal(-1, pair.First));
        Assert.Single(new RecordId[] { "o1", "s1", "r1", "k1", "seen" }.Select(linked.RootOf).Distinct());
    }

    private static CaseBuilder Empty() => new CaseBuilder("Linked").Source("s", publishedOn: "2024-05-01").Party("nvidia").Party("tesla").Party("x").Product("h100");

    private static IEnumerable<string> Ids(SupplyCase excerpt) => excerpt.Records.OfType<SourcedRecord>().Select(record => record.IdAsText).Order(StringComparer.Ordinal);
}
