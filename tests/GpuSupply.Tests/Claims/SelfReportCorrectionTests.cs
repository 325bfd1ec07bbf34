namespace GpuSupply.Tests.Claims;

/// <summary>Whose word a record is that somebody else corrected: of who says it as it is now.</summary>
public class SelfReportCorrectionTests
{
    private static readonly StockMeasure Active = Measure.InService("tesla", "h100", "2024-06-30");

    [Theory]
    [InlineData("2024-07-02", VerdictLabel.Supported, null)]
    [InlineData("2024-07-03", VerdictLabel.NotEnoughEvidence, VerdictReason.OnlySelfReported)]
    public void ARecord_ThatTheSpeakerCorrects_IsTheSpeakersWordFromThenOn(string day, VerdictLabel label, VerdictReason? reason)
    {
        Verdict verdict = Ledger(c => c.Observation("o", Active, "10", exact: true).Source("post", "2024-07-03", issuer: "tesla").Add(Again("post"))).AsKnownOn(day).Verify("c");

        Assert.Equal((label, reason), (verdict.Label, verdict.Reason));
    }

    [Theory]
    [InlineData("2024-07-02", VerdictLabel.NotEnoughEvidence, VerdictReason.OnlySelfReported)]
    [InlineData("2024-07-03", VerdictLabel.Supported, null)]
    public void ARecordOfTheSpeaker_ThatAnotherCorrects_IsNotTheSpeakersWordFromThenOn(string day, VerdictLabel label, VerdictReason? reason)
    {
        SupplyLedger ledger = Ledger(c => c.Source("post", "2024-07-01", issuer: "tesla").Observation("o", Active, "10", exact: true).Source("press", "2024-07-03").Add(Again("press")));
        Verdict verdict = ledger.AsKnownOn(day).Verify("c");

        Assert.Equal((label, reason), (verdict.Label, verdict.Reason));
        Assert.Equal(["2024-07-01 not-enough-evidence because of c", "2024-07-03 supported because of k"], ledger.History("c").Select(row => row.ToString()));
    }

    private static Correction Again(SourceId source) => new("k", new Observation("o", Active, StatedValue.Parse("11")) { Source = source, IsExact = true }) { Source = source };

    private static SupplyLedger Ledger(Func<CaseBuilder, CaseBuilder> records) => records(new CaseBuilder("t").Party("tesla").Product("h100")
        .Source("talk", "2024-07-01").Claim("c", "tesla", Active, ">=5").Source("s", publishedOn: "2024-07-01")).Source("late", "2024-07-04").Build().ToLedger();
}
