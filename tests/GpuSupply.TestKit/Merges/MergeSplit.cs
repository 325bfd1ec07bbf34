using GpuSupply.Aggregation;

namespace GpuSupply.TestKit.Merges;

/// <summary>What a query comes to on some transfers, and on each part of a split of them.</summary>
/// <param name="Whole">On all of them at once.</param>
/// <param name="None">On none.</param>
/// <param name="Parts">On each part; some parts may have no transfers.</param>
public sealed record MergeSplit(PartialResult Whole, PartialResult None, IReadOnlyList<PartialResult> Parts);
