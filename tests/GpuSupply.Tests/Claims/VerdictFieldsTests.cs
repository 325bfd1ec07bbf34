namespace GpuSupply.Tests.Claims;

/// <summary>What a verdict says besides its label: each part of it where it is there, and that it is not where it should not be.</summary>
public class VerdictFieldsTests
{
    private static readonly StockMeasure Active = Measure.InService("tesla", "h100", "2024-06-30");

    [Fact]
    public void Sources_ThatAgree_DoNotDiffer()
    {
        SupplyLedger ledger = Ledger(c => c.Observation("a", Active, "10", exact: true).Claim("c", "cnbc", Active, "10"));
        Assert.False(ledger.Verify("c").DoSourcesDiffer);
        Assert.Empty(ledger.Verify("c").Findings);
        Assert.False(ledger.Evidence(Active).DoSourcesDiffer);
        Assert.False(ledger.Evidence(Measure.Spend("tesla", "2024")).DoSourcesDiffer);
    }

    /// <summary>By the records of both ends in their order; the first three ways are told, and how many more there are.</summary>
    [Theory]
    [InlineData(2, "20 units by b, 10 units by a")]
    [InlineData(3, "30 units by d, 20 units by b, 10 units by a")]
    [InlineData(4, "40 units by e, 30 units by d, 20 units by b, and 1 more ways")]
    public void Finding_OfSourcesThatDiffer_TellsThreeWays(int sources, string told)
    {
        SupplyLedger ledger = Ledger(c => "abde".Take(sources).Index().Aggregate(c, (all, one) => all.Source($"source-{one.Index}", "2024-07-01").Observation($"{one.Item}", Active, $"{10 * (one.Index + 1)}", exact: true)).Claim("c", "cnbc", Active, "10"));
        Verdict verdict = ledger.Verify("c");
        Assert.True(ledger.Evidence(Active).DoSourcesDiffer);
        Assert.Equal($"What is on record of {Active} excludes itself: {told}.", Assert.Single(verdict.Findings).Message);
    }

    [Fact]
    public void Finding_OfAWayWithTwoRecords_NamesBothInOrder()
    {
        Verdict verdict = Ledger(c => c.Observation("z", Active, ">=10").Observation("m", Active, "<=12").Source("other", "2024-07-02").Observation("b", Active, "20", exact: true).Claim("c", "cnbc", Active, "10")).Verify("c");
        Assert.Contains("10..12 units by m and z", Assert.Single(verdict.Findings).Message, StringComparison.Ordinal);
    }

    /// <summary>What refutes a claim without the speaker's own word is shown without it, though his word would be the sharper.</summary>
    [Fact]
    public void Evidence_OfAClaimThatOthersRefute_IsTheirs()
    {
        Verdict verdict = Ledger(c => c.Observation("theirs", Active, "<=100").Source("post", "2024-07-02", issuer: "musk").Observation("own", Active, "<=50").Claim("c", "musk", Active, ">=200")).Verify("c");
        Assert.Equal((VerdictLabel.Refuted, "0..100 units", "theirs"), (verdict.Label, $"{verdict.Evidence}", string.Join(' ', verdict.Used.Select(use => use.Record).Distinct())));
    }

    /// <summary>Ten at most are less than more than ten: as much as that is claimed is too much.</summary>
    [Theory]
    [InlineData("<=10%", ">10%", ClaimDirection.Overstated)]
    [InlineData(">=10%", "<10%", ClaimDirection.Understated)]
    [InlineData("10%", ">10%", ClaimDirection.Overstated)]
    [InlineData("10%", "<10%", ClaimDirection.Understated)]
    public void Direction_OfEndsThatTouch_IsWhereTheClaimLies(string observed, string claimed, ClaimDirection direction)
    {
        FlowMeasure share = Measure.Custom("x-share", "tesla", "2024-H1");
        Verdict verdict = Ledger(c => c.Observation("o", share, observed, exact: true)).Verify(share, claimed, ReadingPolicy.Strict);
        Assert.Equal((VerdictLabel.Refuted, direction), (verdict.Label, verdict.Direction));
    }

    [Theory]
    [InlineData("2023-12-31", "2025-12-31")]
    [InlineData("2025-12-31", "2023-12-31")]
    public void Reason_OfMeasuresOfWhichOneIsStillToCome_IsThatItIsNotYetDue(string from, string to)
    {
        SupplyLedger ledger = Ledger(c => c.ReceiptFromOutside("r", "musk", "h100", 1, on: "2024-01"));
        Assert.Equal(VerdictReason.NoEvidence, ledger.Verify(Measure.InService("tesla", "h100", "2023-12-31"), "10").Reason);
        StockMeasure one = Measure.InService("tesla", "h100", from), other = Measure.InService("tesla", "h100", to);
        Assert.Equal(VerdictReason.NotYetDue, ledger.Verify(Measure.Ratio(one, other), "10%").Reason);
        Assert.Equal(VerdictReason.NotYetDue, ledger.Verify(Measure.Sum(one, other), "10").Reason);
        if (from.CompareTo(to) < 0)
            Assert.Equal(VerdictReason.NotYetDue, ledger.Verify(Measure.Growth(one, other), "10%").Reason);
    }

    /// <summary>Of two numbers that bound the measure the one with the lower level says how sure it is.</summary>
    [Theory]
    [InlineData(95, 90)]
    [InlineData(90, 95)]
    public void Level_OfTwoEnds_IsTheLower(int low, int high) => Assert.Equal(90, Ledger(c => c
        .Add(new Observation("low", Active, StatedValue.FromEnds(10, null, 50, Unit.Units, low)) { Source = "s" }).Add(new Observation("high", Active, StatedValue.FromEnds(5, null, 20, Unit.Units, high)) { Source = "s" }))
        .Verify(Active, "10..20").Level);

    /// <summary>By rule, then by id: who is an observation of the measure itself is told before one that carries over from another day.</summary>
    [Fact]
    public void Used_OfOneEnd_IsByRuleAndId() => Assert.Equal(
        ["x", "y", "a"],
        Ledger(c => c.Observation("a", Measure.InService("tesla", "h100", "2024-05-31"), ">=10").Observation("y", Measure.Received("tesla", "h100", "2024-H1"), "7", exact: true).Observation("x", Measure.Received("musk", "h100", "2024-H1"), "7", exact: true))
            .Verify(Measure.Sum(Measure.Received("tesla", "h100", "2024-H1"), Measure.Received("musk", "h100", "2024-H1"), Active), ">=24").Used.Where(use => use.Side == EvidenceSide.Low).Select(use => use.Record.Value));

    /// <summary>The plan on record is 20; that it is at most 20 somebody says.</summary>
    [Fact]
    public void Assumptions_OfOneEnd_AreToldWhereTheOtherHasNone()
    {
        FlowMeasure due = Measure.Due("tesla", "h100", "2024");
        Verdict verdict = Ledger(c => c.Order("o1", "nvidia", "tesla", "h100", 20, on: "2024-01", due: "2024-03").Observation("most", due, "<=20")).Verify(due, "20");
        Assert.Equal([Assumption.PlanAsRecorded], verdict.Assumptions);
        Assert.Equal((VerdictLabel.Supported, VerdictLabel.NotEnoughEvidence), (verdict.Label, verdict.WithoutAssumptions));
    }

    /// <summary>Money in two currencies can't be added up, but what is said of the whole can be compared.</summary>
    [Fact]
    public void NotComparableBecause_WhereSomethingCanBeCompared_IsNotThere()
    {
        FlowMeasure spend = Measure.Spend("tesla", "2024-H1");
        Verdict verdict = Ledger(c => c.Observation("a", spend, "10 EUR", exact: true).Observation("b", Measure.Spend("tesla", "2024-Q1"), "5 USD", exact: true)).Verify(spend, "10 EUR", ReadingPolicy.Strict);
        Assert.Equal((VerdictLabel.Supported, null), (verdict.Label, verdict.NotComparableBecause));
    }

    /// <summary>The plan on record is the whole plan: a kind of which none is on record has none.</summary>
    [Theory]
    [InlineData("b200", "250 units")]
    [InlineData("b200 h100", "350 units")]
    public void Evidence_OfThePlansOfAFamily_IsThatOfEachKind(string planned, string expected) => Assert.Equal(
        expected,
        $"{Ledger(c => planned.Split(' ').Aggregate(c, (all, kind) => all.Order($"o-{kind}", "nvidia", "tesla", kind, 100, on: "2024-01", due: "2024-03"))).Evidence(Measure.Due("tesla", "gpu", "2024") with { In = "h100e" }).Bounds}");

    private static SupplyLedger Ledger(Func<CaseBuilder, CaseBuilder> records) => records(new CaseBuilder("t").Party("nvidia").Party("cnbc").Party("musk").Party("tesla")
        .Product("gpu").Add(new Product("h100") { Family = "gpu", H100Equivalents = 1 }).Add(new Product("b200") { Family = "gpu", H100Equivalents = (Rational)5 / 2 })
        .Source("s", publishedOn: "2024-07-01")).Build().ToLedger();
}
