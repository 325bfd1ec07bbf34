using System.Runtime.CompilerServices;

namespace GpuSupply.Internals.Kernels;

/// <summary>The number.</summary>
internal readonly struct Whole : IScattered
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Of(long value, int bits, long add) => unchecked(value + add);

    public static long Constant(long @base, int bits) => @base;
}
