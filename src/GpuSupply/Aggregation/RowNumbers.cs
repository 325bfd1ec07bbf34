using System.Numerics;

namespace GpuSupply.Aggregation;

/// <summary>
/// The numbers of rows, in stretches as long as the chunks of a column. Where a stretch is the same as that of another column, as least, best and greatest figures mostly are, it is stored
/// once. Immutable.
/// </summary>
internal sealed class RowNumbers<T>
    where T : unmanaged, IBinaryInteger<T>
{
    private readonly T[][] _stretches;

    /// <summary>A copy of some numbers. Linear.</summary>
    /// <param name="numbers">The numbers.</param>
    /// <param name="beside">As many others, whose stretches are shared where they are the same; null: there are none.</param>
    public RowNumbers(ReadOnlySpan<T> numbers, RowNumbers<T>? beside = null)
    {
        Count = numbers.Length;
        _stretches = new T[(Count + NumberColumn.ChunkRows - 1) / NumberColumn.ChunkRows][];
        for (int index = 0; index < _stretches.Length; index++)
        {
            int from = index * NumberColumn.ChunkRows;
            ReadOnlySpan<T> stretch = numbers.Slice(from, Math.Min(NumberColumn.ChunkRows, Count - from));
            _stretches[index] = beside is not null && stretch.SequenceEqual(beside._stretches[index]) ? beside._stretches[index] : stretch.ToArray();
        }
    }

    public int Count { get; }

    public IReadOnlyList<T[]> Stretches => _stretches;

    public T this[int row] => _stretches[row / NumberColumn.ChunkRows][row % NumberColumn.ChunkRows];

    /// <summary>Copies those of some rows. Linear in these.</summary>
    public void CopyTo(RowRange rows, Span<T> to)
    {
        for (int copied = 0; copied < rows.Count;)
        {
            int row = rows.From + copied, place = row % NumberColumn.ChunkRows;
            int length = Math.Min(NumberColumn.ChunkRows - place, rows.Count - copied);
            _stretches[row / NumberColumn.ChunkRows].AsSpan(place, length).CopyTo(to[copied..]);
            copied += length;
        }
    }

    /// <summary>All of them in one array. Linear.</summary>
    public T[] ToArray() => [.. _stretches.SelectMany(stretch => stretch)];
}
