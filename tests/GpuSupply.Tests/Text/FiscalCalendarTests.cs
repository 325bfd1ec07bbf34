using GpuSupply.Text;

namespace GpuSupply.Tests.Text;

/// <summary>Every month and every weekday by which a fiscal year can end is read and written.</summary>
public class FiscalCalendarTests
{
    [Theory]
    [InlineData("last-monday-of-january", "2025-01-27")]
    [InlineData("last-tuesday-of-february", "2025-02-25")]
    [InlineData("last-wednesday-of-march", "2025-03-26")]
    [InlineData("last-thursday-of-april", "2025-04-24")]
    [InlineData("last-friday-of-may", "2025-05-30")]
    [InlineData("last-saturday-of-june", "2025-06-28")]
    [InlineData("last-sunday-of-july", "2025-07-27")]
    [InlineData("last-sunday-of-august", "2025-08-31")]
    [InlineData("last-saturday-of-september", "2025-09-27")]
    [InlineData("last-friday-of-october", "2025-10-31")]
    [InlineData("last-thursday-of-november", "2025-11-27")]
    [InlineData("last-wednesday-of-december", "2025-12-31")]
    [InlineData("02-28", "2025-02-28")]
    [InlineData("06-30", "2025-06-30")]
    public void TryRead_EachMonthAndWeekday_EndsOnThatDay(string text, string last)
    {
        Assert.True(FiscalCalendar.TryRead(text, out FiscalCalendar calendar, out _));
        Assert.Equal((last, text), (DateText.Of(calendar.Last(2025)), calendar.ToString()));
    }

    [Theory]
    [InlineData("last-Sunday-of-july", "\"Sunday\" is no weekday in lower case")]
    [InlineData("last--of-july", "\"\" is no weekday in lower case")]
    [InlineData("last-sunday-of-", "\"\" is no month in lower case")]
    [InlineData("last-sunday-in-july", "it is not written as last-<weekday>-of-<month>")]
    public void TryRead_NoSuchDay_SaysWhy(string text, string problem)
    {
        Assert.False(FiscalCalendar.TryRead(text, out _, out string? why));
        Assert.Equal(problem, why);
    }
}
