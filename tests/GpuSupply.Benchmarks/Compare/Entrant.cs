using System.Diagnostics;

namespace GpuSupply.Benchmarks.Compare;

/// <summary>A contender while it is timed for a query.</summary>
internal sealed class Entrant(IContender contender, Query query, int threads)
{
    private const int Passes = 3;
    private const int RunsOfAPass = 40;

    private static readonly TimeSpan Pass = TimeSpan.FromSeconds(0.6);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.2);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(22);

    private static readonly LedgerData Few = new(20_000);

    private readonly List<double> _times = [];
    private readonly List<double> _cores = [];
    private int _repeats;
    private int _rounds;

    /// <summary>
    /// Runs the query until the compiler has made of it what it will: it compiles in the background what was called thirty times, after a pause in which nothing new is called. What takes
    /// long on all rows is called so often on a few. Then it is known how often the query has to be run for one timing.
    /// </summary>
    /// <param name="rounds">In how many rounds contenders take part that don't take long.</param>
    public void WarmUp(int rounds)
    {
        using (IContender? small = contender.On(Few))
        {
            if (small is not null)
                RunOften(small.Prepare(query, threads));
        }

        TimeSpan time = RunOften(contender.Prepare(query, threads));
        _repeats = 1 + (int)(Shortest / time);
        _rounds = time < Long ? rounds : Math.Min(rounds, contender.LeastRounds);
    }

    /// <summary>Takes one timing, unless it has taken all that it has to.</summary>
    public void TakePart()
    {
        if (_times.Count == _rounds)
            return;
        Work work = contender.Prepare(query, threads);
        GC.Collect();
        TimeSpan before = Environment.CpuUsage.TotalTime;
        TimeSpan time = Run(work, _repeats);
        _cores.Add((Environment.CpuUsage.TotalTime - before) / time);
        _times.Add(time.TotalNanoseconds / _repeats / query.Rows(contender.Data));
    }

    public Timing Timing() =>
        new(query, contender.Name, contender.IsVariant, threads, query.Rows(contender.Data), _times.Min(), Median(_times), Median(_cores));

    // How long a run takes in the end.
    private static TimeSpan RunOften(Work work)
    {
        TimeSpan time = default;
        for (int pass = 0; pass < Passes && time < Long; pass++)
        {
            int runs = 0;
            long start = Stopwatch.GetTimestamp();
            do
            {
                Run(work, 1);
                runs++;
            }
            while (runs < RunsOfAPass && Stopwatch.GetElapsedTime(start) < Pass);
            time = Stopwatch.GetElapsedTime(start) / runs;
            Thread.Sleep(Pause);
        }
        return time;
    }

    // All results but the last one are disposed of within the time.
    private static TimeSpan Run(Work work, int repeats)
    {
        object? result = null;
        long start = Stopwatch.GetTimestamp();
        for (int repeat = 0; repeat < repeats; repeat++)
        {
            (result as IDisposable)?.Dispose();
            result = work.Run();
        }
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        (result as IDisposable)?.Dispose();
        return time;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
