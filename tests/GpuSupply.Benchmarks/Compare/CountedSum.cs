namespace GpuSupply.Benchmarks.Compare;

/// <summary>A group's sum and how many rows it has.</summary>
internal struct CountedSum
{
    public long Sum;
    public long Count;
}
