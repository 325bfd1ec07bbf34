namespace GpuSupply.Tests.Claims;

/// <summary>Verdicts in plain sentences.</summary>
public class ExplanationTests
{
    private static readonly StockMeasure Held = Measure.Held("tesla", "h100", "2024-12-31");

    /// <summary>Coverage says that all is on record: whoever reads that nothing came must be told of the receipt that could not be counted.</summary>
    [Fact]
    public void Explain_WithARecordThatIsLeftOut_NamesIt()
    {
        string said = new CaseBuilder("t").Source("s", publishedOn: "2024-06-30").Party("nvidia").Party("tesla").Party("musk").Product("h100")
            .Order("o1", "nvidia", "tesla", "h100", 3_000, on: "2023", due: "2024-01").Shipment("s1", "o1", 3_000, "2024-01")
            .Add(new Receipt("r1", "s1", 2_800, DateWindow.Parse("2024-02")) { Source = "misspelled" }).Coverage("all", "tesla", "h100", "../2024-06-30")
            .Claim("got", "musk", Measure.Received("tesla", "h100", "2024-02"), "2800").Build().ToLedger().Verify("got").Explain();

        Assert.Contains(" Left out of the ledger by a finding: r1.", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_PlanGap_SaysWhatIsMissing() => Assert.Contains(
        " With what is held the plan on record yields at least 12000 units by then, at most 18000 units short of what the claim needs; more may be planned than is on record.",
        Verdict(c => c).Explain(),
        StringComparison.Ordinal);

    [Fact]
    public void Explain_PlanGapOfACompletePlan_SaysThatItIs() => Assert.Contains(
        " With what is held the plan on record yields 12000 units by then, 18000 units short of what the claim needs; all of the plan is on record.",
        Verdict(c => c.Coverage("all", "tesla", "h100", "../2024-05-01")).Explain(),
        StringComparison.Ordinal);

    [Fact]
    public void Explain_FlipsAndWhatItFallsWith_AreTold() => Assert.Contains(
        " With 29999 as value.low of o there would be not enough evidence. With 29999 as value.high of o it would be refuted. Without o there would be not enough evidence.",
        Verdict(c => c.Observation("o", Held, "30k..35k")).Explain(),
        StringComparison.Ordinal);

    [Fact]
    public void Explain_Restated_SaysSinceWhen() => Assert.EndsWith(
        " Since 2024-06-01 it is restated by again.",
        Verdict(c => c.Source("later", "2024-06-01").Add(new Claim("again", "musk", Held, ">=40k") { Restates = "claim", Source = "later" })).Explain(),
        StringComparison.Ordinal);

    [Fact]
    public void Explain_SearchThatStopped_SaysAfterHowMany() => Assert.EndsWith(
        " No set of records among 256 that were tried changes that.",
        Verdict(c => Enumerable.Range(0, 30).Aggregate(c, (all, index) => all.Source($"s{index}", "2024-05-01").Observation($"o{index}", Held, "30k..35k"))).Explain(),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("gone", "musk claims 2 things at once: claim, gone. As known on 2024-05-01 there is not enough evidence, since gone, which it is made of, is not on record.")]
    [InlineData("circle", "musk claims 2 things at once: claim, circle. Not decided among them: claim, circle.")]
    public void Explain_ClaimOfSeveral_SaysWhatIsMissing(string other, string expected) => Assert.Equal(expected, Of(other, "all").Explain());

    [Fact]
    public void Explain_ClaimThatIsMadeOfItself_SaysSo() =>
        Assert.Equal("all, which it is made of, is made of it", Of("circle", "all").Of[1].NotComparableBecause);

    [Fact]
    public void Explain_ClaimOfSeveralThatIsRefutedAnyway_SaysWhatIsMissing() => Assert.StartsWith(
        "musk claims 2 things at once: claim, gone. Refuted among them: claim. Nothing is known of gone.",
        Of("gone", "all", c => c.Source("press", "2024-05-01").Observation("o", Held, "10k")).Explain(),
        StringComparison.Ordinal);

    [Fact]
    public void Explain_RefutedFromBothSides_NamesNoDirection() => Assert.Contains(
        " The record as known on 2024-05-01 gives 10000..50000 units, by sources that exclude each other and the claim: refuted by sources on both sides of it. ",
        Of("gone", "middle", c => c.Claim("middle", "musk", Held, "30k").Source("press", "2024-05-01").Observation("o", Held, "10k..11k")
            .Source("other", "2024-05-01").Observation("p", Held, "40k..50k")).Explain(),
        StringComparison.Ordinal);

    private static Verdict Of(string other, string claim, Func<CaseBuilder, CaseBuilder>? more = null)
    {
        CaseBuilder records = new CaseBuilder("t").Party("tesla").Party("musk").Product("h100")
            .Source("speech", "2024-05-01", issuer: "musk").Claim("claim", "musk", Held, ">=30k")
            .Add(new Claim("all", "musk", ["claim", other]) { Source = "speech" }).Add(new Claim("circle", "musk", ["all"]) { Source = "speech" });
        return (more?.Invoke(records) ?? records).Build().ToLedger().Verify(claim);
    }

    private static Verdict Verdict(Func<CaseBuilder, CaseBuilder> more) => more(new CaseBuilder("t").Source("s", publishedOn: "2024-05-01")
        .Party("nvidia").Party("tesla").Party("musk").Product("h100")
        .Order("o1", "nvidia", "tesla", "h100", 12_000, on: "2023", due: "2024-06").Source("speech", "2024-05-01", issuer: "musk").Claim("claim", "musk", Held, ">=30k")
        .Source("press", "2024-05-01")).Build().ToLedger().Verify("claim");
}
