namespace GpuSupply.Tests.Ledger;

/// <summary>What was learned about a record, on which day, from whom and by which correction.</summary>
public class RecordChangesTests
{
    private static readonly SupplyLedger Ledger = new CaseBuilder("Second thoughts").Party("nvidia").Party("tesla").Product("h100")
        .Source("first", publishedOn: "2024-01-01").Order("o1", supplier: "nvidia", buyer: "tesla", "h100", 100, on: "2023", due: "2024")
        .Source("second", publishedOn: "2024-02-01").Add(new Correction("k1", Order(90)) { Source = "second" })
        .Source("third", publishedOn: "2024-03-01").Add(new Correction("k2", (RecordId)"o1") { Source = "third" })
        .Source("fourth", publishedOn: "2024-04-01").Add(new Correction("k3", (RecordId)"k2") { Source = "fourth" })
        .Source("fifth", publishedOn: "2024-05-01").Add(new Correction("k4", new Correction("k1", Order(80))) { Source = "fifth" })
        .Build().ToLedger();

    [Fact]
    public void ChangesSince_CorrectedVoidedRestored_NamesDaySourceAndCorrection()
    {
        string[] expected =
        [
            "2024-01-01 new order o1 from first: 100", "2024-02-01 new correction k1 from second: 90", "2024-02-01 corrected order o1 by k1 from second: 90",
            "2024-03-01 new correction k2 from third: 0", "2024-03-01 voided order o1 by k2 from third: 0",
            "2024-04-01 voided correction k2 by k3 from fourth: 90", "2024-04-01 new correction k3 from fourth: 90", "2024-04-01 restored order o1 by k3 from fourth: 90",
            "2024-05-01 corrected correction k1 by k4 from fifth: 80", "2024-05-01 new correction k4 from fifth: 80", "2024-05-01 corrected order o1 by k4 from fifth: 80",
        ];
        Assert.Equal(expected, Ledger.ChangesSince("2023-12-31").Records.Select(row => $"{row} from {row.Source}: {OnOrder(row.KnownOn)}"));
    }

    [Theory]
    [InlineData("2024-01-01", "2024-01-31", "")]
    [InlineData("2024-01-01", "2024-02-01", "tesla h100 on-order: 100 → 90")]
    [InlineData("2024-01-01", "2024-03-15", "tesla h100 on-order: 100 → 0")]
    [InlineData("2024-02-01", "2024-04-30", "")]
    [InlineData("2023-06-01", "2024-06-01", "tesla h100 on-order: 0 → 80")]
    public void ChangesSince_BetweenTwoDays_ShowsWhatTheEndsDifferIn(string since, string until, string expected) => Assert.Equal(
        expected,
        string.Join(", ", Ledger.AsKnownOn(until).ChangesSince(since).Balances.Where(row => row.Stage == Stage.OnOrder).Select(row => row.ToString())));

    [Fact]
    public void ChangesSince_ALaterDay_IsRefusedWithBothDays()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Ledger.AsKnownOn("2024-02-01").ChangesSince("2024-02-02"));
        Assert.Contains("2024-02-02 is after 2024-02-01", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ChangesSince_ItsOwnDay_IsNothing() => Assert.Equal(
        "2024-05-01 → 2024-05-01: 0 records, 0 balances, 0 verdicts", Ledger.ChangesSince(Ledger.KnownOn).ToString());

    [Fact]
    public void ChangesSince_ACorrectedFiscalYear_IsTheCorrectionAlone()
    {
        SupplyLedger ledger = new CaseBuilder("Fiscal").Party("nvidia", fiscalYear: "last-sunday-of-january").Party("tesla").Product("h100")
            .Source("first", publishedOn: "2024-05-01").Order("o1", supplier: "nvidia", buyer: "tesla", "h100", 100, on: "FY2024@nvidia", due: "2024")
            .Source("second", publishedOn: "2024-06-01").Add(new Correction("k1", new Party("nvidia") { FiscalYear = FiscalYear.Parse("06-30") }) { Source = "second" })
            .Build().ToLedger();

        Assert.Equal("2024-06-01 new correction k1", Assert.Single(ledger.ChangesSince("2024-05-01").Records).ToString());
    }

    [Fact]
    public void ChangesSince_ACorrectedDayOfASource_LeavesItsRecordsKnownSinceTheFirst()
    {
        SupplyLedger ledger = new CaseBuilder("Dated anew").Party("nvidia").Party("tesla").Product("h100")
            .Source("first", publishedOn: "2024-01-01").Claim("c1", "tesla", Measure.OnOrder("tesla", "h100", at: "2024-01-01"), "100")
            .Source("second", publishedOn: "2024-06-01").Order("o1", supplier: "nvidia", buyer: "tesla", "h100", 100, on: "2023", due: "2024")
            .Coverage("all", "tesla", "h100", "../2024-05-31").Add(new Correction("k1", new Source("first", new(2024, 7, 1))) { Source = "second" })
            .Build().ToLedger();

        Assert.Equal("c1: not-enough-evidence (no-evidence) → supported", Assert.Single(ledger.ChangesSince("2024-03-01").Verdicts).ToString());
    }

    /// <summary>Told and corrected on one day it is new, and no correction made it so; its source is that of what it says.</summary>
    [Fact]
    public void ChangesSince_CorrectedOnTheDayOnWhichItWasTold_IsNew()
    {
        SupplyLedger ledger = Ordered("2024-01-01").Add(new Correction("k1", Order(90)) { Source = "first" }).Build().ToLedger();
        Assert.Equal(["2024-01-01 new correction k1", "2024-01-01 new order o1"], ledger.ChangesSince("2023-12-31").Records.Select(row => row.ToString()));
    }

    /// <summary>The latest correction holds, by day, then by id: of two on one day the second, and what was corrected in the first then matters no more.</summary>
    [Theory]
    [InlineData("2024-02-01", "2024-02-01")]
    [InlineData("2024-01-15", "2024-02-01")]
    public void ChangesSince_CorrectedByTwo_NamesTheLatest(string first, string second)
    {
        CaseBuilder records = Ordered("2024-01-01").Source("one", publishedOn: first).Add(new Correction("k1", Order(90)) { Source = "one" })
            .Source("two", publishedOn: second).Add(new Correction("k2", Order(80)) { Source = "two" });
        if (first != second)
            records = records.Add(new Correction("k3", new Correction("k1", Order(70))) { Source = "two" });

        foreach (IEnumerable<Record> arriving in new[] { records.Build().Records, records.Build().Records.Reverse() })
        {
            SupplyLedger ledger = new SupplyCase("t", arriving).ToLedger();
            Assert.Equal("2024-02-01 corrected order o1 by k2", Assert.Single(ledger.ChangesSince("2024-01-31").Records, row => row.Record == "o1").ToString());
            Assert.Equal(80, ledger.Balance("tesla", "h100", Stage.OnOrder).Best);
        }
    }

    private static CaseBuilder Ordered(string knownOn) => new CaseBuilder("t").Party("nvidia").Party("tesla").Product("h100")
        .Source("first", publishedOn: knownOn).Order("o1", supplier: "nvidia", buyer: "tesla", "h100", 100, on: "2023", due: "2024");

    private static Order Order(Quantity quantity) =>
        new("o1", "nvidia", "tesla", "h100", "2023", [new("1", quantity, "2024")]);

    private static long OnOrder(NodaTime.LocalDate day) =>
        Ledger.AsKnownOn(day).Balance("tesla", "h100", Stage.OnOrder).Best;
}
