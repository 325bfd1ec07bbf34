using FsCheck.Xunit;
using GpuSupply.TestKit;

namespace GpuSupply.Tests.Values;

[Properties(Arbitrary = [typeof(ValueGenerators)], MaxTest = 500)]
public class StatedValueTests
{
    [Theory]
    [InlineData("12000", StatedForm.Exact, "12000", "12000", "units")]
    [InlineData("12k", StatedForm.Exact, "12000", "12000", "units")]
    [InlineData("~12k", StatedForm.About, "12000", "12000", "units")]
    [InlineData(">500M USD", StatedForm.Above, "500000000", null, "USD")]
    [InlineData(">=85k", StatedForm.AtLeast, "85000", null, "units")]
    [InlineData("<3M", StatedForm.Below, null, "3000000", "units")]
    [InlineData("<=5.5B", StatedForm.AtMost, null, "5500000000", "units")]
    [InlineData("4k..5k", StatedForm.Range, "4000", "5000", "units")]
    [InlineData("25k..40k USD", StatedForm.Range, "25000", "40000", "USD")]
    [InlineData("200%", StatedForm.Exact, "200", "200", "percent")]
    [InlineData("~200%", StatedForm.About, "200", "200", "percent")]
    [InlineData("200%..210%", StatedForm.Range, "200", "210", "percent")]
    [InlineData("200..210%", StatedForm.Range, "200", "210", "percent")]
    [InlineData(">200%", StatedForm.Above, "200", null, "percent")]
    [InlineData("12 percent", StatedForm.Exact, "12", "12", "percent")]
    [InlineData("60 days", StatedForm.Exact, "60", "60", "days")]
    [InlineData("12000 unit-days", StatedForm.Exact, "12000", "12000", "unit-days")]
    [InlineData("12000 units", StatedForm.Exact, "12000", "12000", "units")]
    [InlineData("10B USD", StatedForm.Exact, "10000000000", "10000000000", "USD")]
    [InlineData("2T USD", StatedForm.Exact, "2000000000000", "2000000000000", "USD")]
    [InlineData("41666.67 USD/unit", StatedForm.Exact, "41666.67", "41666.67", "USD/unit")]
    [InlineData("-5%", StatedForm.Exact, "-5", "-5", "percent")]
    [InlineData("-5..3 days", StatedForm.Range, "-5", "3", "days")]
    [InlineData("dozens", StatedForm.Word, "24", null, "units")]
    [InlineData("hundreds", StatedForm.Word, "200", null, "units")]
    [InlineData("thousands", StatedForm.Word, "2000", null, "units")]
    [InlineData("tens of thousands", StatedForm.Word, "20000", null, "units")]
    [InlineData("hundreds of thousands", StatedForm.Word, "200000", null, "units")]
    [InlineData("millions", StatedForm.Word, "2000000", null, "units")]
    [InlineData("millions USD", StatedForm.Word, "2000000", null, "USD")]
    [InlineData("hundreds of thousands unit-days", StatedForm.Word, "200000", null, "unit-days")]
    public void Parse_EveryWriting_IsTakenApart(string text, StatedForm form, string? low, string? high, string unit)
    {
        var value = StatedValue.Parse(text);
        Assert.Equal(
            (form, low, high, unit, text, text),
            (value.Form, value.Low?.ToString(), value.High?.ToString(), value.Unit.ToString(), value.Text, value.ToString()));
        bool hasOneNumber = form is not (StatedForm.Range or StatedForm.Word);
        Assert.Equal(hasOneNumber ? value.Low ?? value.High : null, value.Number);
        Assert.Equal(form is StatedForm.Exact or StatedForm.About ? value.Low : null, value.Best);
        Assert.Null(value.Level);
    }

    [Theory]
    [InlineData("85k", "1000")]
    [InlineData("350000", "10000")]
    [InlineData("12112", "1")]
    [InlineData("26.0B", "100000000")]
    [InlineData("26B", "1000000000")]
    [InlineData("10B", "10000000000")]
    [InlineData("~12k", "1000")]
    [InlineData(">500M USD", "100000000")]
    [InlineData("0", "1")]
    [InlineData("000", "1")]
    [InlineData("0k", "1000")]
    [InlineData("0.0", "0.1")]
    [InlineData("0.00M", "10000")]
    [InlineData("100.50", "0.01")]
    [InlineData("-350000", "10000")]
    [InlineData("0100", "100")]
    [InlineData("200%", "100")]
    [InlineData("4k..5.5k", "100")]
    [InlineData("thousands", "0")]
    public void Granule_Writings_IsThePlaceOfTheLastDigitThatCounts(string text, string expected) =>
        Assert.Equal(expected, StatedValue.Parse(text).Granule.ToString());

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("k")]
    [InlineData("12K")]
    [InlineData("12m")]
    [InlineData("12G")]
    [InlineData("12kk")]
    [InlineData("12 k")]
    [InlineData("12k ")]
    [InlineData(" 12k")]
    [InlineData("12k  units")]
    [InlineData("12k units ")]
    [InlineData("12,000")]
    [InlineData("12 000")]
    [InlineData("1e5")]
    [InlineData("~~5")]
    [InlineData("~-")]
    [InlineData("> 5")]
    [InlineData("=5")]
    [InlineData("=>5")]
    [InlineData(">~5")]
    [InlineData("~4k..5k")]
    [InlineData("4k..~5k")]
    [InlineData("5k..4k")]
    [InlineData("4k..")]
    [InlineData("..4k")]
    [InlineData("1..2..3")]
    [InlineData("1...2")]
    [InlineData("200%..210")]
    [InlineData("200%%")]
    [InlineData("200% percent")]
    [InlineData("200% USD")]
    [InlineData("200 %")]
    [InlineData("25k USD..40k USD")]
    [InlineData("10B usd")]
    [InlineData("10B XAU")]
    [InlineData("$10B")]
    [InlineData("thousand")]
    [InlineData("Thousands")]
    [InlineData("thousands%")]
    [InlineData("~thousands")]
    [InlineData("thousands of GPUs")]
    [InlineData("tens of  thousands")]
    [InlineData("60 day")]
    [InlineData("٣")]
    [InlineData("5\n")]
    [InlineData("5\0")]
    public void Parse_NotAWriting_ThrowsAndNamesTheText(string text)
    {
        string message = Assert.Throws<FormatException>(() => StatedValue.Parse(text)).Message;
        Assert.Contains($"\"{text}\"", message);
        Assert.Contains("Allowed:", message);
        Assert.False(StatedValue.TryParse(text, out StatedValue value));
        Assert.Equal(default, value);
    }

    [Fact]
    public void Parse_TooLong_IsRefused()
    {
        Assert.True(StatedValue.TryParse(new string('9', 60) + "T", out _));
        Assert.False(StatedValue.TryParse(new string('9', 61), out _));
        string zeros = new('0', 40);
        Assert.False(StatedValue.TryParse($"{zeros}..{zeros} unit-days{zeros}", out _));
        Assert.InRange(Assert.Throws<FormatException>(() => StatedValue.Parse(new string('9', 1_000_000))).Message.Length, 1, 1_000);
    }

    [Fact]
    public void Parse_Null_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => StatedValue.Parse(null!));
        Assert.False(StatedValue.TryParse(null, out _));
    }

    [Fact]
    public void Default_IsTheWritingZero()
    {
        StatedValue zero = default;
        Assert.Equal("0", zero.Text);
        Assert.Equal("0", zero.ToString());
        Assert.Equal(StatedValue.Parse("0"), zero);
        Assert.Equal(StatedValue.Parse("0").GetHashCode(), zero.GetHashCode());
        Assert.Equal(1, zero.Granule);
        Assert.Equal("0 units", zero.ReadAsClaim(ReadingPolicy.Loose, startsAtZero: true).ToString());
    }

    [Fact]
    public void Implicit_LongAndString_AreWritings()
    {
        StatedValue number = 350_000L, text = "350k", negative = long.MinValue;
        Assert.Equal("350000", number.Text);
        Assert.Equal(10_000, number.Granule);
        Assert.Equal(number, text);
        Assert.Equal(long.MinValue, negative.Number);
    }

    [Fact]
    public void Equals_SameNumberOtherGranule_IsDifferent()
    {
        Assert.True(StatedValue.Parse("12k") == StatedValue.Parse("12000"));
        Assert.True(StatedValue.Parse("26B") != StatedValue.Parse("26.0B"));
        Assert.True(StatedValue.Parse("12") != StatedValue.Parse("12%"));
        Assert.True(StatedValue.Parse("12") != StatedValue.Parse("~12"));
    }

    [Theory]
    [InlineData(1, 2, 3, 90, "1..3 percent (best 2, level 90)")]
    [InlineData(1, null, 3, null, "1..3 percent")]
    [InlineData(1, 2, null, null, ">=1 percent (best 2)")]
    [InlineData(null, null, 3, 50, "<=3 percent (level 50)")]
    public void FromEnds_Ends_AreKept(int? low, int? best, int? high, int? level, string text)
    {
        var value = StatedValue.FromEnds(low, best, high, Unit.Percent, level);
        Assert.Equal(
            ((Rational?)low, (Rational?)best, (Rational?)high, level, StatedForm.Ends), (value.Low, value.Best, value.High, value.Level, value.Form));
        Assert.Equal(text, value.ToString());
        Assert.Null(value.Text);
        Assert.Null(value.Number);
        Assert.NotEqual(value, StatedValue.FromEnds(low, best, high, Unit.Percent, 17));
    }

    [Theory]
    [InlineData(null, null, null, null)]
    [InlineData(null, 5, null, null)]
    [InlineData(3, null, 1, null)]
    [InlineData(1, 0, 3, null)]
    [InlineData(1, 4, 3, null)]
    [InlineData(1, null, 3, 0)]
    [InlineData(1, null, 3, 100)]
    public void FromEnds_NotInOrder_Throws(int? low, int? best, int? high, int? level) =>
        Assert.ThrowsAny<ArgumentException>(() => StatedValue.FromEnds(low, best, high, Unit.Units, level));

    [Property]
    public void Parse_AnyWriting_KeepsTextAndRoundTripsInAnyCulture(StatedWriting writing)
    {
        var value = StatedValue.Parse(writing.Text);
        Assert.Equal(writing.Text, value.ToString());
        Assert.Equal(value, HostileCulture.Run(() => StatedValue.Parse(value.ToString())));
        Assert.Equal(value.GetHashCode(), StatedValue.Parse(writing.Text).GetHashCode());
    }

    [Property]
    public void TryParse_DamagedText_AgreesWithParse(DamagedText damaged)
    {
        if (StatedValue.TryParse(damaged.Text, out StatedValue value))
            Assert.Equal(damaged.Text, value.Text);
        else
            Assert.Throws<FormatException>(() => StatedValue.Parse(damaged.Text));
    }
}
