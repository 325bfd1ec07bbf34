using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace GpuSupply.Text;

/// <summary>
/// On which day fiscal years end, and with it where their quarters begin. Written <c>06-30</c>, or <c>last-sunday-of-january</c>. Years are
/// counted here by the calendar year of the month in which they end.
/// </summary>
/// <param name="EndMonth">The month in which a year ends, 1 to 12.</param>
/// <param name="EndDay">The day of that month; 0 where a weekday is given.</param>
/// <param name="EndWeekday">The weekday on which a year ends, its last in the month; <c>None</c> where a day is given.</param>
internal readonly record struct FiscalCalendar(int EndMonth, int EndDay, IsoDayOfWeek EndWeekday)
{
    public const string Allowed = "a day of a month such as 06-30, or last-<weekday>-of-<month> such as last-sunday-of-january";

    public static readonly FiscalCalendar CalendarYear = new(12, 31, IsoDayOfWeek.None);

    private const int WeeksPerQuarter = 13;
    private const int MonthsPerQuarter = 3;

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>Whether the year begins in the calendar year in which it ends, or would but for some days around the turn of the year.</summary>
    public bool IsWithinCalendarYear => EndMonth == 12 && (EndDay == 31 || EndWeekday != IsoDayOfWeek.None);

    /// <summary>Reads the end of a fiscal year, or says why it is none.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out FiscalCalendar calendar, [NotNullWhen(false)] out string? problem)
    {
        calendar = default;
        return text.StartsWith("last-") ? TryReadWeekday(text, out calendar, out problem) : TryReadDay(text, out calendar, out problem);
    }

    /// <summary>The last day of a year. A year that ends on 02-28 ends on the last day of February, as one that ends on 02-29 would.</summary>
    public LocalDate Last(int endYear)
    {
        LocalDate lastOfMonth = new LocalDate(endYear, EndMonth, 1).PlusMonths(1).PlusDays(-1);
        if (EndWeekday == IsoDayOfWeek.None)
            return EndMonth == 2 && EndDay == 28 ? lastOfMonth : new LocalDate(endYear, EndMonth, EndDay);

        return lastOfMonth.DayOfWeek == EndWeekday ? lastOfMonth : lastOfMonth.Previous(EndWeekday);
    }

    /// <summary>The first day of a quarter, 1 to 4; of 5 the day after the year.</summary>
    public LocalDate FirstOfQuarter(int endYear, int quarter)
    {
        if (quarter == 5)
            return Last(endYear).PlusDays(1);

        LocalDate first = Last(endYear - 1).PlusDays(1);
        return EndWeekday == IsoDayOfWeek.None
            ? first.PlusMonths(MonthsPerQuarter * (quarter - 1))
            : first.PlusWeeks(WeeksPerQuarter * (quarter - 1));
    }

    /// <summary>The text that reads as this calendar.</summary>
    public override string ToString() => EndWeekday == IsoDayOfWeek.None
        ? $"{EndMonth:00}-{EndDay:00}"
        : $"last-{Weekdays[(int)EndWeekday - 1]}-of-{Months[EndMonth - 1]}";

    private static bool TryReadWeekday(ReadOnlySpan<char> text, out FiscalCalendar calendar, [NotNullWhen(false)] out string? problem)
    {
        calendar = default;
        string[] words = text.ToString().Split('-');
        if (words.Length != 4 || words[2] != "of")
        {
            problem = "it is not written as last-<weekday>-of-<month>";
            return false;
        }

        int weekday = Array.IndexOf(Weekdays, words[1]) + 1;
        int month = Array.IndexOf(Months, words[3]) + 1;
        problem = weekday == 0 ? $"{Throw.Quote(words[1])} is no weekday in lower case"
            : month == 0 ? $"{Throw.Quote(words[3])} is no month in lower case"
            : null;
        if (problem is not null)
            return false;

        calendar = new FiscalCalendar(month, 0, (IsoDayOfWeek)weekday);
        return true;
    }

    private static bool TryReadDay(ReadOnlySpan<char> text, out FiscalCalendar calendar, [NotNullWhen(false)] out string? problem)
    {
        // The days of months are those of 2023, which is no leap year.
        const int commonYear = 2023;
        calendar = default;
        if (text.Length != 5 || text[2] != '-'
            || !DateText.TryReadDigits(text[..2], out int month) || !DateText.TryReadDigits(text[3..], out int day))
            problem = "it is not written as month-day";
        else if (month is < 1 or > 12)
            problem = $"{month:00} is no month";
        else if (month == 2 && day == 29)
            problem = "write 02-28, which is the last day of February in every year";
        else if (day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(commonYear, month))
            problem = $"month {month:00} has no day {day:00}";
        else
        {
            problem = null;
            calendar = new FiscalCalendar(month, day, IsoDayOfWeek.None);
        }

        return problem is null;
    }
}
