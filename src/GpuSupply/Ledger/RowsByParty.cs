namespace GpuSupply.Ledger;

/// <summary>The visible rows of a ledger by the parties at their ends, so that a question about few of them looks at few rows.</summary>
internal sealed class RowsByParty
{
    private readonly KnownLedger _ledger;
    private readonly Dictionary<PartyId, int> _codes;

    // The rows of the party with a code stand from its start to that of the next one; a row between two parties stands with both.
    private readonly int[] _starts;
    private readonly int[] _rows;

    public RowsByParty(KnownLedger ledger)
    {
        _ledger = ledger;
        PartyId[] parties = ledger.Columns.Parties;
        _codes = Enumerable.Range(0, parties.Length).ToDictionary(code => parties[code]);
        (int[] from, int[] to) = (ledger.Columns.FromParty, ledger.Columns.ToParty);
        _starts = new int[parties.Length + 1];
        foreach (int row in ledger.Rows)
        {
            _starts[from[row] + 1]++;
            if (to[row] != from[row])
                _starts[to[row] + 1]++;
        }

        for (int code = 0; code < parties.Length; code++)
            _starts[code + 1] += _starts[code];
        _rows = new int[_starts[^1]];
        int[] next = [.. _starts];
        foreach (int row in ledger.Rows)
        {
            _rows[next[from[row]]++] = row;
            if (to[row] != from[row])
                _rows[next[to[row]]++] = row;
        }
    }

    /// <summary>The rows with one end or both at some parties, each once, in no order.</summary>
    public IEnumerable<int> Of(IReadOnlySet<PartyId> parties)
    {
        HashSet<int> codes = [.. parties.Where(_codes.ContainsKey).Select(party => _codes[party])];
        foreach (int code in codes)
        {
            for (int index = _starts[code]; index < _starts[code + 1]; index++)
            {
                int row = _rows[index], from = _ledger.Columns.FromParty[row];
                if (from == code || !codes.Contains(from))
                    yield return row;
            }
        }
    }
}
