using System.Diagnostics;
using GpuSupply.TestKit.Merges;

namespace GpuSupply.Benchmarks;

/// <summary>The laws of merging, on more splits and trees than the tests have time for.</summary>
internal sealed class MergesCheck(MergesOptions options, TextWriter output)
{
    /// <summary>Prints what came out.</summary>
    /// <returns>Whether every law held.</returns>
    public bool Run()
    {
        long start = Stopwatch.GetTimestamp();
        MergeTally tally = new MergeRun(MergeLaw.All, options.Seed, output.WriteLine).Try(options.Splits, Environment.ProcessorCount);
        output.WriteLine($"{tally}");
        output.WriteLine($"{Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s on {Environment.ProcessorCount} threads");
        return tally.Contradictions == 0;
    }
}
