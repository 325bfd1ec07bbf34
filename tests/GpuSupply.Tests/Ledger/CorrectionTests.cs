namespace GpuSupply.Tests.Ledger;

/// <summary>Corrections that say what can't be: they change nothing, and the finding stands while they do.</summary>
public class CorrectionTests
{
    private static readonly SupplyCase Wrong = new CaseBuilder("A slip").Party("nvidia").Party("tesla").Product("h100")
        .Source("first", publishedOn: "2024-01-01").Order("o1", supplier: "nvidia", buyer: "tesla", "h100", 100, on: "2023", due: "2024")
        .Source("second", publishedOn: "2024-02-01").Add(new Correction("k1", Movement("o1")) { Source = "second" })
        .Source("third", publishedOn: "2024-03-01").Build();

    [Fact]
    public void Findings_ACorrectionOfAnotherType_StandsFromItsDayOn()
    {
        SupplyLedger ledger = Wrong.ToLedger();
        Assert.Equal(["2024-02-01 k1", "2024-03-01 k1"], Days(ledger, "2024-01-31", "2024-02-01", "2024-03-01"));
        Assert.Equal(100, OnOrder(ledger));
    }

    [Fact]
    public void Findings_ACorrectionOfAnotherTypeThatNeverHappened_StandsUntilThen()
    {
        SupplyLedger ledger = Wrong.ToLedger().With(new Correction("k2", (RecordId)"k1") { Source = "third" });
        Assert.Equal(["2024-02-29 k1"], Days(ledger, "2024-02-29", "2024-03-01"));
        Assert.Equal(100, OnOrder(ledger));
    }

    [Fact]
    public void Findings_ACorrectionOfAnotherTypeThatIsCorrected_CountsFromThen()
    {
        SupplyLedger ledger = Wrong.ToLedger().With(new Correction("k2", new Correction("k1", Order(90))) { Source = "third" });
        Assert.Equal(["2024-02-29 k1"], Days(ledger, "2024-02-29", "2024-03-01"));
        Assert.Equal((100, 90), (OnOrder(ledger.AsKnownOn("2024-02-29")), OnOrder(ledger.AsKnownOn("2024-03-01"))));
    }

    [Fact]
    public void Findings_ACorrectionThatBecomesOneOfAnotherType_StandFromThen()
    {
        SupplyLedger ledger = new CaseBuilder("A slip").Party("nvidia").Party("tesla").Product("h100")
            .Source("first", publishedOn: "2024-01-01").Order("o1", supplier: "nvidia", buyer: "tesla", "h100", 100, on: "2023", due: "2024")
            .Source("second", publishedOn: "2024-02-01").Add(new Correction("k1", Order(90)) { Source = "second" })
            .Source("third", publishedOn: "2024-03-01").Add(new Correction("k2", new Correction("k1", Movement("o1"))) { Source = "third" })
            .Build().ToLedger();
        Assert.Equal(["2024-03-01 k1"], Days(ledger, "2024-02-29", "2024-03-01"));
        Assert.Equal((90, 100), (OnOrder(ledger.AsKnownOn("2024-02-29")), OnOrder(ledger.AsKnownOn("2024-03-01"))));
    }

    [Fact]
    public void Findings_ACorrectionWhoseNewContentNamesAnUnknownSource_ChangesNothing()
    {
        SupplyCase records = new CaseBuilder("A slip").Party("nvidia").Party("tesla").Product("h100")
            .Source("first", publishedOn: "2024-01-01").Order("o1", supplier: "nvidia", buyer: "tesla", "h100", 100, on: "2023", due: "2024")
            .Source("second", publishedOn: "2024-02-01").Add(new Correction("k1", Order(90)) { Source = "second" })
            .Source("third", publishedOn: "2024-03-01").Add(new Correction("k2", new Correction("k1", Order(80)) { Source = "nobody" }) { Source = "third" })
            .Build();
        SupplyLedger ledger = records.ToLedger();
        Assert.Equal(["2024-03-01 k1"], Days(ledger, "2024-02-29", "2024-03-01"));
        Assert.Equal((90, 100), (OnOrder(ledger.AsKnownOn("2024-02-29")), OnOrder(ledger.AsKnownOn("2024-03-01"))));
    }

    private static string[] Days(SupplyLedger ledger, params string[] days) =>
    [
        .. days.SelectMany(day => ledger.AsKnownOn(day).Findings.Where(finding => finding.Code == FindingCode.UnknownReference).Select(finding => $"{day} {((SourcedRecord)finding.Record).Id}")),
    ];

    private static long OnOrder(SupplyLedger ledger) => ledger.Balance("tesla", "h100", Stage.OnOrder).Best;

    private static Order Order(long units) => new("o1", "nvidia", "tesla", "h100", "2023", [new("1", units, "2024")]);

    private static Movement Movement(RecordId id) => new(id, "tesla", "h100", 5, Stage.OnHand, Stage.InService, "2023");
}
