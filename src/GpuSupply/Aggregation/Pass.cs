namespace GpuSupply.Aggregation;

/// <summary>What is done with the rows of a chunk that count for one end and one figure.</summary>
/// <param name="Side">The end of the transfers.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Tests">What the rows must be.</param>
/// <param name="Day">The days by which they are put into buckets of time; null: they are not.</param>
/// <param name="Slots">The sums that they are added to, by their index.</param>
internal sealed record Pass(Side Side, Figure Figure, RowTest[] Tests, NumberColumn? Day, int[] Slots);
