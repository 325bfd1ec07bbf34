using GpuSupply.Aggregation;

namespace GpuSupply.Benchmarks.Kernels;

/// <summary>What a query comes to, by a loop over its rows in numbers of 128 bits.</summary>
internal sealed class AskedGroups
{
    // Units at least, best and at most; the same of values; amounts.
    private const int Sums = 7;

    private readonly AskedTable _table;
    private readonly AskedQuery _asked;
    private readonly int[] _weights;
    private readonly int[] _bucketOfDay;
    private readonly Dictionary<DateOnly, int> _buckets = [];
    private readonly Dictionary<PartyId, int> _parties = [];
    private readonly Dictionary<ProductId, int> _products = [];
    private readonly long[] _counts;
    private readonly Int128[] _sums;

    // Of balances: for each group and day what came on it, and whether there was a row.
    private readonly Int128[] _changes;
    private readonly bool[] _hasRow;

    public AskedGroups(AskedTable table, AskedQuery asked)
    {
        (_table, _asked, _bucketOfDay, _weights) = (table, asked, new int[table.Days], new int[asked.Keys.Length]);
        int groups = 1;
        for (int key = asked.Keys.Length - 1; key >= 0; groups *= AskedQuery.SizeOf(asked.Keys[key--], table))
            _weights[key] = groups;
        for (int day = 0; day < table.Days; day++)
        {
            DateOnly start = StartOf(asked.Keys.FirstOrDefault(key => key >= Key.Day, Key.Day), day);
            _buckets.TryAdd(start, _buckets.Count);
            _bucketOfDay[day] = _buckets[start];
        }

        for (int code = 0; code < table.Parties.Length; code++)
            _parties[table.Parties[code]] = code;
        for (int code = 0; code < table.Products.Length; code++)
            _products[table.Products[code]] = code;
        (_counts, _sums) = (new long[groups], new Int128[groups * Sums]);
        (_changes, _hasRow) = asked.Query.IsBalance ? (new Int128[groups * table.Days * 3], new bool[groups * table.Days]) : ([], []);
        for (int row = 0; row < table.Count; row++)
        {
            if (asked.Counts(table, row) && table.Day[row] <= asked.Last && (asked.Query.IsBalance || table.Day[row] >= asked.First))
                Add(row);
        }
    }

    /// <summary>Where an answer is another one; <see langword="null"/>: it is the same.</summary>
    public string? Difference(QueryResult answer)
    {
        int present = _asked.Keys.Length == 0 ? 1 : _counts.Count(count => count > 0);
        if (answer.Count != present)
            return $"{answer.Count} groups for {present}";
        var seen = new HashSet<int>();
        foreach (QueryRow row in answer)
        {
            int group = GroupOf(row);
            if (!seen.Add(group))
                return $"twice {row}";
            if (row.Count != _counts[group])
                return $"{row}: {_counts[group]} rows";
            if ((row.Quantity is { } units && units != Of(group, 0)) || (row.Value is { } value && value != Of(group, 3)) || (row.Amount is { } amount && amount != _sums[(group * Sums) + 6]))
                return $"{row}: units {Of(group, 0)}, value {Of(group, 3)}, amount {_sums[(group * Sums) + 6]}";
            if (row.Minimum is { } minimum && minimum != MinimumOf(group))
                return $"{row}: least {MinimumOf(group)}";
        }

        return null;
    }

    private void Add(int row)
    {
        int group = 0;
        for (int key = 0; key < _weights.Length; key++)
            group += _weights[key] * CodeOf(_asked.Keys[key], row);
        _counts[group]++;
        Span<Int128> sums = _sums.AsSpan(group * Sums, Sums);
        (long low, long best, long high, long price) = (_table.Low[row], _table.Best[row], _table.High[row], _table.Price[row]);
        sums[0] += low;
        sums[1] += best;
        sums[2] += high;
        sums[6] += _table.Amount[row];
        if (_asked.Query.IsBalance)
        {
            int place = (group * _table.Days) + _table.Day[row] - AskedTable.FirstDay;
            _hasRow[place] = true;
            _changes[3 * place] += low;
            _changes[(3 * place) + 1] += best;
            _changes[(3 * place) + 2] += high;
        }
        else if (_asked.Query.Columns.Contains(Column.Value))
        {
            sums[3] += (Int128)low * price;
            sums[4] += (Int128)best * price;
            sums[5] += (Int128)high * price;
        }
    }

    private int CodeOf(Key key, int row) => key switch
    {
        Key.Party => _table.Party[row],
        Key.Product => _table.Product[row],
        Key.Stage => (int)_table.Stage[row],
        Key.Kind => (int)_table.Kind[row],
        _ => _bucketOfDay[_table.Day[row] - AskedTable.FirstDay],
    };

    private int GroupOf(QueryRow row)
    {
        int group = 0;
        for (int key = 0; key < _weights.Length; key++)
        {
            group += _weights[key] * _asked.Keys[key] switch
            {
                Key.Party => _parties[row.Party!.Value],
                Key.Product => _products[row.Product!.Value],
                Key.Stage => (int)row.Stage!.Value,
                Key.Kind => (int)row.Kind!.Value,
                _ => _buckets[row.From!.Value.ToDateOnly()],
            };
        }

        return group;
    }

    private Total Of(int group, int first) => new(_sums[(group * Sums) + first], _sums[(group * Sums) + first + 1], _sums[(group * Sums) + first + 2]);

    private Total MinimumOf(int group) => new(MinimumOf(group, 0), MinimumOf(group, 1), MinimumOf(group, 2));

    /// <summary>The least at the end of a day with a row in the window, and at its beginning.</summary>
    private Int128 MinimumOf(int group, int figure)
    {
        Int128 balance = 0;
        Int128? least = null;
        for (int day = 0; day < _table.Days; day++)
        {
            int place = (group * _table.Days) + day, number = AskedTable.FirstDay + day;
            if (!_hasRow[place])
                continue;
            if (least is null && _asked.First > int.MinValue && number > _asked.First)
                least = balance;
            balance += _changes[(3 * place) + figure];
            if (number >= _asked.First)
                least = least is { } known && known < balance ? known : balance;
        }

        return least ?? balance;
    }

    private static DateOnly StartOf(Key key, int day)
    {
        DateOnly date = DateOnly.FromDateTime(DateTime.UnixEpoch).AddDays(AskedTable.FirstDay + day);
        return key switch
        {
            Key.Month => new(date.Year, date.Month, 1),
            Key.Quarter => new(date.Year, date.Month - ((date.Month - 1) % 3), 1),
            _ => date,
        };
    }
}
