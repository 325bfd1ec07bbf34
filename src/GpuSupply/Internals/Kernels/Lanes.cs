using System.Runtime.CompilerServices;

namespace GpuSupply.Internals.Kernels;

/// <summary>What the lanes of a vector come to together.</summary>
internal static class Lanes
{
    /// <summary>The sum, modulo 2^64.</summary>
    public static long Sum<TLanes>(TLanes lanes)
        where TLanes : struct, ILanes<TLanes>
    {
        long sum = 0;
        foreach (long lane in Spread(lanes, stackalloc long[8]))
            sum = unchecked(sum + lane);
        return sum;
    }

    /// <summary>Each lane as a number of its own.</summary>
    public static ReadOnlySpan<long> Spread<TLanes>(TLanes lanes, Span<long> to)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes.Store(lanes, ref to[0]);
        return to[..TLanes.Count];
    }
}
