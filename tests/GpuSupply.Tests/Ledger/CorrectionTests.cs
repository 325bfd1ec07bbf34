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

    [Fact]
    public void Balance_AShipmentRestored_KeepsTheMeaningThatItHadWhenItWasLearned()
    {
        SupplyLedger ledger = Diverted("2023-03", "2024-03-02")
            .Source("fifth", publishedOn: "2024-05-01").Add(new Correction("k1", new Shipment("s1", "o1", 11, "2023-03") { Party = "tesla" }) { Source = "fifth" })
            .Source("sixth", publishedOn: "2024-06-01").Add(new Correction("k2", (RecordId)"k1") { Source = "sixth" })
            .Build().ToLedger();
        Assert.Empty(ledger.Findings);
        Assert.Equal([10, 11, 10], new[] { "2024-04-30", "2024-05-31", "2024-06-01" }.Select(day => ledger.AsKnownOn(day).Balance("tesla", "h100", Stage.InTransit).Best));
    }

    [Fact]
    public void Balance_AFiscalShipmentAndAnUnrelatedCorrection_KeepsItsMeaning()
    {
        SupplyLedger ledger = Diverted("FY2023-Q1@nvidia", "2024-03-02")
            .Source("fifth", publishedOn: "2024-05-01").Add(new Correction("k1", new Source("first", new(2023, 6, 1)) { Title = "A title" }) { Source = "fifth" })
            .Build().ToLedger();
        Assert.Empty(ledger.Findings);
        Assert.Equal((60, 10), (OnOrder(ledger), ledger.Balance("tesla", "h100", Stage.InTransit).Best));
        Assert.Single(ledger.Transfers, transfer => transfer.Record == "s1");
    }

    [Fact]
    public void Balance_AFiscalShipmentAndACorrectedFiscalYear_IsOfThatYearFromThen()
    {
        SupplyLedger ledger = Diverted("FY2023-Q1@nvidia", "2024-03-02")
            .Source("fifth", publishedOn: "2024-05-01").Add(new Correction("k1", new Party("nvidia") { FiscalYear = FiscalYear.Parse("06-30") }) { Source = "fifth" })
            .Build().ToLedger();
        Assert.Empty(ledger.Findings);
        Assert.Equal(
            ["2023-01-01/2023-03-31 from 2024-03-02", "2022-07-01/2022-09-30 from 2024-05-01"],
            ledger.Transfers.Where(transfer => transfer.Record == "s1").Select(transfer => $"{transfer.On} from {transfer.KnownFrom:yyyy-MM-dd}"));
    }

    /// <summary>A shipment of 10 that names no party, and afterwards a reallocation of 30 of its order.</summary>
    private static CaseBuilder Diverted(string on, string knownOn) => new CaseBuilder("Diverted")
        .Party("nvidia", fiscalYear: "12-31").Party("tesla").Party("x").Product("h100")
        .Source("first", publishedOn: "2024-01-01").Order("o1", supplier: "nvidia", buyer: "tesla", "h100", 100, on: "2022", due: "2024")
        .Source("third", publishedOn: knownOn).Shipment("s1", order: "o1", 10, on: on)
        .Source("fourth", publishedOn: "2024-04-01").Reallocation("r1", on: "2024-04-01", Leg.OfOrder("o1", from: "tesla", to: "x", 30));

    private static string[] Days(SupplyLedger ledger, params string[] days) =>
    [
        .. days.SelectMany(day => ledger.AsKnownOn(day).Findings.Where(finding => finding.Code == FindingCode.UnknownReference).Select(finding => $"{day} {((SourcedRecord)finding.Record).Id}")),
    ];

    private static long OnOrder(SupplyLedger ledger) => ledger.Balance("tesla", "h100", Stage.OnOrder).Best;

    private static Order Order(long units) => new("o1", "nvidia", "tesla", "h100", "2023", [new("1", units, "2024")]);

    private static Movement Movement(RecordId id) => new(id, "tesla", "h100", 5, Stage.OnHand, Stage.InService, "2023");
}
