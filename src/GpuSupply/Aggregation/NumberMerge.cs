namespace GpuSupply.Aggregation;

/// <summary>Adds columns of exact numbers up, row by row.</summary>
internal static class NumberMerge
{
    public static ExactNumbers Of(IReadOnlyList<ExactNumbers> several)
    {
        if (several.All(one => one.AreShort))
        {
            long[] sums = new long[several[0].Count];
            if (Internals.Kernels.AddKernel.TryAdd(sums, several.Count, column => several[column].Word(0)))
                return new(sums);
        }

        return ExactNumbers.Of(several[0].Count, row => several.Aggregate(default(Int192), (sum, one) => sum + one[row]));
    }
}
