namespace GpuSupply.Internals;

/// <summary>Looks things up in ascending order. Logarithmic.</summary>
internal static class Sorted
{
    /// <summary>The index of the first number that is not below another one; the count: there is none.</summary>
    public static int FirstFrom(IReadOnlyList<int> ascending, int number)
    {
        int low = 0, high = ascending.Count;
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
