namespace GpuSupply.Aggregation;

/// <summary>A whole number of 192 bits with a sign: room for 2^64 sums of 128 bits.</summary>
/// <param name="Lower">The lower 128 bits.</param>
/// <param name="Upper">The upper 64 bits, with the sign.</param>
internal readonly record struct Int192(UInt128 Lower, long Upper)
{
    public static implicit operator Int192(Int128 value) => new(unchecked((UInt128)value), value < 0 ? -1 : 0);

    /// <exception cref="OverflowException">The sum does not fit.</exception>
    public static Int192 operator +(Int192 left, Int192 right)
    {
        UInt128 lower = unchecked(left.Lower + right.Lower);
        return new(lower, (long)((Int128)left.Upper + right.Upper + (lower < left.Lower ? 1 : 0)));
    }

    public static Int192 operator -(Int192 value) => new(unchecked(~value.Lower + 1), unchecked(~value.Upper + (value.Lower == 0 ? 1 : 0)));

    public static Int192 operator -(Int192 left, Int192 right) => left + -right;

    public static bool operator <(Int192 left, Int192 right) => left.Upper != right.Upper ? left.Upper < right.Upper : left.Lower < right.Lower;

    public static bool operator >(Int192 left, Int192 right) => right < left;

    /// <summary>The same in 128 bits; null: it does not fit.</summary>
    public Int128? ToInt128() => unchecked((Int128)Lower) is var value && Upper == (value < 0 ? -1 : 0) ? value : null;
}
