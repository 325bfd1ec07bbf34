namespace GpuSupply.Tests.Values;

/// <summary>A measure takes values of its own units alone, of which something is left, and says which it takes.</summary>
public class MeasureValueTests
{
    private const string Percent = "percent, such as \"200%\"";
    private const string Money = "money, such as \"10B USD\"";
    private const string Units = "units, such as \"12k\"";

    private static readonly StockMeasure Held = Measure.Held("tesla", "h100", "2024-12-31");
    private static readonly FlowMeasure Spend = Measure.Spend("tesla", "2024");
    private static readonly FlowMeasure Custom = Measure.Custom("x-revenue", "tesla", "2024");
    private static readonly GrowthMeasure Growth = Measure.Growth(Measure.Spend("tesla", "2023"), Spend);

    public static TheoryData<string, Measure, string, string> Refused => new()
    {
        { "5 days", Held, "days", $"held takes {Units}" },
        { "5 USD", Held, "USD", $"held takes {Units}" },
        { "5", Spend, "units", $"spend takes {Money}" },
        { "5", Measure.OrderValue("tesla", "h100", "2024"), "units", $"order-value takes {Money}" },
        { "5 days", Growth, "days", $"growth takes {Percent}" },
        { "5 days", Measure.Ratio(Held, Held), "days", "ratio takes percent, such as \"50%\", or money for a unit, such as \"25k USD/unit\"" },
        { "5", Measure.DivertedValue("swap", "tesla"), "units", "diverted-value takes money, such as \"500M USD\"" },
        { "5", Measure.ReceiptDelay("swap", "tesla"), "units", "receipt-delay takes days, such as \"60 days\"" },
        { "5 days", Measure.ReceiptDelay("swap", "tesla") with { IsTotal = true }, "days", "receipt-delay-total takes unit-days, such as \"12000 unit-days\"" },
        { "5 unit-days", Measure.ReceiptDelayOfOrder("o1"), "unit-days", "receipt-delay takes days, such as \"60 days\"" },
        { "5 days", Measure.ReceiptDelayOfOrder("o1") with { IsTotal = true }, "days", "receipt-delay-total takes unit-days, such as \"12000 unit-days\"" },
        { "5 days", Measure.Sum(Held, Held), "days", $"sum takes {Units}" },
        { "5 days", Measure.Sum(Spend, Custom), "days", $"sum takes {Money}" },
        { "5 USD", Measure.Sum(Held, Spend), "USD", $"sum takes no unit: it adds what takes {Units} to what takes {Money}" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Value_InAnotherUnit_IsRefusedWithTheUnitsThatAreTaken(string value, Measure measure, string unit, string taken)
    {
        string message = Assert.Throws<ArgumentException>("value", () => new Claim("c", "tesla", measure, value)).Message;
        Assert.Equal($"\"{value}\" is in {unit}, but {taken}. (Parameter 'value')", message);
        Assert.Equal(message, Assert.Throws<ArgumentException>("value", () => new Observation("ob", measure, value)).Message);
    }

    [Theory]
    [InlineData("-5", "whole unit")]
    [InlineData("<0", "whole unit")]
    [InlineData("0.5", "whole unit")]
    [InlineData("-5 USD", "minor unit of USD")]
    [InlineData("<0 USD", "minor unit of USD")]
    [InlineData("-5%", "number")]
    [InlineData("<0%", "number")]
    public void Value_OfWhichNothingIsLeft_IsRefused(string value, string step)
    {
        Measure measure = value.EndsWith("USD", StringComparison.Ordinal) ? Spend : value.EndsWith('%') ? Measure.Ratio(Held, Held) : Held;
        Assert.Equal(
            $"\"{value}\" leaves nothing: no {step} from 0 on lies inside what it says. (Parameter 'value')",
            Assert.Throws<ArgumentException>("value", () => new Claim("c", "tesla", measure, value)).Message);
    }

    [Fact]
    public void Value_BetweenTwoUnits_LeavesNothingWithoutAZeroToo() => Assert.Equal(
        "\"0.5\" leaves nothing: no whole unit lies inside what it says.",
        Assert.Throws<FormatException>(() => StatedValue.Parse("0.5").ReadAsObservation(exact: true, startsAtZero: false)).Message);

    [Theory]
    [InlineData("0")]
    [InlineData("5")]
    [InlineData("~5")]
    [InlineData("<1")]
    [InlineData(">0")]
    public void Value_OfWhichSomethingIsLeft_IsTaken(string value) => Assert.Equal(StatedValue.Parse(value), new Claim("c", "tesla", Held, value).Value);

    [Fact]
    public void MeasureOfOnesOwn_TakesAnyUnit()
    {
        foreach (string value in new[] { "5", "5 USD", "5%", "5 days", "-5" })
            Assert.Equal(value, new Claim("c", "tesla", Custom, value).Value.ToString());
    }

    public static TheoryData<Measure, string, bool> Floors => new()
    {
        { Held, "<5", true },
        { Spend, "<5 USD", true },
        { Measure.DivertedValue("swap", "tesla"), "<5 USD", true },
        { Measure.Ratio(Held, Held), "<5%", true },
        { Measure.Sum(Held, Held), "<5", true },
        { Custom, "<5", false },
        { Growth, "<5%", false },
        { Measure.ReceiptDelay("swap", "tesla"), "<5 days", false },
        { Measure.ReceiptDelayOfOrder("o1"), "<5 days", false },
        { Measure.Sum(Growth, Measure.Ratio(Held, Held)), "<5%", false },
    };

    [Theory]
    [MemberData(nameof(Floors))]
    public void Observation_ReachesBelowZeroWhereTheMeasureCan(Measure measure, string value, bool startsAtZero) =>
        Assert.Equal(startsAtZero ? 0 : (Rational?)null, new Observation("ob", measure, value).Bounds.Low);

    [Fact]
    public void Share_OfACommitment_StartsAtZeroAndEndsAtAll()
    {
        Assert.Equal(Bounds.Parse("0..50 USD"), new CommitmentPart("in-car", "<=50%").Of("100 USD"));
        Assert.Equal(Bounds.Parse("100 USD"), new CommitmentPart("in-car", "100%").Of("100 USD"));
        Assert.StartsWith("A share of 100.5%: allowed is 0% to 100%.", Assert.Throws<ArgumentException>("part", () => new CommitmentPart("in-car", "100.5%")).Message, StringComparison.Ordinal);
        StatedValue negative = StatedValue.FromEnds(-5, null, -1, Unit.Percent);
        Assert.StartsWith($"A share of {negative}: allowed is 0% to 100%.", Assert.Throws<ArgumentException>("share", () => new CommitmentPart("in-car", negative)).Message, StringComparison.Ordinal);
    }
}
