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
        bool areAdded = AddThree(rows, pass.Slots);
        foreach (int index in pass.Slots)
        {
            Slot slot = scan.Slots[index];
            if (slot.Values is not null && !areAdded)
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

    /// <summary>Adds three columns at once, as low, best and high are; false: they can't be.</summary>
    private bool AddThree(in ChosenRows rows, int[] slots)
    {
        if (slots is not [int first, int second, int third] || ValuesOf(first) is not { } one || ValuesOf(second) is not { } two || ValuesOf(third) is not { } three)
            return false;
        if (ColumnSums.Of(one, two, three, rows) is not { } sums)
            return false;
        _sums[first] += sums.First;
        _sums[second] += sums.Second;
        _sums[third] += sums.Third;
        return true;
    }

    private NumberColumn? ValuesOf(int slot) => scan.Slots[slot] is { Prices: null, Values: { } values } ? values : null;
}
