namespace GpuSupply.Benchmarks.Compare;

/// <summary>Looks up days that are in order.</summary>
internal static class Sorted
{
    /// <summary>How many rows are before a day.</summary>
    public static int RowsBefore(int[] days, int day)
    {
        (int low, int high) = (0, days.Length);
        while (low < high)
        {
            int middle = low + (high - low) / 2;
            if (days[middle] < day)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
