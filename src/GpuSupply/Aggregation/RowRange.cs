namespace GpuSupply.Aggregation;

/// <summary>Rows that stand one after the other.</summary>
/// <param name="From">The first of them.</param>
/// <param name="Count">How many there are.</param>
internal readonly record struct RowRange(int From, int Count)
{
    /// <summary>Some rows, in their order, as ranges that are as long as can be.</summary>
    public static IReadOnlyList<RowRange> Of(IEnumerable<int> rows)
    {
        var ranges = new List<RowRange>();
        foreach (int row in rows)
        {
            if (ranges.Count > 0 && ranges[^1] is var last && last.From + last.Count == row)
                ranges[^1] = last with { Count = last.Count + 1 };
            else
                ranges.Add(new(row, 1));
        }

        return ranges;
    }
}
