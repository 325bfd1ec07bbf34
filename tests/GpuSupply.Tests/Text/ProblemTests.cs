using GpuSupply.Text;

namespace GpuSupply.Tests.Text;

/// <summary>What is said of texts that are wrong at their very beginning or end.</summary>
public class ProblemTests
{
    /// <summary>What is not allowed is said before what is missing.</summary>
    [Theory]
    [InlineData(".x", "'x' is not allowed in the number \".x\"")]
    [InlineData(".5", "\".5\" needs a digit on both sides of the point")]
    [InlineData("-.5", "\"-.5\" needs a digit on both sides of the point")]
    [InlineData("5.", "\"5.\" needs a digit on both sides of the point")]
    [InlineData("", "a number is missing")]
    [InlineData("-", "\"-\" needs a digit on both sides of the point")]
    public void TryRead_ANumberWithoutDigitsSomewhere_SaysWhatIsWrong(string text, string expected)
    {
        Assert.False(DecimalText.TryRead(text, out _, out _, out string? problem));
        Assert.Equal(expected, problem);
    }

    /// <summary>Before the space stands the number, though there be none.</summary>
    [Theory]
    [InlineData(" 5", "\"5\" is not a ")]
    [InlineData(" days", "a number is missing")]
    public void ParseAValue_BeginningWithASpace_HasAUnitWithoutANumber(string text, string problem) =>
        Assert.Contains(problem, Assert.Throws<FormatException>(() => StatedValue.Parse(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(160, false)]
    [InlineData(161, true)]
    public void ParseAWindow_OfTooManyCharacters_SaysHowMany(int length, bool isTooLong) =>
        Assert.Equal(isTooLong, Assert.Throws<FormatException>(() => DateWindow.Parse(new string('x', length))).Message.Contains($"it has {length} characters", StringComparison.Ordinal));

    /// <summary>What was given by its ends has no text, however it was written.</summary>
    [Fact]
    public void Text_OfAValueThatWasReadByItsEnds_IsNone()
    {
        StatedValue value = System.Text.Json.JsonSerializer.Deserialize<StatedValue>("""{"low":1,"high":3,"unit":"days"}""");
        Assert.Equal((StatedForm.Ends, null, "1..3 days"), (value.Form, value.Text, value.ToString()));
    }
}
