namespace GpuSupply.Benchmarks.Compare;

/// <summary>A group's two sums.</summary>
internal struct TwoSums
{
    public long Quantity;
    public long Amount;
}
