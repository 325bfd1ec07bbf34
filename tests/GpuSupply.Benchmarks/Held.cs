namespace GpuSupply.Benchmarks;

/// <summary>Memory that is held.</summary>
internal static class Held
{
    /// <summary>The bytes that are in use after something was made and everything else was dropped, beyond those before.</summary>
    public static long By(Func<object> make)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        object made = make();
        long after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(made);
        return after - before;
    }
}
