using System.Collections;

namespace GpuSupply;

/// <summary>Rows that the library answers with. Immutable; in a notebook it shows itself as a table, filtered ones too.</summary>
/// <typeparam name="T">The rows.</typeparam>
[Display.TypeFormatterSource(typeof(Display.NotebookSheets))]
public sealed class RowList<T> : IReadOnlyList<T>
{
    private readonly IReadOnlyList<T> _rows;

    internal RowList(IReadOnlyList<T> rows) => _rows = rows;

    /// <summary>How many rows there are.</summary>
    public int Count => _rows.Count;

    /// <summary>A row.</summary>
    /// <param name="index">Its index, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public T this[int index] => index >= 0 && index < Count ? _rows[index] : throw new ArgumentOutOfRangeException(nameof(index), index, $"There is no row {index}: there are {Count}.");

    /// <summary>The rows that are as is asked, in their order. Linear.</summary>
    /// <param name="isWanted">Whether a row is.</param>
    public RowList<T> Where(Func<T, bool> isWanted)
    {
        ArgumentNullException.ThrowIfNull(isWanted);
        return new([.. Enumerable.Where(_rows, isWanted)]);
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => _rows.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>How many rows there are.</summary>
    public override string ToString() => $"{Count} rows";
}
