namespace GpuSupply.Tests.Claims;

/// <summary>Verdicts in plain sentences.</summary>
public class ExplanationTests
{
    private static readonly StockMeasure Held = Measure.Held("tesla", "h100", "2024-12-31");

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

    private static Verdict Verdict(Func<CaseBuilder, CaseBuilder> more) => more(new CaseBuilder("t").Source("s", publishedOn: "2024-05-01")
        .Party("nvidia").Party("tesla").Party("musk").Product("h100")
        .Order("o1", "nvidia", "tesla", "h100", 12_000, on: "2023", due: "2024-06").Source("speech", "2024-05-01", issuer: "musk").Claim("claim", "musk", Held, ">=30k")
        .Source("press", "2024-05-01")).Build().ToLedger().Verify("claim");
}
