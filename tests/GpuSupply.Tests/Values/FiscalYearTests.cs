using FsCheck.Xunit;
using GpuSupply.TestKit;
using NodaTime;

namespace GpuSupply.Tests.Values;

public class FiscalYearTests
{
    private static readonly FiscalYear January = "last-sunday-of-january";

    // As in the filings of a company with this calendar. 2021 had 53 weeks, the last quarter 14 of them.
    [Theory]
    [InlineData(2021, 1, "2020-01-27/2020-04-26")]
    [InlineData(2021, 3, "2020-07-27/2020-10-25")]
    [InlineData(2021, 4, "2020-10-26/2021-01-31")]
    [InlineData(2022, 1, "2021-02-01/2021-05-02")]
    [InlineData(2023, 4, "2022-10-31/2023-01-29")]
    [InlineData(2024, 1, "2023-01-30/2023-04-30")]
    [InlineData(2024, 3, "2023-07-31/2023-10-29")]
    [InlineData(2024, 4, "2023-10-30/2024-01-28")]
    [InlineData(2025, 1, "2024-01-29/2024-04-28")]
    [InlineData(2025, 4, "2024-10-28/2025-01-26")]
    public void Quarter_OfLastSundayOfJanuary_IsAsReported(int year, int quarter, string days) => Assert.Equal(days, January.Quarter(year, quarter).Text);

    [Theory]
    [InlineData(2021, "2020-01-27/2021-01-31", 53)]
    [InlineData(2022, "2021-02-01/2022-01-30", 52)]
    [InlineData(2023, "2022-01-31/2023-01-29", 52)]
    [InlineData(2024, "2023-01-30/2024-01-28", 52)]
    [InlineData(2027, "2026-01-26/2027-01-31", 53)]
    public void Year_OfLastSundayOfJanuary_Has52Or53Weeks(int year, string days, int weeks)
    {
        DateWindow window = January.Year(year);
        Assert.Equal(days, window.Text);
        Assert.Equal(7 * weeks, DaysIn(window));
    }

    [Theory]
    [InlineData("06-30", FiscalYearName.End, "2024-07-01/2025-06-30", "2024-07-01/2024-09-30", "2024-10-01/2024-12-31", "2025-01-01/2025-03-31", "2025-04-01/2025-06-30")]
    [InlineData("06-30", FiscalYearName.Start, "2025-07-01/2026-06-30", "2025-07-01/2025-09-30", "2025-10-01/2025-12-31", "2026-01-01/2026-03-31", "2026-04-01/2026-06-30")]
    [InlineData("12-31", FiscalYearName.End, "2025-01-01/2025-12-31", "2025-01-01/2025-03-31", "2025-04-01/2025-06-30", "2025-07-01/2025-09-30", "2025-10-01/2025-12-31")]
    [InlineData("12-31", FiscalYearName.Start, "2025-01-01/2025-12-31", "2025-01-01/2025-03-31", "2025-04-01/2025-06-30", "2025-07-01/2025-09-30", "2025-10-01/2025-12-31")]
    [InlineData("01-31", FiscalYearName.End, "2024-02-01/2025-01-31", "2024-02-01/2024-04-30", "2024-05-01/2024-07-31", "2024-08-01/2024-10-31", "2024-11-01/2025-01-31")]
    [InlineData("04-05", FiscalYearName.Start, "2025-04-06/2026-04-05", "2025-04-06/2025-07-05", "2025-07-06/2025-10-05", "2025-10-06/2026-01-05", "2026-01-06/2026-04-05")]
    [InlineData("02-28", FiscalYearName.End, "2024-03-01/2025-02-28", "2024-03-01/2024-05-31", "2024-06-01/2024-08-31", "2024-09-01/2024-11-30", "2024-12-01/2025-02-28")]
    [InlineData("02-28", FiscalYearName.Start, "2025-03-01/2026-02-28", "2025-03-01/2025-05-31", "2025-06-01/2025-08-31", "2025-09-01/2025-11-30", "2025-12-01/2026-02-28")]
    [InlineData("01-30", FiscalYearName.End, "2024-01-31/2025-01-30", "2024-01-31/2024-04-29", "2024-04-30/2024-07-30", "2024-07-31/2024-10-30", "2024-10-31/2025-01-30")]
    [InlineData("11-29", FiscalYearName.End, "2024-11-30/2025-11-29", "2024-11-30/2025-02-27", "2025-02-28/2025-05-29", "2025-05-30/2025-08-29", "2025-08-30/2025-11-29")]
    [InlineData("12-30", FiscalYearName.Start, "2025-12-31/2026-12-30", "2025-12-31/2026-03-30", "2026-03-31/2026-06-29", "2026-06-30/2026-09-29", "2026-09-30/2026-12-30")]
    [InlineData("last-saturday-of-september", FiscalYearName.End, "2024-09-29/2025-09-27", "2024-09-29/2024-12-28", "2024-12-29/2025-03-29", "2025-03-30/2025-06-28", "2025-06-29/2025-09-27")]
    [InlineData("last-saturday-of-december", FiscalYearName.End, "2024-12-29/2025-12-27", "2024-12-29/2025-03-29", "2025-03-30/2025-06-28", "2025-06-29/2025-09-27", "2025-09-28/2025-12-27")]
    [InlineData("last-saturday-of-december", FiscalYearName.Start, "2024-12-29/2025-12-27", "2024-12-29/2025-03-29", "2025-03-30/2025-06-28", "2025-06-29/2025-09-27", "2025-09-28/2025-12-27")]
    public void YearAndQuarters_Of2025_HaveDays(string endsOn, FiscalYearName name, string year, params string[] quarters)
    {
        FiscalYear fiscalYear = FiscalYear.Parse(endsOn, name);
        Assert.Equal(year, fiscalYear.Year(2025).Text);
        Assert.Equal(quarters, Enumerable.Range(1, 4).Select(quarter => fiscalYear.Quarter(2025, quarter).Text));
    }

    [Fact]
    public void Year_EndingOnFebruary28_EndsOnTheLeapDay() => Assert.Equal("2023-03-01/2024-02-29", FiscalYear.Parse("02-28").Year(2024).Text);

    [Fact]
    public void Year_EndingOnFebruary27_StaysThere() => Assert.Equal("2023-02-28/2024-02-27", FiscalYear.Parse("02-27").Year(2024).Text);

    [Property(Arbitrary = [typeof(DateGenerators)], MaxTest = 500)]
    public void Quarters_OfAnyYear_TileIt(FiscalYear fiscalYear, FiscalYearNumber number)
    {
        DateWindow year = fiscalYear.Year(number.Year);
        LocalDate next = year.Earliest!.Value;
        for (int quarter = 1; quarter <= 4; quarter++)
        {
            DateWindow days = fiscalYear.Quarter(number.Year, quarter);
            Assert.Equal(next, days.Earliest);
            Assert.InRange(DaysIn(days), 89, 98);
            next = days.Latest!.Value.PlusDays(1);
        }

        Assert.Equal(next, year.Latest!.Value.PlusDays(1));
    }

    [Property(Arbitrary = [typeof(DateGenerators)])]
    public void Years_OfAnyFiscalYear_TileTheCalendar(FiscalYear fiscalYear)
    {
        for (int year = FiscalYear.MinYear; year < FiscalYear.MaxYear; year++)
            Assert.Equal(fiscalYear.Year(year).Latest!.Value.PlusDays(1), fiscalYear.Year(year + 1).Earliest);
    }

    [Property(Arbitrary = [typeof(DateGenerators)], MaxTest = 500)]
    public void Year_OfAnyName_EndsWhereItSays(FiscalYear fiscalYear, FiscalYearNumber number)
    {
        DateWindow year = fiscalYear.Year(number.Year);
        LocalDate last = year.Latest!.Value;
        if (fiscalYear.EndsOn.StartsWith("last-", StringComparison.Ordinal))
        {
            string[] words = fiscalYear.EndsOn.Split('-');
            Assert.Equal(words[1], last.DayOfWeek.ToString(), ignoreCase: true);
            Assert.Equal(words[3], last.ToString("MMMM", System.Globalization.CultureInfo.InvariantCulture), ignoreCase: true);
            Assert.NotEqual(last.Month, last.PlusDays(7).Month);
            Assert.True(DaysIn(year) is 364 or 371);
        }
        else if (fiscalYear.EndsOn == "02-28")
            Assert.Equal((3, 1), (last.PlusDays(1).Month, last.PlusDays(1).Day));
        else
            Assert.Equal(fiscalYear.EndsOn, last.ToString("MM-dd", null));

        // Such a year can begin on the last days of the December before; it is named after the year that it then is.
        bool endsOnWeekdayOfDecember = fiscalYear.EndsOn.EndsWith("-of-december", StringComparison.Ordinal);
        int named = fiscalYear.NamedAfter == FiscalYearName.End || endsOnWeekdayOfDecember ? last.Year : year.Earliest!.Value.Year;
        Assert.Equal(number.Year, named);
    }

    [Theory]
    [InlineData(1990)]
    [InlineData(2199)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void Year_OutsideOfRange_Throws(int year)
    {
        Assert.Equal("year", Assert.Throws<ArgumentOutOfRangeException>(() => January.Year(year)).ParamName);
        Assert.Equal("year", Assert.Throws<ArgumentOutOfRangeException>(() => January.Quarter(year, 1)).ParamName);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void Quarter_OutsideOfRange_Throws(int quarter) =>
        Assert.Equal("quarter", Assert.Throws<ArgumentOutOfRangeException>(() => January.Quarter(2025, quarter)).ParamName);

    [Fact]
    public void Default_IsTheCalendarYear()
    {
        Assert.Equal("12-31", default(FiscalYear).EndsOn);
        Assert.Equal(default, FiscalYear.Parse("12-31"));
        Assert.Equal("2025-01-01/2025-12-31", default(FiscalYear).Year(2025).Text);
    }

    [Property(Arbitrary = [typeof(DateGenerators)])]
    public void EndsOn_Parsed_GivesEqualFiscalYear(FiscalYear fiscalYear)
    {
        Assert.Equal(fiscalYear, FiscalYear.Parse(fiscalYear.EndsOn, fiscalYear.NamedAfter));
        Assert.True(FiscalYear.TryParse(fiscalYear.EndsOn, out FiscalYear byEnd));
        Assert.Equal(FiscalYear.Parse(fiscalYear.EndsOn), byEnd);
    }

    [Fact]
    public void ToString_SaysWhereItEndsAndHowItIsNamed()
    {
        Assert.Equal("last-sunday-of-january", January.ToString());
        Assert.Equal("06-30, named after its start", FiscalYear.Parse("06-30", FiscalYearName.Start).ToString());
        Assert.NotEqual(FiscalYear.Parse("06-30"), FiscalYear.Parse("06-30", FiscalYearName.Start));
    }

    [Theory]
    [InlineData("", "it is not written as month-day")]
    [InlineData("6-30", "it is not written as month-day")]
    [InlineData("06/30", "it is not written as month-day")]
    [InlineData("june-30", "it is not written as month-day")]
    [InlineData("13-01", "13 is no month")]
    [InlineData("00-01", "00 is no month")]
    [InlineData("06-31", "month 06 has no day 31")]
    [InlineData("06-00", "month 06 has no day 00")]
    [InlineData("02-30", "month 02 has no day 30")]
    [InlineData("02-29", "write 02-28, which is the last day of February in every year")]
    [InlineData("last-sunday", "it is not written as last-<weekday>-of-<month>")]
    [InlineData("last-sunday-in-january", "it is not written as last-<weekday>-of-<month>")]
    [InlineData("last-sunday-of-january-", "it is not written as last-<weekday>-of-<month>")]
    [InlineData("last-sun-of-january", "\"sun\" is no weekday in lower case")]
    [InlineData("last-Sunday-of-january", "\"Sunday\" is no weekday in lower case")]
    [InlineData("last-sunday-of-jan", "\"jan\" is no month in lower case")]
    [InlineData("first-sunday-of-january", "it is not written as month-day")]
    public void Parse_Refused_ThrowsWithReason(string endsOn, string reason)
    {
        Assert.StartsWith(
            $"\"{endsOn}\" is not the end of a fiscal year: {reason}. Allowed: a day of a month such as 06-30, or last-<weekday>-of-<month>",
            Assert.Throws<FormatException>(() => FiscalYear.Parse(endsOn)).Message,
            StringComparison.Ordinal);
        Assert.False(FiscalYear.TryParse(endsOn, out FiscalYear fiscalYear));
        Assert.Equal(default, fiscalYear);
    }

    [Fact]
    public void Parse_NullOrUnknownName_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => FiscalYear.Parse(null!));
        Assert.False(FiscalYear.TryParse(null, out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => FiscalYear.Parse("06-30", (FiscalYearName)2));
    }

    private static int DaysIn(DateWindow window) => Period.DaysBetween(window.Earliest!.Value, window.Latest!.Value) + 1;
}
