namespace GpuSupply.Tests.Claims;

/// <summary>How verdicts on delays, values and other measures change as more is learned: what was worked out for a day is not kept for one on which it is another.</summary>
public class MeasureHistoryTests
{
    /// <summary>A month of ten units, learned in August, and moved back in September.</summary>
    [Theory]
    [InlineData("order", "refuted because of order; supported because of later; refuted because of back")]
    [InlineData("order-total", "refuted because of order-total; supported because of later; refuted because of back")]
    public void History_OfADelayOfAnOrder_ChangesWithItsPlan(string claim, string expected) => Assert.Equal(expected, History(claim, c => c
        .Order("o1", "nvidia", "tesla", "h100", 10, on: "2023-01", due: "2024-03-01")
        .Source("talk", "2024-07-01").Claim("order", "cnbc", Measure.ReceiptDelayOfOrder("o1"), ">=20 days").Claim("order-total", "cnbc", Measure.ReceiptDelayOfOrder("o1") with { IsTotal = true }, ">=200 unit-days")
        .Source("august", "2024-08-01").Reschedule("later", "o1", due: "2024-04-01", on: "2024-02-01").Source("september", "2024-09-01").Reschedule("back", "o1", due: "2024-03-01", on: "2024-02-02")));

    /// <summary>Five units that were planned for 1 January leave; for them five come that are planned for 1 May; that these had been put off to June by then is learned in August.</summary>
    [Fact]
    public void History_OfADelayOfAnExchange_ChangesWithThePlanOfWhatComes() => Assert.Equal("refuted because of delay; supported because of later", History("delay", c => c
        .Order("o1", "nvidia", "tesla", "h100", 5, on: "2023-01", due: "2024-01-01").Order("o2", "nvidia", "x", "h100", 5, on: "2023-01", due: "2024-05-01")
        .Reallocation("swap", on: "2023-06-01", Leg.OfOrder("o1", "tesla", "x", 5), Leg.OfOrder("o2", "x", "tesla", 5))
        .Source("talk", "2024-07-01").Claim("delay", "cnbc", Measure.ReceiptDelay("swap", "tesla"), ">=130 days").Source("august", "2024-08-01").Reschedule("later", "o2", due: "2024-06-01", on: "2023-03-01", party: "x")));

    /// <summary>Orders get a price only later.</summary>
    [Fact]
    public void History_OfADivertedValue_ChangesWithThePrice() => Assert.Equal("not-enough-evidence because of value; supported because of k", History("value", c => c
        .Order("o1", "nvidia", "tesla", "h100", 5, on: "2023-01", due: "2024-01-01").Reallocation("swap", on: "2023-06-01", Leg.OfOrder("o1", "tesla", "x", 5))
        .Source("talk", "2024-07-01").Claim("value", "cnbc", Measure.DivertedValue("swap", "tesla"), "50 USD").Source("august", "2024-08-01")
        .Add(new Correction("k", new Order("o1", "nvidia", "tesla", "h100", "2023-01", [new("1", 5, "2024-01-01")]) { Source = "s", UnitPrice = "10 USD" }) { Source = "august" })));

    /// <summary>A family has units of which no kind is on record, until they are corrected to be of a kind; then each unit counts.</summary>
    [Fact]
    public void History_InOtherUnits_ChangesWithTheKindOfTheUnits() => Assert.Equal("not-enough-evidence because of weight; supported because of k", History("weight", c => c
        .ReceiptFromOutside("r1", "tesla", "b200", 1_000, "2024-03").ReceiptFromOutside("r2", "tesla", "gpu", 3_000, "2024-03").Coverage("all", "tesla", "gpu", "2024-H1", RecordKind.Receipt)
        .Source("talk", "2024-07-01").Claim("weight", "cnbc", Measure.Received("tesla", "gpu", "2024-H1") with { In = "h100e" }, "<=6000").Source("august", "2024-08-01")
        .Add(new Correction("k", new Receipt("r2", "tesla", "h100", 3_000, "2024-03") { Source = "s" }) { Source = "august" })));

    private static string History(string claim, Func<CaseBuilder, CaseBuilder> records) => string.Join("; ", records(new CaseBuilder("t").Party("nvidia").Party("tesla").Party("x").Party("cnbc")
        .Product("gpu").Add(new Product("h100") { Family = "gpu", H100Equivalents = 1 }).Add(new Product("b200") { Family = "gpu", H100Equivalents = (Rational)5 / 2 }).Source("s", publishedOn: "2024-06-30"))
        .Build().ToLedger().History(claim).Select(row => row.ToString()[11..]));
}
