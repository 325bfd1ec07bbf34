using NodaTime;

namespace GpuSupply.Tests.Values;

/// <summary>Measures say what they ask for, with every part that they have.</summary>
public class MeasureTextTests
{
    private static readonly StockMeasure Held = Measure.Held("tesla", "h100", "2024-12-31");

    public static TheoryData<string, Measure> Texts => new()
    {
        { "held tesla h100 at 2024-12-31", Held },
        { "in-service tesla h100 supplier nvidia in h100e at 2024-12-31", Measure.InService("tesla", "h100", "2024-12-31") with { Supplier = "nvidia", In = "h100e" } },
        { "x-racks tesla at 2024-01-01", new StockMeasure("x-racks", "tesla", null, new LocalDate(2024, 1, 1)) },
        { "received tesla h100 during 2024-Q1", Measure.Received("tesla", "h100", "2024-Q1") },
        { "spend tesla purpose ai basis capex during 2024", Measure.Spend("tesla", "2024") with { Purpose = "ai", Basis = SpendBasis.Capex } },
        { "x-revenue tesla during 2024/2025", Measure.Custom("x-revenue", "tesla", "2024/2025") },
        { "growth of held tesla h100 supplier nvidia from 2023-12-31 to 2024-12-31", Measure.Growth(Measure.Held("tesla", "h100", "2023-12-31") with { Supplier = "nvidia" }, Held with { Supplier = "nvidia" }) },
        { "growth of spend tesla from 2023 to 2024", Measure.Growth(Measure.Spend("tesla", "2023"), Measure.Spend("tesla", "2024")) },
        { "ratio of (held tesla h100 at 2024-12-31) to (held x h100 at 2024-12-31)", Measure.Ratio(Held, Held with { Party = "x" }) },
        { "sum of (held tesla h100 at 2024-12-31)", Measure.Sum(Held) },
        { "sum of (held tesla h100 at 2024-12-31), (held x h100 at 2024-12-31)", Measure.Sum(Held, Held with { Party = "x" }) },
        { "receipt-delay of swap for tesla", Measure.ReceiptDelay("swap", "tesla") },
        { "receipt-delay of swap for tesla leg 2", Measure.ReceiptDelay("swap", "tesla", "2") },
        { "receipt-delay-total of swap for tesla leg a", Measure.ReceiptDelay("swap", "tesla", "a") with { IsTotal = true } },
        { "receipt-delay of order o1", Measure.ReceiptDelayOfOrder("o1") },
        { "receipt-delay-total of order o1", Measure.ReceiptDelayOfOrder("o1") with { IsTotal = true } },
        { "diverted-value of swap from tesla", Measure.DivertedValue("swap", "tesla") },
        { "diverted-value of swap from tesla at 25k..40k USD", Measure.DivertedValue("swap", "tesla", "25k..40k USD") },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Measure_SaysAllOfItsParts(string text, Measure measure) => Assert.Equal(text, measure.ToString());

    [Fact]
    public void Observation_OfTheMoment_HasAnIdOfItsSourceAndMeasure() =>
        Assert.Equal("memo/held/tesla/h100/at/2024-12-31", Observation.Of(Held, "85k", "memo").Id.Value);

    [Fact]
    public void Evidence_SaysTheMeasureAndItsBoundsIfThereAreAny()
    {
        Assert.Equal("held tesla h100 at 2024-12-31: no evidence", new Evidence(Held, null, [], [], false).ToString());
        Assert.Equal("held tesla h100 at 2024-12-31: 1..2 units", new Evidence(Held, Bounds.Between(1, 2, Unit.Units), [], [], false).ToString());
    }

    [Fact]
    public void DivertedValue_WithoutAPrice_HasNone()
    {
        Assert.Null(Measure.DivertedValue("swap", "tesla").UnitPrice);
        Assert.Equal(MoneyRange.Parse("25k USD"), Measure.DivertedValue("swap", "tesla", "25k USD").UnitPrice);
    }
}
