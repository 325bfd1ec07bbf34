namespace GpuSupply.Tests.Claims;

/// <summary>What a whole has bounds its parts from above, less what their siblings certainly have.</summary>
public class WholesTests
{
    private const string Day = "2024-06-30";

    [Fact]
    public void Whole_ByParty_LessWhatSiblingsHave()
    {
        Evidence evidence = Case(c => c
            .Observation("all", Measure.InService("tesla", "h100", Day), "50k..60k").Observation("other", Measure.InService("site-2", "h100", Day), "20k..22k"))
            .Evidence(Measure.InService("site-1", "h100", Day));

        Assert.Equal("0..40000 units", evidence.Bounds.ToString());
        Assert.Equal(["all (whole, high)", "other (part, high)"], evidence.Used.Select(use => use.ToString()).Order());
    }

    [Fact]
    public void Whole_ByParty_SiblingsThatOverlapThePart_AreNotTakenOff() => Assert.Equal(
        "0..60000 units",
        new CaseBuilder("t").Source("s", "2025-01-31").Party("g").Party("one", memberOf: "g").Party("two", memberOf: "g")
            .Add(new Party("site") { MemberOf = [(PartyId)"one", (PartyId)"two"] }).Product("h100")
            .Observation("all", Measure.InService("g", "h100", Day), "50k..60k").Observation("two", Measure.InService("two", "h100", Day), "10k..11k").Build().ToLedger()
            .Evidence(Measure.InService("one", "h100", Day)).Bounds.ToString());

    [Fact]
    public void Whole_ByProduct_LessWhatOtherKindsHave() => Assert.Equal("0..7000 units", High(c => c
        .Observation("all", Measure.Held("tesla", "hopper", Day), "9k..10k").Observation("other", Measure.Held("tesla", "h200", Day), "3k..4k"), Measure.Held("tesla", "h100", Day)));

    [Fact]
    public void Whole_ByStage_LessTheOtherStage() => Assert.Equal("0..6000 units", High(c => c
        .Observation("all", Measure.Held("tesla", "h100", Day), "9k..10k").Observation("other", Measure.OnHand("tesla", "h100", Day), "4k..5k"), Measure.InService("tesla", "h100", Day)));

    [Fact]
    public void Whole_BySupplier_LessWhatOthersSupplied() => Assert.Equal("0..7000 units", High(c => c
        .Observation("all", Measure.Received("tesla", "h100", "2024"), "9k..10k")
        .Observation("other", Measure.Received("tesla", "h100", "2024") with { Supplier = "dell" }, "3k..4k"), Measure.Received("tesla", "h100", "2024") with { Supplier = "nvidia" }));

    [Fact]
    public void Whole_ByPurpose_LessOtherPurposes() => Assert.Equal("0..7000000000 USD", High(c => c
        .Observation("all", Measure.Spend("tesla", "2024"), "9B..10B USD")
        .Observation("other", Measure.Spend("tesla", "2024") with { Purpose = "cars" }, "3B..4B USD"), Measure.Spend("tesla", "2024") with { Purpose = "training" }));

    [Fact]
    public void Whole_ByWindow_LessOtherWindows() => Assert.Equal("0..6000 units", High(c => c
        .Observation("all", Measure.Received("tesla", "h100", "2024"), "9k..10k").Observation("q3", Measure.Received("tesla", "h100", "2024-Q3"), "4k..5k"),
        Measure.Received("tesla", "h100", "2024-H1")));

    [Fact]
    public void Whole_TwoStepsUp_IsReached() => Assert.Equal("0..10000 units", High(c => c
        .Observation("all", Measure.Held("tesla", "hopper", Day), "9k..10k"), Measure.InService("site-1", "h100", Day)));

    [Fact]
    public void Whole_ByBasis_IsNone() => Assert.Null(Case(c => c.Observation("all", Measure.Spend("tesla", "2024"), "9B..10B USD"))
        .Evidence(Measure.Spend("tesla", "2024") with { Basis = SpendBasis.Capex }).Bounds);

    [Theory]
    [InlineData(MeasureKind.ReallocatedIn)]
    [InlineData(MeasureKind.ReallocatedOut)]
    [InlineData(MeasureKind.Due)]
    public void Whole_ByParty_OfMovesInsideAGroup_IsNone(MeasureKind kind)
    {
        FlowMeasure group = new(kind, "tesla", "h100", "2024");
        Assert.Null(Case(c => c.Observation("all", group, "9k..10k")).Evidence(group with { Party = "site-1" }).Bounds);
    }

    [Fact]
    public void Whole_OfMeasuresOfOnesOwn_IsNone() => Assert.Null(Case(c => c.Observation("all", Measure.Custom("x-revenue", "tesla", "2024"), "9B USD"))
        .Evidence(Measure.Custom("x-revenue", "site-1", "2024")).Bounds);

    [Fact]
    public void Whole_OfAPartyThatWasInsideOnAnotherDay_IsNone() => Assert.Null(
        new CaseBuilder("t").Source("s", "2025-01-31").Party("g").Add(new Party("x") { MemberOf = [new("g", "2025/..")] }).Product("h100")
            .Observation("all", Measure.InService("g", "h100", Day), "50k..60k").Build().ToLedger().Evidence(Measure.InService("x", "h100", Day)).Bounds);

    [Fact]
    public void Whole_WithLessThanItsOtherParts_IsASourceThatDiffers()
    {
        SupplyLedger ledger = Case(c => c
            .Observation("all", Measure.InService("tesla", "h100", Day), "10k..12k").Observation("other", Measure.InService("site-2", "h100", Day), "20k..22k"));
        Evidence evidence = ledger.Evidence(Measure.InService("site-1", "h100", Day));
        Assert.True(evidence.DoSourcesDiffer);
        Assert.Equal(VerdictReason.SourcesDiffer, ledger.Verify(Measure.InService("site-1", "h100", Day), "5k").Reason);
    }

    [Fact]
    public void Whole_UnderCoverage_IsWhatTheLedgerCounts() => Assert.Equal("0..10000 units", High(c => c
        .Coverage("c", "tesla", "h100", "2024", RecordKind.Receipt).ReceiptFromOutside("r1", "tesla", "h100", 6_000, "2024-03").ReceiptFromOutside("r2", "site-2", "h100", 4_000, "2024-03"),
        Measure.Received("tesla", "h100", "2024") with { Supplier = "nvidia" }));

    private static string High(Func<CaseBuilder, CaseBuilder> with, Measure measure) => Case(with).Evidence(measure).Bounds.ToString()!;

    private static SupplyLedger Case(Func<CaseBuilder, CaseBuilder> with) => with(new CaseBuilder("t").Source("s", "2025-01-31").Party("nvidia").Party("dell")
        .Party("tesla").Party("site-1", memberOf: "tesla").Party("site-2", memberOf: "tesla").Product("hopper").Product("h100", family: "hopper").Product("h200", family: "hopper")).Build().ToLedger();
}
