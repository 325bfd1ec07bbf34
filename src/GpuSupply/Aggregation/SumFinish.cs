namespace GpuSupply.Aggregation;

/// <summary>Makes rows of sums.</summary>
internal static class SumFinish
{
    public static QueryResult Of(PartialResult partial)
    {
        // All transfers together are a group even where there is none.
        if (partial.Keys.Count == 0 && partial.GroupCount == 0)
            return Of(new(partial.Shape, [], [0], [.. partial.Columns.Select(_ => new ExactNumbers([0]))]));
        var totals = new Dictionary<Column, Total[]>();
        int next = 1;
        foreach (Column column in partial.Shape.Columns)
        {
            int figures = QueryShape.FiguresOf(column);
            totals[column] = TotalsOf(partial, column, [.. partial.Columns.Skip(next).Take(figures)]);
            next += figures;
        }

        long[] codes = partial.Codes ?? [.. Enumerable.Range(0, partial.GroupCount).Select(group => (long)group)];
        return new(partial.Shape, partial.Keys, codes, CountsOf(partial), totals, null);
    }

    public static long[] CountsOf(PartialResult partial)
    {
        ExactNumbers counts = partial.Columns[0];
        if (counts.Middle is null)
            return counts.Lower;
        long[] rows = new long[counts.Count];
        for (int group = 0; group < rows.Length; group++)
            rows[group] = Fitting(counts[group], long.MaxValue, partial, group, "count");
        return rows;
    }

    private static Total[] TotalsOf(PartialResult partial, Column column, ExactNumbers[] figures)
    {
        var totals = new Total[partial.GroupCount];
        for (int group = 0; group < totals.Length; group++)
        {
            Int128 best = Figure(figures[figures.Length / 2], group);
            totals[group] = figures.Length == 1 || ReferenceEquals(figures[0], figures[2]) ? new(best, best, best) : new(Figure(figures[0], group), best, Figure(figures[2], group));
        }

        return totals;

        Int128 Figure(ExactNumbers numbers, int group) => numbers[group].ToInt128() ?? throw Overflow(partial, group, Kebab.Of(column), "128");
    }

    private static long Fitting(Int192 number, long most, PartialResult partial, int group, string what) =>
        number.ToInt128() is { } fitting && fitting <= most ? (long)fitting : throw Overflow(partial, group, what, "64");

    private static OverflowException Overflow(PartialResult partial, int group, string what, string bits)
    {
        var names = new List<string>();
        long code = partial.CodeOf(group);
        for (int key = partial.Keys.Count - 1; key >= 0; code /= partial.Keys[key--].Count)
            names.Insert(0, KeyText.Of(partial.Keys[key], (int)(code % partial.Keys[key].Count)));
        string of = names.Count == 0 ? "" : $" of {string.Join(" ", names)}";
        return new($"The {what}{of} does not fit in {bits} bits ({partial.Query}).");
    }
}
