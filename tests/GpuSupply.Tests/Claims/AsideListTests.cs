namespace GpuSupply.Tests.Claims;

/// <summary>What a verdict left aside and why: the whole list, in its order.</summary>
public class AsideListTests
{
    private static readonly StockMeasure Active = Measure.InService("tesla", "h100", "2024-06-30");
    private static readonly FlowMeasure Received = Measure.Received("tesla", "h100", "2024-H1");

    [Fact]
    public void LeftAside_OfAllReasons_IsByReasonThenById()
    {
        SupplyLedger ledger = Ledger(c => c.Observation("o", Received, "100..200")
            .Observation("y-other", Measure.Received("tesla", "h100", "2023"), "5").Observation("x-other", Measure.Received("tesla", "h100", "2022"), "5")
            .ReceiptFromOutside("z-gone", "tesla", "h100", 10, on: "2024-03").ReceiptFromOutside("a-early", "tesla", "h100", 10, on: "2024-09")
            .Source("copy", "2024-07-02", derivedFrom: "s").Observation("b-copy", Received, "110..190")
            .Source("post", "2024-07-02", issuer: "musk").Observation("w-own", Received, "120..150").Observation("v-own", Received, "120..150").Claim("c", "musk", Received, ">=90")
            .Source("later", "2024-07-03").Add(new Correction("k", "z-gone") { Source = "later" }));

        Verdict verdict = ledger.Verify("c");

        Assert.Equal((VerdictLabel.Supported, "100..200 units"), (verdict.Label, verdict.Evidence.ToString()));
        Assert.Equal(
            ["v-own SelfReported", "w-own SelfReported", "z-gone Corrected", "x-other OutOfScope", "y-other OutOfScope", "b-copy Copy", "a-early Finding"],
            Written(verdict));
    }

    /// <summary>What is used as it was corrected is left aside as it was, from the day of the correction on.</summary>
    [Theory]
    [InlineData("2024-07-02", "10000..11000 units", "")]
    [InlineData("2024-07-03", "20000..21000 units", "o Corrected")]
    [InlineData("2024-07-04", "20000..21000 units", "o Corrected")]
    public void LeftAside_UsedAsItWasCorrected_NamesItOnce(string day, string evidence, string aside)
    {
        Verdict verdict = Ledger(c => c.Observation("o", Active, "10k..11k").Source("later", "2024-07-03")
            .Add(new Correction("k", new Observation("o", Active, "20k..21k")) { Source = "later" }).Source("last", "2024-07-04").Party("late")).AsKnownOn(day).Verify(Active, "15k..25k");

        Assert.Equal((evidence, aside), (verdict.Evidence.ToString(), string.Join(", ", Written(verdict))));
    }

    [Fact]
    public void LeftAside_NotUsedAndCorrected_IsWhatItIsNow() => Assert.Equal(
        ["y OutOfScope"],
        Written(Ledger(c => c.Observation("y", Measure.Received("tesla", "h100", "2023"), "5").Source("later", "2024-07-03")
            .Add(new Correction("k", new Observation("y", Measure.Received("tesla", "h100", "2023"), "6")) { Source = "later" })).Verify(Received, ">=1")));

    [Theory]
    [InlineData("2024-07-02", "", "10000..11000 units")]
    [InlineData("2024-07-03", "o Corrected", null)]
    public void LeftAside_TakenBack_IsCorrectedFromThatDayOn(string day, string aside, string? evidence)
    {
        Verdict verdict = Ledger(c => c.Observation("o", Active, "10k..11k").Source("later", "2024-07-03").Add(new Correction("k", "o") { Source = "later" })).AsKnownOn(day).Verify(Active, "10k");

        Assert.Equal((aside, evidence), (string.Join(", ", Written(verdict)), verdict.Evidence?.ToString()));
    }

    /// <summary>What the speaker's own receipts would bound: they are no observations, and nothing else names them.</summary>
    [Fact]
    public void LeftAside_ReceiptsOfTheSpeaker_AreSelfReported() => Assert.Equal(
        ["r SelfReported"],
        Written(Ledger(c => c.Source("post", "2024-07-02", issuer: "musk").ReceiptFromOutside("r", "tesla", "h100", 500, on: "2024-03").Claim("c", "musk", Received, ">=100")).Verify("c")));

    /// <summary>The speaker's receipt bounds the measure as it was first known; that another one under its id is left out is no second reason.</summary>
    [Fact]
    public void LeftAside_AReceiptOfTheSpeakerThatCameWithOtherContentToo_IsSelfReportedAlone() => Assert.Equal(
        ["r SelfReported"],
        Written(Ledger(c => c.Source("post", "2024-07-02", issuer: "musk").ReceiptFromOutside("r", "tesla", "h100", 500, on: "2024-03").ReceiptFromOutside("r", "tesla", "h100", 600, on: "2024-03")
            .Claim("c", "musk", Received, ">=100")).Verify("c")));

    [Theory]
    [InlineData(MeasureKind.Received, "r Corrected")]
    [InlineData(MeasureKind.Activated, "m Corrected")]
    public void LeftAside_TakenBack_IsOfTheKindsThatMakeUpTheMeasure(MeasureKind kind, string expected)
    {
        SupplyLedger ledger = Ledger(c => c.ReceiptFromOutside("r", "tesla", "h100", 10, on: "2024-03").Movement("m", "tesla", "h100", 5, Stage.OnHand, Stage.InService, on: "2024-04")
            .Source("later", "2024-07-03").Add(new Correction("k1", "r") { Source = "later" }).Add(new Correction("k2", "m") { Source = "later" }));

        Assert.Equal([expected], Written(ledger.Verify(new FlowMeasure(kind, "tesla", "h100", DateWindow.Parse("2024-H1")), ">=1")));
    }

    /// <summary>A record that happens only later is left out; whose units it is of, it says itself, or what it names.</summary>
    [Theory]
    [InlineData("tesla", MeasureKind.Received, "plain")]
    [InlineData("x", MeasureKind.Received, "of-x")]
    [InlineData("y", MeasureKind.Received, "to-y")]
    [InlineData("tesla", MeasureKind.Shipped, "sent")]
    [InlineData("x", MeasureKind.Shipped, "sent-x")]
    [InlineData("tesla", MeasureKind.Cancelled, "less")]
    [InlineData("x", MeasureKind.Cancelled, "less-x")]
    [InlineData("x", MeasureKind.Activated, "on-x")]
    [InlineData("tesla", MeasureKind.Activated, "")]
    public void LeftAside_LeftOutByAFinding_IsOfThePartyThatItConcerns(string party, MeasureKind kind, string expected)
    {
        SupplyLedger ledger = Ledger(c => c.Order("o", "nvidia", "tesla", "h100", 1_000, on: "2024-01", due: "2024-12")
            .Shipment("s-tesla", "o", 100, on: "2024-03").Shipment("s-x", "o", 100, on: "2024-03", party: "x")
            .Receipt("plain", "s-tesla", 10, on: "2024-09").Receipt("of-x", "s-x", 10, on: "2024-09").Receipt("to-y", "s-x", 10, on: "2024-09", party: "y")
            .Shipment("sent", "o", 10, on: "2024-09").Shipment("sent-x", "o", 10, on: "2024-09", party: "x")
            .Cancellation("less", "o", 10, on: "2024-09").Cancellation("less-x", "o", 10, on: "2024-09", party: "x")
            .Movement("on-x", "x", "h100", 10, Stage.OnHand, Stage.InService, on: "2024-09"));

        Verdict verdict = ledger.Verify(new FlowMeasure(kind, party, "h100", DateWindow.Parse("2024-H1")), ">=5000");

        Assert.Equal(expected, string.Join(' ', verdict.LeftAside.Where(aside => aside.Why == LeftAsideReason.Finding).Select(aside => aside.Record)));
    }

    [Fact]
    public void LeftAside_LevelThatALaterOneExcludes_IsAssumptionExcluded() => Assert.Equal(
        ["early AssumptionExcluded"],
        Written(Ledger(c => c.Observation("early", Measure.InService("tesla", "h100", "2024-01-31"), "20k..21k").Observation("late", Active, "10k..11k")).Verify(Active, "10k..11k")));

    /// <summary>What is observed of a ratio is about each of the two that it is of.</summary>
    [Fact]
    public void LeftAside_RatioOfWhatIsAsked_IsOutOfScope() => Assert.Equal(
        ["ratio OutOfScope"], Written(Ledger(c => c.Observation("ratio", Measure.Ratio(Received, Active), "50%")).Verify(Received, ">=1")));

    /// <summary>What is observed of a party that is not on record is left out, though one of the two that it is of is asked for.</summary>
    [Fact]
    public void LeftAside_ObservationLeftOutByAFinding_SaysSo() => Assert.Equal(
        ["odd Finding"], Written(Ledger(c => c.Observation("odd", Measure.Ratio(Received, Measure.InService("nobody", "h100", "2024-06-30")), "50%")).Verify(Received, ">=1")));

    /// <summary>The sum of the parts would be sharper than what is observed of the whole, but one of them is the speaker's own: of the other nothing sharper follows.</summary>
    [Fact]
    public void LeftAside_PartBesideASelfReportedOne_IsOutOfScope()
    {
        Verdict verdict = Ledger(c => c.Party("site1", memberOf: "tesla").Party("site2", memberOf: "tesla").Observation("whole", Active, ">=50")
            .Observation("part1", Measure.InService("site1", "h100", "2024-06-30"), ">=30").Source("post", "2024-07-02", issuer: "musk")
            .Observation("part2", Measure.InService("site2", "h100", "2024-06-30"), ">=40").Claim("c", "musk", Active, ">=45")).Verify("c");

        Assert.Equal((VerdictLabel.Supported, ">=50 units"), (verdict.Label, verdict.Evidence.ToString()));
        Assert.Equal(["part2 SelfReported", "part1 OutOfScope"], Written(verdict));
    }

    [Fact]
    public void LeftAside_OfRelatedPartiesAndProducts_LeavesOutStrangers() => Assert.Equal(
        ["family OutOfScope", "kind OutOfScope", "part OutOfScope", "whole OutOfScope"],
        Written(Ledger(c => c.Party("site", memberOf: "tesla").Party("holding").Add(new Correction("in", new Party("tesla") { MemberOf = [new("holding")] }) { Source = "s" })
            .Product("gpu").Add(new Correction("of", new Product("h100") { Family = "gpu" }) { Source = "s" }).Product("h100-sxm", family: "h100").Product("b200", family: "gpu")
            .Observation("part", Measure.Received("site", "h100", "2023"), "5").Observation("whole", Measure.Received("holding", "h100", "2023"), "5")
            .Observation("family", Measure.Received("tesla", "gpu", "2023"), "5").Observation("kind", Measure.Received("tesla", "h100-sxm", "2023"), "5")
            .Observation("stranger", Measure.Received("x", "h100", "2023"), "5").Observation("sister", Measure.Received("tesla", "b200", "2023"), "5")
            .Observation("shipped", Measure.Shipped("tesla", "h100", "2023"), "5")).Verify(Received, ">=1")));

    private static IEnumerable<string> Written(Verdict verdict) => verdict.LeftAside.Select(aside => $"{aside.Record} {aside.Why}");

    private static SupplyLedger Ledger(Func<CaseBuilder, CaseBuilder> records) => records(new CaseBuilder("t").Party("nvidia").Party("musk").Party("tesla").Party("x").Party("y").Product("h100")
        .Source("s", publishedOn: "2024-07-01")).Build().ToLedger();
}
