using System.Diagnostics;

namespace GpuSupply.Benchmarks.Compare;

/// <summary>Our library beside what somebody would take in its place: answers are compared first, then times.</summary>
internal sealed class CompareBenchmark(CompareOptions options, TextWriter output)
{
    /// <summary>Prints the times; <see langword="false"/>: answers differ.</summary>
    public bool Run()
    {
        var timings = new List<Timing>();
        using (Contenders contenders = Load())
        {
            if (!Agree(contenders))
                return false;
            foreach ((Query query, int threads) in Races())
            {
                IReadOnlyList<Timing> race = Race.Run(query, threads, options.Rounds, contenders.All);
                QueryTable.Print(race, output);
                timings.AddRange(race);
            }
        }

        TargetTable.Print(timings, output);
        if (options.JsonFile is { } path)
            TimingFile.Write(path, timings);
        return !options.HasGrowth || new GrowthBenchmark(options, output).Run();
    }

    private IEnumerable<(Query Query, int Threads)> Races() => options.Queries.SelectMany(query => options.Threads.Select(threads => (query, threads)));

    private Contenders Load()
    {
        long start = Stopwatch.GetTimestamp();
        var contenders = new Contenders(options.Rows, options.Queries);
        output.WriteLine($"{options.Rows} rows, loaded in {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s");
        if (!contenders.HasLargePages)
            output.WriteLine("The system has no large pages: the limit is lower than it could be.");
        return contenders;
    }

    private bool Agree(Contenders contenders)
    {
        long start = Stopwatch.GetTimestamp();
        var check = new AnswerCheck();
        int faults = 0;
        foreach ((Query query, int threads) in Races())
        {
            foreach (IContender contender in contenders.All.Where(contender => contender.Supports(query, threads)))
            {
                if (check.Fault(contender, query, threads) is not { } fault)
                    continue;
                output.WriteLine(fault);
                faults++;
            }
        }

        output.WriteLine(faults == 0 ? $"All answers are the same, found in {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s." : "Answers differ: nothing is timed.");
        return faults == 0;
    }
}
