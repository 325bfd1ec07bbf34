namespace GpuSupply.Aggregation;

/// <summary>Sums of groups of which there could be far more than there are rows: those alone that some row is of, each looked up.</summary>
internal sealed class SparseSums(Scan scan, SparseTotals totals) : IGroupSums
{
    private readonly SparseTotals _sums = new(scan.Slots.Count);

    public void Add(in ChosenRows rows, Pass pass, RowCodes codes, uint? bucket)
    {
        long weight = codes.Time?.Weight ?? 0;
        foreach (int place in rows)
        {
            int row = rows.From + place;
            long group = codes.GroupOf(pass.Side, rows.Chunk, row);
            (uint first, uint last) = codes.BucketsOf(pass, rows.Chunk, row);
            for (uint at = first; at <= last; at++)
                Add(_sums.PlaceOf(group + (at * weight)), pass, rows.Chunk, row);
        }
    }

    public void Finish() => totals.Add(_sums);

    public void Dispose()
    {
    }

    private void Add(int place, Pass pass, int chunk, int row)
    {
        foreach (int index in pass.Slots)
        {
            Slot slot = scan.Slots[index];
            if (slot.Values is not null)
                _sums.Add(place, index, (Int128)slot.Values.Chunks[chunk][row] * (slot.Prices?.Chunks[chunk][row] ?? 1));
            if (slot.IsCounting)
                _sums.Count(place);
        }
    }
}
