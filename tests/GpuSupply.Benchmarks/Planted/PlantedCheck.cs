using System.Diagnostics;
using GpuSupply.TestKit.Planted;

namespace GpuSupply.Benchmarks.Planted;

/// <summary>Plants bugs one by one in a copy of the sources, and looks whether tests find them.</summary>
internal sealed class PlantedCheck(PlantedOptions options, TextWriter output)
{
    /// <summary>Prints which test found each bug first; <see langword="false"/>: some bug is not found, or can't be planted.</summary>
    public bool Run()
    {
        string original = SourceCopy.Original();
        PlantedBug[] bugs = [.. PlantedBug.Read(File.ReadLines(Path.Combine(original, PlantedBug.List))).Where(bug => bug.ToString().Contains(options.Only, StringComparison.OrdinalIgnoreCase))];
        using var copy = new SourceCopy(original);
        var tests = new TestRun(copy.Root);
        long start = Stopwatch.GetTimestamp();
        if (tests.FirstFailure() is { } failure)
        {
            output.WriteLine($"Without any bug: {failure}. Nothing was planted.");
            return false;
        }

        int found = bugs.Count(bug => IsFound(bug, copy, tests));
        output.WriteLine($"{found} of {bugs.Length} bugs are found, in {Stopwatch.GetElapsedTime(start).TotalMinutes:F1} minutes.");
        return found == bugs.Length;
    }

    private bool IsFound(PlantedBug bug, SourceCopy copy, TestRun tests)
    {
        string result = copy.With(bug, () => tests.FirstFailure() ?? "") switch
        {
            null => "LOST: its text is not in the file, or more than once",
            "" => "SURVIVES",
            var failure when TestRun.IsOfBuild(failure) => $"LOST: {failure}",
            var failure => $"found by {failure}",
        };
        output.WriteLine($"{bug}: {result}");
        return result.StartsWith("found", StringComparison.Ordinal);
    }
}
