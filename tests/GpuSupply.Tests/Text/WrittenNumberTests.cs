using GpuSupply.Internals;
using GpuSupply.Text;

namespace GpuSupply.Tests.Text;

/// <summary>What is wrong with a number or with bounds that can't be read, word by word, and where the limits of both are.</summary>
public class WrittenNumberTests
{
    private const string BoundsAllowed = "is not bounds: ";

    [Theory]
    [InlineData("12", "it has no unit")]
    [InlineData(" units", "a number is missing")]
    [InlineData("", "it has no unit")]
    [InlineData("12 unicorns", "'unicorns' is not a unit")]
    [InlineData("2..1 units", "there is no number between the ends")]
    [InlineData(">1..1 units", "there is no number between the ends")]
    [InlineData("..1 units", "a number is missing")]
    [InlineData("1.. units", "a number is missing")]
    [InlineData("1x units", "'x' is not allowed in the number \"1x\"")]
    [InlineData("1.x units", "'x' is not allowed in the number \"1.x\"")]
    [InlineData(".5 units", "\".5\" needs a digit on both sides of the point")]
    [InlineData("5. units", "\"5.\" needs a digit on both sides of the point")]
    [InlineData("- units", "\"-\" needs a digit on both sides of the point")]
    public void Bounds_ThatCannotBeRead_SayWhy(string text, string problem)
    {
        Assert.Contains($"{BoundsAllowed}{problem}. Allowed: ", Assert.Throws<FormatException>(() => Bounds.Parse(text)).Message, StringComparison.Ordinal);
        Assert.False(Bounds.TryParse(text, out Bounds none));
        Assert.Equal(default, none);
    }

    [Fact]
    public void Bounds_AreOfAtMost200Characters_AndNumbersOf60Digits()
    {
        string sixty = new('7', 60), longest = $"-{new string('7', 30)}.{new string('7', 30)}";
        Assert.Equal($"{sixty} units", Bounds.Parse($"{sixty} units").ToString());
        Assert.Equal($"{longest} units", Bounds.Parse($"{longest} units").ToString());
        Assert.Contains("it has more than 60 digits.", Assert.Throws<FormatException>(() => Bounds.Parse($"{sixty}7 units")).Message, StringComparison.Ordinal);
        Assert.Contains("it has more than 60 digits.", Assert.Throws<FormatException>(() => Bounds.Parse($"{new string('7', 30)}.{new string('7', 31)} units")).Message, StringComparison.Ordinal);

        // A text of the greatest length is refused for what is wrong with it, a longer one for its length.
        Assert.Contains("is not a unit", Assert.Throws<FormatException>(() => Bounds.Parse($"1 {new string('u', 198)}")).Message, StringComparison.Ordinal);
        Assert.Contains("it has more than 200 characters.", Assert.Throws<FormatException>(() => Bounds.Parse($"1 {new string('u', 199)}")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("0.0", -1)]
    [InlineData("1200", 2)]
    [InlineData("-1200", 2)]
    [InlineData("1200.50", -2)]
    [InlineData("999999999999999999", 0)]
    [InlineData("1000000000000000000", 18)]
    [InlineData("9999999999999999999", 0)]
    [InlineData("123456789012345678901234567890", 1)]
    public void Numbers_AreReadToTheLastWrittenPlace(string text, int place)
    {
        Assert.True(DecimalText.TryRead(text, out Rational value, out int lastDigitPower, out string? problem), problem);
        Assert.Equal(place, lastDigitPower);
        Assert.Equal(System.Numerics.BigInteger.Parse(text.Replace(".", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture), (value * Rational.FromBigInteger(System.Numerics.BigInteger.Pow(10, Math.Max(0, -place)))).Numerator);
    }

    [Theory]
    [InlineData(1, 3, 5, "0.33333")]
    [InlineData(-2, 3, 5, "-0.66667")]
    [InlineData(2_000, 3, 2, "670")]
    [InlineData(29_999, 3, 2, "10000")]
    [InlineData(1, 300_000, 3, "0.00000333")]
    [InlineData(99_999, 7, 3, "14300")]
    [InlineData(299_999, 300, 3, "1000")]
    [InlineData(100, 3, 2, "33")]
    [InlineData(10, 3, 1, "3")]
    [InlineData(1, 8, 2, "0.125")]
    [InlineData(-1, 8, 2, "-0.125")]
    [InlineData(7, 1, 1, "7")]
    public void Numbers_AreWrittenExactlyOrToSoManyDigits(long numerator, long denominator, int digits, string written) =>
        Assert.Equal(written, DecimalText.Write(Rational.FromFraction(numerator, denominator), digits));

    [Theory]
    [InlineData(0, 0, false, "0")]
    [InlineData(12, -3, false, "12000")]
    [InlineData(12, 0, true, "12")]
    [InlineData(-5, 1, false, "-0.5")]
    [InlineData(0, 2, true, "0.00")]
    [InlineData(0, 2, false, "0")]
    [InlineData(1_250, 3, false, "1.25")]
    [InlineData(1_250, 3, true, "1.250")]
    public void Digits_ArePlacedAroundThePoint(long digits, int decimals, bool keepZeros, string written) => Assert.Equal(written, DecimalText.Place(digits, decimals, keepZeros));

    [Theory]
    [InlineData("999999999", true)]
    [InlineData("1000000000", false)]
    [InlineData("", false)]
    [InlineData("12a", false)]
    [InlineData("٣", false)]
    public void Digits_AreOneToNine(string text, bool isRead)
    {
        Assert.Equal(isRead, DateText.TryReadDigits(text, out int number));
        if (isRead)
            Assert.Equal(text, number.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("~2024-06", "Approximate")]
    [InlineData("2024-06?/2024-07?", "Uncertain")]
    [InlineData("2024-06%/2024-07~", "Approximate, Uncertain")]
    [InlineData("2024-06~/2024-07~", "Approximate")]
    public void Marks_OfAllDatesAreTakenTogether(string text, string marks) => Assert.Equal(Enum.Parse<DateMarks>(marks), EdtfDate.MarksIn(text));

    [Theory]
    [InlineData("2024-01", "2024-01-01", "2024-01-31")]
    [InlineData("2024-09", "2024-09-01", "2024-09-30")]
    [InlineData("2024-33", "2024-01-01", "2024-03-31")]
    [InlineData("2024-36", "2024-10-01", "2024-12-31")]
    public void Parts_OfYears_AreReadFromTheFirstToTheLast(string text, string first, string last) =>
        Assert.Equal((NodaTime.Text.LocalDatePattern.Iso.Parse(first).Value, NodaTime.Text.LocalDatePattern.Iso.Parse(last).Value), (DateWindow.Parse(text).Earliest!.Value, DateWindow.Parse(text).Latest!.Value));

    [Theory]
    [InlineData("2024-00")]
    [InlineData("2024-0:")]
    [InlineData("2024-0/")]
    [InlineData("2024-32")]
    [InlineData("2024-37")]
    [InlineData("2024-3a")]
    public void Parts_OfYears_OutsideOfThese_AreRefused(string text) => Assert.False(DateWindow.TryParse(text, out _));

    [Theory]
    [InlineData("FY2025@acme~", "a fiscal window has no mark (~ ? %), write its days")]
    [InlineData("FY2025", "a fiscal window names its party at the end, such as FY2025@acme")]
    [InlineData("FY20@acme", "\"FY20\" is no fiscal year or quarter, such as FY2025 or FY2025-Q1")]
    [InlineData("FY@acme", "\"FY\" is no fiscal year or quarter, such as FY2025 or FY2025-Q1")]
    public void FiscalWindows_ThatCannotBeRead_SayWhy(string text, string problem) =>
        Assert.Contains(problem, Assert.Throws<FormatException>(() => DateWindow.Parse(text)).Message, StringComparison.Ordinal);
}
