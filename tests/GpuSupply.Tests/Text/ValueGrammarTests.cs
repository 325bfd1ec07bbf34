namespace GpuSupply.Tests.Text;

/// <summary>The grammar of written numbers at its edges.</summary>
public class ValueGrammarTests
{
    [Theory]
    [InlineData("3k..3k", "3000 units")]
    [InlineData("hundreds of thousands USD", ">=200000 USD")]
    [InlineData("12..13%", "12..13 percent")]
    [InlineData("200%..210%", "200..210 percent")]
    [InlineData("-5%", "-5.25..-4.75 percent")]
    public void ReadAsClaim_OfWhatIsWritten_IsWhatItSays(string text, string bounds) => Assert.Equal(bounds, StatedValue.Parse(text).ReadAsClaim(ReadingPolicy.Standard, startsAtZero: false).ToString());

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData(" 5", "\"5\" is not a unit")]
    [InlineData(".5", "\".5\" needs a digit on both sides of the point")]
    [InlineData("5.", "\"5.\" needs a digit on both sides of the point")]
    [InlineData("..5", "a number is missing")]
    [InlineData("5..", "a number is missing")]
    [InlineData("6..5", "the first number of the range is greater than the second")]
    [InlineData("5% USD", "after '%' there is another unit, \"USD\"")]
    [InlineData("5 gpus", "\"gpus\" is not a unit")]
    [InlineData("5G", "\"5G\" has none of the suffixes k = 10^3, M = 10^6, B = 10^9, T = 10^12, case matters")]
    [InlineData("thousandsfold", "has none of the suffixes")]
    [InlineData("hundreds gpus", "\"gpus\" is not a unit")]
    public void Parse_WhatIsNoValue_SaysWhy(string text, string problem) => Assert.Contains(problem, Assert.Throws<FormatException>(() => StatedValue.Parse(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("2024-Q0")]
    [InlineData("2024-Q5")]
    [InlineData("2024-H3")]
    public void Parse_APartOfAYearThatThereIsNot_IsRefused(string text) => Assert.False(DateWindow.TryParse(text, out _));

    [Theory]
    [InlineData("19XX", "unspecified digits (X) are not supported")]
    [InlineData("19XX/2000", "unspecified digits (X) are not supported")]
    public void Parse_DigitsThatAreNotSaid_AreNamed(string text, string problem) => Assert.Contains(problem, Assert.Throws<FormatException>(() => DateWindow.Parse(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("(19XX)")]
    [InlineData("*1XXX")]
    public void Parse_SomethingElseWithAnX_IsNotTakenForDigits(string text) => Assert.DoesNotContain("unspecified", Assert.Throws<FormatException>(() => DateWindow.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Parse_AnIntervalOfOneDay_IsThatDay() => Assert.Equal((new NodaTime.LocalDate(2024, 1, 1), new NodaTime.LocalDate(2024, 1, 1)), (DateWindow.Parse("2024-01-01/2024-01-01").Earliest, DateWindow.Parse("2024-01-01/2024-01-01").Latest));

    [Fact]
    public void Parse_AWindowOfTooManyCharacters_SaysHowMany()
    {
        Assert.Contains("it has 161 characters", Assert.Throws<FormatException>(() => DateWindow.Parse(new string('2', 161))).Message, StringComparison.Ordinal);
        Assert.DoesNotContain("characters", Assert.Throws<FormatException>(() => DateWindow.Parse(new string('2', 160))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ParseUnit_WhatIsNone_SaysWhy() =>
        Assert.Contains("it is neither one of the words nor an active currency of ISO 4217", Assert.Throws<FormatException>(() => Unit.Parse("gpus")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("G")]
    [InlineData("g")]
    public void ToString_OfTheOneFormat_IsTheText(string? format) => Assert.Equal("12000", ((IFormattable)Quantity.Exactly(12_000)).ToString(format, null));

    [Fact]
    public void ToString_OfAnotherFormat_SaysThatThereIsOne() => Assert.Equal(
        "\"N0\" is no format: there is one way of writing a Quantity, for which nothing, or G, stands.", Assert.Throws<FormatException>(() => ((IFormattable)Quantity.Exactly(12_000)).ToString("N0", null)).Message);

    /// <summary>Sixty digits are the most that a number has; a hundred characters the most of what is written.</summary>
    [Fact]
    public void Parse_OfAsManyCharactersAsAreAllowed_IsReadAndOfOneMoreIsNot()
    {
        string longest = $"{new string('1', 49)}..{new string('2', 49)}";
        Assert.Equal(100, longest.Length);
        Assert.True(StatedValue.TryParse(longest, out _));
        Assert.Contains("it has more than 100 characters", Assert.Throws<FormatException>(() => StatedValue.Parse($"{longest}2")).Message, StringComparison.Ordinal);
    }
}
