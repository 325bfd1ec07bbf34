namespace GpuSupply.Internals.Kernels;

/// <summary>One, whatever the number.</summary>
internal readonly struct Counted : IScattered
{
    public static long Of(long value, int bits) => 1;
}
