namespace GpuSupply.Tests.Claims;

/// <summary>Which of the values on both sides of a number is the nearest at which the label changes.</summary>
public class NearestFlipTests
{
    private static readonly StockMeasure Active = Measure.InService("tesla", "h100", "2024-06-30");

    /// <summary>Of ten that are supported by 5 to 15 the label changes at 4 and at 16: both are as far, and the lower is named.</summary>
    [Theory]
    [InlineData("5..15", "o value at 4: refuted")]
    [InlineData("5..13", "o value at 14: refuted")]
    [InlineData("8..15", "o value at 7: refuted")]
    [InlineData("10..10", "o value at 9: refuted")]
    [InlineData("5..14", "o value at 15: refuted")]
    [InlineData("6..15", "o value at 5: refuted")]
    [InlineData("<=15", "o value at 16: refuted")]
    [InlineData(">=5", "o value at 4: refuted")]
    [InlineData("50..60", "o value at 50: supported")]
    [InlineData("1000000..2000000", "o value at 1000000: supported")]
    [InlineData("2..3", "o value at 3: supported")]
    public void Flip_OfAnExactNumber_IsAtTheNearestEnd(string claim, string expected) =>
        Assert.Equal([expected], Ledger(c => c.Observation("o", Active, "10", exact: true)).Verify(Active, claim).Flips.Select(flip => flip.ToString()));

    /// <summary>What two sources say differs; that of one may be any that the other leaves possible.</summary>
    [Fact]
    public void Flip_ToWhatAnotherSourceSays_IsWhereTheyMeet()
    {
        Verdict verdict = Ledger(c => c.Observation("a", Active, "10", exact: true).Source("other", "2024-07-01").Observation("b", Active, "20..30")).Verify(Active, "15..40");

        Assert.Equal(VerdictLabel.ConflictingEvidence, verdict.Label);
        Assert.Equal(
            ["a value at 15: supported", "b value.low at 14: not-enough-evidence", "b value.high at 41: not-enough-evidence"], verdict.Flips.Select(flip => flip.ToString()));
    }

    [Fact]
    public void Flip_OfMoney_StepsByACent() => Assert.Equal(
        ["o value at 9.99: refuted"],
        Ledger(c => c.Observation("o", Measure.Spend("tesla", "2024-H1"), "12 USD", exact: true)).Verify(Measure.Spend("tesla", "2024-H1"), "10..15 USD").Flips.Select(flip => flip.ToString()));

    private static SupplyLedger Ledger(Func<CaseBuilder, CaseBuilder> records) => records(new CaseBuilder("t").Party("tesla").Product("h100").Source("s", publishedOn: "2024-07-01")).Build().ToLedger();
}
