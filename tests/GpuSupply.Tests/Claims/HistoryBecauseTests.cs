namespace GpuSupply.Tests.Claims;

/// <summary>By which record a verdict changed, where several were learned on the day: the one that gives the end which is another one.</summary>
public class HistoryBecauseTests
{
    private static readonly StockMeasure Active = Measure.InService("tesla", "h100", "2024-06-30");

    [Fact]
    public void History_ALowerEndIsLearnedBesideOtherThings_IsBecauseOfIt() => Assert.Equal(
        ["2024-07-01 not-enough-evidence because of c", "2024-07-02 supported because of n"],
        History(c => c.Claim("c", "cnbc", Active, ">=50"), c => c.Observation("a", Measure.InService("x", "h100", "2024-06-30"), "5").Observation("n", Active, ">=60")));

    [Fact]
    public void History_AnUpperEndIsLearnedBesideOtherThings_IsBecauseOfIt() => Assert.Equal(
        ["2024-07-01 not-enough-evidence because of c", "2024-07-02 refuted because of n"],
        History(c => c.Claim("c", "cnbc", Active, ">=50"), c => c.Observation("a", Measure.InService("x", "h100", "2024-06-30"), "5").Observation("n", Active, "<=40")));

    /// <summary>Each gives an end that is another one: the first of them is named.</summary>
    [Fact]
    public void History_BothEndsAreLearned_IsBecauseOfTheFirstThatGivesOne() => Assert.Equal(
        ["2024-07-01 not-enough-evidence because of c", "2024-07-02 supported because of b"],
        History(c => c.Claim("c", "cnbc", Active, "50..100"), c => c.Observation("b", Active, "<=90").Observation("z", Active, ">=60")));

    [Fact]
    public void History_TheClaimIsCorrected_IsBecauseOfTheCorrection() => Assert.Equal(
        ["2024-07-01 supported because of c", "2024-07-02 refuted because of k"],
        History(c => c.Claim("c", "cnbc", Active, ">=50").Observation("o", Active, "60"), c => c.Observation("a", Measure.InService("x", "h100", "2024-06-30"), "5").Add(new Correction("k", new Claim("c", "cnbc", Active, ">=70")) { Source = "later" })));

    [Fact]
    public void History_TheClaimIsRestated_IsBecauseOfTheLaterOne() => Assert.Equal(
        ["2024-07-01 supported because of c", "2024-07-02 supported because of d"],
        History(c => c.Claim("c", "cnbc", Active, ">=50").Observation("o", Active, "60"), c => c.Observation("a", Measure.InService("x", "h100", "2024-06-30"), "5").Add(new Claim("d", "cnbc", Active, ">=55") { Restates = "c", Source = "later" })));

    private static string[] History(Func<CaseBuilder, CaseBuilder> first, Func<CaseBuilder, CaseBuilder> later) =>
        [.. later(first(new CaseBuilder("t").Source("s", publishedOn: "2024-07-01", issuer: "tesla").Party("tesla").Party("cnbc").Party("x").Product("h100")).Source("later", publishedOn: "2024-07-02", issuer: "tesla"))
            .Build().ToLedger().History("c").Select(change => change.ToString())];
}
