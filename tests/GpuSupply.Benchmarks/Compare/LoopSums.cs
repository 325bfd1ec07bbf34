namespace GpuSupply.Benchmarks.Compare;

/// <summary>Loops that add up. The project is built with checks for overflow, so each sum is exact or there is none.</summary>
internal static class LoopSums
{
    public static long Sum(long[] quantities)
    {
        long sum = 0;
        foreach (long quantity in quantities)
            sum += quantity;
        return sum;
    }

    /// <summary>The sum of one party's rows within days.</summary>
    public static long Sum(ushort[] parties, ushort party, int[] days, DayRange range, long[] quantities)
    {
        long sum = 0;
        for (int row = 0; row < quantities.Length; row++)
        {
            if (parties[row] == party && days[row] >= range.First && days[row] <= range.Last)
                sum += quantities[row];
        }
        return sum;
    }

    /// <summary>The same where the days are in order: only rows within the range are looked at.</summary>
    public static long SortedSum(ushort[] parties, ushort party, int[] days, DayRange range, long[] quantities)
    {
        long sum = 0;
        int end = Sorted.RowsBefore(days, range.Last + 1);
        for (int row = Sorted.RowsBefore(days, range.First); row < end; row++)
        {
            if (parties[row] == party)
                sum += quantities[row];
        }
        return sum;
    }

    public static long Value(long[] quantities, long[] prices)
    {
        long sum = 0;
        for (int row = 0; row < quantities.Length; row++)
            sum += quantities[row] * prices[row];
        return sum;
    }

    /// <summary>Three sums of the rows within days.</summary>
    public static (long Low, long Best, long High) Bounds(int[] days, DayRange range, long[] lows, long[] bests, long[] highs)
    {
        (long low, long best, long high) = (0, 0, 0);
        for (int row = 0; row < days.Length; row++)
        {
            if (days[row] < range.First || days[row] > range.Last)
                continue;
            low += lows[row];
            best += bests[row];
            high += highs[row];
        }
        return (low, best, high);
    }
}
