namespace GpuSupply.Benchmarks.Compare;

/// <summary>Loops that add up in groups: an array of them, found by number.</summary>
internal static class LoopGroups
{
    /// <summary>Sum and count of each party.</summary>
    public static CountedSum[] ByParty(ushort[] parties, int count, long[] quantities)
    {
        var groups = new CountedSum[count];
        for (int row = 0; row < quantities.Length; row++)
        {
            ref CountedSum group = ref groups[parties[row]];
            group.Sum += quantities[row];
            group.Count++;
        }
        return groups;
    }

    /// <summary>Two sums for each party, product and month, of the rows up to a day.</summary>
    public static TwoSums[] ByMonth(ushort[] parties, ushort[] products, int[] days, int last, long[] quantities, long[] amounts)
    {
        var groups = new TwoSums[PartialData.Groups];
        for (int row = 0; row < quantities.Length; row++)
        {
            int day = days[row];
            if (day > last)
                continue;
            ref TwoSums group = ref groups[(parties[row] * Asked.Products + products[row]) * Asked.Months + MonthTable.Months[day - Asked.FirstDay]];
            group.Quantity += quantities[row];
            group.Amount += amounts[row];
        }
        return groups;
    }

    /// <summary>The same where the days are in order: what comes later isn't looked at.</summary>
    public static TwoSums[] SortedByMonth(ushort[] series, int[] days, int last, long[] quantities, long[] amounts)
    {
        var groups = new TwoSums[PartialData.Groups];
        int end = Sorted.RowsBefore(days, last + 1);
        for (int row = 0; row < end; row++)
        {
            ref TwoSums group = ref groups[series[row] * Asked.Months + MonthTable.Months[days[row] - Asked.FirstDay]];
            group.Quantity += quantities[row];
            group.Amount += amounts[row];
        }
        return groups;
    }

    /// <summary>Adds partial results up.</summary>
    public static (Int128[] Sums, long[] Counts) Merge(IReadOnlyList<PartialData> partials)
    {
        (var sums, long[] counts) = (new Int128[PartialData.Groups], new long[PartialData.Groups]);
        foreach (PartialData partial in partials)
        {
            for (int group = 0; group < sums.Length; group++)
            {
                sums[group] += partial.Sums[group];
                counts[group] += partial.Counts[group];
            }
        }
        return (sums, counts);
    }
}
