using System.Collections.Concurrent;
using System.Diagnostics;
using GpuSupply.TestKit.Planted;

namespace GpuSupply.Benchmarks.Planted;

/// <summary>Plants bugs one by one in a copy of the sources, and looks whether tests find them, as many at once as there are processors.</summary>
internal sealed class PlantedCheck(PlantedOptions options, TextWriter output)
{
    /// <summary>Prints which test found each bug first; <see langword="false"/>: some bug is not found, or can't be planted.</summary>
    public bool Run()
    {
        string original = SourceCopy.Original();
        PlantedBug[] bugs = [.. PlantedBug.Read(File.ReadLines(Path.Combine(original, PlantedBug.List))).Where(bug => bug.ToString().Contains(options.Only, StringComparison.OrdinalIgnoreCase))];
        int found = 0;
        long start = Stopwatch.GetTimestamp();
        var left = new ConcurrentQueue<PlantedBug>(bugs);
        string?[] failures = [.. ParallelEnumerable.Range(0, Environment.ProcessorCount).WithDegreeOfParallelism(Environment.ProcessorCount).Select(_ => Work())];
        if (failures.FirstOrDefault(failure => failure is not null) is { } failure)
        {
            output.WriteLine($"Without any bug: {failure}. Nothing is known of bugs.");
            return false;
        }

        output.WriteLine($"{found} of {bugs.Length} bugs are found, in {Stopwatch.GetElapsedTime(start).TotalMinutes:F1} minutes.");
        return found == bugs.Length;

        // Whoever works has a copy of its own, whose tests run on one thread.
        string? Work()
        {
            using var copy = new SourceCopy(original);
            var tests = new TestRun(copy.Root);
            if (tests.FirstFailure() is { } failure)
                return failure;
            while (left.TryDequeue(out PlantedBug? bug))
            {
                string result = ResultOf(bug, copy, tests);
                lock (left)
                {
                    output.WriteLine($"{bug}: {result}");
                    found += result.StartsWith("found", StringComparison.Ordinal) ? 1 : 0;
                }
            }

            return null;
        }
    }

    private static string ResultOf(PlantedBug bug, SourceCopy copy, TestRun tests) => copy.With(bug, () => tests.FirstFailure() ?? "") switch
    {
        null => "LOST: its text is not in the file, or more than once",
        "" => "SURVIVES",
        var failure when TestRun.IsOfBuild(failure) => $"LOST: {failure}",
        var failure => $"found by {failure}",
    };
}
