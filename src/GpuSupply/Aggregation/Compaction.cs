namespace GpuSupply.Aggregation;

/// <summary>Makes a table of what a scan added up: in the order of the query's keys.</summary>
internal sealed class Compaction(Scan scan, Totals totals)
{
    private readonly Dimension[] _order = scan.ResultOrder();

    public static PartialResult Of(Scan scan, Totals totals) => new(QueryShape.Of(scan.Query, scan.Columns.Currency), new Compaction(scan, totals).Table());

    private GroupTable Table()
    {
        int[]? groups = GroupsInOrder();
        var columns = new List<ExactNumbers> { Counts(groups) };
        foreach (Column column in scan.Query.Columns)
            columns.AddRange(scan.Figures(column, figure => FiguresOf(column, figure, groups)));
        KeyValues[] keys = [.. _order.Select(dimension => dimension.Order is null ? dimension.Values : dimension.Values.At(dimension.Order))];
        return IsMostlyThere(columns[0]) ? GroupTable.OfAll(keys, columns) : GroupTable.Of(keys, [.. Enumerable.Range(0, totals.Groups).Select(group => (long)group)], columns);
    }

    /// <summary>The number in the scan of each group of the result; null: they are the same.</summary>
    private int[]? GroupsInOrder()
    {
        if (_order.SequenceEqual(scan.Dimensions) && _order.All(dimension => dimension.Order is null))
            return null;
        int[] groups = [0];
        foreach (Dimension dimension in _order)
        {
            int[] next = new int[groups.Length * dimension.Size];
            for (int group = 0, index = 0; group < groups.Length; group++)
            {
                for (int place = 0; place < dimension.Size; place++)
                    next[index++] = groups[group] + (int)((dimension.Order is null ? place : dimension.Order[place]) * dimension.Weight);
            }

            groups = next;
        }

        return groups;
    }

    /// <summary>Whether half of the groups have rows, and every value of every key has a group.</summary>
    private bool IsMostlyThere(ExactNumbers counts)
    {
        ReadOnlySpan<long> rows = counts.Word(0);
        int absent = rows.Count(0L);
        if (rows.Length - absent < absent)
            return false;
        for (int key = 0, block = rows.Length; key < _order.Length; key++)
        {
            int size = _order[key].Size, all = block;
            block /= Math.Max(1, size);
            for (int place = 0; place < size; place++)
            {
                bool isUsed = false;
                for (int start = place * block; start < rows.Length && !isUsed; start += all)
                    isUsed = rows.Slice(start, block).ContainsAnyExcept(0);
                if (!isUsed)
                    return false;
            }
        }

        return true;
    }

    private ExactNumbers Counts(int[]? groups)
    {
        var counts = new ExactNumbers(totals.Counts);
        return groups is null ? counts : counts.Picked(groups);
    }

    private ExactNumbers FiguresOf(Column column, Figure figure, int[]? groups)
    {
        IReadOnlyList<(int Index, bool IsLeft)> slots = scan.SlotsOf(column, figure);
        ExactNumbers sums = totals.IsNarrow ? new(Narrow(slots)) : ExactNumbers.Of(totals.Groups, group =>
        {
            Int192 sum = default;
            foreach ((int index, bool isLeft) in slots)
                sum = isLeft ? sum - totals[index, group] : sum + totals[index, group];
            return sum;
        });
        return groups is null ? sums : sums.Picked(groups);
    }

    private Memory<long> Narrow(IReadOnlyList<(int Index, bool IsLeft)> slots)
    {
        Memory<long> first = totals.Wrapped(slots[0].Index);
        if (slots.Count == 1 && !slots[0].IsLeft)
            return first;
        long[] sums = new long[totals.Groups];
        foreach ((int index, bool isLeft) in slots)
        {
            ReadOnlySpan<long> others = totals.Wrapped(index).Span;
            long sign = isLeft ? -1 : 1;
            for (int group = 0; group < sums.Length; group++)
                sums[group] += sign * others[group];
        }

        return sums;
    }
}
