namespace GpuSupply.Aggregation;

/// <summary>
/// Memory in which queries work, kept from one to the next: getting as much from the system anew costs as much as a query. On large pages where there are any,
/// since groups are written to in no order.
/// </summary>
internal sealed class Scratch
{
    // Smaller pieces are sooner made than kept.
    private const int KeptAtLeast = 1 << 15;

    private readonly Lock _lock = new();
    private readonly List<long[]> _kept = [];

    /// <summary>At least so many zeros.</summary>
    public long[] Take(int count)
    {
        if (count < KeptAtLeast)
            return new long[count];
        long[]? taken = null;
        lock (_lock)
        {
            int index = _kept.FindIndex(kept => kept.Length >= count && kept.Length / 2 <= count);
            if (index >= 0)
            {
                taken = _kept[index];
                _kept.RemoveAt(index);
            }
        }

        if (taken is null)
        {
            taken = GC.AllocateUninitializedArray<long>(count, pinned: true);
            LargePages.AskFor(taken);
        }

        taken.AsSpan(0, count).Clear();
        return taken;
    }

    /// <summary>Keeps memory for the next query.</summary>
    public void GiveBack(long[] taken)
    {
        if (taken.Length < KeptAtLeast)
            return;
        lock (_lock)
        {
            if (_kept.Count < 2 * Environment.ProcessorCount)
                _kept.Add(taken);
        }
    }
}
