namespace GpuSupply.Tests.Claims;

/// <summary>The sentences of an explanation, word by word.</summary>
public class ExplanationWordingTests
{
    private static readonly StockMeasure Active = Measure.InService("tesla", "h100", "2024-06-30");

    [Fact]
    public void Explain_ClaimWithoutAMeasure_IsTwoSentences() => Assert.Equal(
        "cnbc claims something that no measure fits. The record as known on 2024-07-01 does not bound it: not enough evidence, since the claim has no measure.",
        Ledger(c => c.Add(new Claim("c", "cnbc") { Quote = "Plenty.", Source = "s" })).Verify("c").Explain());

    [Fact]
    public void Explain_SeveralOfWhichNothingIsKnown_NamesEach() => Assert.Contains(
        " Refuted among them: no. Nothing is known of gone and lost.",
        Ledger(c => c.Observation("o", Active, "10").Source("talk", "2024-07-01").Claim("no", "cnbc", Active, "100").Add(new Claim("all", "cnbc", ["no", "gone", "lost"]) { Source = "talk" })).Verify("all").Explain(),
        StringComparison.Ordinal);

    [Fact]
    public void Explain_SeveralThatAreSupported_SaysEach() => Assert.StartsWith(
        "cnbc claims 2 things at once: yes, too. Each of them is supported. ",
        Ledger(c => c.Observation("o", Active, "10").Source("talk", "2024-07-01").Claim("yes", "cnbc", Active, ">=5").Claim("too", "cnbc", Active, "<=50").Add(new Claim("all", "cnbc", ["yes", "too"]) { Source = "talk" }))
            .Verify("all").Explain(),
        StringComparison.Ordinal);

    [Fact]
    public void Explain_BoundsOfSeveralRules_AreToldByRule() => Assert.Contains(
        " The bounds come from a and b (by the part rule), o (by the own rule). ",
        Of(c => c.Party("site", memberOf: "tesla").Party("site2", memberOf: "tesla").Observation("a", Measure.InService("site", "h100", "2024-06-30"), "10")
            .Observation("b", Measure.InService("site2", "h100", "2024-06-30"), "10").Observation("o", Active, "<=50"), ">=5"),
        StringComparison.Ordinal);

    /// <summary>A hundred planned to fifty that were there before: at most 200 %, if no more was planned and none of the fifty left.</summary>
    [Fact]
    public void Explain_TwoAssumptions_AreThese() => Assert.Contains(
        " That assumes that nothing leaves unrecorded and that the plan is as recorded; without these there would be not enough evidence.",
        Ledger(c => c.Order("o1", "nvidia", "tesla", "h100", 100, on: "2023", due: "2024-03").Observation("o", Measure.InService("tesla", "h100", "2024-01-31"), "50", exact: true))
            .Verify(Measure.Ratio(Measure.Due("tesla", "h100", "2024-H1"), Active), "<=250%").Explain(),
        StringComparison.Ordinal);

    [Fact]
    public void Explain_OneAssumption_IsThat() => Assert.Contains(
        " That assumes that the plan is as recorded; without that there would be not enough evidence.",
        Ledger(c => c.Order("o1", "nvidia", "tesla", "h100", 100, on: "2023", due: "2024-03")).Verify(Measure.Due("tesla", "h100", "2024-H1"), "<=250").Explain(),
        StringComparison.Ordinal);

    [Fact]
    public void Explain_AssumedPrice_IsTheUnitPrice() => Assert.Contains(
        " That assumes the unit price; without that there would be not enough evidence.",
        Ledger(c => c.Order("o1", "nvidia", "tesla", "h100", 100, on: "2023", due: "2023-12").Reallocation("swap", on: "2023-12", Leg.OfOrder("o1", from: "tesla", to: "x", 100, line: "1")))
            .Verify(Measure.DivertedValue("swap", "tesla", "25k..40k USD"), "<500M USD").Explain(),
        StringComparison.Ordinal);

    [Fact]
    public void Explain_IntervalOfALevel_NamesIt() => Assert.Contains(
        " It rests on 90 % intervals.",
        Ledger(c => c.Add(new Observation("o", Active, StatedValue.FromEnds(10, null, 20, Unit.Units, 90)) { Source = "s" })).Verify(Active, ">=5").Explain(),
        StringComparison.Ordinal);

    [Fact]
    public void Explain_SpeakersOwnWord_NamesThatAlone()
    {
        string text = Ledger(c => c.Observation("z-other", Measure.InService("tesla", "h100", "2024-12-31"), ">=5").Source("post", "2024-07-01", issuer: "musk")
            .Observation("a", Active, "10").Observation("b", Active, "10").Claim("c", "musk", Active, "10")).Verify("c").Explain();

        Assert.Contains(": not enough evidence, since only the speaker's own side says so. Left aside as the speaker's own word: a, b.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Left aside", Of(c => c.Observation("z-other", Measure.InService("tesla", "h100", "2024-12-31"), ">=5"), ">=5"), StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_DisputedTwice_NamesBoth() => Assert.EndsWith(
        " It is disputed by d1, d2.", Ledger(c => c.Claim("c", "cnbc", Active, "10").Dispute("d1", "c").Dispute("d2", "c")).Verify("c").Explain(), StringComparison.Ordinal);

    [Fact]
    public void Explain_RestatedTwice_NamesTheOneInForce() => Assert.EndsWith(
        " Since 2024-08-01 it is restated by second, and third is in force.",
        Ledger(c => c.Claim("c", "cnbc", Active, "10").Add(new Source("q2", new(2024, 8, 1))).Add(new Source("q3", new(2024, 9, 1)))
            .Add(new Claim("second", "cnbc", Active, "11") { Restates = "c", Source = "q2" }).Add(new Claim("third", "cnbc", Active, "12") { Restates = "second", Source = "q3" })).Verify("c").Explain(),
        StringComparison.Ordinal);

    [Fact]
    public void Explain_FallsWithTwo_NamesBoth() => Assert.EndsWith(
        " Without o and p there would be not enough evidence.",
        Of(c => c.Observation("o", Active, "10k..11k").Source("other", "2024-07-01").Observation("p", Active, "10k..11k"), "10k..12k"),
        StringComparison.Ordinal);

    [Fact]
    public void Explain_FlipToAConflict_SaysSo() => Assert.Contains(
        " With 80 as value.low of a the evidence would conflict.",
        Of(c => c.Observation("a", Active, "10..11").Source("other", "2024-07-01").Observation("b", Active, "20..21"), "80..90"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("12000", ">=12k", "yields 12000 units by then, which is as many as the claim needs; all of the plan is on record.")]
    [InlineData("12000", ">=11k", "yields 12000 units by then, which is as many as the claim needs; all of the plan is on record.")]
    [InlineData("10000..12000", ">=12k", "yields 10000..12000 units by then, at most 2000 units short of what the claim needs; all of the plan is on record.")]
    [InlineData("10000..12000", ">=13k", "yields 10000..12000 units by then, 1000..3000 units short of what the claim needs; all of the plan is on record.")]
    public void Explain_PlanGap_SaysHowManyAreMissing(string ordered, string claim, string expected) => Assert.Contains(
        $" With what is held the plan on record {expected}",
        Ledger(c => c.Order("o1", "nvidia", "tesla", "h100", ordered, on: "2023", due: "2024-09").Coverage("all", "tesla", "h100", "../2024-07-01"))
            .Verify(Measure.Held("tesla", "h100", "2024-12-31"), claim).Explain(),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(">500", "which asserts at least 501 units (standard reading).")]
    [InlineData(">=500", "which asserts at least 500 units (standard reading).")]
    [InlineData("10..20", "which asserts 10..20 units (standard reading).")]
    public void Explain_WhatIsAsserted_IsInWords(string value, string expected) =>
        Assert.StartsWith($"The question is \"{StatedValue.Parse(value)}\" of {Active}, {expected}", Of(c => c, value), StringComparison.Ordinal);

    [Theory]
    [InlineData("<5%", "which asserts less than 5 percent (standard reading).")]
    [InlineData("<=5%", "which asserts at most 5 percent (standard reading).")]
    [InlineData(">5%", "which asserts more than 5 percent (standard reading).")]
    [InlineData(">=5%", "which asserts at least 5 percent (standard reading).")]
    public void Explain_WhatIsNotCounted_CanBeAnyMoreOrLess(string value, string expected) => Assert.Contains(
        expected, Ledger(c => c).Verify(Measure.Growth(Measure.Spend("tesla", "2023-H1"), Measure.Spend("tesla", "2024-H1")), value).Explain(), StringComparison.Ordinal);

    [Theory]
    [InlineData("10..11", "10..12", "gives 10..11 units, all of which the claim asserts: supported, with nothing to spare.")]
    [InlineData("11..12", "10..13", "gives 11..12 units, all of which the claim asserts: supported, with 1 units to spare.")]
    [InlineData("10..11", ">=0", "gives 10..11 units, all of which the claim asserts: supported.")]
    [InlineData("10..11", "14..20", "gives 10..11 units, none of which the claim asserts: refuted, overstated by 3 units.")]
    [InlineData("10..11", "5..8", "gives 10..11 units, none of which the claim asserts: refuted, understated by 2 units.")]
    [InlineData("10..20", "15..30", "gives 10..20 units: not enough evidence, since that allows both what the claim asserts and what it does not.")]
    public void Explain_Conclusion_SaysHowTheTwoLie(string observed, string claimed, string expected) => Assert.Contains(
        $" The record as known on 2024-07-01 {expected} ", Of(c => c.Observation("o", Active, observed), claimed) + " ", StringComparison.Ordinal);

    [Fact]
    public void Explain_OfWhatNobodySays_SaysWhy()
    {
        Assert.EndsWith(" The record as known on 2024-07-01 does not bound it: not enough evidence, since what is not recorded may still have happened.",
            Of(c => c.Observation("stranger", Measure.InService("x", "h100", "2024-06-30"), "5"), "10"), StringComparison.Ordinal);
        Assert.Contains(
            " The record as known on 2024-07-01 does not bound it: not enough evidence, since the day has not come yet.",
            Ledger(c => c.Observation("stranger", Measure.InService("x", "h100", "2024-06-30"), "5")).Verify(Measure.InService("tesla", "h100", "2024-12-31"), "10").Explain(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10..20", "30..40", "15", "gives 10..40 units: not enough evidence, since sources exclude each other.")]
    [InlineData("10..20", "30..40", "5..25", "gives 10..40 units, but sources exclude each other: some support the claim and others refute it.")]
    public void Explain_SourcesThatDiffer_SayWhetherAnySupports(string one, string other, string claim, string expected) => Assert.Contains(
        expected, Of(c => c.Observation("a", Active, one).Source("other", "2024-07-01").Observation("b", Active, other), claim), StringComparison.Ordinal);

    /// <summary>Fifteen left of the ten that came, and all is on record: nothing can be on hand, and nothing is said of what bounds it or is too wide.</summary>
    [Fact]
    public void Verify_ARecordThatExcludesItself_SaysSo()
    {
        Verdict verdict = Ledger(c => c.Party("auditor").Source("books", "2024-07-01", issuer: "auditor").ReceiptFromOutside("r", "tesla", "h100", 10, on: "2024-01")
            .Movement("m", "tesla", "h100", 15, Stage.OnHand, Stage.InService, on: "2024-02").Coverage("all", "tesla", "h100", "../2024-06-30")).Verify(Measure.OnHand("tesla", "h100", "2024-06-30"), "5");
        Assert.Equal((VerdictLabel.NotEnoughEvidence, VerdictReason.SourcesDiffer, null), (verdict.Label, verdict.Reason, verdict.Evidence));
        Assert.Contains(
            " The record as known on 2024-07-01 leaves nothing that it could be: not enough evidence, since what is on record excludes itself. That comes from all and m and r (by the level rule). ",
            verdict.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_SeveralOfWhichOneConflicts_NamesIt() => Assert.StartsWith(
        "cnbc claims 2 things at once: yes, open. The evidence conflicts on open. ",
        Ledger(c => c.Observation("a", Active, "10..20").Source("other", "2024-07-01").Observation("b", Active, "30..40").Source("talk", "2024-07-01").Claim("yes", "cnbc", Active, "<=50")
            .Claim("open", "cnbc", Active, "5..25").Add(new Claim("all", "cnbc", ["yes", "open"]) { Source = "talk" })).Verify("all").Explain(),
        StringComparison.Ordinal);

    [Fact]
    public void Explain_SearchThatStopped_SaysSoAtTheEnd() => Assert.EndsWith(
        " No set of records among 256 that were tried changes that.",
        new Verdict(new() { RestsOn = _ => new([], null, false) }) { Policy = ReadingPolicy.Standard, Label = VerdictLabel.NotEnoughEvidence, Reason = VerdictReason.NoEvidence, AsKnownOn = new(2024, 7, 1) }.Explain(),
        StringComparison.Ordinal);

    private static string Of(Func<CaseBuilder, CaseBuilder> records, string claim) => Ledger(records).Verify(Active, claim).Explain();

    private static SupplyLedger Ledger(Func<CaseBuilder, CaseBuilder> records) => records(new CaseBuilder("t").Party("nvidia").Party("cnbc").Party("musk").Party("tesla").Party("x").Product("h100")
        .Source("s", publishedOn: "2024-07-01")).Build().ToLedger();
}
