using GpuSupply.Claims;
using GpuSupply.Internals;

namespace GpuSupply.Tests.Claims;

/// <summary>What counts as the speaker's own word: by whose source it is, by who corrects it and who takes it back.</summary>
public class SelfReportSourcesTests
{
    private static readonly StockMeasure Active = Measure.InService("tesla", "h100", "2024-06-30");

    /// <summary>The source of a claim is the speaker's where it names nobody else who speaks in it.</summary>
    [Theory]
    [InlineData("nvidia", VerdictLabel.Supported, null)]
    [InlineData("tesla", VerdictLabel.NotEnoughEvidence, VerdictReason.OnlySelfReported)]
    [InlineData("", VerdictLabel.NotEnoughEvidence, VerdictReason.OnlySelfReported)]
    public void TheSourceOfTheClaim_IsTheSpeakersUnlessAnotherSpeaksInIt(string issuer, VerdictLabel label, VerdictReason? reason)
    {
        Verdict verdict = Ledger(c => c.Source("report", "2024-07-01", issuer: issuer == "" ? (PartyId?)null : issuer).Observation("o", Active, "10", exact: true).Claim("c", "tesla", Active, ">=5")).Verify("c");

        Assert.Equal((label, reason), (verdict.Label, verdict.Reason));
    }

    /// <summary>
    /// The press corrects on the same day what the speaker said, from 10 to 11: since then it is the word of the press. Then the speaker takes it back and says 12. Without what the speaker said
    /// and did the 11 are left.
    /// </summary>
    [Fact]
    public void WhatAnotherCorrectedAtOnce_IsNotTheSpeakersWordThoughTheSpeakerTakesItBack()
    {
        Verdict verdict = Ledger(c => c.Source("talk", "2024-07-01").Claim("c", "tesla", Active, ">=5").Source("post", "2024-07-01", issuer: "tesla").Observation("o", Active, "10", exact: true)
            .Source("press", "2024-07-01").Add(Again("k", "press", "11", "press")).Source("post-2", "2024-07-02", issuer: "tesla").Add(new Correction("t", "o") { Source = "post-2" })
            .Observation("own", Active, "12", exact: true)).Verify("c");

        Assert.Equal((VerdictLabel.Supported, "11..12 units"), (verdict.Label, $"{verdict.Evidence}"));
    }

    /// <summary>
    /// The press says 10, and corrects that to 20. Then the speaker gives the correction anew, word by word: from that day on the correction is the speaker's word, and without it the 10 are left,
    /// beside the 20 that all together say.
    /// </summary>
    [Fact]
    public void ACorrection_ThatTheSpeakerGivesAnew_IsTheSpeakersWordFromThenOn()
    {
        var again = new Observation("o", Active, StatedValue.Parse("20")) { Source = "press", IsExact = true };
        SupplyLedger ledger = Ledger(c => c.Source("talk", "2024-07-01").Claim("c", "tesla", Active, ">=15").Source("press", "2024-07-01").Observation("o", Active, "10", exact: true)
            .Source("press-2", "2024-07-02").Add(new Correction("k", again) { Source = "press-2" })
            .Source("post", "2024-07-03", issuer: "tesla").Add(new Correction("kk", new Correction("k", again) { Source = "post" }) { Source = "post" }).Source("late", "2024-07-04"));

        Assert.Equal(
            ["2024-07-01 refuted because of c", "2024-07-02 supported because of k", "2024-07-03 not-enough-evidence because of kk"],
            ledger.History("c").Select(row => row.ToString()));
        Assert.Equal("10..20 units", $"{ledger.Verify("c").Evidence}");
    }

    /// <summary>What is claimed or disputed bounds nothing, and by what corrects a party everything is read; what takes an observation back is evidence as that is.</summary>
    [Fact]
    public void Of_ASpeaker_IsWhatBoundsSomething()
    {
        SupplyLedger ledger = Ledger(c => c.Source("press", "2024-07-01").Observation("a", Active, "10").Observation("b", Active, "10").Claim("c", "nvidia", Active, ">=5")
            .Source("post", "2024-07-02", issuer: "tesla").Observation("own", Active, "12").Add(new Correction("takes-back", "a") { Source = "post" })
            .Claim("claim", "tesla", Active, "12").Dispute("dispute", "c").Add(new Correction("party", new Party("nvidia") { Name = "NVIDIA" }) { Source = "post" }));

        IReadOnlySet<RecordId> all = new SelfReports(ledger.Known.Timeline).Of(ledger.Known, "tesla", ledger.Known.KnownOn, null);

        Assert.Equal(["own", "takes-back"], all.Select(id => id.Value).Order(StringComparer.Ordinal));
    }

    private static Correction Again(RecordId id, SourceId source, string value, SourceId reportedBy) =>
        new(id, new Observation("o", Active, StatedValue.Parse(value)) { Source = reportedBy, IsExact = true }) { Source = source };

    private static SupplyLedger Ledger(Func<CaseBuilder, CaseBuilder> records) => records(new CaseBuilder("t").Party("tesla").Party("nvidia").Product("h100")).Build().ToLedger();
}
