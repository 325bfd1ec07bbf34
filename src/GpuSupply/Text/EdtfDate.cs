using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace GpuSupply.Text;

/// <summary>
/// One date as EDTF writes it: a year, half, quarter, month or day, with at most one mark at its end.
/// The forms are those of the Extended Date/Time Format (https://www.loc.gov/standards/datetime/).
/// </summary>
/// <param name="FirstDay">The number of the first day that was written.</param>
/// <param name="LastDay">The number of the last day that was written.</param>
/// <param name="Marks">The mark at its end.</param>
internal readonly record struct EdtfDate(int FirstDay, int LastDay, DateMarks Marks)
{
    /// <summary>The first day that is meant: where the date is approximate, earlier than written by the date's own length.</summary>
    public int Earliest => Math.Max(FirstDay - Widening, CalendarRange.FirstDay);

    /// <summary>The last day that is meant: where the date is approximate, later than written by the date's own length.</summary>
    public int Latest => Math.Min(LastDay + Widening, CalendarRange.LastDay);

    private int Widening => (Marks & DateMarks.Approximate) == 0 ? 0 : LastDay - FirstDay + 1;

    /// <summary>The marks of all dates in a text that was read: there they stand for nothing else.</summary>
    public static DateMarks MarksIn(ReadOnlySpan<char> text)
    {
        DateMarks marks = DateMarks.None;
        for (int index = text.IndexOfAny("~?%"); index >= 0; index = text.IndexOfAny("~?%"))
        {
            marks |= MarksOf(text[index]);
            text = text[(index + 1)..];
        }
        return marks;
    }

    /// <summary>Reads a date, or says why it is none.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out EdtfDate date, [NotNullWhen(false)] out string? problem)
    {
        DateMarks marks = text.IsEmpty ? DateMarks.None : MarksOf(text[^1]);
        ReadOnlySpan<char> written = marks == DateMarks.None ? text : text[..^1];
        if (!TryReadDays(written, out date, out problem))
            return false;

        date = date with { Marks = marks };
        return true;
    }

    private static DateMarks MarksOf(char letter) => letter switch
    {
        '~' => DateMarks.Approximate,
        '?' => DateMarks.Uncertain,
        '%' => DateMarks.Approximate | DateMarks.Uncertain,
        _ => DateMarks.None,
    };

    private static bool TryReadDays(ReadOnlySpan<char> text, out EdtfDate date, [NotNullWhen(false)] out string? problem)
    {
        date = default;
        bool hasYear = text.Length >= 4 && DateText.TryReadDigits(text[..4], out _);
        if (!hasYear || text.Length is not (4 or 7 or 10) || (text.Length > 4 && text[4] != '-'))
        {
            problem = EdtfRefusal.Of(text);
            return false;
        }

        return text.Length == 10 ? TryReadDay(text, out date, out problem) : TryReadMonths(text, out date, out problem);
    }

    private static bool TryReadDay(ReadOnlySpan<char> text, out EdtfDate date, [NotNullWhen(false)] out string? problem)
    {
        date = default;
        if (!DateText.TryRead(text, out LocalDate day, out problem))
        {
            problem = EdtfRefusal.Named(text) ?? problem;
            return false;
        }

        date = new EdtfDate(Day.Number(day), Day.Number(day), DateMarks.None);
        return true;
    }

    private static bool TryReadMonths(ReadOnlySpan<char> text, out EdtfDate date, [NotNullWhen(false)] out string? problem)
    {
        date = default;
        _ = DateText.TryReadDigits(text[..4], out int year);
        if (!DateText.TryCheckYear(year, out problem))
            return false;

        (int firstMonth, int months) = text.Length == 4 ? (1, 12) : MonthsOf(text[5], text[6]);
        if (months == 0)
        {
            problem = EdtfRefusal.Of(text);
            return false;
        }

        var first = new LocalDate(year, firstMonth, 1);
        date = new EdtfDate(Day.Number(first), Day.Number(first.PlusMonths(months)) - 1, DateMarks.None);
        return true;
    }

    /// <summary>The first month and the number of months of what stands after the year: a month, a quarter or a half.</summary>
    private static (int FirstMonth, int Months) MonthsOf(char first, char second) => (first, second) switch
    {
        ('0', >= '1' and <= '9') => (second - '0', 1),
        ('1', >= '0' and <= '2') => (10 + second - '0', 1),
        ('3', >= '3' and <= '6') => ((second - '3') * 3 + 1, 3),
        ('Q', >= '1' and <= '4') => ((second - '1') * 3 + 1, 3),
        ('4', '0' or '1') => ((second - '0') * 6 + 1, 6),
        ('H', '1' or '2') => ((second - '1') * 6 + 1, 6),
        _ => default,
    };
}
