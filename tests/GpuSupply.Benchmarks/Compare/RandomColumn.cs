namespace GpuSupply.Benchmarks.Compare;

/// <summary>A column of random numbers, all equally likely.</summary>
/// <param name="Number">Which column: another one has other numbers.</param>
/// <param name="Lowest">The lowest number.</param>
/// <param name="Count">How many numbers there are to choose from.</param>
internal readonly record struct RandomColumn(ulong Number, long Lowest, long Count)
{
    /// <summary>The number of a row.</summary>
    public long this[int row] => Lowest + SplitMix.Below(Number, row, Count);
}
