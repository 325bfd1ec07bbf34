namespace GpuSupply.Aggregation;

/// <summary>Sums of all rows that count, in one group.</summary>
internal sealed class PlainSums(Scan scan)
{
    private readonly Int192[] _sums = new Int192[scan.Slots.Count];
    private long _count;

    /// <summary>Adds all rows of a stretch.</summary>
    public void AddAll(int chunk, Pass pass, int row, int count) => Add(new(chunk, row, count, count, default, default), pass);

    public void Add(in ChosenRows rows, Pass pass)
    {
        foreach (int index in pass.Slots)
        {
            Slot slot = scan.Slots[index];
            if (slot.Values is not null)
                _sums[index] += slot.Prices is null ? ColumnSums.Of(slot.Values, rows) : ColumnProducts.Sum(slot, rows);
            _count += slot.IsCounting ? rows.Chosen : 0;
        }
    }

    public void AddTo(Totals totals)
    {
        totals.Counts.Span[0] += _count;
        for (int index = 0; index < _sums.Length; index++)
            totals.AddWide(index, 0, _sums[index]);
    }
}
