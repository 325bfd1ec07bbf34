namespace GpuSupply.Tests.Claims;

/// <summary>What the plan yields, end by end: which level it starts from, what left since, and what is still to come. 12,000 units are due in March, as known on 2024-05-01.</summary>
public class PlanGapEndsTests
{
    private const string End = "2024-12-31";

    private static readonly StockMeasure Held = Measure.Held("tesla", "h100", End);
    private static readonly StockMeasure OnHand = Measure.OnHand("tesla", "h100", End);
    private static readonly FlowMeasure Received = Measure.Received("tesla", "h100", "2024");

    /// <summary>On the day before the plan begins 8,000 were held and 500 had come to them, if nothing left unrecorded.</summary>
    [Fact]
    public void Plan_WhatCameBesidesOrdersBeforeItBegan_IsHeld() => Assert.Equal(20_500, Low(Held, c => Ordered(c)
        .Observation("o", Measure.Held("tesla", "h100", "2024-01-01"), "8000", exact: true).ReceiptFromOutside("r", "tesla", "h100", 500, "2024-02-10")));

    /// <summary>Whichever order is on record first, the plan begins with the units that are due first.</summary>
    [Theory]
    [InlineData("2024-03", "2024-08")]
    [InlineData("2024-08", "2024-03")]
    public void Plan_OfTwoOrders_BeginsWithTheFirstThatIsDue(string one, string other)
    {
        CaseBuilder Both(CaseBuilder c) => Due(Due(c, "o1", 700, one), "o2", 700, other);

        Assert.Null(Gap(Measure.Held("tesla", "h100", "2024-02-29"), Both));
        Assert.NotNull(Gap(Measure.Held("tesla", "h100", "2024-03-01"), Both));
    }

    /// <summary>Of those held 5,000 were in service.</summary>
    [Fact]
    public void Plan_OfUnitsOnHand_AddsToThoseOnHandAlone() => Assert.Equal(15_000, Low(OnHand, c => Ordered(c)
        .Observation("held", Measure.Held("tesla", "h100", "2024-01-01"), "8000", exact: true)
        .Observation("on-hand", Measure.OnHand("tesla", "h100", "2024-01-01"), "3000", exact: true)));

    [Fact]
    public void Plan_OfOneSuppliersUnits_AddsToThoseOfThatSupplierAlone() => Assert.Equal(15_000, Low(Held with { Supplier = "nvidia" }, c => Ordered(c)
        .Observation("all", Measure.Held("tesla", "h100", "2024-01-01"), "8000", exact: true)
        .Observation("nvidias", Measure.Held("tesla", "h100", "2024-01-01") with { Supplier = "nvidia" }, "3000", exact: true)));

    [Fact]
    public void Plan_WithALevelOnTheFirstDayThatThereIs_AddsToIt() => Assert.Equal(
        20_000, Low(OnHand, c => Ordered(c).Observation("o", Measure.OnHand("tesla", "h100", "1990-01-01"), "8000", exact: true)));

    /// <summary>A level is one at the end of its day: what left on that day is not in it any more, and is not taken off again.</summary>
    [Theory]
    [InlineData("2024-01-09", 20_000)]
    [InlineData("2024-01-10", 20_000)]
    [InlineData("2024-01-11", 17_000)]
    public void Plan_WhatLeftAfterTheDayOfALevel_IsTakenOff(string on, int expected) => Assert.Equal(expected, Low(OnHand, c => Ordered(c)
        .Observation("o", Measure.OnHand("tesla", "h100", "2024-01-10"), "8000", exact: true).Movement("gone", "tesla", "h100", 3_000, Stage.OnHand, Stage.Retired, on)));

    /// <summary>Where one says 8,000 and another 9,000, at least 8,000 were there.</summary>
    [Theory]
    [InlineData("8000", "9000")]
    [InlineData("9000", "8000")]
    public void Plan_OfALevelOnWhichSourcesDiffer_StartsFromTheLower(string one, string other) => Assert.Equal(20_000, Low(OnHand, c => Ordered(c)
        .Observation("a", Measure.OnHand("tesla", "h100", "2024-01-01"), one, exact: true)
        .Source("other", "2024-05-01").Observation("b", Measure.OnHand("tesla", "h100", "2024-01-01"), other, exact: true)));

    /// <summary>The units due in March may have come unrecorded before, but what came on the first day of the window itself is on record.</summary>
    [Fact]
    public void Plan_OfAFlowFromTheDayAsKnownOnOn_CountsWhatCameOnThatDay() => Assert.Equal(">=500 units", $"{Gap(
        Measure.Received("tesla", "h100", "2024-05-01/2024-12-31"), c => Ordered(c).ReceiptFromOutside("r", "tesla", "h100", 500, "2024-05-01"))!.Plan}");

    /// <summary>Those due in March may still be to come.</summary>
    [Theory]
    [InlineData("2024-05-31", "0..12700 units")]
    [InlineData("2024-06-01", "700..12700 units")]
    [InlineData("2024-12-31", "700..12700 units")]
    [InlineData("2025-01-01", "0..12000 units")]
    public void Plan_OfAFlowToCome_IsWhatIsDueInItsWindow(string due, string expected) => Assert.Equal(
        expected, $"{Gap(Measure.Received("tesla", "h100", "2024-06-01/2024-12-31"), c => Due(Ordered(c), "o2", 700, due))!.Plan}");

    /// <summary>20,000 of no order came; what is due by the day as known on may be among them, what is due after it comes to them.</summary>
    [Theory]
    [InlineData("2024-04-30", 20_000)]
    [InlineData("2024-05-01", 20_000)]
    [InlineData("2024-05-02", 25_000)]
    [InlineData("2024-08", 25_000)]
    [InlineData("2024-12-31", 25_000)]
    [InlineData("2025-01-01", 20_000)]
    public void Plan_OfAFlowThatHasBegun_AddsWhatIsDueAfterwards(string due, int expected) => Assert.Equal(
        expected, Low(Received, c => Due(Ordered(c), "o2", 5_000, due).ReceiptFromOutside("r", "tesla", "h100", 20_000, "2024-02")));

    /// <summary>Of 5,000 that are due in August 500 came early: they are not to come again.</summary>
    [Fact]
    public void Plan_WhatCameEarly_IsNoMoreToCome() => Assert.Equal(
        5_000, Low(Received, c => Due(c, "o2", 5_000, "2024-08").Shipment("s2", "o2", 500, "2024-04").Receipt("r", "s2", 500, "2024-04")));

    /// <summary>As known on the very day on which the window ends nothing is to come after it.</summary>
    [Fact]
    public void Plan_OfAFlowThatEndsOnTheDayAsKnownOn_IsWhatCame() => Assert.Equal(
        20_000, Low(Measure.Received("tesla", "h100", "2024-01-01/2024-05-01"), c => Due(Ordered(c), "o2", 5_000, "2024-05-01/2024-05-02").ReceiptFromOutside("r", "tesla", "h100", 20_000, "2024-02")));

    private static CaseBuilder Ordered(CaseBuilder c) => Due(c, "o1", 12_000, "2024-03");

    private static CaseBuilder Due(CaseBuilder c, RecordId id, int units, string due) => c.Order(id, "nvidia", "tesla", "h100", units, on: "2023", due);

    private static Rational Low(Measure measure, Func<CaseBuilder, CaseBuilder> records) => Gap(measure, records)!.Plan.Low!.Value;

    private static PlanGap? Gap(Measure measure, Func<CaseBuilder, CaseBuilder> records) =>
        records(new CaseBuilder("t").Party("nvidia").Party("tesla").Product("h100").Source("s", publishedOn: "2024-05-01")).Build().ToLedger().Verify(measure, "30k").PlanGap;
}
