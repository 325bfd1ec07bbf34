using FsCheck.Xunit;
using GpuSupply.Internals;
using GpuSupply.TestKit;
using NodaTime;

namespace GpuSupply.Tests.Internals;

public class DayTests
{
    [Theory]
    [InlineData(1970, 1, 1, 0)]
    [InlineData(1969, 12, 31, -1)]
    [InlineData(2024, 2, 29, 19782)]
    [InlineData(1990, 1, 1, 7305)]
    [InlineData(2199, 12, 31, 84005)]
    public void Number_OfDay_CountsFrom1970(int year, int month, int day, int number)
    {
        Assert.Equal(number, Day.Number(new LocalDate(year, month, day)));
        Assert.Equal(new LocalDate(year, month, day), Day.Date(number));
    }

    [Property(Arbitrary = [typeof(DateGenerators)])]
    public void Date_OfNumber_IsSameDay(LocalDate day)
    {
        Assert.Equal(day, Day.Date(Day.Number(day)));
        Assert.Equal(Day.Number(day) + 1, Day.Number(day.PlusDays(1)));
    }

    [Fact]
    public void Number_OfOtherCalendar_IsSameDay()
    {
        var day = new LocalDate(2024, 4, 28);
        Assert.Equal(Day.Number(day), Day.Number(day.WithCalendar(CalendarSystem.Julian)));
    }

    [Theory]
    [InlineData(Day.Beginning)]
    [InlineData(Day.End)]
    public void Date_OfOpenSide_Throws(int side)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Day.Date(side));
        Assert.Null(Day.DateOrOpen(side));
    }

    [Fact]
    public void NumberAndDate_Repeated_DoNotAllocate()
    {
        var day = new LocalDate(2024, 4, 28);
        int sum = Day.Number(Day.Date(Day.Number(day)));
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
            sum ^= Day.Number(Day.Date(Day.Number(day) + i));

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.NotEqual(-1, sum);
    }
}
