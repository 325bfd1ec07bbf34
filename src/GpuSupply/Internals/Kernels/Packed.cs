using System.Runtime.CompilerServices;

namespace GpuSupply.Internals.Kernels;

/// <summary>The number, above so many bits in which rows are counted; with none it is the number alone.</summary>
internal readonly struct Packed : IScattered
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Of(long value, int bits) => unchecked((value << bits) + 1);
}
