namespace GpuSupply.Aggregation;

/// <summary>The sums of those groups that some row is of, in the order of their keys.</summary>
internal sealed class SparseTotals(int slots)
{
    private readonly Dictionary<long, GroupSums> _groups = [];

    public GroupSums Of(long group)
    {
        if (!_groups.TryGetValue(group, out GroupSums? sums))
            _groups[group] = sums = new(slots);
        return sums;
    }

    /// <summary>The result of a scan.</summary>
    public PartialResult Result(Scan scan)
    {
        Dimension[] dimensions = scan.ResultOrder();
        long[] groups = [.. _groups.Keys];
        KeyValues[] keys = new KeyValues[dimensions.Length];
        long[] codes = new long[groups.Length];
        for (int key = 0; key < dimensions.Length; key++)
        {
            Dimension dimension = dimensions[key];
            int[] numbers = [.. groups.Select(group => (int)(group / dimension.Weight % dimension.Size))];
            HashSet<int> used = [.. numbers];
            int[] inOrder = [.. (dimension.Order ?? Enumerable.Range(0, dimension.Size)).Where(used.Contains)];
            Dictionary<int, int> places = inOrder.Select((number, place) => (number, place)).ToDictionary(pair => pair.number, pair => pair.place);
            keys[key] = dimension.Values.At(inOrder);
            for (int group = 0; group < codes.Length; group++)
                codes[group] = checked((codes[group] * inOrder.Length) + places[numbers[group]]);
        }

        Array.Sort(codes, groups);
        GroupSums[] sums = [.. groups.Select(group => _groups[group])];
        var columns = new List<ExactNumbers> { ExactNumbers.Of(sums.Length, group => (Int128)sums[group].Count) };
        foreach (Column column in scan.Query.Columns)
            columns.AddRange(scan.Figures(column, figure => ColumnOf(scan, sums, column, figure)));
        return new(QueryShape.Of(scan.Query, scan.Columns.Currency), keys, codes, columns);
    }

    private static ExactNumbers ColumnOf(Scan scan, GroupSums[] sums, Column column, Figure figure)
    {
        IReadOnlyList<(int Index, bool IsLeft)> slots = scan.SlotsOf(column, figure);
        return ExactNumbers.Of(sums.Length, group =>
        {
            Int192 sum = default;
            foreach ((int index, bool isLeft) in slots)
                sum = isLeft ? sum - sums[group].Sums[index] : sum + sums[group].Sums[index];
            return sum;
        });
    }
}
