using GpuSupply.Aggregation;

namespace GpuSupply.Ledger;

/// <summary>All rows by the parties at their ends and their product, so that a question about few of them looks at few rows.</summary>
internal sealed class RowsByParty
{
    private readonly TransferColumns _columns;
    private readonly Dictionary<PartyId, int> _parties;
    private readonly Dictionary<ProductId, int> _products;

    // The rows of a party stand from its start to that of the next one, by product; a row between two parties stands with both.
    private readonly int[] _starts;
    private readonly int[] _rows;

    public RowsByParty(TransferColumns columns)
    {
        _columns = columns;
        _parties = Codes(columns.Parties);
        _products = Codes(columns.Products);
        (int[] from, int[] to) = (columns.FromParty, columns.ToParty);
        _starts = new int[columns.Parties.Length + 1];
        for (int row = 0; row < columns.Count; row++)
        {
            _starts[from[row] + 1]++;
            if (to[row] != from[row])
                _starts[to[row] + 1]++;
        }

        for (int code = 0; code + 1 < _starts.Length; code++)
            _starts[code + 1] += _starts[code];
        _rows = new int[_starts[^1]];
        int[] next = [.. _starts];
        for (int row = 0; row < columns.Count; row++)
        {
            _rows[next[from[row]]++] = row;
            if (to[row] != from[row])
                _rows[next[to[row]]++] = row;
        }

        for (int code = 0; code + 1 < _starts.Length; code++)
        {
            Span<int> rows = _rows.AsSpan(_starts[code].._starts[code + 1]);
            rows.Sort((one, other) => (columns.Product[one], one).CompareTo((columns.Product[other], other)));
        }
    }

    /// <summary>The rows of some products with one end or both at some parties, on any day, each once, in no order.</summary>
    public IEnumerable<int> Of(IReadOnlySet<PartyId> parties, IReadOnlySet<ProductId> products)
    {
        HashSet<int> codes = [.. parties.Where(_parties.ContainsKey).Select(party => _parties[party])];
        int[] moved = [.. products.Where(_products.ContainsKey).Select(product => _products[product])];
        foreach (int code in codes)
        {
            foreach (int product in moved)
            {
                for (int index = FirstOf(code, product); index < _starts[code + 1] && _columns.Product[_rows[index]] == product; index++)
                {
                    int row = _rows[index], from = _columns.FromParty[row];
                    if (from == code || !codes.Contains(from))
                        yield return row;
                }
            }
        }
    }

    /// <summary>Where the rows of a party and a product, or of the products after that, begin.</summary>
    private int FirstOf(int party, int product)
    {
        int low = _starts[party], high = _starts[party + 1];
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_columns.Product[_rows[middle]] < product)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static Dictionary<T, int> Codes<T>(T[] all)
        where T : notnull => Enumerable.Range(0, all.Length).ToDictionary(code => all[code]);
}
