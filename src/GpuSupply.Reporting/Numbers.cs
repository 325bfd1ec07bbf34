using System.Globalization;
using System.Numerics;

namespace GpuSupply.Reporting;

/// <summary>Numbers for people: separators for thousands, money in millions and billions where that is exact, no more decimals than help.</summary>
/// <remarks>The same in every culture. A minus is U+2212, and between a number and its unit stands <see cref="Tie"/>.</remarks>
public static class Numbers
{
    /// <summary>Stands between what a line end must not part: a no-break space.</summary>
    public const char Tie = '\u00A0';

    private static readonly (string Suffix, Rational Size)[] Scales = [("T", 1_000_000_000_000), ("B", 1_000_000_000), ("M", 1_000_000)];

    /// <summary>A number with separators: exactly where it has at most four decimals, otherwise rounded to two.</summary>
    /// <param name="number">The number.</param>
    public static string Of(Rational number)
    {
        Rational shown = (number * 10_000).IsWhole ? number : Rounded(number, 2);
        string[] parts = Rational.Abs(shown).ToString().Split('.');
        string whole = BigInteger.Parse(parts[0], CultureInfo.InvariantCulture).ToString("N0", CultureInfo.InvariantCulture);
        string decimals = parts.Length > 1 ? $".{parts[1]}" : "";
        return $"{(shown.Sign < 0 ? "\u2212" : "")}{whole}{decimals}";
    }

    /// <summary>A number with its unit: <c>12,000 units</c>, <c>1.25B USD</c>, <c>12.5 %</c>.</summary>
    /// <param name="number">The number.</param>
    /// <param name="unit">Its unit.</param>
    public static string Of(Rational number, Unit unit) => unit.Kind == UnitKind.Percent
        ? Percent(number)
        : $"{Bare(number, unit)}{Tie}{Name(unit, Rational.Abs(number) == 1)}";

    /// <summary>A number of percent, to two decimals.</summary>
    /// <param name="number">The number.</param>
    public static string Percent(Rational number) => $"{Of(Rounded(number, 2))}{Tie}%";

    /// <summary>An interval: <c>1.25B..2B USD</c>, <c>at least 60 days</c>, <c>any number of units</c>.</summary>
    /// <param name="bounds">The interval.</param>
    public static string Of(Bounds bounds) => (bounds.Low, bounds.High) switch
    {
        ({ } low, { } high) when low == high => Of(low, bounds.Unit),
        ({ } low, { } high) when bounds.Unit.Kind == UnitKind.Percent => $"{Above(bounds)}{Percent(low)}..{Below(bounds)}{Percent(high)}",
        ({ } low, { } high) => $"{Above(bounds)}{Bare(low, bounds.Unit)}..{Below(bounds)}{Of(high, bounds.Unit)}",
        ({ } low, null) => $"{(bounds.LowOpen ? "more than" : "at least")} {Of(low, bounds.Unit)}",
        (null, { } high) => $"{(bounds.HighOpen ? "less than" : "at most")} {Of(high, bounds.Unit)}",
        _ => $"any number of {Name(bounds.Unit, isOne: false)}",
    };

    /// <summary>An interval where its unit is said already: <c>1..212</c>, <c>1 or more</c>.</summary>
    /// <param name="bounds">The interval.</param>
    public static string WithoutUnit(Bounds bounds) => (bounds.Low, bounds.High) switch
    {
        ({ } low, { } high) when low == high => Of(low),
        ({ } low, { } high) => $"{Of(low)}..{Of(high)}",
        ({ } low, null) => $"{Of(low)} or more",
        (null, { } high) => $"{Of(high)} or less",
        _ => "any number",
    };

    /// <summary>Whole units: <c>12,000</c>, <c>10,000..12,000</c>.</summary>
    /// <param name="quantity">The units.</param>
    public static string Units(Quantity quantity) => Units(quantity.Low, quantity.High);

    /// <summary>Whole units between two ends.</summary>
    /// <param name="low">The least.</param>
    /// <param name="high">The greatest.</param>
    public static string Units(long low, long high) => low == high ? Of(low) : $"{Of(low)}..{Of(high)}";

    /// <summary>Whole units more or fewer: <c>+12,000</c>, <c>−12,000..0</c>.</summary>
    /// <param name="low">The least.</param>
    /// <param name="high">The greatest.</param>
    public static string Change(long low, long high) => low == high ? Change(low) : $"{Change(low)}..{Change(high)}";

    private static string Change(long units) => $"{(units > 0 ? "+" : "")}{Of(units)}";

    private static string Above(Bounds bounds) => bounds.LowOpen ? ">" : "";

    private static string Below(Bounds bounds) => bounds.HighOpen ? "<" : "";

    private static string Bare(Rational number, Unit unit)
    {
        if (unit.Kind != UnitKind.Money)
            return Of(number);
        foreach ((string suffix, Rational size) in Scales)
        {
            // 11.3415B reads better than 11,341,500,000; 20.00000001M does not.
            if (Rational.Abs(number) >= size)
                return (number / size * 10_000).IsWhole ? Of(number / size) + suffix : Of(number);
        }

        return Of(number);
    }

    private static string Name(Unit unit, bool isOne) => unit.Kind switch
    {
        UnitKind.Money => unit.Currency.Code,
        UnitKind.MoneyPerUnit => $"{unit.Currency.Code} a unit",
        _ when isOne => unit.ToString().TrimEnd('s'),
        _ => unit.ToString(),
    };

    /// <summary>Rounded half to even.</summary>
    private static Rational Rounded(Rational number, int decimals)
    {
        BigInteger scale = BigInteger.Pow(10, decimals);
        Rational scaled = number * Rational.FromBigInteger(scale);
        BigInteger below = scaled.Floor();
        int side = (scaled - Rational.FromBigInteger(below)).CompareTo(Rational.FromFraction(1, 2));
        bool up = side > 0 || (side == 0 && !below.IsEven);
        return Rational.FromFraction(up ? below + 1 : below, scale);
    }
}
