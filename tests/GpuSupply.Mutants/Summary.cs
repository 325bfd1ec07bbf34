namespace GpuSupply.Mutants;

/// <summary>What became of the mutants: a line for each folder, and each that no test noticed.</summary>
internal static class Summary
{
    // What a folder must reach: this many of a hundred noticed, and no more than this many of a hundred that change nothing.
    private const int LeastKilled = 90;
    private const int MostEquivalent = 3;

    /// <summary>Writes it.</summary>
    /// <returns>0: every folder reaches what it must; 1: one does not.</returns>
    public static int Tell(IReadOnlyList<Mutant> mutants, TrialResults results, IReadOnlySet<string> equivalents)
    {
        bool isReached = true;
        foreach (IGrouping<string, Mutant> folder in mutants.Where(mutant => results.Of(mutant) is not null).GroupBy(mutant => mutant.Folder).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Mutant[] left = [.. folder.Where(results.IsLeft).OrderBy(mutant => mutant.File, StringComparer.Ordinal).ThenBy(mutant => mutant.Line).ThenBy(mutant => mutant.Column)];
            Mutant[] open = [.. left.Where(mutant => !equivalents.Contains(mutant.Change))];
            (int all, int killed, int same) = (folder.Count(), folder.Count() - left.Length, left.Length - open.Length);
            isReached &= killed * 100 >= all * LeastKilled && same * 100 <= all * MostEquivalent;
            Console.WriteLine($"{folder.Key}: {killed} of {all} killed, {Percent(killed, all)} %; {same} change nothing, {Percent(same, all)} %; {open.Length} left");
            foreach (Mutant mutant in open)
                Console.WriteLine($"  {results.Of(mutant)} {mutant.Line}:{mutant.Column} {mutant.Change}");
        }

        return isReached ? 0 : 1;

        static decimal Percent(int part, int whole) => decimal.Round(100m * part / Math.Max(1, whole), 1);
    }
}
