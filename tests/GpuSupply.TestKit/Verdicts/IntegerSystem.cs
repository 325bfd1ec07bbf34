namespace GpuSupply.TestKit.Verdicts;

/// <summary>
/// Whole numbers from zero on that satisfy some linear conditions: found by the simplex method in doubles, and by branching where an answer is broken.
/// Whoever asks must check an answer, and can: "there is none" is as good as doubles are, an answer is as good as its check.
/// </summary>
public sealed class IntegerSystem(int columns)
{
    private const int MostBranches = 60;

    private readonly List<(List<(int Column, double Times)> Terms, double Least, double Most)> _rows = [];

    /// <summary>Whether the last search gave up.</summary>
    public bool GaveUp { get; private set; }

    public IntegerSystem Copy()
    {
        var copy = new IntegerSystem(columns);
        copy._rows.AddRange(_rows);
        return copy;
    }

    /// <summary>A condition: a sum of multiples is within two ends, which may be infinite.</summary>
    public void Require(IEnumerable<(int Column, double Times)> terms, double least, double most) => _rows.Add(([.. terms], least, most));

    /// <summary>The numbers; null: there are none, or the search gave up.</summary>
    public long[]? Solve()
    {
        GaveUp = false;
        int branches = 0;
        return Search([], ref branches);
    }

    private long[]? Search(List<(int Column, double Least, double Most)> limits, ref int branches)
    {
        if (++branches > MostBranches)
        {
            GaveUp = true;
            return null;
        }

        var all = new List<(List<(int, double)>, double, double)>(_rows);
        foreach ((int column, double least, double most) in limits)
            all.Add(([(column, 1)], least, most));
        if (new Simplex(columns, all).Feasible(out bool isUnclear) is not { } found)
        {
            GaveUp |= isUnclear;
            return null;
        }

        int broken = Array.FindIndex(found, number => Math.Abs(number - Math.Round(number)) > 1e-6);
        if (broken < 0)
            return [.. found.Select(number => (long)Math.Round(number))];
        double below = Math.Floor(found[broken]);
        return Search([.. limits, (broken, 0, below)], ref branches)
            ?? Search([.. limits, (broken, below + 1, double.PositiveInfinity)], ref branches);
    }
}
