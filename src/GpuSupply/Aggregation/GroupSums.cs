namespace GpuSupply.Aggregation;

/// <summary>The sums of one group.</summary>
/// <param name="slots">How many there are.</param>
internal sealed class GroupSums(int slots)
{
    public Int192[] Sums { get; } = new Int192[slots];

    public long Count { get; set; }

    public void Add(GroupSums other)
    {
        Count += other.Count;
        for (int slot = 0; slot < Sums.Length; slot++)
            Sums[slot] += other.Sums[slot];
    }
}
