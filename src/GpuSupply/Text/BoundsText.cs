namespace GpuSupply.Text;

/// <summary>The text form of <see cref="Bounds"/>. It is exact: no suffixes, no "about", and always with a unit.</summary>
internal static class BoundsText
{
    public const string Allowed =
        "a number, a range (1..212, >1..<212), a one-sided bound (>5, >=5, <5, <=5) or 'any', then a space and a unit (units, percent, days, unit-days, USD, USD/unit)";

    private const int MaxLength = 200;
    private const string Any = "any";
    private const string Range = "..";

    public static string Write(Bounds bounds) => $"{WriteEnds(bounds)} {bounds.Unit}";

    private static string WriteEnds(Bounds bounds) => (bounds.Low, bounds.High) switch
    {
        (null, null) => Any,
        ({ } low, null) => $"{(bounds.LowOpen ? ">" : ">=")}{low}",
        (null, { } high) => $"{(bounds.HighOpen ? "<" : "<=")}{high}",
        ({ } low, { } high) when low == high => $"{low}",
        ({ } low, { } high) => $"{(bounds.LowOpen ? ">" : "")}{low}{Range}{(bounds.HighOpen ? "<" : "")}{high}",
    };

    public static bool TryRead(string text, out Bounds value, out string? problem)
    {
        value = default;
        int space = text.IndexOf(' ');
        problem = text.Length > MaxLength ? $"it has more than {MaxLength} characters" : space < 0 ? "it has no unit" : null;
        if (problem is not null)
            return false;
        if (!Unit.TryParse(text[(space + 1)..], out Unit unit))
        {
            problem = $"'{text[(space + 1)..]}' is not a unit";
            return false;
        }
        return TryReadEnds(text.AsSpan(0, space), unit, out value, out problem);
    }

    private static bool TryReadEnds(ReadOnlySpan<char> text, Unit unit, out Bounds value, out string? problem)
    {
        value = Bounds.Unbounded(unit);
        problem = null;
        if (text.SequenceEqual(Any))
            return true;
        int range = text.IndexOf(Range);
        return range < 0
            ? TryReadOneNumber(text, unit, out value, out problem)
            : TryReadRange(text[..range], text[(range + Range.Length)..], unit, out value, out problem);
    }

    private static bool TryReadOneNumber(ReadOnlySpan<char> text, Unit unit, out Bounds value, out string? problem)
    {
        Func<Rational, Unit, Bounds> make = Bounds.Exactly;
        int signLength = 1;
        if (text.StartsWith(">="))
            (make, signLength) = (Bounds.AtLeast, 2);
        else if (text.StartsWith("<="))
            (make, signLength) = (Bounds.AtMost, 2);
        else if (text.StartsWith('>'))
            make = Bounds.Above;
        else if (text.StartsWith('<'))
            make = Bounds.Below;
        else
            signLength = 0;
        bool isRead = DecimalText.TryRead(text[signLength..], out Rational number, out _, out problem);
        value = isRead ? make(number, unit) : default;
        return isRead;
    }

    private static bool TryReadRange(ReadOnlySpan<char> lowText, ReadOnlySpan<char> highText, Unit unit, out Bounds value, out string? problem)
    {
        bool lowOpen = lowText.StartsWith('>');
        bool highOpen = highText.StartsWith('<');
        value = default;
        if (!DecimalText.TryRead(lowText[(lowOpen ? 1 : 0)..], out Rational low, out _, out problem)
            || !DecimalText.TryRead(highText[(highOpen ? 1 : 0)..], out Rational high, out _, out problem))
            return false;
        if (Bounds.BetweenOrNothing(low, high, unit, lowOpen, highOpen) is not { } bounds)
        {
            problem = "there is no number between the ends";
            return false;
        }
        value = bounds;
        return true;
    }
}
