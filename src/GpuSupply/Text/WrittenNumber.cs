using System.Numerics;

namespace GpuSupply.Text;

/// <summary>
/// A number as people write it: a decimal and possibly a suffix, <c>26.0B</c>. Its granule is lexical: <c>26B</c> has another one.
/// </summary>
internal readonly record struct WrittenNumber(Rational Value, Rational Granule)
{
    public const string AllowedSuffixes = "k = 10^3, M = 10^6, B = 10^9, T = 10^12, case matters";

    public static bool TryRead(ReadOnlySpan<char> text, out WrittenNumber number, out string? problem)
    {
        number = default;
        int power = text.IsEmpty ? 0 : SuffixPower(text[^1]);
        if (!text.IsEmpty && char.IsAsciiLetter(text[^1]) && power == 0)
        {
            problem = $"{Throw.Quote(text)} has none of the suffixes {AllowedSuffixes}";
            return false;
        }
        ReadOnlySpan<char> digits = power == 0 ? text : text[..^1];
        if (!DecimalText.TryRead(digits, out Rational value, out int lastDigitPower, out problem))
            return false;
        number = new WrittenNumber(power == 0 ? value : value * PowerOfTen(power), PowerOfTen(power + lastDigitPower));
        return true;
    }

    private static int SuffixPower(char suffix) => suffix switch { 'k' => 3, 'M' => 6, 'B' => 9, 'T' => 12, _ => 0 };

    private static Rational PowerOfTen(int power)
    {
        Rational size = Rational.FromBigInteger(BigInteger.Pow(10, Math.Abs(power)));
        return power < 0 ? 1 / size : size;
    }
}
