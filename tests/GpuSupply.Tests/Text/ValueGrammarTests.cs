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
    [InlineData("..5", "a number is missing")]
    [InlineData("5..", "a number is missing")]
    [InlineData("6..5", "the first number of the range is greater than the second")]
    [InlineData("5% USD", "after '%' there is another unit, \"USD\"")]
    [InlineData("5 gpus", "\"gpus\" is not a unit")]
    [InlineData("5G", "\"5G\" has none of the suffixes k = 10^3, M = 10^6, B = 10^9, T = 10^12, case matters")]
    [InlineData("thousandsfold", "has none of the suffixes")]
    [InlineData("hundreds gpus", "\"gpus\" is not a unit")]
    public void Parse_WhatIsNoValue_SaysWhy(string text, string problem) => Assert.Contains(problem, Assert.Throws<FormatException>(() => StatedValue.Parse(text)).Message, StringComparison.Ordinal);

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
