using GpuSupply.Internals.Kernels;

namespace GpuSupply.Aggregation;

/// <summary>The rows of a block that count.</summary>
/// <param name="chunk">The chunk that the block is of.</param>
/// <param name="from">The block's first row in it.</param>
/// <param name="count">How many rows the block has.</param>
/// <param name="chosen">How many of them count.</param>
/// <param name="mask">A bit for each row of the block, 1 where it counts; empty: all do, or the places say which.</param>
/// <param name="places">Where they are in the block; empty: the mask says it.</param>
internal readonly ref struct ChosenRows(int chunk, int from, int count, int chosen, ReadOnlySpan<ulong> mask, ReadOnlySpan<ushort> places)
{
    public int Chunk { get; } = chunk;

    public int From { get; } = from;

    public int Count { get; } = count;

    public int Chosen { get; } = chosen;

    public ReadOnlySpan<ulong> Mask { get; } = mask;

    public ReadOnlySpan<ushort> Places { get; } = places;

    public bool AreAll => Chosen == Count;

    /// <summary>Their places in the block, one by one.</summary>
    public Enumerator GetEnumerator() => new(this);

    internal ref struct Enumerator(ChosenRows rows)
    {
        private readonly ChosenRows _rows = rows;
        private int _next;

        public int Current { get; private set; } = -1;

        public bool MoveNext()
        {
            if (!_rows.Places.IsEmpty)
            {
                if (_next == _rows.Places.Length)
                    return false;
                Current = _rows.Places[_next++];
                return true;
            }

            while (_next < _rows.Count && !_rows.AreAll && !Masks.Has(_rows.Mask, _next))
                _next++;
            Current = _next++;
            return Current < _rows.Count;
        }
    }
}
