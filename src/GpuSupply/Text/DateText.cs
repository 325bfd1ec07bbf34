using System.Diagnostics.CodeAnalysis;
using NodaTime;
using NodaTime.Text;

namespace GpuSupply.Text;

/// <summary>The written form of a single day, <c>2024-04-28</c>, and its parts.</summary>
internal static class DateText
{
    public const string Allowed = "a day such as 2024-04-28, in the years 1990 to 2199";

    private const string YearsProblem = "the years are 1990 to 2199";

    /// <summary>The text of the day with a number.</summary>
    public static string Of(int day) => LocalDatePattern.Iso.Format(Day.Date(day));

    /// <summary>The text of a day.</summary>
    public static string Of(LocalDate day) => Of(Day.Number(day));

    /// <summary>The day that a text is.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is no day.</exception>
    public static LocalDate Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!TryRead(text, out LocalDate date, out string? problem))
            Throw.Format(text, "a date", problem, Allowed);

        return date;
    }

    /// <summary>Reads a day, or says why it is none.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out LocalDate date, [NotNullWhen(false)] out string? problem)
    {
        date = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-'
            || !TryReadDigits(text[..4], out int year) || !TryReadDigits(text[5..7], out int month) || !TryReadDigits(text[8..], out int day))
            problem = "it is not written as year-month-day";
        else if (!TryCheckYear(year, out problem))
            return false;
        else if (month is < 1 or > 12)
            problem = $"{month:00} is no month";
        else if (day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
            problem = $"{year}-{month:00} has {CalendarSystem.Iso.GetDaysInMonth(year, month)} days";
        else
            date = new LocalDate(year, month, day);

        return problem is null;
    }

    public static bool TryCheckYear(int year, [NotNullWhen(false)] out string? problem)
    {
        problem = year is >= CalendarRange.FirstYear and <= CalendarRange.LastYear ? null : YearsProblem;
        return problem is null;
    }

    /// <summary>Reads ASCII digits and nothing else, at most nine of them.</summary>
    public static bool TryReadDigits(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        if (text.IsEmpty || text.Length > 9)
            return false;

        foreach (char digit in text)
        {
            if (!char.IsAsciiDigit(digit))
                return false;

            number = number * 10 + (digit - '0');
        }

        return true;
    }
}
