using NodaTime;

namespace GpuSupply.Tests.Claims;

/// <summary>What verdicts once got wrong, each by what it was.</summary>
public class VerdictRegressionTests
{
    private static readonly StockMeasure Active = Measure.InService("tesla", "h100", "2024-06-30");

    [Fact]
    public void Refuted_BySourcesOnBothSides_HasNoDirectionAndTheNearestDistance()
    {
        Verdict verdict = Ledger(c => c.Observation("a", Active, "95..105").Source("other", "2024-07-02").Observation("b", Active, "190..210")).Verify(Active, "140..150");

        Assert.Equal((VerdictLabel.Refuted, null, "-35"), (verdict.Label, verdict.Direction, verdict.Margin?.ToString()));
    }

    [Fact]
    public void Margin_OfAClaimFromZero_IsTheDistanceToTheEndThatCanBeLeft() =>
        Assert.Equal("10", Ledger(c => c.Observation("o", Active, "<=120")).Verify(Active, "<=130").Margin?.ToString());

    [Fact]
    public void Flip_OfAZeroThatNobodyWrote_IsNone() =>
        Assert.Equal(["value.high"], Ledger(c => c.Observation("o", Active, "<=120")).Verify(Active, "<=130").Flips.Select(flip => flip.Path));

    [Fact]
    public void All_WithOnePartRefutedAndOneMissing_IsRefuted()
    {
        Verdict verdict = Several("cl1", "gone");

        Assert.Equal(VerdictLabel.Refuted, verdict.Label);
    }

    [Fact]
    public void All_WithOnePartSupportedAndOneMissing_NamesTheMissing()
    {
        Verdict verdict = Several("cl2", "gone");

        Assert.Equal((VerdictLabel.NotEnoughEvidence, VerdictReason.NotComparable), (verdict.Label, verdict.Reason));
        Assert.Contains("gone", verdict.NotComparableBecause, StringComparison.Ordinal);
    }

    [Fact]
    public void All_HasTheFlipsOfAllTogether()
    {
        Verdict verdict = Several("cl2", "cl3");
        Flip flip = Assert.Single(verdict.Flips);

        // Above 60 the one is false, above 55 the other.
        Assert.Equal(VerdictLabel.Supported, verdict.Label);
        Assert.Equal("o value.high at 56: not-enough-evidence", $"{flip}");
    }

    [Fact]
    public void SourcesThatDiffer_WithoutMeasuringTheSame_AreAFindingOfTheVerdict()
    {
        SupplyLedger ledger = Ledger(c => c.Party("site", memberOf: "tesla").Observation("whole", Active, "40", exact: true).Source("other", "2024-07-02")
            .Observation("part", Measure.InService("site", "h100", "2024-06-30"), "60", exact: true).Claim("c", "cnbc", Active, "200"));

        Finding finding = Assert.Single(ledger.Verify("c").Findings);

        Assert.Equal(FindingCode.SourcesDiffer, finding.Code);
        Assert.Contains("40 units by whole", finding.Message, StringComparison.Ordinal);
        Assert.Contains("60 units by part", finding.Message, StringComparison.Ordinal);
        Assert.Empty(ledger.Findings);
    }

    [Fact]
    public void LeftAside_NamesSupplyRecordsThatWereTakenBackOrLeftOut()
    {
        SupplyLedger ledger = Ledger(c => c.ReceiptFromOutside("gone", "tesla", "h100", 10, on: "2024-01").ReceiptFromOutside("early", "tesla", "h100", 10, on: "2024-08")
            .Source("later", "2024-07-03").Add(new Correction("k", "gone") { Source = "later" }));

        Verdict verdict = ledger.Verify(Measure.Received("tesla", "h100", "2024"), ">=5");

        Assert.Equal([new("gone", LeftAsideReason.Corrected), new LeftAside("early", LeftAsideReason.Finding)], verdict.LeftAside.OrderByDescending(aside => aside.Record));
    }

    [Fact]
    public void RestsOn_ACorrection_FallsWithIt()
    {
        SupplyLedger ledger = Ledger(c => c.Observation("o", Active, "10k..11k")
            .Source("later", "2024-07-03").Add(new Correction("k", new Observation("o", Active, "20k..21k")) { Source = "later" }));

        Assert.Equal("without k: supported", $"{ledger.Verify(Active, "10k..12k").RestsOn}");
    }

    [Theory]
    [InlineData("300", VerdictLabel.ConflictingEvidence)]
    [InlineData("100", VerdictLabel.ConflictingEvidence)]
    [InlineData(">=90", VerdictLabel.Supported)]
    [InlineData("<=80", VerdictLabel.Refuted)]
    public void ManySources_OfWhichSomeExcludeAnotherOnlyTogether_AreAllHeard(string value, VerdictLabel label)
    {
        // Twelve months of ten are more than the one year and no more than the other.
        FlowMeasure year = Measure.Received("tesla", "h100", "2023");
        SupplyLedger ledger = Ledger(c => Enumerable.Range(1, 12).Aggregate(
            c.Observation("low", year, "100", exact: true).Source("other", "2024-07-02").Observation("high", year, "300", exact: true),
            (all, month) => all.Source($"s{month}", "2024-07-02").Observation($"m{month}", Measure.Received("tesla", "h100", $"2023-{month:00}"), "10", exact: true)));

        Assert.Equal(label, ledger.Verify(year, value, ReadingPolicy.Strict).Label);
    }

    [Fact]
    public void ASource_ThatTheLedgerBoundsMoreSharply_IsStillOneOfThoseThatDiffer()
    {
        SupplyLedger ledger = Ledger(c => c.Party("site", memberOf: "tesla").Coverage("all", "tesla", "h100", "../..", [.. Coverage.Coverable])
            .Source("one", "2024-07-02").Observation("apart", Measure.InTransit("tesla", "h100", "2024-06-30"), "1", exact: true)
            .Source("two", "2024-07-02").Observation("own", Measure.InTransit("site", "h100", "2024-06-30"), "3..8"));

        Assert.Equal(VerdictLabel.ConflictingEvidence, ledger.Verify(Measure.InTransit("site", "h100", "2024-06-30"), "<=2").Label);
    }

    [Fact]
    public void WhatTheSpeakersOrderMakesOfAStrangersShipment_IsNotForgottenWithIt()
    {
        // Without the speaker's order the shipment names none, so that all would be on record as sent by nobody.
        SupplyLedger ledger = Ledger(c => c.Source("own", "2024-07-01", issuer: "tesla").Order("o", supplier: "nvidia", buyer: "tesla", "h100", 29, on: "2024-01-06", due: "2024-02")
            .Source("stranger", "2024-07-01").Shipment("s", "o", 28, on: "2024-01-11/2024-01-30", party: "tesla")
            .Coverage("all", "tesla", "h100", "2024-01-01/2024-01-20", [.. Coverage.Coverable])
            .Source("talk", "2024-07-01").Claim("c", "tesla", Measure.Shipped("tesla", "h100", "2024-01-01/2024-01-20"), "<=0"));

        Verdict verdict = ledger.Verify("c");

        Assert.Equal((VerdictLabel.NotEnoughEvidence, "0..28 units"), (verdict.Label, verdict.Evidence.ToString()));
    }

    [Fact]
    public void RecordsOfOneDay_TheOneThatMovedAnEnd_IsNamed()
    {
        FlowMeasure received = Measure.Received("tesla", "h100", "2024");
        SupplyLedger ledger = Ledger(c => c.Source("speech", "2024-05-01").Claim("claim", "cnbc", received, ">=100").Source("late", "2024-08-01")
            .ReceiptFromOutside("a", "nvidia", "h100", 500, on: "2024-06").ReceiptFromOutside("b", "tesla", "h100", 150, on: "2024-06").ReceiptFromOutside("c", "cnbc", "h100", 500, on: "2024-06"));

        Assert.Equal(["claim", "b"], ledger.History("claim").Select(row => row.Because.Value));
    }

    [Fact]
    public void RecordsOfOneDay_TheShipmentByWhichAReceiptCounts_IsNamed()
    {
        SupplyLedger ledger = Ledger(c => c.Order("o", supplier: "nvidia", buyer: "tesla", "h100", 500, on: "2024-01", due: "2024-06").Receipt("r", "s", 500, on: "2024-06")
            .Source("speech", "2024-07-02").Claim("claim", "cnbc", Measure.Received("tesla", "h100", "2024"), ">=100")
            .Source("late", "2024-08-01").Order("another", supplier: "nvidia", buyer: "tesla", "h100", 5, on: "2024-06", due: "2024-12").Shipment("s", "o", 500, on: "2024-06", party: "tesla"));

        Assert.Equal(["claim", "s"], ledger.History("claim").Select(row => row.Because.Value));
    }

    // What is left without the speaker's word is never sharper than what there is with it, which the speaker's correction of a party makes another.
    [Fact]
    public void History_WhereTheSpeakerCorrectsAParty_KeptAnEndFromBefore()
    {
        SupplyLedger ledger = Ledger(c => c.Party("site", memberOf: "tesla").Coverage("all", "tesla", "h100", "2024")
            .Add(new Reallocation("moved", "2024-05", [Leg.OfProduct("h100", "nvidia", "site", 100)]) { Source = "s" })
            .Source("talk", "2024-07-02").ReceiptFromOutside("own", "site", "h100", 20, on: "2024-05").Claim("c", "cnbc", Measure.ReallocatedIn("site", "h100", "2024-05"), "<=130")
            .Add(new Correction("alone", new Party("site")) { Source = "talk" }).Add(new Correction("inside", "alone") { Source = "talk", KnownOn = new LocalDate(2024, 7, 3) }));

        Assert.Equal([VerdictLabel.NotEnoughEvidence, VerdictLabel.Supported], ledger.History("c").Select(row => row.Verdict.Label));
    }

    [Fact]
    public void History_OfAClaimThatWasTakenBack_HadNoRowWhereItWasMadeAgain()
    {
        SupplyLedger ledger = Ledger(c => c.Source("talk", "2024-07-02").Claim("c", "cnbc", Active, "<=60").Source("later", "2024-07-03").Add(new Correction("back", "c") { Source = "later" })
            .Source("last", "2024-07-04").Add(new Correction("again", new Claim("c", "cnbc", Active, StatedValue.Parse("<=60"))) { Source = "last" }));

        Assert.Equal(["c", "again"], ledger.History("c").Select(row => row.Because.Value));
    }

    // What the speaker took back before it was told is told where the speaker's word does not count.
    [Fact]
    public void History_WhereTheSpeakerTookBackWhatWasToldLater_SaidSoOnALaterDay()
    {
        SupplyLedger ledger = Ledger(c => c.Order("o", supplier: "nvidia", buyer: "tesla", "h100", 10, on: "2024-01", due: "2024-06")
            .Source("talk", "2024-07-02").Claim("c", "cnbc", Measure.ReceiptDelayOfOrder("o"), "0 days").Add(new Correction("never", "end") { Source = "talk" })
            .Source("told", "2024-07-03").Cancellation("end", "o", 10, on: "2024-07-02").Source("late", "2024-07-04").ReceiptFromOutside("r", "nvidia", "h100", 1, on: "2024-07"));

        Assert.Equal(["2024-07-02 supported because of c", "2024-07-03 not-enough-evidence because of end"], ledger.History("c").Select(row => row.ToString()));
    }

    // By the parties everything is read: it can't matter whether another record of the speaker's moves units of the same scope.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void WhatTheSpeakerCorrectsOfAParty_IsNotForgottenWithTheSpeakersShipments(bool isAnotherRecordTheirs)
    {
        SupplyLedger ledger = Ledger(c =>
        {
            c.Party("site").ReceiptFromOutside("r", "site", "h100", 100, on: "2024-05").Source("talk", "2024-07-02")
                .Claim("c", "cnbc", Measure.Received("tesla", "h100", "2024-05"), ">=90").Add(new Correction("inside", new Party("site") { MemberOf = [new("tesla")] }) { Source = "talk" });
            return isAnotherRecordTheirs ? c.Source("own", "2024-07-02", issuer: "cnbc").ReceiptFromOutside("small", "tesla", "h100", 1, on: "2024-05") : c;
        });

        Assert.Equal(VerdictLabel.Supported, ledger.Verify("c").Label);
    }

    [Fact]
    public void AnEnd_ThatIsAsSharpWithoutTheSpeakersWord_DidNotRestOnIt()
    {
        SupplyLedger ledger = Ledger(c => c.Source("other", "2024-07-10", issuer: "cnbc").Observation("apart", Measure.InService("tesla", "h100", "2024-01-31"), "<=100", exact: true)
            .Source("own", "2024-07-10", issuer: "tesla").Observation("theirs", Measure.InService("tesla", "h100", "2024-05-31"), "<=50", exact: true)
            .Source("talk", "2024-07-10", issuer: "cnbc").Claim("c", "tesla", Measure.Ratio(Measure.Received("tesla", "h100", "2024-H1"), Measure.InService("tesla", "h100", "2024-01-31")), ">=10%"));

        Verdict verdict = ledger.Verify("c");

        Assert.Equal(["apart (own, low)"], verdict.Used.Select(use => use.ToString()));
        Assert.Empty(verdict.Assumptions);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void WhatTheSpeakerTookBackOnTheDayThatItWasTold_DoesNotSupport(bool isTakenBack)
    {
        SupplyLedger ledger = Ledger(c =>
        {
            c.Source("own", "2024-07-10", issuer: "tesla").Observation("one", Active, "10", exact: true).Observation("other", Active, "10", exact: true)
                .Source("talk", "2024-07-10").Claim("c", "tesla", Active, ">=5");
            return isTakenBack ? c.Add(new Correction("back", "other") { Source = "own" }) : c;
        });

        Assert.Equal((VerdictLabel.NotEnoughEvidence, VerdictReason.OnlySelfReported), (ledger.Verify("c").Label, ledger.Verify("c").Reason));
    }

    [Fact]
    public void TwoFiguresOfOneSource_ThatRepeatsAnother_AreBothHeard()
    {
        SupplyLedger ledger = Ledger(c => c.Add(new Source("copy", new LocalDate(2024, 7, 2)) { SourceKind = SourceKind.Press, DerivedFrom = "s" })
            .Add(new Observation("one", Active, StatedValue.Parse("10")) { Source = "copy", IsExact = true }).Add(new Observation("other", Active, StatedValue.Parse("20")) { Source = "copy", IsExact = true }));

        Assert.Equal(VerdictLabel.ConflictingEvidence, ledger.Verify(Active, "<=12").Label);
    }

    [Fact]
    public void History_OfWhatWasTakenBackOnTheDayThatItWasTold_NamesTheCorrectionThatGivesItAgain()
    {
        SupplyLedger ledger = Ledger(c => c.Source("talk", "2024-07-02").Claim("c", "cnbc", Active, ">=5").Observation("o", Active, "10", exact: true).Add(new Correction("back", "o") { Source = "talk" })
            .Source("late", "2024-07-20").Add(new Correction("again", "back") { Source = "late" }));

        Assert.Equal(["c", "again"], ledger.History("c").Select(row => row.Because.Value));
    }

    private static Verdict Several(params string[] parts) => Ledger(c => c.Observation("o", Active, "<=50").Source("talk", "2024-07-02")
        .Claim("cl1", "cnbc", Active, "70..80").Claim("cl2", "cnbc", Active, "<=60").Claim("cl3", "cnbc", Active, "<=55")
        .Add(new Claim("all", "cnbc", parts.Select(id => (RecordId)id)) { Source = "talk" })).Verify("all");

    private static SupplyLedger Ledger(Func<CaseBuilder, CaseBuilder> records) => records(new CaseBuilder("t").Party("nvidia").Party("cnbc").Party("tesla").Product("h100")
        .Source("s", publishedOn: "2024-07-01")).Build().ToLedger();
}
