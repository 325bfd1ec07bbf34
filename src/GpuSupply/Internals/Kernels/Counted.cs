using System.Runtime.CompilerServices;

namespace GpuSupply.Internals.Kernels;

/// <summary>One, whatever the number.</summary>
internal readonly struct Counted : IScattered
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Of(long value, int bits, long add) => 1;

    public static long Constant(long @base, int bits) => 0;
}
