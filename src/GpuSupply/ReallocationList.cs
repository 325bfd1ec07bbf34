using System.Collections;

namespace GpuSupply;

/// <summary>The reallocations of a ledger, by the order of their ids.</summary>
[Display.TypeFormatterSource(typeof(Display.NotebookSheets))]
public sealed class ReallocationList : IReadOnlyList<ReallocationAnalysis>
{
    private readonly ReallocationAnalysis[] _all;

    internal ReallocationList(IEnumerable<ReallocationAnalysis> all) => _all = [.. all];

    /// <summary>How many there are.</summary>
    public int Count => _all.Length;

    /// <summary>The reallocation at an index.</summary>
    /// <param name="index">The index, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such index.</exception>
    public ReallocationAnalysis this[int index] => index >= 0 && index < Count
        ? _all[index]
        : throw new ArgumentOutOfRangeException(nameof(index), $"There is no reallocation {index}: there are {Count}.");

    /// <summary>The reallocation with an id.</summary>
    /// <param name="id">The id.</param>
    /// <exception cref="KeyNotFoundException">No reallocation with the id is in the ledger as known on its day.</exception>
    public ReallocationAnalysis this[RecordId id] => Find(id)
        ?? throw new KeyNotFoundException($"The ledger has no reallocation \"{id}\" as known on its day; it has {(Count == 0 ? "none" : string.Join(", ", _all.Select(one => one.Id)))}.");

    /// <inheritdoc/>
    public IEnumerator<ReallocationAnalysis> GetEnumerator() => ((IEnumerable<ReallocationAnalysis>)_all).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>How many there are, and their ids.</summary>
    public override string ToString() => Count == 0 ? "no reallocations" : $"{Count} reallocations: {string.Join(", ", _all.Select(one => one.Id))}";

    internal ReallocationAnalysis? Find(RecordId id) => _all.FirstOrDefault(one => one.Id == id);
}
