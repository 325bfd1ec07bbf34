namespace GpuSupply.Tests.Claims;

/// <summary>Labels, reasons, self-reports, conflicts and flips, on cases that fit in a few lines.</summary>
public class VerdictTests
{
    private static readonly StockMeasure Active = Measure.InService("tesla", "h100", "2024-06-30");

    [Theory]
    [InlineData("10k..11k", "10k..12k", VerdictLabel.Supported, null, "0")]
    [InlineData("10k..11k", "12k..13k", VerdictLabel.Refuted, ClaimDirection.Overstated, "-1000")]
    [InlineData("10k..11k", "8k..9k", VerdictLabel.Refuted, ClaimDirection.Understated, "-1000")]
    [InlineData("10k..11k", "11k..13k", VerdictLabel.NotEnoughEvidence, null, null)]
    public void Label_IsContainment(string evidence, string claim, VerdictLabel label, ClaimDirection? direction, string? margin)
    {
        Verdict verdict = Case(c => c.Observation("o", Active, evidence).Source("speech", "2024-05-01").Claim("claim", "musk", Active, claim)).Verify("claim");

        Assert.Equal(label, verdict.Label);
        Assert.Equal(direction, verdict.Direction);
        Assert.Equal(margin, verdict.Margin?.ToString());
        Assert.Equal(label == VerdictLabel.NotEnoughEvidence ? VerdictReason.TooWide : null, verdict.Reason);
    }

    [Fact]
    public void SelfReport_CannotSupport()
    {
        Verdict verdict = Case(c => c.Source("post", "2024-07-01", issuer: "musk").Observation("o", Active, "85k").Claim("claim", "musk", Active, "85k")).Verify("claim");

        Assert.Equal((VerdictLabel.NotEnoughEvidence, VerdictReason.OnlySelfReported), (verdict.Label, verdict.Reason));
        Assert.Null(verdict.Evidence);
        Assert.Equal([new LeftAside("o", LeftAsideReason.SelfReported)], verdict.LeftAside);
    }

    [Fact]
    public void SelfReport_CanRefute_AsAnAdmission()
    {
        Verdict verdict = Case(c => c.Source("post", "2024-07-01", issuer: "tesla").Observation("o", Active, "50k")
            .Source("speech", "2024-05-01", issuer: "musk").Claim("claim", "musk", Active, "85k")).Verify("claim");

        Assert.Equal((VerdictLabel.Refuted, ClaimDirection.Overstated), (verdict.Label, verdict.Direction));
        Assert.Equal("47500..52500 units", verdict.Evidence.ToString());
    }

    [Fact]
    public void Filing_OfTheSpeakersCompany_IsNotSelfReported()
    {
        Verdict verdict = Case(c => c.Source("deck", "2024-07-01", SourceKind.Filing, issuer: "tesla").Observation("o", Active, "85k")
            .Source("speech", "2024-05-01", issuer: "musk").Claim("claim", "musk", Active, "80k..90k")).Verify("claim");

        Assert.Equal(VerdictLabel.Supported, verdict.Label);
    }

    [Fact]
    public void ReportOfWhatTheSpeakerSaid_IsSelfReported()
    {
        Verdict verdict = Case(c => c.Source("speech", "2024-05-01", issuer: "musk").Claim("claim", "musk", Active, "80k..90k")
            .Source("press", "2024-07-01", SourceKind.Press, derivedFrom: "speech").Observation("o", Active, "85k")).Verify("claim");

        Assert.Equal(VerdictReason.OnlySelfReported, verdict.Reason);
    }

    [Fact]
    public void DocumentThatTheClaimsReportQuotes_IsIndependent()
    {
        Verdict verdict = Case(c => c.Source("memo", "2024-06-04", SourceKind.Document, issuer: "nvidia").Observation("o", Active, "85k")
            .Source("press", "2024-06-04", SourceKind.Press, derivedFrom: "memo").Claim("claim", "cnbc", Active, "80k..90k")).Verify("claim");

        Assert.Equal(VerdictLabel.Supported, verdict.Label);
    }

    [Fact]
    public void SelfReport_LeftOut_NeverTightensAnEnd()
    {
        // The speaker's own record says that units left; without it the level would be higher.
        Verdict verdict = Case(c => c.Source("press", "2024-02-01").Observation("o", Measure.InService("tesla", "h100", "2024-01-31"), "10k..10k")
            .Source("post", "2024-05-01", issuer: "tesla").Movement("off", "tesla", "h100", 4_000, Stage.InService, Stage.Retired, "2024-04")
            .Source("speech", "2024-07-01", issuer: "musk").Claim("claim", "musk", Active, ">=8k")).Verify("claim");

        Assert.Equal((Rational)6_000, verdict.Evidence!.Value.Low);
        Assert.Equal(VerdictLabel.NotEnoughEvidence, verdict.Label);
    }

    [Fact]
    public void SourcesThatExcludeEachOther_OneSupportsOneRefutes_Conflict()
    {
        Verdict verdict = Case(c => c.Observation("a", Active, "10k..11k").Source("other", "2024-07-02").Observation("b", Active, "84k..86k")
            .Source("speech", "2024-05-01").Claim("claim", "musk", Active, "80k..90k")).Verify("claim");

        Assert.Equal(VerdictLabel.ConflictingEvidence, verdict.Label);
        Assert.True(verdict.DoSourcesDiffer);
        Assert.Equal("10000..86000 units", verdict.Evidence.ToString());
    }

    [Fact]
    public void LedgerAgainstAnObservation_IsAConflictAsWell()
    {
        SupplyLedger ledger = Case(c => c.Movement("on", "tesla", "h100", 300, Stage.OnHand, Stage.InService, "2024-04")
            .Coverage("cover", "tesla", "h100", "../2024-06-30", RecordKind.Movement)
            .Observation("o", Active, "400..500")
            .Source("speech", "2024-07-01").Claim("low", "musk", Active, "300").Claim("high", "musk", Active, "450..600").Claim("far", "musk", Active, "9k"));

        Assert.Equal(VerdictReason.SourcesDiffer, ledger.Verify("high").Reason);
        Assert.Equal("300..500 units", ledger.Verify("high").Evidence.ToString());
        Assert.Equal(VerdictLabel.ConflictingEvidence, ledger.Verify("low").Label);
        Assert.Equal(VerdictLabel.Refuted, ledger.Verify("far").Label);
        Assert.True(ledger.Evidence(Active).DoSourcesDiffer);
    }

    [Fact]
    public void ComponentsThatExcludeEachOther_MakeTheGrowthConflict()
    {
        FlowMeasure before = Measure.Custom("x-revenue", "tesla", "2023-H1"), after = Measure.Custom("x-revenue", "tesla", "2024-H1");
        Verdict verdict = Case(c => c.Observation("a", before, "10..10 USD").Observation("b", before, "20..20 USD").Observation("c", after, "40..40 USD")
            .Source("speech", "2024-07-01").Claim("claim", "musk", Measure.Growth(before, after), "100%")).Verify("claim");

        Assert.Equal(VerdictLabel.ConflictingEvidence, verdict.Label);
        Assert.Equal("100..300 percent", verdict.Evidence.ToString());
    }

    [Fact]
    public void SourcesThatExcludeEachOther_AllRefute_Refute()
    {
        SupplyLedger ledger = Case(c => c.Observation("a", Active, "10k..11k").Source("other", "2024-07-02").Observation("b", Active, "20k..21k")
            .Source("speech", "2024-05-01").Claim("claim", "musk", Active, "80k..90k"));

        Assert.Equal(VerdictLabel.Refuted, ledger.Verify("claim").Label);
        Assert.Contains(ledger.Findings, finding => finding.Code == FindingCode.SourcesDiffer);
    }

    [Fact]
    public void SpeakersWordAgainstAnIndependentSource_DoesNotSaveTheClaim()
    {
        Verdict verdict = Case(c => c.Observation("a", Active, "10k..11k").Source("post", "2024-07-02", issuer: "musk").Observation("b", Active, "84k..86k")
            .Claim("claim", "musk", Active, "80k..90k")).Verify("claim");

        Assert.Equal(VerdictLabel.Refuted, verdict.Label);
    }

    /// <summary>What is on record of others leaves less possible than is claimed and excludes it, whatever the speaker says besides.</summary>
    [Fact]
    public void SpeakersWordBesideTheLedger_DoesNotSaveTheClaim()
    {
        CaseBuilder Others(CaseBuilder c) => c.Movement("m", "tesla", "h100", 5_000, Stage.OnHand, Stage.InService, on: "2024-01").Observation("a", Active, "10k..11k").Claim("claim", "musk", Active, "80k..90k");

        Verdict without = Case(Others).Verify("claim");
        Verdict with = Case(c => Others(c).Source("post", "2024-07-02", issuer: "musk").Observation("b", Active, "84k..86k")).Verify("claim");

        Assert.Equal((VerdictLabel.Refuted, VerdictLabel.Refuted), (without.Label, with.Label));
    }

    /// <summary>One source leaves the claim possible, another excludes it, and the two exclude each other: what the speaker says decides nothing.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void SpeakersWordBesideOneOfTwoSources_DecidesNothing(bool speaks)
    {
        SupplyLedger ledger = Case(c =>
        {
            c.Observation("a", Active, ">=60k").Source("other", "2024-07-02").Observation("b", Active, "<=20k").Claim("claim", "musk", Active, "50k..100k");
            return speaks ? c.Source("post", "2024-07-02", issuer: "musk").Observation("own", Active, "<=90k") : c;
        });

        Assert.Equal((VerdictLabel.NotEnoughEvidence, VerdictReason.SourcesDiffer), (ledger.Verify("claim").Label, ledger.Verify("claim").Reason));
    }

    [Fact]
    public void Copy_CountsOnce_AndIsNamed()
    {
        Verdict verdict = Case(c => c.Observation("a", Active, "84k..86k").Source("copy", "2024-07-02", derivedFrom: "s").Observation("b", Active, "10k..11k")
            .Source("speech", "2024-05-01").Claim("claim", "musk", Active, "80k..90k")).Verify("claim");

        Assert.Equal(VerdictLabel.Supported, verdict.Label);
        Assert.Contains(new LeftAside("b", LeftAsideReason.Copy), verdict.LeftAside);
    }

    [Fact]
    public void NotYetDue_UntilTheDay()
    {
        SupplyLedger ledger = Case(c => c.Source("speech", "2024-05-01").Claim("claim", "musk", Active, "80k..90k"));

        Assert.Equal(VerdictReason.NotYetDue, ledger.AsKnownOn("2024-06-29").Verify("claim").Reason);
        Assert.Equal(VerdictReason.NoEvidence, ledger.AsKnownOn("2024-06-30").Verify("claim").Reason);
    }

    [Fact]
    public void MoneyInAnotherCurrency_IsNotComparable()
    {
        Verdict verdict = Case(c => c.Observation("o", Measure.Spend("tesla", "2024-H1"), "1B EUR")
            .Source("speech", "2024-05-01").Claim("claim", "musk", Measure.Spend("tesla", "2024-H1"), "1B USD")).Verify("claim");

        Assert.Equal(VerdictReason.NotComparable, verdict.Reason);
    }

    [Fact]
    public void All_IsRefutedIfOneIs()
    {
        SupplyLedger ledger = Case(c => c.Observation("o", Active, "10k..11k").Source("speech", "2024-05-01")
            .Claim("yes", "musk", Active, "10k..12k").Claim("no", "musk", Active, "20k..21k").Claim("open", "musk", Measure.Spend("tesla", "2024-H1"), "1B USD")
            .Add(new Claim("both", "musk", ["yes", "no"]) { Source = "speech" }).Add(new Claim("half", "musk", ["yes", "open"]) { Source = "speech" })
            .Add(new Claim("only", "musk", ["yes"]) { Source = "speech" }).Add(new Claim("round", "musk", ["again"]) { Source = "speech" })
            .Add(new Claim("again", "musk", ["round"]) { Source = "speech" }));

        Assert.Equal(VerdictLabel.Refuted, ledger.Verify("both").Label);
        Assert.Equal(VerdictLabel.NotEnoughEvidence, ledger.Verify("half").Label);
        Assert.Equal(VerdictLabel.Supported, ledger.Verify("only").Label);
        Assert.Equal(VerdictReason.NotComparable, ledger.Verify("round").Reason);
    }

    [Fact]
    public void Flips_AreTheNearestValuesAtWhichTheLabelChanges()
    {
        Verdict verdict = Case(c => c.Observation("o", Active, "50k..60k").Source("speech", "2024-05-01").Claim("claim", "musk", Active, "76500..93500")).Verify("claim");

        Assert.Equal(["o value.high at 76500: not-enough-evidence"], verdict.Flips.Where(flip => flip.Path == "value.high").Select(flip => flip.ToString()));
        Assert.Equal(["o value.low at 76500: supported"], verdict.Flips.Where(flip => flip.Path == "value.low").Select(flip => flip.ToString()));
    }

    [Fact]
    public void Flip_OfAnAssumedUnitPrice_IsThePriceThatTheClaimImplies()
    {
        SupplyLedger ledger = new CaseBuilder("t").Source("memo", publishedOn: "2024-06-04").Party("nvidia").Party("tesla").Party("x").Party("cnbc").Product("h100")
            .Order("o1", "nvidia", "tesla", "h100", 12_000, on: "2023", due: "2023-12").Shipment("s1", order: "o1", 12_000, on: "2023-12")
            .Reallocation("swap", on: "2023-12", Leg.OfShipment("s1", from: "tesla", to: "x", 12_000))
            .Source("press", "2024-06-04").Claim("claim", "cnbc", Measure.DivertedValue("swap", "tesla", "25k..40k USD"), ">500M USD").Build().ToLedger();

        Verdict verdict = ledger.Verify("claim");

        Assert.Equal(VerdictLabel.Refuted, verdict.Label);
        Assert.Equal("-20000000.01", verdict.Margin.ToString());
        Assert.Equal([Assumption.UnitPrice], verdict.Assumptions);
        Assert.Equal(VerdictLabel.NotEnoughEvidence, verdict.WithoutAssumptions);
        Flip price = Assert.Single(verdict.Flips, flip => flip.Path == "measure.unitPrice.high");
        Assert.Equal(("41666.67", VerdictLabel.NotEnoughEvidence), (price.At.ToString(), price.Label));
    }

    [Fact]
    public void History_NamesTheRecordThatChangedTheVerdict()
    {
        SupplyLedger ledger = Case(c => c.Source("speech", "2024-05-01").Claim("claim", "musk", Active, "80k..90k")
            .Source("late", "2024-09-01").Observation("o", Active, "85k").Source("noise", "2024-10-01").Observation("n", Measure.InService("site-1", "h100", "2024-06-30"), "1"));

        Assert.Equal(
            ["2024-05-01 not-enough-evidence because of claim", "2024-09-01 supported because of o"],
            ledger.History("claim").Select(change => change.ToString()));
    }

    [Fact]
    public void History_OfTwoLearnedOnADay_NamesTheOneThatChangedTheVerdict()
    {
        SupplyLedger ledger = Case(c => c.Source("early", "2024-04-01").Observation("o", Active, "85k..95k").Source("speech", "2024-05-01").Claim("claim", "musk", Active, "80k..90k")
            .Source("late", "2024-09-01").Observation("a", Active, "80k..95k").Observation("b", Active, "85k..90k").Observation("z", Active, "80k..91k"));

        Assert.Equal(["claim", "b"], ledger.History("claim").Select(change => change.Because.Value));
    }

    [Fact]
    public void History_ADayThatHasCome_IsNoRow()
    {
        SupplyLedger ledger = Case(c => c.Source("speech", "2024-05-01").Claim("claim", "musk", Active, "80k..90k")
            .Source("noise", "2024-10-01").Observation("n", Measure.InService("nvidia", "h100", "2023-06-30"), "1"));

        Assert.Equal(VerdictReason.NoEvidence, ledger.Verify("claim").Reason);
        Assert.Equal(["claim"], ledger.History("claim").Select(change => change.Because.Value));
    }

    [Fact]
    public void History_ReasonThatWasLearned_IsARow()
    {
        SupplyLedger ledger = Case(c => c.Source("speech", "2024-05-01").Claim("claim", "musk", Active, "80k..90k")
            .Source("post", "2024-10-01", issuer: "musk").Observation("own", Active, "85k"));

        Assert.Equal(
            ["claim NotYetDue", "own OnlySelfReported"], ledger.History("claim").Select(change => $"{change.Because} {change.Verdict.Reason}"));
    }

    [Fact]
    public void Flip_OfANumberThatChangesNothing_IsBeyondAllValues()
    {
        Verdict verdict = Case(c => c.Observation("o", Active, "50k..60k").Source("speech", "2024-05-01").Claim("claim", "musk", Active, ">=50k")).Verify("claim");

        Flip low = verdict.Flips.Single(flip => flip.Path == "value.low"), high = verdict.Flips.Single(flip => flip.Path == "value.high");
        Assert.Equal((false, "49999", VerdictLabel.NotEnoughEvidence), (low.IsBeyond, $"{low.At}", low.Label));
        Assert.Equal((false, "49999", VerdictLabel.Refuted), (high.IsBeyond, $"{high.At}", high.Label));
        Verdict any = Case(c => c.Observation("o", Active, "50k..60k").Source("speech", "2024-05-01").Claim("claim", "musk", Active, ">=0")).Verify("claim");
        Assert.All(any.Flips, flip => Assert.Equal((true, VerdictLabel.Supported, $"o {flip.Path}: at no value"), (flip.IsBeyond, flip.Label, $"{flip}")));
    }

    [Theory]
    [InlineData("12.5..20.25 days", "20..30 days", "value.high at 19.99: refuted")]
    [InlineData("40..70 days", "60..90 days", "value.high at 59: refuted")]
    public void Flip_OfDays_StepsByTheLastDecimal(string observed, string claimed, string flip)
    {
        ReceiptDelayMeasure delay = Measure.ReceiptDelay("swap", "tesla");
        Verdict verdict = new CaseBuilder("t").Source("memo", publishedOn: "2024-06-04").Party("nvidia").Party("tesla").Party("x").Party("cnbc").Product("h100")
            .Order("o1", "nvidia", "tesla", "h100", 12_000, on: "2023", due: "2023-12").Reallocation("swap", on: "2023-12", Leg.OfProduct("h100", "tesla", "x", 5))
            .Observation("o", delay, observed).Source("press", "2024-06-05").Claim("claim", "cnbc", delay, claimed).Build().ToLedger().Verify("claim");

        Assert.Contains($"o {flip}", verdict.Flips.Select(one => one.ToString()));
    }

    [Fact]
    public void Flip_OfACommitment_CountsAmountsAndShares()
    {
        SupplyLedger ledger = new CaseBuilder("t").Source("s", "2024-06-04").Party("tesla")
            .Add(new Commitment("c", "tesla", "10B USD", "2024", CommitmentStatus.Proposed) { Source = "s", Parts = [new("ai", "50%"), new("cars", "2B USD")] }).Build().ToLedger();
        FlowMeasure ai = Measure.Committed("tesla", "2024") with { Purpose = "ai" }, cars = Measure.Committed("tesla", "2024") with { Purpose = "cars" };

        Assert.Contains("c parts[0].share at 60: refuted", ledger.Verify(ai, "<=5.9B USD").Flips.Select(flip => $"{flip}"));
        Assert.Contains("c amount at 11800000000.01: refuted", ledger.Verify(ai, "<=5.9B USD").Flips.Select(flip => $"{flip}"));
        Assert.Contains("c parts[1].amount at 3000000000.01: refuted", ledger.Verify(cars, "<=3B USD").Flips.Select(flip => $"{flip}"));
    }

    [Fact]
    public void UnknownClaim_IsNamedWithTheKnownOnes()
    {
        var wrong = Assert.Throws<KeyNotFoundException>(() => Case(c => c.Source("speech", "2024-05-01").Claim("claim", "musk", Active, "85k")).Verify("clam"));

        Assert.Contains("\"clam\"", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("claim", wrong.Message, StringComparison.Ordinal);
    }

    private static SupplyLedger Case(Func<CaseBuilder, CaseBuilder> records) => records(new CaseBuilder("t").Source("s", publishedOn: "2024-07-01")
        .Party("nvidia").Party("cnbc").Party("musk").Party("tesla", controlledBy: "musk").Party("site-1", memberOf: "tesla").Product("h100")).Build().ToLedger();

    [Fact]
    public void Verify_AFlowThatDoesNotFitIn64Bits_NamesIt()
    {
        var builder = new CaseBuilder("Too many").Source("press", publishedOn: "2024-02-01").Party("tesla").Product("h100");
        for (int number = 0; number < 1_100; number++)
            builder = builder.ReceiptFromOutside($"r{number}", "tesla", "h100", Quantity.MaxUnits, on: "2024-01-01");
        Measure received = Measure.Received("tesla", "h100", during: "2024-01");
        SupplyLedger ledger = builder.Claim("c", "tesla", received, ">1M").Build().ToLedger();

        string message = Assert.Throws<OverflowException>(() => ledger.Evidence(received)).Message;

        Assert.Contains("received tesla h100 during 2024-01", message, StringComparison.Ordinal);
        Assert.Equal(message, Assert.Throws<OverflowException>(() => ledger.Verify(received, ">1M")).Message);
        Assert.Equal(message, Assert.Throws<OverflowException>(() => ledger.Verify("c")).Message);
        Assert.Equal(message, Assert.Throws<OverflowException>(() => ledger.History("c")).Message);
    }
}
