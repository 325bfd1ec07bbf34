using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace GpuSupply.Aggregation;

/// <summary>A whole number of 192 bits with a sign: room for 2^64 sums of 128 bits.</summary>
/// <param name="Lower">The lower 128 bits.</param>
/// <param name="Upper">The upper 64 bits, with the sign.</param>
internal readonly record struct Int192(UInt128 Lower, long Upper)
{
    // 2^191 has 58 digits.
    private const int MostLetters = 59;

    // So many digits are surely within 64 bits.
    private const int ShortLetters = 18;

    public static implicit operator Int192(Int128 value) => new(unchecked((UInt128)value), value < 0 ? -1 : 0);

    /// <exception cref="OverflowException">The sum does not fit.</exception>
    public static Int192 operator +(Int192 left, Int192 right)
    {
        UInt128 lower = unchecked(left.Lower + right.Lower);
        Int128 upper = (Int128)left.Upper + right.Upper + (lower < left.Lower ? 1 : 0);
        return upper >= long.MinValue && upper <= long.MaxValue ? new(lower, (long)upper) : throw new OverflowException("A sum does not fit in 192 bits.");
    }

    public static Int192 operator -(Int192 value) => new(unchecked(~value.Lower + 1), unchecked(~value.Upper + (value.Lower == 0 ? 1 : 0)));

    public static Int192 operator -(Int192 left, Int192 right) => left + -right;

    public static bool operator <(Int192 left, Int192 right) => left.Upper != right.Upper ? left.Upper < right.Upper : left.Lower < right.Lower;

    public static bool operator >(Int192 left, Int192 right) => right < left;

    /// <summary>Reads digits, perhaps behind a minus, in the one way in which a number is written.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out Int192 value)
    {
        value = default;
        ReadOnlySpan<byte> digits = text.StartsWith("-"u8) ? text[1..] : text;
        if (digits.IsEmpty || text.Length > MostLetters || digits.ContainsAnyExceptInRange((byte)'0', (byte)'9') || (digits[0] == '0' && text.Length > 1))
            return false;
        if (text.Length <= ShortLetters && Utf8Parser.TryParse(text, out long few, out _))
        {
            value = (Int128)few;
            return true;
        }

        var number = BigInteger.Parse(Encoding.ASCII.GetString(text), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (number >> 191 is var sign && sign != 0 && sign != -1)
            return false;
        value = new((UInt128)(number & UInt128.MaxValue), (long)(number >> 128));
        return true;
    }

    /// <summary>The digits, behind a minus where it is below 0.</summary>
    public override string ToString() => (((BigInteger)Upper << 128) + Lower).ToString(CultureInfo.InvariantCulture);

    /// <summary>The same in 128 bits; null: it does not fit.</summary>
    public Int128? ToInt128() => unchecked((Int128)Lower) is var value && Upper == (value < 0 ? -1 : 0) ? value : null;
}
