using GpuSupply.Text;
using NodaTime;

namespace GpuSupply.Tests.Text;

public class DateTextTests
{
    [Theory]
    [InlineData("2024-04-28", 2024, 4, 28)]
    [InlineData("2024-02-29", 2024, 2, 29)]
    [InlineData("1990-01-01", 1990, 1, 1)]
    [InlineData("2199-12-31", 2199, 12, 31)]
    public void Parse_Day_ReadsIt(string text, int year, int month, int day) => Assert.Equal(new LocalDate(year, month, day), DateText.Parse(text));

    [Theory]
    [InlineData("", "it is not written as year-month-day")]
    [InlineData("2024-04", "it is not written as year-month-day")]
    [InlineData("2024-4-28", "it is not written as year-month-day")]
    [InlineData("2024/04/28", "it is not written as year-month-day")]
    [InlineData("28-04-2024", "it is not written as year-month-day")]
    [InlineData("+024-04-28", "it is not written as year-month-day")]
    [InlineData("٢٠٢٤-04-28", "it is not written as year-month-day")]
    [InlineData("2024-04-28 ", "it is not written as year-month-day")]
    [InlineData("1989-12-31", "the years are 1990 to 2199")]
    [InlineData("2200-01-01", "the years are 1990 to 2199")]
    [InlineData("2024-13-01", "13 is no month")]
    [InlineData("2024-00-01", "00 is no month")]
    [InlineData("2024-04-31", "2024-04 has 30 days")]
    [InlineData("2023-02-29", "2023-02 has 28 days")]
    [InlineData("2024-04-00", "2024-04 has 30 days")]
    public void Parse_Refused_ThrowsWithReason(string text, string reason) => Assert.StartsWith(
        $"\"{text}\" is not a date: {reason}. Allowed: a day such as 2024-04-28", Assert.Throws<FormatException>(() => DateText.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Parse_Null_Throws() => Assert.Throws<ArgumentNullException>(() => DateText.Parse(null!));
}
