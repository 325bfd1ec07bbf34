namespace GpuSupply.Tests.Claims;

/// <summary>Which sources are weighed against each other where they exclude each other.</summary>
public class SourceSetsTests
{
    [Theory]
    [InlineData(MeasureKind.Held, MeasureKind.InService, "10", "20", ">=10 units")]
    [InlineData(MeasureKind.OnHand, MeasureKind.Held, "30", "20", "0..30 units")]
    [InlineData(MeasureKind.InService, MeasureKind.Held, "30", "20", "0..30 units")]
    public void Sources_OnUnitsAtStagesInsideOfEachOther_ExcludeEachOther(MeasureKind kind, MeasureKind other, string own, string theirs, string evidence)
    {
        StockMeasure asked = Stock(kind);
        Verdict verdict = Ledger(c => c.Observation("own", asked, own, exact: true).Source("other", "2024-07-02").Observation("theirs", Stock(other), theirs, exact: true))
            .Verify(asked, own, ReadingPolicy.Strict);

        Assert.Equal((VerdictLabel.ConflictingEvidence, evidence), (verdict.Label, verdict.Evidence.ToString()));
    }

    /// <summary>Who reports a growth is a source of its own beside those who report the two amounts.</summary>
    [Fact]
    public void Sources_OnAGrowthItself_StandAgainstItsParts()
    {
        FlowMeasure before = Measure.Custom("x-revenue", "tesla", "2023-H1"), after = Measure.Custom("x-revenue", "tesla", "2024-H1");
        Verdict verdict = Ledger(c => c.Observation("a", before, "10 USD", exact: true).Observation("b", after, "20 USD", exact: true)
            .Source("other", "2024-07-02").Observation("g", Measure.Growth(before, after), "50%", exact: true)).Verify(Measure.Growth(before, after), "50%", ReadingPolicy.Strict);

        Assert.Equal((VerdictLabel.ConflictingEvidence, "50..100 percent"), (verdict.Label, verdict.Evidence.ToString()));
    }

    /// <summary>All that is under way is on record, which is none: beside that neither of the two that bound the whole says more, and the one says less than the other.</summary>
    [Fact]
    public void Sources_ThatSayLessThanOthersThatExcludeTheSame_AreHeard()
    {
        Verdict verdict = InTransit(c => c.Source("one", "2024-07-01").Observation("w1", Measure.InTransit("tesla", "h100", "2024-06-30"), "<=2")
            .Source("two", "2024-07-01").Observation("w2", Measure.InTransit("tesla", "h100", "2024-06-30"), "<=1")
            .Source("three", "2024-07-02").Observation("own", Measure.InTransit("site", "h100", "2024-06-30"), "3..8"), "3..8");

        Assert.Equal((VerdictLabel.ConflictingEvidence, "0..8 units"), (verdict.Label, verdict.Evidence.ToString()));
    }

    /// <summary>
    /// The whole and its other part exclude at least three together and not alone. Without the ledger, by which the site has none, and the other part the whole
    /// leaves 3 to 10 possible, which supports the claim; the ledger refutes it.
    /// </summary>
    [Fact]
    public void Sources_ThatExcludeAnotherOnlyTogether_AreLeftOutOneByOne()
    {
        Verdict verdict = InTransit(c => c.Party("site2", memberOf: "tesla")
            .Source("one", "2024-07-01").Observation("whole", Measure.InTransit("tesla", "h100", "2024-06-30"), "<=10")
            .Source("two", "2024-07-01").Observation("sister", Measure.InTransit("site2", "h100", "2024-06-30"), ">=8")
            .Source("three", "2024-07-02").Observation("own", Measure.InTransit("site", "h100", "2024-06-30"), ">=3"), "3..10", covered: "site");

        Assert.Equal(VerdictLabel.ConflictingEvidence, verdict.Label);
    }

    /// <summary>Without the first by id the others are told first.</summary>
    [Fact]
    public void Finding_OfSourcesThatDiffer_TellsWhatEachLeavesPossible()
    {
        StockMeasure active = Stock(MeasureKind.InService);
        Verdict verdict = Ledger(c => c.Observation("a", active, "10", exact: true).Source("other", "2024-07-02").Observation("b", active, "20", exact: true).Claim("c", "cnbc", active, "200"))
            .Verify("c");

        Assert.Equal($"What is on record of {active} excludes itself: 20 units by b, 10 units by a.", Assert.Single(verdict.Findings).Message);
    }

    /// <summary>What was kept from the days before is of all sources and no answer for some of them.</summary>
    [Fact]
    public void History_WhereASourceComesThatExcludesAnother_ConflictsFromThatDayOn()
    {
        StockMeasure active = Stock(MeasureKind.InService);
        SupplyLedger ledger = Ledger(c => c.Observation("a", active, "10", exact: true).Source("talk", "2024-07-02").Claim("c", "cnbc", active, "10")
            .Source("other", "2024-07-05").Observation("b", active, "20", exact: true).Source("last", "2024-07-08").Add(new Correction("k", "b") { Source = "last" }));

        Assert.Equal(
            ["2024-07-02 supported because of c", "2024-07-05 conflicting-evidence because of b", "2024-07-08 supported because of k"],
            ledger.History("c").Select(row => row.ToString()));
    }

    /// <summary>
    /// The speaker says that 4,000 of the one site's units were retired and that the other site has 5,000. Without the speaker's word the other site has none, and
    /// the one no more than with it: it can't have 10,000 because that is left out.
    /// </summary>
    [Fact]
    public void SelfReport_OfOnePart_LeftOutDoesNotTightenAnotherPart()
    {
        Verdict verdict = Ledger(c => c.Party("site", memberOf: "tesla").Party("site2", memberOf: "tesla")
            .Observation("level", Measure.InService("site", "h100", "2024-01-31"), "10000", exact: true)
            .Source("post", "2024-07-02", issuer: "tesla").Movement("off", "site", "h100", 4_000, Stage.InService, Stage.Retired, on: "2024-04")
            .Observation("more", Measure.InService("site2", "h100", "2024-06-30"), "5000", exact: true)
            .Claim("c", "tesla", Stock(MeasureKind.InService), ">=8k")).Verify("c");

        Assert.Equal((VerdictLabel.NotEnoughEvidence, ">=6000 units"), (verdict.Label, verdict.Evidence.ToString()));
    }

    private static StockMeasure Stock(MeasureKind kind) => new(kind, "tesla", "h100", new(2024, 6, 30));

    private static Verdict InTransit(Func<CaseBuilder, CaseBuilder> records, string claim, string covered = "tesla") =>
        Ledger(c => records(c.Party("site", memberOf: "tesla").Coverage("all", covered, "h100", "../..", [.. Coverage.Coverable])))
            .Verify(Measure.InTransit("site", "h100", "2024-06-30"), claim, ReadingPolicy.Strict);

    private static SupplyLedger Ledger(Func<CaseBuilder, CaseBuilder> records) => records(new CaseBuilder("t").Party("nvidia").Party("cnbc").Party("tesla").Product("h100")
        .Source("s", publishedOn: "2024-07-01")).Build().ToLedger();
}
