namespace GpuSupply.Tests.Claims;

/// <summary>Which numbers of which records have flips, and that all else in the records stays: the nearest value is worked out by hand.</summary>
public class FlipPathTests
{
    private static readonly StockMeasure Held = Measure.Held("tesla", "h100", "2024-06-30");

    /// <summary>100 and 60 are at least 150 together until one of them is less than what the other leaves.</summary>
    [Fact]
    public void Flips_OfTheLinesOfAnOrder_AreEachItsOwn() => Assert.Equal(
        ["o schedule[0].quantity at 89: not-enough-evidence", "o schedule[1].quantity at 49: not-enough-evidence"],
        Flips(Ledger(c => c), Measure.Ordered("tesla", "h100", "2023"), ">=150"));

    /// <summary>The shipment stays that of x and of the second line; where the most is less than the least, the least is it.</summary>
    [Fact]
    public void Flips_OfAShipmentOfAnotherParty_AreOfBothEnds() => Assert.Equal(
        ["s quantity.low at 29: not-enough-evidence", "s quantity.high at 29: not-enough-evidence"],
        Flips(Ledger(c => c.Shipment("s", "o", "40..50", on: "2023-06", party: "x", line: "2")), Measure.Shipped("x", "h100", "2023"), ">=30"));

    [Theory]
    [InlineData("100..120", "100..130", "o1 value.low at 99: not-enough-evidence", "o1 value.high at 131: not-enough-evidence")]
    [InlineData("<=50", "<=60", "o1 value.high at 61: not-enough-evidence")]
    [InlineData(">=50", ">=40", "o1 value.low at 39: not-enough-evidence")]
    public void Flips_OfAnObservation_AreOfTheEndsThatItHas(string observed, string claimed, params string[] flips) =>
        Assert.Equal(flips, Flips(Ledger(c => c.Observation("o1", Held, observed)), Held, claimed));

    [Fact]
    public void Flips_OfAnObservationWithOneEnd_AreOfThatEnd() => Assert.Equal(
        ["o1 value.high at 61: not-enough-evidence"],
        Flips(Ledger(c => c.Add(new Observation("o1", Held, StatedValue.FromEnds(null, null, 50, Unit.Units)) { Source = "s" })), Held, "<=60"));

    private static string[] Flips(SupplyLedger ledger, Measure measure, string value) => [.. ledger.Verify(measure, value).Flips.Select(flip => flip.ToString())];

    private static SupplyLedger Ledger(Func<CaseBuilder, CaseBuilder> records) => records(new CaseBuilder("t").Source("s", publishedOn: "2024-07-01").Party("nvidia").Party("tesla").Party("x").Product("h100")
        .Add(new Order("o", "nvidia", "tesla", "h100", "2023", [new("1", 100, "2024"), new("2", 60, "2024")]) { Source = "s" })).Build().ToLedger();
}
