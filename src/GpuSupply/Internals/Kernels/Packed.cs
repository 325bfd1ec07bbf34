using System.Runtime.CompilerServices;

namespace GpuSupply.Internals.Kernels;

/// <summary>The number, above so many bits in which rows are counted; with none it is the number alone.</summary>
internal readonly struct Packed : IScattered
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Of(long value, int bits, long add) => unchecked((value << bits) + add);

    public static long Constant(long @base, int bits) => unchecked((@base << bits) + 1);
}
