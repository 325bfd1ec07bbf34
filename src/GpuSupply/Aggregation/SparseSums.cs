namespace GpuSupply.Aggregation;

/// <summary>Sums of groups of which there could be far more than there are rows: those alone that some row is of, each looked up.</summary>
internal sealed class SparseSums(Scan scan, SparseTotals totals) : IGroupSums
{
    private readonly Dictionary<long, GroupSums> _groups = [];

    public void Add(in ChosenRows rows, Pass pass, RowCodes codes, uint? bucket)
    {
        foreach (int place in rows)
        {
            int row = rows.From + place;
            long group = codes.GroupOf(pass.Side, rows.Chunk, row);
            (uint first, uint last) = codes.BucketsOf(pass, rows.Chunk, row);
            for (uint at = first; at <= last; at++)
                Add(group + (at * (codes.Time?.Weight ?? 0)), pass, rows.Chunk, row);
        }
    }

    public void Finish()
    {
        foreach ((long group, GroupSums sums) in _groups)
            totals.Of(group).Add(sums);
    }

    public void Dispose()
    {
    }

    private void Add(long group, Pass pass, int chunk, int row)
    {
        if (!_groups.TryGetValue(group, out GroupSums? sums))
            _groups[group] = sums = new(scan.Slots.Count);
        foreach (int index in pass.Slots)
        {
            Slot slot = scan.Slots[index];
            if (slot.Values is not null)
                sums.Sums[index] += (Int128)slot.Values.Chunks[chunk][row] * (slot.Prices?.Chunks[chunk][row] ?? 1);
            sums.Count += slot.IsCounting ? 1 : 0;
        }
    }
}
