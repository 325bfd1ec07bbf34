namespace GpuSupply.Aggregation;

/// <summary>Adds columns of exact numbers up, row by row.</summary>
internal static class NumberMerge
{
    public static ExactNumbers Of(IReadOnlyList<ExactNumbers> several)
    {
        if (several.All(one => one.Middle is null))
        {
            long[] sums = new long[several[0].Count];
            if (Internals.Kernels.AddKernel.TryAdd(sums, [.. several.Select(one => one.Lower)]))
                return new(sums);
        }

        return ExactNumbers.Of(several[0].Count, row => several.Aggregate(default(Int192), (sum, one) => sum + one[row]));
    }
}
