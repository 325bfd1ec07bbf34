namespace GpuSupply.Benchmarks.Compare;

/// <summary>Partial results that are merged: a sum and a count for each group of party, product and month.</summary>
/// <param name="Sums">The sum of each group, by <see cref="Key"/>.</param>
/// <param name="Counts">The count of each group.</param>
internal sealed record PartialData(long[] Sums, long[] Counts)
{
    public const int Partials = 16;

    public const int Groups = 256 * Asked.Products * Asked.Months;

    /// <summary>All that are merged.</summary>
    public static IReadOnlyList<PartialData> All { get; } =
    [
        .. Enumerable.Range(0, Partials).Select(partial => new PartialData(
            SplitMix.Column<long>(Groups, new RandomColumn(100 + (ulong)partial, 0, 1_000_000_000_000)), SplitMix.Column<long>(Groups, new RandomColumn(200 + (ulong)partial, 1, 1_000)))),
    ];

    /// <summary>What a group is about; months are counted from the year 0.</summary>
    public static (int Party, int Product, int Month) Key(int group) =>
        (group / (Asked.Products * Asked.Months), group / Asked.Months % Asked.Products, Asked.FirstMonth + group % Asked.Months);
}
