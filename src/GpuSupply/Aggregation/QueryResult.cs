using System.Collections;
using NodaTime;

namespace GpuSupply.Aggregation;

/// <summary>What a query came to: rows in the order of their keys, and each figure as a column. Immutable.</summary>
[Display.TypeFormatterSource(typeof(Display.NotebookSheets))]
public sealed class QueryResult : IReadOnlyList<QueryRow>
{
    private readonly IReadOnlyList<KeyValues> _keys;
    private readonly long[] _codes;

    internal QueryResult(QueryShape shape, IReadOnlyList<KeyValues> keys, long[] codes, IReadOnlyList<long> counts, IReadOnlyDictionary<Column, Total[]> totals, Total[]? minima)
    {
        (Shape, _keys, _codes) = (shape, keys, codes);
        Counts = counts;
        (Quantities, Values) = (totals.GetValueOrDefault(Column.Quantity), totals.GetValueOrDefault(Column.Value));
        Amounts = totals.TryGetValue(Column.Amount, out Total[]? amounts) ? [.. amounts.Select(amount => amount.Best)] : null;
        Minima = minima;
    }

    /// <summary>How many groups there are.</summary>
    public int Count => _codes.Length;

    /// <summary>What each row has beside its sums, in the order of the query; empty: all transfers are one group.</summary>
    public IReadOnlyList<Key> Keys => Shape.Keys;

    /// <summary>The currency of amounts and values; <see langword="null"/>: the query asks for neither. <c>default</c>: it asks, but there was no money.</summary>
    public Currency? Currency => Amounts is null && Values is null ? (Currency?)null : Shape.Currency;

    /// <summary>How many transfers each group has.</summary>
    public IReadOnlyList<long> Counts { get; }

    /// <summary>The units of each group; <see langword="null"/>: the query does not ask for them.</summary>
    public IReadOnlyList<Total>? Quantities { get; }

    /// <summary>The amount of each group in minor units; <see langword="null"/>: the query does not ask for it.</summary>
    public IReadOnlyList<Int128>? Amounts { get; }

    /// <summary>The value of each group in minor units; <see langword="null"/>: the query does not ask for it.</summary>
    public IReadOnlyList<Total>? Values { get; }

    /// <summary>The least balance of each group; <see langword="null"/>: the query does not ask for it.</summary>
    public IReadOnlyList<Total>? Minima { get; }

    internal QueryShape Shape { get; }

    /// <summary>A group. Constant in the groups.</summary>
    /// <param name="index">Its index, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such group.</exception>
    public QueryRow this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            QueryRow row = new()
            {
                Count = Counts[index],
                Quantity = Quantities?[index],
                Amount = Amounts?[index],
                Value = Values?[index],
                Minimum = Minima?[index],
                Currency = Currency,
            };
            long code = _codes[index];
            for (int key = _keys.Count - 1; key >= 0; code /= _keys[key--].Count)
                row = With(row, _keys[key], (int)(code % _keys[key].Count));
            return row;
        }
    }

    /// <summary>The values of a key, and for each group the place of its value among them.</summary>
    /// <param name="index">The key's index in the query.</param>
    internal (KeyValues Values, int[] Places) ByKey(int index)
    {
        KeyValues values = _keys[index];
        long weight = _keys.Skip(index + 1).Aggregate(1L, (product, key) => product * key.Count);
        int[] places = new int[Count];
        for (int group = 0; group < places.Length; group++)
            places[group] = (int)(_codes[group] / weight % values.Count);
        return (values, places);
    }

    /// <inheritdoc/>
    public IEnumerator<QueryRow> GetEnumerator()
    {
        for (int index = 0; index < Count; index++)
            yield return this[index];
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The query, and how many groups there are.</summary>
    public override string ToString() => $"{Shape.Query}: {Count} groups";

    private static QueryRow With(QueryRow row, KeyValues key, int place) => key.Key switch
    {
        Key.Party => row with { Party = PartyId.Parse(key.Names![place]) },
        Key.Product => row with { Product = ProductId.Parse(key.Names![place]) },
        Key.Stage => row with { Stage = (Stage)key.Numbers![place] },
        Key.Kind => row with { Kind = (RecordKind)key.Numbers![place] },
        _ => row with { From = Day.Date(key.Numbers![place]) },
    };
}
