using System.Diagnostics;

namespace GpuSupply.Benchmarks;

/// <summary>
/// Times several works in turns, so that whatever slows the machine down for a while slows all of them. The clock is that of the processor time of
/// this process, which stands still while other programs have the processor; the works run on one thread, and so does the collector. What came
/// before is collected before the clock starts.
/// </summary>
internal static class Stopclock
{
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(1);

    /// <summary>The median of each work's times, in nanoseconds.</summary>
    /// <param name="works">What is timed; what it returns is kept alive until the clock has stopped.</param>
    public static double[] MediansInTurns(params ReadOnlySpan<Func<object>> works)
    {
        var times = new List<double>[works.Length];
        for (int work = 0; work < works.Length; work++)
            times[work] = [];
        long start = Stopwatch.GetTimestamp();
        while (times[0].Count < 5 || (times[0].Count < 25 && Stopwatch.GetElapsedTime(start) < Enough))
        {
            for (int work = 0; work < works.Length; work++)
                times[work].Add(Once(works[work]));
        }
        return [.. times.Select(Median)];
    }

    private static double Once(Func<object> work)
    {
        GC.Collect();
        TimeSpan start = Environment.CpuUsage.TotalTime;
        object made = work();
        double nanoseconds = (Environment.CpuUsage.TotalTime - start).TotalNanoseconds;
        GC.KeepAlive(made);
        return nanoseconds;
    }

    private static double Median(List<double> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }
}
