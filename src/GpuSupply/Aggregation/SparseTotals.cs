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
        long[] codes = new long[groups.Length];
        foreach (Dimension dimension in dimensions)
        {
            int[] placeOf = new int[dimension.Size];
            for (int place = 0; place < placeOf.Length; place++)
                placeOf[dimension.Order is null ? place : dimension.Order[place]] = place;
            for (int group = 0; group < codes.Length; group++)
                codes[group] = (codes[group] * dimension.Size) + placeOf[groups[group] / dimension.Weight % dimension.Size];
        }

        Array.Sort(codes, groups);
        GroupSums[] sums = [.. groups.Select(group => _groups[group])];
        var columns = new List<ExactNumbers> { ExactNumbers.Of(sums.Length, group => (Int128)sums[group].Count) };
        foreach (Column column in scan.Query.Columns)
            columns.AddRange(scan.Figures(column, figure => ColumnOf(scan, sums, column, figure)));
        KeyValues[] keys = [.. dimensions.Select(dimension => dimension.Order is null ? dimension.Values : dimension.Values.At(dimension.Order))];
        return new(QueryShape.Of(scan.Query, scan.Columns.Currency), GroupTable.Of(keys, codes, columns));
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
