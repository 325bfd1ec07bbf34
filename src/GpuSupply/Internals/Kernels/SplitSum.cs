namespace GpuSupply.Internals.Kernels;

/// <summary>
/// A sum of 64-bit numbers that cannot overflow for fewer than 2^32 of them: what they add up to modulo 2^64, and what their upper 32 bits add up to. The lower
/// 32 bits of all add up to less than 2^64, and so they are what is left of the first when the second is taken off.
/// </summary>
/// <param name="Wrapped">The sum of all, modulo 2^64.</param>
/// <param name="Upper">The sum of all, each shifted right by 32 bits with its sign.</param>
internal readonly record struct SplitSum(long Wrapped, long Upper)
{
    public Int128 ToInt128()
    {
        ulong lower = unchecked((ulong)(Wrapped - (Upper << 32)));
        return ((Int128)Upper << 32) + lower;
    }
}
