using System.Globalization;
using System.Numerics;

namespace GpuSupply.Text;

/// <summary>
/// Plain decimals as text: <c>-41666.67</c>. A point as decimal sign, ASCII digits, no exponent, no thousands separators, no culture.
/// </summary>
internal static class DecimalText
{
    /// <summary>
    /// More digits than this are refused: nobody counts that far, and the time to read them grows with the square of their number.
    /// </summary>
    public const int MaxDigits = 60;

    /// <summary>What <see cref="TryRead"/> accepts, for messages.</summary>
    public const string Allowed = "an optional '-', digits, and optionally a point and digits, at most 60 digits in all";

    private const string Digits = "0123456789";

    // So many digits fit into 64 bits, and are read many times as fast.
    private const int SmallDigits = 18;

    /// <summary>
    /// Reads a decimal. <paramref name="lastDigitPower"/> is the power of ten of the last written decimal or, where there is none, of the
    /// last digit
    /// that is not zero (0 where all are zero): the place value that the writing claims to know.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> text, out Rational value, out int lastDigitPower, out string? problem)
    {
        value = default;
        lastDigitPower = 0;
        bool isNegative = text.StartsWith('-');
        ReadOnlySpan<char> unsigned = isNegative ? text[1..] : text;
        int point = unsigned.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? unsigned : unsigned[..point];
        ReadOnlySpan<char> decimals = point < 0 ? default : unsigned[(point + 1)..];
        problem = Problem(text, whole, decimals, hasPoint: point >= 0);
        if (problem is not null)
            return false;

        BigInteger digits = whole.Length <= SmallDigits && decimals.IsEmpty
            ? long.Parse(whole, NumberStyles.None, CultureInfo.InvariantCulture)
            : BigInteger.Parse($"{whole}{decimals}", NumberStyles.None, CultureInfo.InvariantCulture);
        value = Rational.FromFraction(isNegative ? -digits : digits, decimals.IsEmpty ? BigInteger.One : BigInteger.Pow(10, decimals.Length));
        lastDigitPower = decimals.Length > 0 ? -decimals.Length : digits.IsZero ? 0 : whole.Length - whole.TrimEnd('0').Length;
        return true;
    }

    private static string? Problem(ReadOnlySpan<char> text, ReadOnlySpan<char> whole, ReadOnlySpan<char> decimals, bool hasPoint)
    {
        if (text.IsEmpty)
            return "a number is missing";
        ReadOnlySpan<char> notDigits = whole.TrimStart(Digits);
        if (notDigits.IsEmpty)
            notDigits = decimals.TrimStart(Digits);
        if (!notDigits.IsEmpty)
            return $"'{notDigits[0]}' is not allowed in the number {Throw.Quote(text)}";
        if (whole.IsEmpty || (hasPoint && decimals.IsEmpty))
            return $"{Throw.Quote(text)} needs a digit on both sides of the point";
        return whole.Length + decimals.Length > MaxDigits ? $"it has more than {MaxDigits} digits" : null;
    }

    /// <summary>
    /// Writes a number: exactly where its decimals end, otherwise rounded half-even to <paramref name="significantDigits"/> digits.
    /// No trailing zeros after the point.
    /// </summary>
    public static string Write(Rational value, int significantDigits)
    {
        BigInteger denominator = value.Denominator;
        if (denominator.IsOne)
            return value.Numerator.ToString(CultureInfo.InvariantCulture);

        int twos = RemoveFactor(ref denominator, 2);
        int fives = RemoveFactor(ref denominator, 5);
        if (denominator.IsOne)
        {
            int decimals = Math.Max(twos, fives);
            return Place(value.Numerator * BigInteger.Pow(10, decimals) / value.Denominator, decimals);
        }
        return WriteRounded(value, significantDigits);
    }

    /// <summary>
    /// Writes <paramref name="digits"/> × 10^−<paramref name="decimals"/>, with all of its decimals or without trailing zeros.
    /// </summary>
    public static string Place(BigInteger digits, int decimals, bool keepZeros = false)
    {
        if (decimals <= 0)
            return (digits * BigInteger.Pow(10, -decimals)).ToString(CultureInfo.InvariantCulture);
        string text = BigInteger.Abs(digits).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        string fraction = text[^decimals..];
        if (!keepZeros)
            fraction = fraction.TrimEnd('0');
        string sign = digits.Sign < 0 ? "-" : "";
        return fraction.Length == 0 ? $"{sign}{text[..^decimals]}" : $"{sign}{text[..^decimals]}.{fraction}";
    }

    private static string WriteRounded(Rational value, int significantDigits)
    {
        BigInteger numerator = BigInteger.Abs(value.Numerator);
        BigInteger limit = BigInteger.Pow(10, significantDigits);
        // The quotient of an a-digit and a b-digit number lies between 10^(a-b-1) and 10^(a-b+1), so that the first guess is at most one digit too long.
        int decimals = significantDigits - (DigitCount(numerator) - DigitCount(value.Denominator));
        if (Scale(numerator, decimals) >= limit * Scale(value.Denominator, -decimals))
            decimals--;

        BigInteger denominator = Scale(value.Denominator, -decimals);
        BigInteger digits = BigInteger.DivRem(Scale(numerator, decimals), denominator, out BigInteger rest);
        // No tie can occur: a number half-way between two decimals has decimals that end, and was written exactly.
        if (rest * 2 > denominator)
            digits++;
        return Place(value.Sign < 0 ? -digits : digits, decimals);
    }

    private static BigInteger Scale(BigInteger value, int power) => power > 0 ? value * BigInteger.Pow(10, power) : value;

    private static int DigitCount(BigInteger value) => value.ToString(CultureInfo.InvariantCulture).Length;

    private static int RemoveFactor(ref BigInteger value, int factor)
    {
        for (int count = 0; ; count++)
        {
            BigInteger quotient = BigInteger.DivRem(value, factor, out BigInteger rest);
            if (!rest.IsZero)
                return count;
            value = quotient;
        }
    }
}
