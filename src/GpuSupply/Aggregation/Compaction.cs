namespace GpuSupply.Aggregation;

/// <summary>Makes a result of what a scan added up: the groups that have rows, in the order of their keys.</summary>
internal static class Compaction
{
    public static PartialResult Of(Scan scan, Totals totals)
    {
        Dimension[] dimensions = InResultOrder(scan);
        int[] groups = OccupiedGroups(dimensions, totals);
        KeyValues[] keys = new KeyValues[dimensions.Length];
        long[] codes = new long[groups.Length];
        for (int index = 0; index < dimensions.Length; index++)
            keys[index] = AddCodes(dimensions[index], groups, codes);
        var columns = new List<ExactNumbers> { ExactNumbers.Of(groups.Length, group => (Int128)totals.Counts[groups[group]]) };
        foreach (Column column in scan.Query.Columns)
            columns.AddRange(ColumnsOf(scan, totals, column, groups));
        return new(QueryShape.Of(scan.Query, scan.Columns.Currency), keys, codes, columns);
    }

    /// <summary>The days of a balance come first, so that it is added up in their order; else the keys are as the query has them.</summary>
    private static Dimension[] InResultOrder(Scan scan) => scan.Query.IsBalance
        ? [.. scan.Dimensions]
        : [.. scan.Query.Keys.Select(key => scan.Dimensions.Single(dimension => dimension.Key == key))];

    private static int[] OccupiedGroups(Dimension[] dimensions, Totals totals)
    {
        var groups = new List<int>();
        int[] digits = new int[dimensions.Length];
        int group = dimensions.Sum(dimension => dimension.Size == 0 ? 0 : Step(dimension, 0));
        if (dimensions.Any(dimension => dimension.Size == 0))
            return [];
        while (true)
        {
            if (totals.Counts[group] > 0)
                groups.Add(group);
            int place = dimensions.Length - 1;
            for (; place >= 0; place--)
            {
                group -= Step(dimensions[place], digits[place]);
                if (++digits[place] < dimensions[place].Size)
                {
                    group += Step(dimensions[place], digits[place]);
                    break;
                }

                digits[place] = 0;
                group += Step(dimensions[place], 0);
            }

            if (place < 0)
                return [.. groups];
        }
    }

    private static int Step(Dimension dimension, int digit) => (int)(dimension.Weight * (dimension.Order is null ? digit : dimension.Order[digit]));

    /// <summary>Leaves of the values of a key those that some group has, and adds their places to the codes of the groups.</summary>
    private static KeyValues AddCodes(Dimension dimension, int[] groups, long[] codes)
    {
        int[] places = new int[dimension.Size];
        foreach (int group in groups)
            places[group / dimension.Weight % dimension.Size] = 1;
        int[] order = dimension.Order ?? [.. Enumerable.Range(0, dimension.Size)];
        int[] used = [.. order.Where(number => places[number] == 1)];
        for (int place = 0; place < used.Length; place++)
            places[used[place]] = place;
        for (int index = 0; index < groups.Length; index++)
            codes[index] = (codes[index] * used.Length) + places[groups[index] / dimension.Weight % dimension.Size];
        return dimension.Values.At(used);
    }

    private static IEnumerable<ExactNumbers> ColumnsOf(Scan scan, Totals totals, Column column, int[] groups)
    {
        ExactNumbers Figures(Figure figure)
        {
            (int Index, bool IsLeft)[] slots = [.. Enumerable.Range(0, scan.Slots.Count)
                .Where(index => scan.Slots[index].Column == column && (scan.Slots[index].Figure == Figure.Exact || scan.Slots[index].Figure == figure))
                .Select(index => (index, scan.Slots[index].Side == Side.From))];
            return ExactNumbers.Of(groups.Length, group =>
            {
                Int192 sum = default;
                foreach ((int index, bool isLeft) in slots)
                    sum = isLeft ? sum - totals[index, groups[group]] : sum + totals[index, groups[group]];
                return sum;
            });
        }

        ExactNumbers best = Figures(Figure.Best);
        return column == Column.Amount || scan.IsExact ? column == Column.Amount ? [best] : [best, best, best] : [Figures(Figure.Low), best, Figures(Figure.High)];
    }
}
