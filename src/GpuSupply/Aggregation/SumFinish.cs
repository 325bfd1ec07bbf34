namespace GpuSupply.Aggregation;

/// <summary>Makes rows of sums.</summary>
internal static class SumFinish
{
    public static QueryResult Of(PartialResult partial)
    {
        GroupTable table = partial.Table;

        // All transfers together are a group even where there is none.
        int[] rows = table.Keys.Count == 0 && table.RowCount > 0 ? [0] : table.PresentRows;
        if (table.Keys.Count == 0 && table.RowCount == 0)
            table = GroupTable.OfAll([], [.. table.Columns.Select(_ => new ExactNumbers(new long[1]))]);
        rows = table.Keys.Count == 0 ? [0] : rows;
        var totals = new Dictionary<Column, Total[]>();
        int next = 1;
        foreach (Column column in partial.Shape.Columns)
        {
            int figures = QueryShape.FiguresOf(column);
            totals[column] = TotalsOf(partial, rows, column, [.. table.Columns.Skip(next).Take(figures)]);
            next += figures;
        }

        return new(partial.Shape, table.Keys, [.. rows.Select(table.CodeOf)], CountsOf(partial, rows, table.Columns[0]), totals, null);
    }

    private static long[] CountsOf(PartialResult partial, int[] rows, ExactNumbers counts)
    {
        long[] picked = new long[rows.Length];
        for (int group = 0; group < picked.Length; group++)
            picked[group] = counts.AreShort ? counts.Word(0)[rows[group]] : Fitting(counts[rows[group]], long.MaxValue, partial, rows[group], "count");
        return picked;
    }

    private static Total[] TotalsOf(PartialResult partial, int[] rows, Column column, ExactNumbers[] figures)
    {
        var totals = new Total[rows.Length];
        for (int group = 0; group < totals.Length; group++)
        {
            int row = rows[group];
            Int128 best = Figure(figures[figures.Length / 2], row);
            totals[group] = figures.Length == 1 || ReferenceEquals(figures[0], figures[2]) ? new(best, best, best) : new(Figure(figures[0], row), best, Figure(figures[2], row));
        }

        return totals;

        Int128 Figure(ExactNumbers numbers, int row) => numbers.AreShort ? numbers.Word(0)[row] : numbers[row].ToInt128() ?? throw Overflow(partial, row, Kebab.Of(column), 128);
    }

    private static long Fitting(Int192 number, long most, PartialResult partial, int group, string what) =>
        number.ToInt128() is { } fitting && fitting <= most ? (long)fitting : throw Overflow(partial, group, what, 64);

    private static OverflowException Overflow(PartialResult partial, int group, string what, int bits) =>
        KeyText.Overflow(what, partial.Table.Keys, partial.Table.CodeOf(group), bits, partial.Query);
}
