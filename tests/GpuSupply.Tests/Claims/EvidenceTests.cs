namespace GpuSupply.Tests.Claims;

/// <summary>The evidence rules one by one, with hand-worked figures.</summary>
public class EvidenceTests
{
    [Fact]
    public void Own_TwoObservationsIntersect() => Assert.Equal(
        "48000..52500 units",
        Case(c => c.Observation("a", Measure.InService("tesla", "h100", "2024-06-30"), "50k").Observation("b", Measure.InService("tesla", "h100", "2024-06-30"), "48k..60k"))
            .Evidence(Measure.InService("tesla", "h100", "2024-06-30")).Bounds.ToString());

    [Fact]
    public void Parts_OfMembersAddUp_AndBoundFromBelowOnly()
    {
        Evidence evidence = Case(c => c
            .Observation("a", Measure.InService("site-1", "h100", "2024-06-30"), "10k..11k")
            .Observation("b", Measure.InService("site-2", "h100", "2024-06-30"), "20k..22k"))
            .Evidence(Measure.InService("tesla", "hopper", "2024-06-30"));

        Assert.Equal(">=30000 units", Bounds.Between(evidence.Bounds!.Value.Low, evidence.Bounds!.Value.High, Unit.Units).ToString());
        Assert.Equal(["a (part, low)", "b (part, low)"], evidence.Used.Select(use => use.ToString()));
    }

    [Fact]
    public void Parts_OfOverlappingMembersCountOnce() => Assert.Equal(
        (Rational)10_000,
        new CaseBuilder("t").Source("s", "2025-01-31").Party("g").Party("one", memberOf: "g").Party("two", memberOf: "g")
            .Add(new Party("site") { MemberOf = [(PartyId)"one", (PartyId)"two"] }).Product("h100")
            .Observation("a", Measure.InService("site", "h100", "2024-06-30"), "10k..11k").Build().ToLedger()
            .Evidence(Measure.InService("g", "h100", "2024-06-30")).Bounds!.Value.Low);

    [Fact]
    public void Parts_OfDifferentBasesDoNotAdd()
    {
        Evidence evidence = Case(c => c
            .Observation("a", Measure.Spend("tesla", "2024") with { Basis = SpendBasis.Capex, Supplier = "nvidia" }, "1B..2B USD")
            .Observation("b", Measure.Spend("tesla", "2024") with { Basis = SpendBasis.Cogs, Supplier = "dell" }, "3B..4B USD"))
            .Evidence(Measure.Spend("tesla", "2024"));

        Assert.Equal((Rational)3_000_000_000, evidence.Bounds!.Value.Low);
    }

    [Fact]
    public void Parts_OfSubWindowsAddUpWhereTheyAreDisjoint()
    {
        Evidence evidence = Case(c => c
            .Observation("q1", Measure.Received("tesla", "h100", "2024-Q1"), "5k..6k")
            .Observation("h1", Measure.Received("tesla", "h100", "2024-H1"), "7k..9k")
            .Observation("q2", Measure.Received("tesla", "h100", "2024-Q2"), "4k..5k")
            .Observation("q4", Measure.Received("tesla", "h100", "2024-Q4"), "1k..2k"))
            .Evidence(Measure.Received("tesla", "h100", "2024"));

        Assert.Equal((Rational)10_000, evidence.Bounds!.Value.Low);
        Assert.Equal(["q1", "q2", "q4"], evidence.Used.Select(use => use.Record.ToString()).Order());
    }

    [Fact]
    public void Ledger_FlowsBoundFromBelow_AndUnderCoverageFromAbove()
    {
        SupplyLedger open = Case(c => c.ReceiptFromOutside("r", "tesla", "h100", "10k..12k", "2024-03"));
        SupplyLedger closed = Case(c => c.ReceiptFromOutside("r", "tesla", "h100", "10k..12k", "2024-03").Coverage("c", "tesla", "h100", "2024", RecordKind.Receipt));

        Assert.Equal(">=10000 units", open.Evidence(Measure.Received("tesla", "h100", "2024")).Bounds.ToString());
        Assert.Equal("10000..12000 units", closed.Evidence(Measure.Received("tesla", "h100", "2024")).Bounds.ToString());
    }

    [Fact]
    public void Coverage_ReachesOnlyToTheDayOnWhichItWasLearned()
    {
        SupplyLedger ledger = new CaseBuilder("t").Source("s", "2024-06-30").Party("tesla").Product("h100")
            .ReceiptFromOutside("r", "tesla", "h100", 10_000, "2024-03").Coverage("c", "tesla", "h100", "2024", RecordKind.Receipt).Build().ToLedger();

        Assert.Equal("10000 units", ledger.Evidence(Measure.Received("tesla", "h100", "2024-H1")).Bounds.ToString());
        Assert.Null(ledger.Evidence(Measure.Received("tesla", "h100", "2024")).Bounds!.Value.High);
    }

    [Theory]
    [InlineData("2024-06", "0 units")]
    [InlineData("2024-09", "100 units")]
    [InlineData("2024", "100 units")]
    public void Due_IsThePlanAsRecorded_OnDaysWithoutAPlanToo(string during, string due)
    {
        Evidence evidence = Case(c => c.Order("o1", "nvidia", "tesla", "h100", 100, on: "2024-01", due: "2024-06")
            .Reallocation("re", on: "2024-02", Leg.OfOrder("o1", from: "tesla", to: "dell", 100, due: "2024-09"))).Evidence(Measure.Due("dell", "h100", during));

        Assert.Equal(due, evidence.Bounds.ToString());
        Assert.Equal([Assumption.PlanAsRecorded], evidence.Assumptions);
    }

    [Fact]
    public void Due_OfAPartyWithoutAnyPlan_IsNotBounded() => Assert.Null(Case(c => c).Evidence(Measure.Due("dell", "h100", "2024")).Bounds);

    [Fact]
    public void Level_CarriesForwardFromBelow_WithWhatCameAndWithoutWhatLeft()
    {
        Evidence evidence = Case(c => c
            .Observation("a", Measure.InService("tesla", "h100", "2024-01-31"), "10k..11k")
            .Movement("on", "tesla", "h100", 2_000, Stage.OnHand, Stage.InService, "2024-02")
            .Movement("off", "tesla", "h100", "100..300", Stage.InService, Stage.Retired, "2024-03"))
            .Evidence(Measure.InService("tesla", "h100", "2024-06-30"));

        Assert.Equal((Rational)11_700, evidence.Bounds!.Value.Low);
        Assert.Null(evidence.Bounds!.Value.High);
        Assert.Equal([Assumption.NothingLeavesUnrecorded], evidence.Assumptions);
    }

    [Fact]
    public void Level_CarriesBackwardFromAbove()
    {
        Evidence evidence = Case(c => c
            .Observation("a", Measure.InService("tesla", "h100", "2024-12-31"), "10k..11k")
            .Movement("on", "tesla", "h100", 2_000, Stage.OnHand, Stage.InService, "2024-02"))
            .Evidence(Measure.InService("tesla", "h100", "2024-01-31"));

        Assert.Equal("0..9000 units", evidence.Bounds.ToString());
    }

    [Fact]
    public void Level_OfUnitsOnHand_DoesNotCarryWithoutCoverage() => Assert.Null(Case(c => c
        .Observation("a", Measure.OnHand("tesla", "h100", "2024-01-31"), "10k..11k")).Evidence(Measure.OnHand("tesla", "h100", "2024-06-30")).Bounds);

    [Fact]
    public void Level_FromAnOpenBeginningUnderCoverage_IsTheRecordedBalance() => Assert.Equal("2000..3000 units", Case(c => c
        .Movement("on", "tesla", "h100", "2k..3k", Stage.OnHand, Stage.InService, "2024-02")
        .Coverage("c", "tesla", "h100", "../2024-12-31", RecordKind.Movement)).Evidence(Measure.InService("tesla", "h100", "2024-06-30")).Bounds.ToString());

    [Fact]
    public void Level_DoesNotCarryWhereTheGroupChanges()
    {
        SupplyLedger ledger = new CaseBuilder("t").Source("s", "2025-01-31").Party("g").Add(new Party("a") { MemberOf = [new("g", "2024-03-01/..")] }).Product("h100")
            .Observation("o", Measure.InService("g", "h100", "2024-01-31"), "10k..11k").Build().ToLedger();

        Assert.Null(ledger.Evidence(Measure.InService("g", "h100", "2024-06-30")).Bounds);
        Assert.NotNull(ledger.Evidence(Measure.InService("g", "h100", "2024-02-15")).Bounds);
    }

    [Fact]
    public void AfterTheKnownOnDay_NothingCarriesOver() => Assert.Null(Case(c => c
        .Observation("a", Measure.InService("tesla", "h100", "2024-01-31"), "10k..11k")).Evidence(Measure.InService("tesla", "h100", "2025-06-30")).Bounds);

    [Fact]
    public void Assumption_ThatTheRestExcludes_IsSetAside()
    {
        SupplyLedger ledger = Case(c => c
            .Observation("early", Measure.InService("tesla", "h100", "2024-01-31"), "20k..21k")
            .Observation("late", Measure.InService("tesla", "h100", "2024-06-30"), "10k..11k")
            .Source("speech", "2025-01-31").Claim("claim", "musk", Measure.InService("tesla", "h100", "2024-06-30"), "10k..11k"));

        Verdict verdict = ledger.Verify("claim");
        Assert.Equal("10000..11000 units", verdict.Evidence.ToString());
        Assert.Contains(new LeftAside("early", LeftAsideReason.AssumptionExcluded), verdict.LeftAside);
        Assert.DoesNotContain(ledger.Findings, finding => finding.IsLeftOut);
    }

    [Fact]
    public void Growth_IsExactIntervalArithmetic()
    {
        Verdict verdict = Case(c => c
            .Observation("a", Measure.Custom("x-revenue", "nvidia", "FY2024-Q1@nvidia"), "7.19B USD")
            .Observation("b", Measure.Custom("x-revenue", "nvidia", "FY2025-Q1@nvidia"), "26.0B USD"))
            .Verify(Measure.Growth(Measure.Custom("x-revenue", "nvidia", "FY2024-Q1@nvidia"), Measure.Custom("x-revenue", "nvidia", "FY2025-Q1@nvidia")), ">200%");

        Assert.Equal(VerdictLabel.Supported, verdict.Label);
        Assert.Equal("260.667129 .. 262.560890", $"{verdict.Evidence!.Value.Low.ToString()![..10]} .. {verdict.Evidence!.Value.High.ToString()![..10]}");
    }

    private static SupplyLedger Case(Func<CaseBuilder, CaseBuilder> records) => records(new CaseBuilder("t").Source("s", publishedOn: "2025-01-31")
        .Party("nvidia", fiscalYear: "last-sunday-of-january").Party("dell").Party("musk").Party("tesla", controlledBy: "musk").Party("site-1", memberOf: "tesla").Party("site-2", memberOf: "tesla")
        .Product("hopper").Product("h100", family: "hopper")).Build().ToLedger();
}
