namespace GpuSupply.Tests.Claims;

/// <summary>What a verdict shows and says where sources differ, where nothing is left, and of what a claim takes for granted.</summary>
public class VerdictViewTests
{
    private static readonly FlowMeasure Received = Measure.Received("tesla", "h100", "2024-H1");
    private static readonly FlowMeasure Before = Measure.Custom("x-revenue", "tesla", "2023-H1");
    private static readonly FlowMeasure After = Measure.Custom("x-revenue", "tesla", "2024-H1");

    /// <summary>Each of two sources is consistent, but nothing is known of the later time: neither bounds the growth, and no record does.</summary>
    [Fact]
    public void Findings_OfSourcesThatBoundNothing_AreByTheOthers()
    {
        Verdict verdict = Ledger(c => c.Observation("a", Before, "100 USD", exact: true).Source("t", "2024-07-01").Observation("b", Before, "200 USD", exact: true)
            .Claim("c", "cnbc", Measure.Growth(Before, After), ">=5%")).Verify("c");
        Assert.Equal(2, Assert.Single(verdict.Findings).Message.Split(" by the others").Length - 1);
    }

    /// <summary>A ratio can't be below zero, and by each source it is.</summary>
    [Fact]
    public void Findings_OfSourcesThatLeaveNothing_SayNothing()
    {
        Verdict verdict = Ledger(c => Profit(Profit(c, "a", -100).Source("t", "2024-07-01"), "b", -200).Observation("r", After, "1000 USD", exact: true)
            .Claim("c", "cnbc", Ratio, ">=10%")).Verify("c");
        string message = Assert.Single(verdict.Findings).Message;
        Assert.Contains("nothing by a and r", message, StringComparison.Ordinal);
        Assert.Contains("nothing by b and r", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_ThatLeavesNothing_ExcludesItself()
    {
        Verdict verdict = Ledger(c => Profit(c, "a", -100).Observation("r", After, "1000 USD", exact: true)).Verify(Ratio, ">=10%");
        Assert.Equal((VerdictLabel.NotEnoughEvidence, VerdictReason.SourcesDiffer, null), (verdict.Label, verdict.Reason, verdict.Evidence));
    }

    /// <summary>From nothing no growth can be told: by that source it may be anything, and so it may by both.</summary>
    [Fact]
    public void Evidence_OfSourcesOfWhichOneLeavesItOpen_IsNone()
    {
        Verdict verdict = Ledger(c => c.Observation("a", Before, "100 USD", exact: true).Observation("r", After, "200 USD", exact: true).Source("t", "2024-07-01")
            .Observation("b", Before, "0 USD", exact: true)).Verify(Measure.Growth(Before, After), ">=5%");
        Assert.Equal((VerdictLabel.NotEnoughEvidence, null, true), (verdict.Label, verdict.Evidence, verdict.DoSourcesDiffer));
    }

    [Fact]
    public void Reason_WhereOneSourceSupportsAndTheOtherDoesNot_IsThatTheyDiffer()
    {
        Verdict verdict = Ledger(c => c.Observation("a", Received, "100..150").Source("t", "2024-07-01").Observation("b", Received, "200..300")).Verify(Received, "120..500");
        Assert.Equal((VerdictLabel.NotEnoughEvidence, VerdictReason.SourcesDiffer), (verdict.Label, verdict.Reason));
    }

    /// <summary>What others say refutes the claim already, so that the speaker's own word is left out of what is shown.</summary>
    [Fact]
    public void Evidence_ThatRefutesWithoutTheSpeakersWord_LacksIt()
    {
        Verdict verdict = Ledger(c => c.Observation("o", Received, "100..200").Source("post", "2024-07-01", issuer: "tesla").Observation("own", Received, "120..150")
            .Claim("c", "tesla", Received, ">=1000").Source("talk", "2024-07-01").Dispute("d", "c")).Verify("c");
        Assert.Equal((VerdictLabel.Refuted, "100..200 units"), (verdict.Label, verdict.Evidence.ToString()));
        Assert.Equal(["d"], verdict.DisputedBy.Select(id => id.Value));
        Assert.Empty(verdict.Findings);
    }

    /// <summary>A ratio that was observed itself can be compared, in whatever currencies its parts are on record.</summary>
    [Fact]
    public void NotComparableBecause_OfARatioThatWasObserved_IsNothing()
    {
        FlowMeasure one = Measure.Spend("tesla", "2024-H1"), other = Measure.Spend("x", "2024-H1");
        Verdict verdict = Ledger(c => c.Observation("a", one, "10 USD", exact: true).Observation("b", other, "10 EUR", exact: true)
            .Observation("o", Measure.Ratio(one, other), "50%", exact: true)).Verify(Measure.Ratio(one, other), ">=40%");
        Assert.Equal((VerdictLabel.Supported, null), (verdict.Label, verdict.NotComparableBecause));
    }

    /// <summary>Of a hundred in all another kind has thirty, which leaves seventy: the part is named before the whole.</summary>
    [Fact]
    public void Used_OfAWholeLessAPart_IsInTheOrderOfTheRules()
    {
        Verdict verdict = Ledger(c => c.Product("hopper").Product("h200", family: "hopper").Product("h20", family: "hopper")
            .Observation("a", Measure.Received("tesla", "hopper", "2024-H1"), "<=100").Observation("z", Measure.Received("tesla", "h20", "2024-H1"), ">=30"))
            .Verify(Measure.Received("tesla", "h200", "2024-H1"), "<=70");
        Assert.Equal(VerdictLabel.Supported, verdict.Label);
        Assert.Equal(["z Part", "a Whole"], verdict.Used.Select(use => $"{use.Record} {use.Rule}"));
    }

    /// <summary>Each is at least what was recorded, on an assumption of its own. They are named in one order.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Assumptions_OfASum_AreInOneOrder(bool isDueFirst)
    {
        Measure due = Measure.Due("tesla", "h100", "2024-H2"), active = Measure.InService("tesla", "h100", "2024-06-30");
        Verdict verdict = Ledger(c => c.Order("o", "nvidia", "tesla", "h100", 100, on: "2024-01", due: "2024-09")
            .Movement("m", "tesla", "h100", 10, Stage.OnHand, Stage.InService, on: "2024-03")).Verify(isDueFirst ? Measure.Sum(due, active) : Measure.Sum(active, due), ">=110");
        Assert.Equal(VerdictLabel.Supported, verdict.Label);
        Assert.Equal([Assumption.NothingLeavesUnrecorded, Assumption.PlanAsRecorded], verdict.Assumptions);
    }

    [Fact]
    public void Assumptions_OfALowerEndAlone_AreNamed()
    {
        Verdict verdict = Ledger(c => c.Movement("m", "tesla", "h100", 10, Stage.OnHand, Stage.InService, on: "2024-03")).Verify(Measure.InService("tesla", "h100", "2024-06-30"), ">=10");
        Assert.Equal((VerdictLabel.Supported, null), (verdict.Label, verdict.Evidence!.Value.High));
        Assert.Equal([Assumption.NothingLeavesUnrecorded], verdict.Assumptions);
    }

    [Fact]
    public void Explain_OfAClaimOfOne_SaysOneThing() => Assert.StartsWith(
        "cnbc claims one thing: yes.", Ledger(c => c.Claim("yes", "cnbc", Received, ">=1").Add(new Claim("all", "cnbc", ["yes"]) { Source = "s" })).Verify("all").Explain(), StringComparison.Ordinal);

    [Fact]
    public void Explain_OfSeveralThatAFindingLeftOut_NamesEach() => Assert.Contains(
        " Left out of the ledger by a finding: r1, r2.",
        Ledger(c => c.ReceiptFromOutside("r2", "tesla", "h100", 1, on: "2024-09").ReceiptFromOutside("r1", "tesla", "h100", 1, on: "2024-10")).Verify(Received, ">=1").Explain(), StringComparison.Ordinal);

    [Fact]
    public void History_OfAnObservationThatIsCorrected_HasARowOfThatDay()
    {
        SupplyLedger ledger = Ledger(c => c.Observation("o", Received, "100", exact: true).Source("talk", "2024-07-02").Claim("c", "cnbc", Received, ">=90")
            .Source("later", "2024-07-05").Add(new Correction("k", new Observation("o", Received, "50") { IsExact = true }) { Source = "later" }));
        Assert.Equal(["2024-07-02 supported because of c", "2024-07-05 refuted because of k"], ledger.History("c").Select(row => row.ToString()));
    }

    private static RatioMeasure Ratio => Measure.Ratio(Measure.Custom("x-profit", "tesla", "2024-H1"), After);

    private static CaseBuilder Profit(CaseBuilder records, RecordId id, int dollars) => records.Add(
        new Observation(id, Measure.Custom("x-profit", "tesla", "2024-H1"), StatedValue.FromEnds(dollars, null, dollars, Unit.Parse("USD"))) { Source = id.Value == "a" ? "s" : "t" });

    private static SupplyLedger Ledger(Func<CaseBuilder, CaseBuilder> records) => records(new CaseBuilder("t").Party("cnbc").Party("nvidia").Party("tesla").Party("x")
        .Product("h100").Source("s", publishedOn: "2024-07-01")).Build().ToLedger();
}
