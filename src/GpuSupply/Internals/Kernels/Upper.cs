using System.Runtime.CompilerServices;

namespace GpuSupply.Internals.Kernels;

/// <summary>Its upper 32 bits.</summary>
internal readonly struct Upper : IScattered
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Of(long value, int bits, long add) => unchecked(value + add) >> 32;

    public static long Constant(long @base, int bits) => @base;
}
