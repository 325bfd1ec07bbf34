namespace GpuSupply.Tests.Claims;

/// <summary>Which records are left out in search of what a label falls with, and when the search ends.</summary>
public class CounterfactualLimitTests
{
    private static readonly StockMeasure Active = Measure.InService("tesla", "h100", "2024-01-31");

    /// <summary>
    /// Nothing follows from a lower end on a later day: each such observation is left out alone, and what is left out by a finding is not, since it does not
    /// count anyway.
    /// </summary>
    [Theory]
    [InlineData(256, true)]
    [InlineData(257, false)]
    public void RestsOn_AsManyAsAreTried_IsExact(int count, bool isExact)
    {
        SupplyLedger ledger = Ledger(c => Enumerable.Range(0, count).Aggregate(
            c.Movement("early", "tesla", "h100", 10, Stage.OnHand, Stage.InService, on: "2024-09"),
            (all, index) => all.Observation($"o{index}", Measure.InService("tesla", "h100", "2024-06-30"), ">=10")));
        Verdict verdict = ledger.Verify(Active, "5");

        Assert.Equal((VerdictReason.NoEvidence, count + 1), (verdict.Reason, verdict.LeftAside.Count));
        Assert.Equal((isExact, null), (verdict.RestsOn.IsExact, verdict.RestsOn.Label));
        Assert.Empty(verdict.RestsOn.Records);
    }

    /// <summary>Whatever is left out of what the other rests on, nothing is known of the one that is missing.</summary>
    [Fact]
    public void RestsOn_OfSeveralOfWhichOneIsMissing_FallsWithNothing()
    {
        Verdict verdict = Several(c => c.Observation("o", Active, "10"), ">=5");

        Assert.Equal((VerdictLabel.NotEnoughEvidence, null), (verdict.Label, verdict.RestsOn.Label));
        Assert.Empty(verdict.RestsOn.Records);
    }

    [Fact]
    public void RestsOn_OfSeveralThatConflict_IsNotSupportedWhereOneIsMissing() => Assert.Equal(
        "without a: not-enough-evidence",
        $"{Several(c => c.Observation("a", Active, "100").Source("other", "2024-07-01").Observation("b", Active, "10"), "5..15").RestsOn}");

    /// <summary>A party that is called as a record is another thing: what corrects it is no correction of the record.</summary>
    [Fact]
    public void RestsOn_CorrectionOfAPartyOfTheSameName_IsNotTried()
    {
        SupplyLedger ledger = Ledger(c => c.Party("site").Observation("part", Measure.InService("site", "h100", "2024-01-31"), "10").Observation("site", Active, "<=100")
            .Add(new Correction("in", new Party("site") { MemberOf = [new("tesla")] }) { Source = "s" }));

        Assert.Equal("without part: not-enough-evidence", $"{ledger.Verify(Active, ">=5").RestsOn}");
    }

    private static Verdict Several(Func<CaseBuilder, CaseBuilder> records, string value) =>
        Ledger(c => records(c.Source("talk", "2024-07-01").Claim("one", "cnbc", Active, value).Add(new Claim("all", "cnbc", ["one", "gone"]) { Source = "talk" }).Source("press", "2024-07-01"))).Verify("all");

    private static SupplyLedger Ledger(Func<CaseBuilder, CaseBuilder> records) => records(new CaseBuilder("t").Party("cnbc").Party("tesla").Product("h100")
        .Source("s", publishedOn: "2024-07-01")).Build().ToLedger();
}
