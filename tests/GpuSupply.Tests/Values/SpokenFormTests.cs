namespace GpuSupply.Tests.Values;

/// <summary>What values say of themselves, and what errors say of what they were given: texts that people read.</summary>
public class SpokenFormTests
{
    [Fact]
    public void Account_IsPartyProductAndStage() => Assert.Equal("tesla h100 on-hand", new Account("tesla", Stage.OnHand, "h100").ToString());

    [Theory]
    [InlineData(null, null, false, false)]
    [InlineData("2", "1", false, false)]
    [InlineData("1", "1", true, false)]
    [InlineData("1", "1", false, true)]
    public void Bounds_ThatAreEmpty_SayBothEnds(string? low, string? high, bool lowOpen, bool highOpen)
    {
        Rational? least = low is null ? null : Rational.Parse(low), most = high is null ? null : Rational.Parse(high);
        if (low is null)
        {
            Assert.Equal(Bounds.Unbounded(Unit.Units), Bounds.Between(least, most, Unit.Units, lowOpen, highOpen));
            return;
        }

        ArgumentException refused = Assert.Throws<ArgumentException>("low", () => Bounds.Between(least, most, Unit.Units, lowOpen, highOpen));
        Assert.StartsWith($"There is no number {(lowOpen ? "above" : "from")} {low} {(highOpen ? "and below" : "to")} {high} units. Bounds are never empty.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ClaimOfSeveral_OfNoneOrItself_SaysWhich()
    {
        Assert.StartsWith("Claim a is made of no claims: allowed are one or more other claims.", Assert.Throws<ArgumentException>("all", () => new Claim("a", "x", Array.Empty<RecordId>())).Message, StringComparison.Ordinal);
        Assert.StartsWith("Claim a is made of itself: allowed are one or more other claims.", Assert.Throws<ArgumentException>("all", () => new Claim("a", "x", new RecordId[] { "b", "a" })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Builder_SaysItsTitleAndHowManyRecordsItHas_AndWantsASource()
    {
        CaseBuilder builder = new CaseBuilder("Chips").Party("tesla").Product("h100");
        Assert.Equal("Chips (2 records so far)", builder.ToString());
        Assert.Equal("order o1 has no source to cite: name one with Source first.", Assert.Throws<InvalidOperationException>(() => builder.Order("o1", "nvidia", "tesla", "h100", 1, on: "2023", due: "2024")).Message);
        Assert.Throws<ArgumentNullException>("title", () => new CaseBuilder(null!));
        Assert.Throws<ArgumentNullException>("record", () => builder.Add(null!));
    }

    [Fact]
    public void Differences_SayAccountDayAndHowManyMore()
    {
        SupplyLedger ledger = new CaseBuilder("t").Source("s", publishedOn: "2024-05-01").Party("nvidia").Party("tesla").Party("x").Product("h100")
            .Order("o1", "nvidia", "tesla", "h100", 12_000, on: "2023", due: "2024-03").Order("o2", "nvidia", "tesla", "h100", 100, on: "2023", due: "../2024-06-30").Shipment("s1", "o1", 12_000, "2024-01")
            .Reallocation("swap", on: "2024-02", Leg.OfShipment("s1", from: "tesla", to: "x", 5_000)).Build().ToLedger();
        string[] Said(string without, string account) => [.. ledger.DifferenceFrom(ledger.Without(without)).Select(difference => difference.ToString()).Where(text => text.StartsWith(account, StringComparison.Ordinal))];

        Assert.Equal(
            ["tesla h100 in-transit from 2024-02-01: -5000..0 (best 0)", "tesla h100 in-transit from 2024-02-15: -5000..0 (best -5000)", "tesla h100 in-transit from 2024-02-29: -5000"],
            Said("swap", "tesla h100 in-transit"));
        Assert.Equal(
            ["x h100 in-transit from 2024-02-01: 0..+5000 (best 0)", "x h100 in-transit from 2024-02-15: 0..+5000 (best +5000)", "x h100 in-transit from 2024-02-29: +5000"],
            Said("swap", "x h100 in-transit"));
        Assert.Equal(["tesla h100 planned from ..: 0..+100 (best 0)", "tesla h100 planned from 2024-06-30: +100"], Said("o2", "tesla h100 planned"));
    }
}
