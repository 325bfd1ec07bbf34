using GpuSupply.Internals.Kernels;

namespace GpuSupply.Aggregation;

/// <summary>Adds balances up from day to day.</summary>
internal sealed class BalanceFinish
{
    private readonly QueryShape _shape;
    private readonly GroupTable _table;
    private readonly KeyValues[] _keys;
    private readonly int _accounts;
    private readonly bool[] _isSeen;

    // The number of each row's group, among those of the accounts that have some; null: each row has its own.
    private readonly long[]? _codes;

    // The number of each account by the places of its values; null: each has its own.
    private readonly long[]? _numbers;

    // Where they were added up together with the balances.
    private long[]? _counts;

    private BalanceFinish(PartialResult partial)
    {
        (_shape, _table) = (partial.Shape, partial.Table);
        _keys = [.. _table.Keys.Skip(1)];
        long all = _keys.Aggregate(1L, (product, key) => checked(product * key.Count));
        _codes = _table.Codes;
        if (_codes is not null && all > Math.Max(1, _codes.Length))
            (_numbers, _codes) = AccountsOf(_codes, all);
        _accounts = _numbers?.Length ?? (int)all;
        _isSeen = new bool[_accounts];
    }

    public static QueryResult Of(PartialResult partial) => new BalanceFinish(partial).Result();

    /// <summary>The accounts that have groups, of which there are fewer than there could be, and the numbers of the groups among those of these alone.</summary>
    private static (long[] Accounts, long[] Codes) AccountsOf(long[] codes, long all)
    {
        long[] accounts = [.. codes.Select(code => code % all).Distinct().Order()];
        return (accounts, [.. codes.Select(code => (code / all * accounts.Length) + Array.BinarySearch(accounts, code % all))]);
    }

    private QueryResult Result()
    {
        var (balances, minima) = (new Int192[3][], new Int192[3][]);
        for (int figure = 0; figure < 3; figure++)
        {
            int same = Enumerable.Range(0, figure + 1).First(other => ReferenceEquals(_table.Columns[1 + other], _table.Columns[1 + figure]));
            (balances[figure], minima[figure]) = same < figure ? (balances[same], minima[same]) : Curve(_table.Columns[1 + figure]);
        }

        long[] counts = _counts ?? Counts();
        int[] accounts = [.. Enumerable.Range(0, _accounts).Where(account => _keys.Length == 0 || _isSeen[account] || counts[account] > 0)];
        return new(
            _shape, _keys, [.. accounts.Select(NumberOf)], [.. accounts.Select(account => counts[account])],
            new Dictionary<Column, Total[]> { [Column.Quantity] = Totals(balances) }, Totals(minima));

        Total[] Totals(Int192[][] numbers) =>
            [.. accounts.Select(account => new Total(Fitting(numbers[0][account], account), Fitting(numbers[1][account], account), Fitting(numbers[2][account], account)))];
    }

    private long NumberOf(int account) => _numbers is null ? account : _numbers[account];

    private long CodeOf(int row) => _codes is null ? row : _codes[row];

    private Int128 Fitting(Int192 number, int account) => number.ToInt128() ?? throw Overflow("balance", account, 128);

    private OverflowException Overflow(string what, int account, int bits) => KeyText.Overflow(what, _keys, NumberOf(account), bits, _shape.Query);

    private long[] Counts()
    {
        long[] counts = new long[_accounts];
        ExactNumbers rows = _table.Columns[0];
        ReadOnlySpan<long> lower = rows.Word(0);
        long first = 0;
        for (int row = 0; row < lower.Length; row++)
        {
            long code = CodeOf(row);
            while (code >= first + _accounts)
                first += _accounts;
            int account = (int)(code - first);
            long more = rows.AreShort ? lower[row] : rows[row].ToInt128() is { } fitting && fitting <= long.MaxValue ? (long)fitting : throw Overflow("count", account, 64);
            counts[account] = more <= long.MaxValue - counts[account] ? counts[account] + more : throw Overflow("count", account, 64);
        }

        return counts;
    }

    private (Int192[] Balances, Int192[] Minima) Curve(ExactNumbers changes)
    {
        if (changes.AreShort && ShortCurve(changes.Word(0)) is var (shortBalances, shortMinima))
            return ([.. shortBalances.Select(balance => (Int192)(Int128)balance)], [.. shortMinima.Select(minimum => (Int192)(Int128)minimum)]);
        var (balances, minima, isBegun) = (new Int192[_accounts], new Int192[_accounts], new bool[_accounts]);
        int[] days = _table.Keys[0].Numbers!;
        foreach (int row in _table.PresentRows)
        {
            long code = CodeOf(row);
            int account = (int)(code % _accounts), day = days[code / _accounts];
            Int192 before = balances[account], after = before + changes[row];
            (balances[account], _isSeen[account]) = (after, true);
            if (day < _shape.From)
                continue;
            Int192 least = isBegun[account] ? minima[account] : day == _shape.From || _shape.From == Day.Beginning ? after : before;
            (minima[account], isBegun[account]) = (after < least ? after : least, true);
        }

        for (int account = 0; account < _accounts; account++)
            minima[account] = isBegun[account] ? minima[account] : balances[account];
        return (balances, minima);
    }

    /// <summary>The same in 64 bits; null: a balance leaves them.</summary>
    private (long[] Balances, long[] Minima)? ShortCurve(ReadOnlySpan<long> changes)
    {
        var (balances, minima, isBegun) = (new long[_accounts], new long[_accounts], new bool[_accounts]);
        ReadOnlySpan<int> days = _table.Keys[0].Numbers!;
        ReadOnlySpan<long> counts = _table.Columns[0].Word(0);
        long[]? codes = _codes;
        bool hasAbsent = codes is null && _table.Columns.Skip(1).Distinct<ExactNumbers>(ReferenceEqualityComparer.Instance).Count() > 1;
        int from = _shape.From;
        long first = 0;
        int day = days.IsEmpty ? 0 : days[0];
        if (codes is null && !hasAbsent && from == Day.Beginning && _table.Columns[0].AreShort)
            return AllDays(changes, counts);
        for (int row = 0, dayIndex = 0; row < changes.Length; row++)
        {
            long code = codes is null ? row : codes[row];
            while (code >= first + _accounts)
                (first, day) = (first + _accounts, days[++dayIndex]);
            if (counts[row] == 0 && codes is null && (!hasAbsent || IsAbsent(row)))
                continue;
            int account = (int)(code - first);
            long before = balances[account], after = unchecked(before + changes[row]);
            if (((before ^ after) & (changes[row] ^ after)) < 0)
                return null;
            (balances[account], _isSeen[account]) = (after, true);
            if (day < from)
                continue;
            long least = isBegun[account] ? minima[account] : day == from || from == Day.Beginning ? after : before;
            (minima[account], isBegun[account]) = (Math.Min(after, least), true);
        }

        for (int account = 0; account < _accounts; account++)
            minima[account] = isBegun[account] ? minima[account] : balances[account];
        return (balances, minima);
    }

    /// <summary>The same, and the counts with it, where every account has a row for each day: one without a count changes nothing; null: a number leaves 64 bits.</summary>
    private (long[] Balances, long[] Minima)? AllDays(ReadOnlySpan<long> changes, ReadOnlySpan<long> rows)
    {
        long[] balances = new long[_accounts], minima = new long[_accounts], counts = new long[_accounts];
        if (changes.IsEmpty)
            return (balances, minima);
        Array.Fill(minima, long.MaxValue);
        for (int first = 0; first < changes.Length; first += _accounts)
        {
            if (!Widest.Run<BalanceKernel, bool>(new(changes.Slice(first, _accounts), rows.Slice(first, _accounts), balances, minima, counts)))
                return null;
        }

        _counts = counts;
        return (balances, minima);
    }

    private bool IsAbsent(int row) => _table.Columns.All(column => column.IsZero(row));
}
