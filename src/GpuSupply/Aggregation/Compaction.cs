namespace GpuSupply.Aggregation;

/// <summary>Makes a result of what a scan added up: the groups that have rows, in the order of their keys.</summary>
internal sealed class Compaction(Scan scan, Totals totals)
{
    public static PartialResult Of(Scan scan, Totals totals) => new Compaction(scan, totals).Result();

    private PartialResult Result()
    {
        var occupied = new OccupiedGroups(scan.ResultOrder(), scan.IsExact ? totals.Counts : Presences());
        var columns = new List<ExactNumbers> { new(Picked(totals.Counts, occupied.Groups)) };
        foreach (Column column in scan.Query.Columns)
            columns.AddRange(scan.Figures(column, figure => FiguresOf(column, figure, occupied.Groups)));
        return new(QueryShape.Of(scan.Query, scan.Columns.Currency), occupied.Keys, occupied.Codes, columns);
    }

    /// <summary>
    /// Where not all figures are one, a group may have a sum and no count: of a window's units the most count from the first day on, and the least on the last.
    /// </summary>
    private long[] Presences()
    {
        long[] presences = (long[])totals.Counts.Clone();
        for (int slot = 0; slot < scan.Slots.Count; slot++)
        {
            for (int group = 0; group < presences.Length; group++)
                presences[group] = totals[slot, group] == default ? presences[group] : 1;
        }

        return presences;
    }

    private ExactNumbers FiguresOf(Column column, Figure figure, int[] groups)
    {
        IReadOnlyList<(int Index, bool IsLeft)> slots = scan.SlotsOf(column, figure);
        return totals.IsNarrow ? new(Narrow(slots, groups)) : ExactNumbers.Of(groups.Length, group =>
        {
            Int192 sum = default;
            foreach ((int index, bool isLeft) in slots)
                sum = isLeft ? sum - totals[index, groups[group]] : sum + totals[index, groups[group]];
            return sum;
        });
    }

    private long[] Narrow(IReadOnlyList<(int Index, bool IsLeft)> slots, int[] groups)
    {
        long[] sums = slots.Count == 1 ? Picked(totals.Wrapped[slots[0].Index], groups) : (long[])Picked(totals.Wrapped[slots[0].Index], groups).Clone();
        foreach ((int index, bool isLeft) in slots.Skip(1))
        {
            long[] others = totals.Wrapped[index];
            long sign = isLeft ? -1 : 1;
            for (int group = 0; group < sums.Length; group++)
                sums[group] += sign * others[groups[group]];
        }

        return sums;
    }

    private static long[] Picked(long[] numbers, int[] groups)
    {
        if (groups.Length == numbers.Length && (groups.Length < 2 || IsAscending(groups)))
            return numbers;
        long[] picked = new long[groups.Length];
        for (int group = 0; group < picked.Length; group++)
            picked[group] = numbers[groups[group]];
        return picked;
    }

    private static bool IsAscending(int[] groups)
    {
        for (int index = 0; index < groups.Length; index++)
        {
            if (groups[index] != index)
                return false;
        }

        return true;
    }
}
