namespace GpuSupply.Benchmarks;

/// <summary>
/// Times several works in turns, so that whatever slows the machine down for a while slows all of them. The clock is that of the processor time of
/// this process, which stands still while other programs have the processor; the works run on one thread, and so does the collector. A short work
/// is done many times for one timing, so that each timing has its fair share of collections.
/// </summary>
internal static class Stopclock
{
    private const int Rounds = 7;

    /// <summary>The median of each work's times, in nanoseconds.</summary>
    /// <param name="repeats">How many times a work is done for one timing.</param>
    /// <param name="works">What is timed.</param>
    public static double[] MediansInTurns(int repeats, params ReadOnlySpan<Func<object>> works)
    {
        var times = new List<double>[works.Length];
        for (int work = 0; work < works.Length; work++)
            times[work] = [];
        for (int round = 0; round < Rounds; round++)
        {
            for (int work = 0; work < works.Length; work++)
                times[work].Add(Once(works[work], repeats));
        }
        return [.. times.Select(Median)];
    }

    private static double Once(Func<object> work, int repeats)
    {
        GC.Collect();
        TimeSpan start = Environment.CpuUsage.TotalTime;
        for (int repeat = 0; repeat < repeats; repeat++)
            GC.KeepAlive(work());
        return (Environment.CpuUsage.TotalTime - start).TotalNanoseconds / repeats;
    }

    private static double Median(List<double> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }
}
