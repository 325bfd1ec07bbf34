using System.Diagnostics.CodeAnalysis;

namespace GpuSupply.Text;

/// <summary>
/// A year or quarter of a party's fiscal year as it is written: <c>FY2025@acme</c>, <c>FY2025-Q1@acme</c>. It has no days of its own.
/// </summary>
/// <param name="Year">The name of the fiscal year.</param>
/// <param name="Quarter">1 to 4; 0: the whole year.</param>
/// <param name="Party">Whose fiscal year it is.</param>
internal sealed record FiscalPeriod(int Year, int Quarter, string Party)
{
    /// <summary>The first fiscal year that is read: no fiscal year of this name begins before 1990.</summary>
    public const int FirstYear = CalendarRange.FirstYear + 1;

    /// <summary>The last fiscal year that is read: no fiscal year of this name ends after 2199.</summary>
    public const int LastYear = CalendarRange.LastYear - 1;

    private const string Prefix = "FY";

    public static bool IsMeantBy(ReadOnlySpan<char> text) => text.StartsWith(Prefix);

    /// <summary>Reads a fiscal period, or says why it is none.</summary>
    public static bool TryRead(
        ReadOnlySpan<char> text, [NotNullWhen(true)] out FiscalPeriod? period, [NotNullWhen(false)] out string? problem)
    {
        period = null;
        int at = text.IndexOf('@');
        if (at < 0)
            problem = "a fiscal window names its party at the end, such as FY2025@acme";
        else if (text[^1] is '~' or '?' or '%')
            problem = "a fiscal window has no mark (~ ? %), write its days";
        else if (text[(at + 1)..].Contains('@'))
            problem = "a fiscal window stands alone, not in an interval: write its days";
        else if (!TryReadYearAndQuarter(text[Prefix.Length..at], out int year, out int quarter))
            problem = $"{Throw.Quote(text[..at])} is no fiscal year or quarter, such as FY2025 or FY2025-Q1";
        else if (year is < FirstYear or > LastYear)
            problem = $"fiscal years are {FirstYear} to {LastYear}";
        else if (IdText.ProblemIn(text[(at + 1)..]) is { } wrongParty)
            problem = $"{Throw.Quote(text[(at + 1)..])} is not a party id, {wrongParty}";
        else
        {
            problem = null;
            period = new FiscalPeriod(year, quarter, text[(at + 1)..].ToString());
        }

        return period is not null;
    }

    private static bool TryReadYearAndQuarter(ReadOnlySpan<char> text, out int year, out int quarter)
    {
        year = 0;
        quarter = 0;
        if (text.Length is not (4 or 7) || !DateText.TryReadDigits(text[..4], out year))
            return false;
        if (text.Length == 4)
            return true;

        quarter = text[6] - '0';
        return text[4] == '-' && text[5] == 'Q' && quarter is >= 1 and <= 4;
    }
}
