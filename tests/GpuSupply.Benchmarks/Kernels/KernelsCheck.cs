using System.Diagnostics;
using GpuSupply.Internals.Kernels;

namespace GpuSupply.Benchmarks.Kernels;

/// <summary>Kernels and whole queries with vectors, beside loops without: on random numbers, until so many have been gone over.</summary>
internal sealed class KernelsCheck(KernelsOptions options, TextWriter output)
{
    private static readonly Trial[] Trials =
        [.. SumTrials.All, .. DotTrials.All, .. MaskTrials.All, .. StatisticsTrials.All, .. ScatterTrials.All, .. CodeTrials.All, .. AddTrials.All, .. QueryTrials.All];

    /// <summary>Prints what came out.</summary>
    /// <returns>0; 1: something differs; 2: vectors have another width than asked for, and nothing was tried.</returns>
    public int Run()
    {
        output.WriteLine($"{Widest.Bits} bits are the width of vectors.");
        if (options.Width is { } width && width != Widest.Bits)
        {
            output.WriteLine($"They were to have {width}.");
            return 2;
        }

        long start = Stopwatch.GetTimestamp(), elements = 0;
        int round = 0;
        long[] done = new long[Trials.Length];
        int[] contradictions = new int[Trials.Length];
        for (; options.Round is null ? elements < options.Elements : round < Trials.Length; round++)
        {
            // Whoever has gone over the least for its share is next.
            int next = options.Round is null ? Enumerable.Range(0, Trials.Length).MinBy(index => done[index] / Trials[index].Share) : round;
            Trial trial = Trials[next];
            long tried = trial.Run(new(options.Seed, options.Round ?? round), Report);
            elements += tried;

            // One that has just gone over nothing is not the next for ever.
            done[next] += Math.Max(tried, Trials[next].Share);

            void Report(string what)
            {
                // The first of each trial says enough.
                if (contradictions[next]++ == 0)
                    output.WriteLine($"Contradiction in round {options.Round ?? round}, {trial.Name}: {what}");
            }
        }

        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        output.WriteLine($"{elements} elements in {round} rounds of {Trials.Length} trials, {contradictions.Sum()} contradictions");
        output.WriteLine($"{seconds:F1} s, {elements / Math.Max(seconds, 1e-9) / 1e6:F1} million elements a second");
        return contradictions.Sum() == 0 ? 0 : 1;
    }
}
