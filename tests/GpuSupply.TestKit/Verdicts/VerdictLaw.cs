using NodaTime;

namespace GpuSupply.TestKit.Verdicts;

/// <summary>The law that no world contradicts a verdict, tried on one case.</summary>
public static class VerdictLaw
{
    // Finding a small case of each takes longer than the comparison.
    private const int MostClassified = 2_000;

    /// <summary>Compares the verdict on a case's claim with the worlds, on some day and by some reading.</summary>
    /// <param name="generated">The case.</param>
    /// <param name="random">Chooses the day and the reading.</param>
    public static VerdictComparison? Compare(GeneratedCase generated, Random random)
    {
        LocalDate known = StatementSources.Date(random.Next(4) == 0 ? TruthGenerators.Known + 1 : TruthGenerators.Known);
        return VerdictOracle.Compare(generated, known, ReadingPolicy.All[random.Next(ReadingPolicy.All.Count)]);
    }

    /// <summary>Tries many cases, and counts; a contradiction is printed, the first so many of them with their cases, made as small as can be.</summary>
    /// <returns>The contradictions.</returns>
    public static int Try(int cases, int seed, Action<string> write, int shown)
    {
        var tally = new VerdictTally();
        int contradictions = 0;
        var seeds = new Random(seed);
        for (int index = 0; index < cases; index++)
        {
            GeneratedCase generated = StatementCaseGenerators.Case(seeds.Next());
            if (Compare(generated, new Random(index)) is not { } comparison)
                continue;
            bool isClassified = comparison.Sharper is not null && tally.ClassifiedCases < MostClassified;
            GeneratedCase small = isClassified ? Smaller(generated, index, one => one.Sharper) : generated;
            tally.Add(small, isClassified ? Compare(small, new Random(index))! : comparison, isClassified);
            if (comparison.Contradiction is null || contradictions++ >= shown)
                continue;
            GeneratedCase smallest = Smaller(generated, index, one => one.Contradiction?.Split(' ')[0]);
            VerdictComparison last = Compare(smallest, new Random(index))!;
            write($"case {index}: {last.Verdict} on {last.Verdict.Evidence}, asserted {last.Verdict.Asserted} ({last.Verdict.Policy})\n{last.Contradiction}\n{smallest}\n");
        }

        tally.Report(write, withExamples: true);
        write($"{contradictions} contradictions");
        return contradictions;
    }

    private static GeneratedCase Smaller(GeneratedCase failing, int index, Func<VerdictComparison, string?> what)
    {
        string kind = KindOf(failing)!;
        GeneratedCase smallest = failing;
        while (SimplerCases.Of(smallest).FirstOrDefault(simpler => KindOf(simpler) == kind) is { } simpler)
            smallest = simpler;
        return smallest;

        string? KindOf(GeneratedCase one) => Compare(one, new Random(index)) is { } comparison ? what(comparison) : null;
    }
}
