using System.Diagnostics.CodeAnalysis;

namespace GpuSupply.Text;

/// <summary>What the text of a date window says: its days; of a fiscal period they are not known yet, and both sides are open.</summary>
/// <param name="Earliest">The number of the first day, or <see cref="Day.Beginning"/>.</param>
/// <param name="Latest">The number of the last day, or <see cref="Day.End"/>.</param>
internal readonly record struct WrittenWindow(int Earliest, int Latest)
{
    /// <summary>The longest text that is looked at; a fiscal quarter of the longest party id is shorter.</summary>
    public const int MaxLength = 160;

    public const string Allowed =
        "2024, 2024-04, 2024-04-28, 2024-Q1 or 2024-33, 2024-H1 or 2024-40, two of them with a / between, .. for an open side, "
        + "~ ? or % at the end of each, or a fiscal FY2025@party or FY2025-Q1@party; years 1990 to 2199";

    private const string Open = "..";

    /// <summary>Reads the text of a window, or says why it is none.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out WrittenWindow window, [NotNullWhen(false)] out string? problem)
    {
        window = default;
        if (text.IsEmpty || text.Length > MaxLength)
        {
            problem = text.IsEmpty ? "it is empty" : $"it has {text.Length} characters";
            return false;
        }

        if (FiscalPeriod.IsMeantBy(text))
        {
            window = new WrittenWindow(Day.Beginning, Day.End);
            return FiscalPeriod.TryRead(text, out _, out problem);
        }

        int slash = text.IndexOf('/');
        return slash < 0
            ? TryReadDate(text, out window, out problem)
            : TryReadInterval(text[..slash], text[(slash + 1)..], out window, out problem);
    }

    /// <summary>The text of a window of which only the days are known; EDTF.</summary>
    public static string OfDays(int earliest, int latest)
    {
        string from = earliest == Day.Beginning ? Open : DateText.Of(earliest);
        return earliest == latest ? from : $"{from}/{(latest == Day.End ? Open : DateText.Of(latest))}";
    }

    /// <summary>The text of a window that is not fiscal, with the codes that EDTF has for quarters and halves.</summary>
    public static string ToEdtf(string text)
    {
        if (!text.AsSpan().ContainsAny('Q', 'H'))
            return text;

        return text.Replace("-Q1", "-33").Replace("-Q2", "-34").Replace("-Q3", "-35").Replace("-Q4", "-36")
            .Replace("-H1", "-40").Replace("-H2", "-41");
    }

    private static bool TryReadDate(ReadOnlySpan<char> text, out WrittenWindow window, [NotNullWhen(false)] out string? problem)
    {
        bool isDate = EdtfDate.TryRead(text, out EdtfDate date, out problem);
        window = isDate ? new WrittenWindow(date.Earliest, date.Latest) : default;
        return isDate;
    }

    private static bool TryReadInterval(
        ReadOnlySpan<char> left, ReadOnlySpan<char> right, out WrittenWindow window, [NotNullWhen(false)] out string? problem)
    {
        window = default;
        if (right.Contains('/'))
        {
            problem = "an interval has two sides";
            return false;
        }

        var from = new EdtfDate(Day.Beginning, Day.Beginning, DateMarks.None);
        var to = new EdtfDate(Day.End, Day.End, DateMarks.None);
        bool openLeft = left is Open;
        bool openRight = right is Open;
        problem = null;
        if ((!openLeft && !EdtfDate.TryRead(left, out from, out problem)) || (!openRight && !EdtfDate.TryRead(right, out to, out problem)))
            return false;

        // What was written is compared, not what is meant: widening does not turn a reversed interval into a right one.
        if (from.FirstDay > to.LastDay)
        {
            problem = "it ends before it begins";
            return false;
        }

        window = new WrittenWindow(openLeft ? Day.Beginning : from.Earliest, openRight ? Day.End : to.Latest);
        return true;
    }
}
