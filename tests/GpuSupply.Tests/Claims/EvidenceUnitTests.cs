namespace GpuSupply.Tests.Claims;

/// <summary>In which unit the record counts what is asked, and what measures made of others are bounded by.</summary>
public class EvidenceUnitTests
{
    private static readonly FlowMeasure Spend = Measure.Spend("tesla", "2024-H1"), Committed = Measure.Committed("tesla", "2024"), Received = Measure.Received("tesla", "h100", "2024-H1");
    private static readonly StockMeasure Active = Measure.InService("tesla", "h100", "2024-06-30");

    [Fact]
    public void Unit_OfMoney_IsThatOfWhatIsObservedOfItFirst()
    {
        Assert.Equal("10 USD", Bounds(Spend, c => c.Observation("z", Spend, "10 USD", exact: true).Observation("a", Measure.Spend("tesla", "2023"), "20 EUR", exact: true)));
        Assert.Equal("10 EUR", Bounds(Spend, c => c.Observation("z", Spend, "20 USD", exact: true).Observation("a", Spend, "10 EUR", exact: true)));
        Assert.Equal("20 EUR", Bounds(Committed, c => c.Commitment("c", "tesla", "10 USD", "2024").Observation("o", Committed, "20 EUR", exact: true)));
        Assert.Equal("10 USD", Bounds(Committed, c => c.Commitment("c", "tesla", "10 USD", "2024")));
    }

    /// <summary>What was spent in another year, or by another party, in another currency is no part of it.</summary>
    [Fact]
    public void Parts_OfMoney_AreNotMixedWithWhatIsNoneOfThem()
    {
        static CaseBuilder Quarter(CaseBuilder c) => c.Observation("a", Measure.Spend("tesla", "2024-Q1"), "10 USD", exact: true);

        Assert.Equal(">=10 USD", Bounds(Spend, Quarter));
        Assert.Equal(">=10 USD", Bounds(Spend, c => Quarter(c).Observation("z", Measure.Spend("tesla", "2023"), "20 EUR", exact: true)));
        Assert.Equal(">=10 USD", Bounds(Measure.Spend("site", "2024-H1"), c => c.Observation("a", Measure.Spend("site", "2024-Q1"), "10 USD", exact: true)
            .Observation("z", Measure.Spend("tesla", "2024-Q1"), "20 EUR", exact: true)));
        Assert.Equal("", Bounds(Spend, c => Quarter(c).Observation("z", Measure.Spend("tesla", "2024-Q2"), "20 EUR", exact: true)));
    }

    [Theory]
    [InlineData("100 USD", "10 USD/unit")]
    [InlineData("100 EUR", "")]
    public void Ratio_OfMoneyToUnits_IsInItsCurrency(string spent, string expected) => Assert.Equal(
        expected,
        $"{Ledger(c => c.Observation("a", Spend, spent, exact: true).Observation("b", Received, "10", exact: true)).Verify(Measure.Ratio(Spend, Received), "10 USD/unit").Evidence}");

    [Fact]
    public void Sum_OfThree_AddsUp()
    {
        Verdict verdict = Ledger(c => c.Observation("a", Measure.Received("tesla", "h100", "2022"), "10", exact: true).Observation("b", Measure.Received("tesla", "h100", "2023"), "20", exact: true)
            .Observation("c", Received, "30", exact: true)).Verify(Measure.Sum(Measure.Received("tesla", "h100", "2022"), Measure.Received("tesla", "h100", "2023"), Received), "60", ReadingPolicy.Strict);

        Assert.Equal((VerdictLabel.Supported, "60 units"), (verdict.Label, verdict.Evidence.ToString()));
    }

    /// <summary>What can be below zero may be so by any amount where nobody says how much.</summary>
    [Theory]
    [InlineData("<=5 USD", "<=15 USD")]
    [InlineData("5 USD", "15 USD")]
    [InlineData(">=5 USD", ">=15 USD")]
    public void Sum_OfWhatCanBeBelowZero_HasALowerEndWhereAllHave(string other, string expected)
    {
        FlowMeasure one = Measure.Custom("x-one", "tesla", "2024-H1"), two = Measure.Custom("x-two", "tesla", "2024-H1");

        Assert.Equal(expected, $"{Ledger(c => c.Observation("a", one, "10 USD", exact: true).Observation("b", two, other, exact: true)).Verify(Measure.Sum(one, two), "1 USD").Evidence}");
    }

    [Fact]
    public void Sum_OfWhichNothingIsOnRecord_IsNoEvidence()
    {
        Verdict verdict = Ledger(c => c.Observation("stranger", Measure.Received("nvidia", "h100", "2023"), "5")).Verify(Measure.Sum(Measure.Received("tesla", "h100", "2023"), Received), "10");

        Assert.Equal((VerdictReason.NoEvidence, null), (verdict.Reason, verdict.Evidence));
    }

    [Fact]
    public void Sum_OfWhichOneIsOnRecord_IsAtLeastThat() => Assert.Equal(
        ">=10 units", $"{Ledger(c => c.Observation("a", Received, "10", exact: true)).Verify(Measure.Sum(Measure.Received("tesla", "h100", "2023"), Received), "10").Evidence}");

    /// <summary>At most fifty later, so that there were no more before if none left: a hundred received are at least twice that.</summary>
    [Fact]
    public void Ratio_ToALevelOnAnAssumption_NamesIt()
    {
        Verdict verdict = Ledger(c => c.Observation("a", Received, "100", exact: true).Observation("b", Measure.InService("tesla", "h100", "2024-05-31"), "<=50"))
            .Verify(Measure.Ratio(Received, Measure.InService("tesla", "h100", "2024-01-31")), ">=150%");

        Assert.Equal((VerdictLabel.Supported, VerdictLabel.NotEnoughEvidence), (verdict.Label, verdict.WithoutAssumptions));
        Assert.Equal([Assumption.NothingLeavesUnrecorded], verdict.Assumptions);
    }

    [Fact]
    public void Ratio_ToWhatHasNoUpperEnd_IsBoundedFromAbove()
    {
        Verdict verdict = Ledger(c => c.Observation("a", Received, "100", exact: true).Observation("b", Active, ">=50")).Verify(Measure.Ratio(Received, Active), "<=200%");

        Assert.Equal((VerdictLabel.Supported, "200"), (verdict.Label, $"{verdict.Evidence!.Value.High}"));
        Assert.Empty(verdict.Assumptions);
    }

    /// <summary>Each kind's plan is complete; of the family it is so from the beginning on, or only in the year that is asked for.</summary>
    [Theory]
    [InlineData("../..", VerdictLabel.Supported)]
    [InlineData("2024", VerdictLabel.NotEnoughEvidence)]
    public void In_APlanOfAFamily_IsCompleteWhereItIsFromTheBeginningOn(string during, VerdictLabel withoutAssumptions)
    {
        Verdict verdict = Ledger(c => new[] { "b200", "h200" }.Aggregate(
            c.Product("gpu").Add(new Product("h200") { Family = "gpu", H100Equivalents = 1 }).Add(new Product("b200") { Family = "gpu", H100Equivalents = (Rational)5 / 2 })
                .Order("o1", "nvidia", "tesla", "b200", 1_000, on: "2024-01", due: "2024-03").Order("o2", "nvidia", "tesla", "h200", 3_000, on: "2024-01", due: "2024-03")
                .Coverage("family", "tesla", "gpu", during),
            (all, product) => all.Coverage($"all-{product}", "tesla", product, "../.."))).Verify(Measure.Due("tesla", "gpu", "2024") with { In = "h100e" }, "5400..5600");

        Assert.Equal((VerdictLabel.Supported, withoutAssumptions), (verdict.Label, verdict.WithoutAssumptions));
    }

    private static string Bounds(Measure measure, Func<CaseBuilder, CaseBuilder> records) => $"{Ledger(records).Evidence(measure).Bounds}";

    private static SupplyLedger Ledger(Func<CaseBuilder, CaseBuilder> records) => records(new CaseBuilder("t").Party("nvidia").Party("tesla").Party("site", memberOf: "tesla").Product("h100")
        .Source("s", publishedOn: "2024-07-01")).Build().ToLedger();
}
