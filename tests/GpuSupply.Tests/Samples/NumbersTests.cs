using CaseReport;
using GpuSupply.Reporting;

namespace GpuSupply.Tests.Samples;

/// <summary>Numbers for people.</summary>
public class NumbersTests
{
    [Theory]
    [InlineData("12000 units", "12,000 units")]
    [InlineData("1 units", "1 unit")]
    [InlineData("1..212 days", "1..212 days")]
    [InlineData("-2544000..-12000 unit-days", "\u22122,544,000..\u221212,000 unit-days")]
    [InlineData("1250000000..2000000000 USD", "1.25B..2B USD")]
    [InlineData("300000000..480000000 USD", "300M..480M USD")]
    [InlineData("11341500000..11342500000 USD", "11.3415B..11.3425B USD")]
    [InlineData("20000000.01 USD", "20,000,000.01 USD")]
    [InlineData("25000..40000 USD/unit", "25,000..40,000 USD a unit")]
    [InlineData("41666.67 USD/unit", "41,666.67 USD a unit")]
    [InlineData(">=45000 units", "at least 45,000 units")]
    [InlineData(">200 percent", "more than 200 %")]
    [InlineData("<200 percent", "less than 200 %")]
    [InlineData("<=3 days", "at most 3 days")]
    [InlineData(">1..<2.5 percent", ">1 %..<2.5 %")]
    [InlineData("any USD", "any number of USD")]
    public void Of_Bounds_ReadsWell(string bounds, string text) =>
        Assert.Equal(text, Numbers.Of(Bounds.Parse(bounds)).Replace(Numbers.Tie, ' '));

    [Theory]
    [InlineData(2, 3, "0.67")]
    [InlineData(-2, 3, "\u22120.67")]
    [InlineData(1, 8, "0.125")]
    [InlineData(1_000_000, 3, "333,333.33")]
    public void Of_Number_HasNoMoreDecimalsThanHelp(int numerator, int denominator, string text) =>
        Assert.Equal(text, Numbers.Of(Rational.FromFraction(numerator, denominator)));

    [Theory]
    [InlineData("0.125", "0.12 %")]
    [InlineData("0.375", "0.38 %")]
    [InlineData("52.941176", "52.94 %")]
    public void Percent_RoundsHalfToEven(string number, string text) =>
        Assert.Equal(text, Numbers.Percent(Rational.Parse(number)).Replace(Numbers.Tie, ' '));
}
