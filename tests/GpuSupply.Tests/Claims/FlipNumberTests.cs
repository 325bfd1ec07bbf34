namespace GpuSupply.Tests.Claims;

/// <summary>Which numbers are tried at which values: up to 10^15 of the smallest steps, with up to twelve decimals, and below zero where that can be.</summary>
public class FlipNumberTests
{
    private static readonly StockMeasure Active = Measure.InService("tesla", "h100", "2024-06-30");
    private static readonly FlowMeasure Spend = Measure.Spend("tesla", "2024-H1");
    private static readonly GrowthMeasure Growth = Measure.Growth(Measure.Custom("x-revenue", "tesla", "2023-H1"), Measure.Custom("x-revenue", "tesla", "2024-H1"));

    /// <summary>Twice as many units or cents as are tried have no flips, nor has the other end of such a range.</summary>
    [Theory]
    [InlineData("1000000000000000", ">=1000", "o value at 999: refuted")]
    [InlineData("2000000000000000", ">=1000")]
    [InlineData("500..2000000000000000", ">=100")]
    public void Flips_OfManyUnits_AreOfWhatCanBeTried(string observed, string claimed, params string[] flips) =>
        Assert.Equal(flips, Flips(c => c.Observation("o", Active, observed, exact: true), Active, StatedValue.Parse(claimed)));

    [Theory]
    [InlineData("10000000000000 USD", "o value at 999.99: refuted")]
    [InlineData("20000000000000 USD")]
    public void Flips_OfMuchMoney_AreOfWhatCanBeTried(string observed, params string[] flips) =>
        Assert.Equal(flips, Flips(c => c.Observation("o", Spend, observed, exact: true), Spend, StatedValue.Parse(">=1000 USD")));

    [Theory]
    [InlineData("5.5%", "o value at 4.9: refuted")]
    [InlineData("5.000000000001%", "o value at 4.999999999999: refuted")]
    [InlineData("5.0000000000001%")]
    public void Flips_OfDecimals_AreOfUpToTwelve(string observed, params string[] flips) =>
        Assert.Equal(flips, Flips(c => c.Observation("o", Growth, observed, exact: true), Growth, StatedValue.Parse(">=5%")));

    /// <summary>What grows can shrink.</summary>
    [Fact]
    public void Flip_OfAGrowth_CanBeBelowZero() => Assert.Equal(
        ["o value at -11: refuted"], Flips(c => c.Observation("o", Growth, "5%", exact: true), Growth, StatedValue.FromEnds(-10, null, null, Unit.Percent)));

    /// <summary>Of an order that was reallocated before, a shipment says whose units it sends; it goes on doing so with another quantity.</summary>
    [Fact]
    public void Flips_OfAShipmentThatHasToNameItsParty_AreOfThatParty() => Assert.Equal(
        ["sent quantity.low at 29: not-enough-evidence", "sent quantity.high at 29: not-enough-evidence"],
        Flips(
            c => c.Party("nvidia").Party("x").Order("o", "nvidia", "tesla", "h100", 100, on: "2023", due: "2024").Reallocation("swap", on: "2024-01", Leg.OfOrder("o", from: "tesla", to: "x", 60))
                .Shipment("sent", "o", "40..50", on: "2024-03", party: "x"),
            Measure.Shipped("x", "h100", "2024-H1"), StatedValue.Parse(">=30")));

    /// <summary>Up to half of 100 is up to 50, and the claim says up to 60. The least is not written.</summary>
    [Fact]
    public void Flips_OfAShareUpTo_AreOfThatEnd() => Assert.Equal(
        ["k amount at 120.01: not-enough-evidence", "k parts[0].share.high at 61: not-enough-evidence"],
        Flips(
            c => c.Add(new Commitment("k", "tesla", MoneyRange.Parse("100 USD"), "2024", CommitmentStatus.Active) { Source = "s", Parts = [new("chips", "<=50%")] }),
            Measure.Committed("tesla", "2024") with { Purpose = "chips" }, StatedValue.Parse("<=60 USD")));

    private static string[] Flips(Func<CaseBuilder, CaseBuilder> records, Measure measure, StatedValue value)
    {
        SupplyLedger ledger = records(new CaseBuilder("t").Party("cnbc").Party("agency").Party("tesla").Product("h100").Source("s", publishedOn: "2024-07-01", issuer: "agency"))
            .Add(new Claim("c", "cnbc", measure, value) { Source = "s" }).Build().ToLedger();
        return [.. ledger.Verify("c").Flips.Where(flip => flip.Record != "swap").Select(flip => flip.ToString())];
    }
}
