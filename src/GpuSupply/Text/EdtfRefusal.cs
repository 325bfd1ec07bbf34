namespace GpuSupply.Text;

/// <summary>Says, by name, why a text is none of the dates that are read: much of EDTF is left out on purpose.</summary>
internal static class EdtfRefusal
{
    /// <summary>Why the text is refused.</summary>
    public static string Of(ReadOnlySpan<char> text) => Named(text) ?? $"{Internals.Throw.Quote(text)} is no year, half, quarter, month or day";

    /// <summary>Why the text is refused, where it is something that is known; otherwise <see langword="null"/>.</summary>
    public static string? Named(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return "a side is empty, and an open side is written \"..\"";
        if (text is "..")
            return "an open side stands in an interval, such as 2024-06-01/..";
        if (text.IndexOfAny("~?%") >= 0)
            return "a mark (~ ? %) stands once, at the end of a date";
        if (text.Contains('X') && text.IndexOfAnyExcept("0123456789X-") < 0)
            return "unspecified digits (X) are not supported, write a year, a month or an interval";
        if (text.Length > 10 && text[10] is 'T' or ' ' && char.IsAsciiDigit(text[0]))
            return "a time of day is not supported, write the day";
        if (text[0] is '[' or '{')
            return "sets of dates are not supported, write an interval";
        if (text[0] is 'Y' or '-' or '+')
            return "a year is written with four digits";
        if (text.StartsWith("FY"))
            return "a fiscal window stands alone, not in an interval: write its days";
        if (text.IndexOf(' ') >= 0)
            return "it has a space in it";
        if (text.Length == 7 && text[4] == '-')
            return OfCode(text[5..]);

        return null;
    }

    private static string? OfCode(ReadOnlySpan<char> code)
    {
        if (code[0] == 'Q')
            return "quarters are Q1 to Q4";
        if (code[0] == 'H')
            return "halves are H1 and H2";
        if (!DateText.TryReadDigits(code, out int number))
            return null;

        return number switch
        {
            >= 21 and <= 32 => "seasons are not supported, write the months",
            >= 37 and <= 39 => "thirds of a year are not supported, write the months",
            _ => $"{number:00} is no month, quarter (33 to 36) or half (40, 41)",
        };
    }
}
