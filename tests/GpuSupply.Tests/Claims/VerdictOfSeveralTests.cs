namespace GpuSupply.Tests.Claims;

/// <summary>What a verdict on a claim of several carries over from its parts, and what is said of what is missing.</summary>
public class VerdictOfSeveralTests
{
    private static readonly StockMeasure Active = Measure.InService("tesla", "h100", "2024-06-30");

    [Theory]
    [InlineData("gone", "gone, which it is made of, is not on record")]
    [InlineData("gone lost", "gone and lost, which it is made of, are not on record")]
    [InlineData("yes gone lost", "gone and lost, which it is made of, are not on record")]
    public void NotComparableBecause_PartsThatAreNotOnRecord_NamesThem(string all, string because)
    {
        Verdict verdict = Verdict(all);
        Assert.Equal((VerdictLabel.NotEnoughEvidence, VerdictReason.NotComparable, because), (verdict.Label, verdict.Reason, verdict.NotComparableBecause));
    }

    [Theory]
    [InlineData("yes high", ClaimDirection.Overstated)]
    [InlineData("low yes", ClaimDirection.Understated)]
    [InlineData("low high", ClaimDirection.Understated)]
    [InlineData("high low", ClaimDirection.Overstated)]
    public void Direction_OfSeveral_IsThatOfTheFirstThatIsRefuted(string all, ClaimDirection direction) => Assert.Equal((VerdictLabel.Refuted, direction), (Verdict(all).Label, Verdict(all).Direction));

    [Theory]
    [InlineData("yes", null)]
    [InlineData("yes wide", VerdictReason.TooWide)]
    [InlineData("wide stranger", VerdictReason.TooWide)]
    [InlineData("stranger wide", VerdictReason.TooWide)]
    [InlineData("stranger yes", VerdictReason.NoEvidence)]
    public void Reason_OfSeveral_IsTheFirstThatApplies(string all, VerdictReason? reason) => Assert.Equal(reason, Verdict(all).Reason);

    [Theory]
    [InlineData("yes")]
    [InlineData("plain")]
    [InlineData("all")]
    public void DisputedBy_OfEachKindOfClaim_AreItsDisputes(string claim) => Assert.Equal(["d"], Ledger("yes high", claim).Verify(claim).DisputedBy.Select(id => id.Value));

    [Theory]
    [InlineData("yes")]
    [InlineData("plain")]
    [InlineData("all")]
    public void RestatedBy_OfEachKindOfClaim_IsTheLaterOne(string claim)
    {
        Restatement restated = Ledger("yes high", claim).Verify(claim).RestatedBy!;
        Assert.Equal(("again", "again"), (restated.By.Value, restated.InForce.Value));
    }

    [Fact]
    public void NotComparableBecause_OfAPartThatCannotBeCompared_IsItsOwn() =>
        Assert.Equal((VerdictReason.NotComparable, "the claim has no measure"), (Verdict("plain").Reason, Verdict("plain").NotComparableBecause));

    /// <summary>What is missing deep inside keeps the whole from being supported, by every policy and without assumptions, too.</summary>
    [Fact]
    public void Labels_OfSeveralOfWhichOneIsMadeOfSomethingMissing_AreNotEnoughEvidence()
    {
        Verdict verdict = Several("all: yes inner; inner: yes gone").Verify("all");
        Assert.Equal([VerdictLabel.NotEnoughEvidence], verdict.Labels.Values.Distinct());
        Assert.Equal(VerdictLabel.NotEnoughEvidence, verdict.WithoutAssumptions);
        Assert.Equal([VerdictLabel.Supported], Several("all: yes inner; inner: yes").Verify("all").Labels.Values.Distinct());
    }

    [Fact]
    public void Used_OfSeveral_IsOfEachOfThem() => Assert.Equal(["o", "p"], Several("all: yes other").Verify("all").Used.Select(use => use.Record.Value).Distinct().Order());

    /// <summary>What the one leaves aside as the speaker's own word, the other rests on.</summary>
    [Fact]
    public void LeftAside_OfSeveral_IsWhatNoneOfThemRestsOn()
    {
        SupplyLedger ledger = Several("all: own yes; own-only: own");
        Assert.Equal(["o"], ledger.Verify("own-only").LeftAside.Select(aside => aside.Record.Value));
        Assert.Empty(ledger.Verify("all").LeftAside);
    }

    [Theory]
    [InlineData("all: sure less-sure")]
    [InlineData("all: less-sure sure")]
    public void Level_OfSeveral_IsTheLowest(string claims) => Assert.Equal(90, Several(claims).Verify("all").Level);

    [Theory]
    [InlineData("all: value due")]
    [InlineData("all: due value")]
    public void Assumptions_OfSeveral_AreInTheirOrder(string claims) => Assert.Equal([Assumption.PlanAsRecorded, Assumption.UnitPrice], Several(claims).Verify("all").Assumptions);

    [Theory]
    [InlineData("all: yes differing", true)]
    [InlineData("all: yes other", false)]
    public void DoSourcesDiffer_OfSeveral_IsWhetherTheyDoOnOne(string claims, bool expected) => Assert.Equal(expected, Several(claims).Verify("all").DoSourcesDiffer);

    /// <summary>Claims of several, as <c>all: one other; other: two three</c>, beside some on what is observed.</summary>
    private static SupplyLedger Several(string claims)
    {
        StockMeasure sure = Measure.InService("sure", "h100", "2024-06-30"), less = Measure.InService("less", "h100", "2024-06-30"), differing = Measure.InService("differing", "h100", "2024-06-30");
        CaseBuilder records = new CaseBuilder("t").Source("s", publishedOn: "2024-07-01", issuer: "tesla").Party("nvidia").Party("tesla").Party("cnbc").Party("x").Party("sure").Party("less").Party("differing").Product("h100")
            .Observation("o", Active, "100..110").Observation("p", Measure.InService("x", "h100", "2024-06-30"), "5")
            .Add(new Observation("at-95", sure, StatedValue.FromEnds(10, null, 20, Unit.Units, 95)) { Source = "s" }).Add(new Observation("at-90", less, StatedValue.FromEnds(10, null, 20, Unit.Units, 90)) { Source = "s" })
            .Order("o1", "nvidia", "cnbc", "h100", 10, on: "2024-01", due: "2024-03").Reallocation("swap", on: "2024-02", Leg.OfOrder("o1", "cnbc", "x", 5))
            .Claim("yes", "cnbc", Active, ">=50").Claim("own", "tesla", Active, ">=50").Claim("other", "cnbc", Measure.InService("x", "h100", "2024-06-30"), "5").Claim("sure", "cnbc", sure, ">=5").Claim("less-sure", "cnbc", less, ">=5")
            .Claim("value", "cnbc", Measure.DivertedValue("swap", "cnbc", "10 USD"), "50 USD").Claim("due", "nvidia", Measure.Due("x", "h100", "2024"), "5").Claim("differing", "cnbc", differing, "1")
            .Observation("q", differing, "1", exact: true).Source("late", publishedOn: "2024-07-02").Observation("r", differing, "2", exact: true);
        foreach (string[] claim in claims.Split("; ").Select(one => one.Split(": ")))
            records.Add(new Claim(claim[0], "cnbc", [.. claim[1].Split(' ').Select(id => (RecordId)id)]) { Source = "s" });
        return records.Build().ToLedger();
    }

    private static Verdict Verdict(string all) => Ledger(all, "yes").Verify("all");

    private static SupplyLedger Ledger(string all, string disputed) => new CaseBuilder("t").Source("s", publishedOn: "2024-07-01", issuer: "tesla").Party("tesla").Party("cnbc").Party("x").Product("h100")
        .Observation("o", Active, "100..110").Claim("yes", "cnbc", Active, ">=50").Claim("high", "cnbc", Active, ">=200").Claim("low", "cnbc", Active, "<=20").Claim("wide", "cnbc", Active, "105..300")
        .Claim("stranger", "cnbc", Measure.InService("x", "h100", "2024-06-30"), "5").Add(new Claim("plain", "cnbc") { Source = "s", Quote = "Plenty." })
        .Add(new Claim("all", "cnbc", [.. all.Split(' ').Select(id => (RecordId)id)]) { Source = "s" })
        .Dispute("d", disputed).Add(new Claim("again", "cnbc") { Restates = disputed, Source = "s", Quote = "Again." }).Build().ToLedger();
}
