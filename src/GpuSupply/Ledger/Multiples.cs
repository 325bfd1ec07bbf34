namespace GpuSupply.Ledger;

/// <summary>Bounded units, counted so many times, also less than none: then the ends change places.</summary>
internal static class Multiples
{
    /// <summary>The ends of so many times as many units.</summary>
    public static (Int128 Low, Int128 High) Of(Int128 times, Int128 low, Int128 high) => (Int128.Min(times * low, times * high), Int128.Max(times * low, times * high));
}
