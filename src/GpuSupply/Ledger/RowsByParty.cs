using GpuSupply.Aggregation;

namespace GpuSupply.Ledger;

/// <summary>All rows by the parties at their ends, their product and their days, so that a question about few of them looks at few rows.</summary>
internal sealed class RowsByParty
{
    private readonly TransferList _columns;
    private readonly Dictionary<PartyId, int> _parties;
    private readonly Dictionary<ProductId, int> _products;

    // The rows with an end at a party stand together, by product, then by first day; a row between two parties stands with both. Those of one party and one
    // product are a group.
    private readonly int[] _rows;
    private readonly int[] _firsts;

    // The last day of any row of a group up to this one.
    private readonly int[] _reaches;

    // Where each group begins, by the codes of its party and its product.
    private readonly List<ulong> _groups = [];
    private readonly List<int> _starts = [];

    public RowsByParty(TransferList columns)
    {
        _columns = columns;
        _parties = Codes(columns.Parties);
        _products = Codes(columns.Products);
        (int[] from, int[] to) = (columns.FromParty, columns.ToParty);
        int[] starts = new int[columns.Parties.Length + 1];
        for (int row = 0; row < columns.Count; row++)
        {
            starts[from[row] + 1]++;
            if (to[row] != from[row])
                starts[to[row] + 1]++;
        }

        for (int party = 0; party + 1 < starts.Length; party++)
            starts[party + 1] += starts[party];
        _rows = new int[starts[^1]];
        int[] next = [.. starts];
        for (int row = 0; row < columns.Count; row++)
        {
            _rows[next[from[row]]++] = row;
            if (to[row] != from[row])
                _rows[next[to[row]]++] = row;
        }

        (_firsts, _reaches) = (new int[_rows.Length], new int[_rows.Length]);
        for (int party = 0; party + 1 < starts.Length; party++)
            Group(party, starts[party], starts[party + 1]);
        _starts.Add(_rows.Length);
    }

    /// <summary>The rows of some products with one end or both at some parties, on any day as known, each once, in no order.</summary>
    public IEnumerable<int> Of(IReadOnlySet<PartyId> parties, IReadOnlySet<ProductId> products) => Of(parties, products, DaySpan.Always);

    /// <summary>Those of them that may have a day in common with a window. Logarithmic in all rows, and mostly linear in those.</summary>
    public IEnumerable<int> Of(IReadOnlySet<PartyId> parties, IReadOnlySet<ProductId> products, DaySpan during)
    {
        HashSet<int> ends = [.. parties.Where(_parties.ContainsKey).Select(party => _parties[party])];
        int[] moved = [.. products.Where(_products.ContainsKey).Select(product => _products[product])];
        foreach (int end in ends)
        {
            foreach (int product in moved)
            {
                (int start, int until) = GroupOf(end, product);
                for (int index = start + Sorted.FirstFrom(_reaches.AsSpan(start..until), during.First); index < until && _firsts[index] <= during.Last; index++)
                {
                    int row = _rows[index];
                    if (_columns.Last[row] >= during.First && (ends.Count == 1 || _columns.FromParty[row] is var from && (from == end || !ends.Contains(from))))
                        yield return row;
                }
            }
        }
    }

    /// <summary>Puts the rows of a party in order, and notes where those of each product begin.</summary>
    private void Group(int party, int start, int end)
    {
        ulong[] order = new ulong[end - start];
        for (int index = start; index < end; index++)
            order[index - start] = Key(_columns.Product[_rows[index]], _columns.First[_rows[index]]);
        order.AsSpan().Sort(_rows.AsSpan(start..end));
        int last = -1, reach = 0;
        for (int index = start; index < end; index++)
        {
            int row = _rows[index], product = _columns.Product[row];
            if (product != last)
            {
                _groups.Add(Key(party, product));
                _starts.Add(index);
                (last, reach) = (product, int.MinValue);
            }

            reach = Math.Max(reach, _columns.Last[row]);
            (_firsts[index], _reaches[index]) = (_columns.First[row], reach);
        }
    }

    private (int Start, int End) GroupOf(int party, int product) => _groups.BinarySearch(Key(party, product)) is >= 0 and var group ? (_starts[group], _starts[group + 1]) : default;

    // In the order of both numbers, below zero and above.
    private static ulong Key(int one, int other) => unchecked(((ulong)(uint)one << 32) | ((uint)other ^ 0x8000_0000));

    private static Dictionary<T, int> Codes<T>(T[] all)
        where T : notnull => Enumerable.Range(0, all.Length).ToDictionary(code => all[code]);
}
