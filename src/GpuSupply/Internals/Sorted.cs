namespace GpuSupply.Internals;

/// <summary>Looks things up in ascending order. Logarithmic.</summary>
internal static class Sorted
{
    /// <summary>The index of the first number that is not below another one; the count: there is none.</summary>
    public static int FirstFrom(ReadOnlySpan<int> ascending, int number)
    {
        int low = 0, high = ascending.Length;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            if (ascending[middle] < number)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
