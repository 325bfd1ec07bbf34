using GpuSupply.Internals.Kernels;

namespace GpuSupply.Aggregation;

/// <summary>Adds balances up from day to day.</summary>
internal sealed class BalanceFinish
{
    // With fewer numbers a thread more costs more than it saves.
    private const int NumbersForThreads = 1 << 18;

    private readonly QueryShape _shape;
    private readonly GroupTable _table;
    private readonly KeyValues[] _keys;
    private readonly int _accounts;
    private readonly bool[] _isSeen;

    // The number of each row's group, among those of the accounts that have some; null: each row has its own.
    private readonly long[]? _codes;

    // The number of each account by the places of its values; null: each has its own.
    private readonly long[]? _numbers;

    private readonly int _threads;

    private BalanceFinish(PartialResult partial, int threads)
    {
        (_shape, _table, _threads) = (partial.Shape, partial.Table, threads);
        _keys = [.. _table.Keys.Skip(1)];
        long all = _keys.Aggregate(1L, (product, key) => checked(product * key.Count));
        _codes = _table.Codes;
        if (_codes is not null && all > Math.Max(1, _codes.Length))
            (_numbers, _codes) = AccountsOf(_codes, all);
        _accounts = _numbers?.Length ?? (int)all;
        _isSeen = new bool[_accounts];
    }

    /// <summary>The balances of a partial result.</summary>
    /// <param name="partial">What changed each day.</param>
    /// <param name="threads">At most so many threads work on it.</param>
    public static QueryResult Of(PartialResult partial, int threads) => new BalanceFinish(partial, threads).Result();

    /// <summary>The accounts that have groups, of which there are fewer than there could be, and the numbers of the groups among those of these alone.</summary>
    private static (long[] Accounts, long[] Codes) AccountsOf(long[] codes, long all)
    {
        long[] accounts = [.. codes.Select(code => code % all).Distinct().Order()];
        return (accounts, [.. codes.Select(code => (code / all * accounts.Length) + Array.BinarySearch(accounts, code % all))]);
    }

    private QueryResult Result()
    {
        var curves = new Curve<Int192>[3];
        for (int figure = 0; figure < 3; figure++)
        {
            int same = Enumerable.Range(0, figure + 1).First(other => ReferenceEquals(_table.Columns[1 + other], _table.Columns[1 + figure]));
            curves[figure] = same < figure ? curves[same] : CurveOf(_table.Columns[1 + figure]);
        }

        long[] counts = curves[0].Counts ?? Counts();
        int[] accounts = [.. Enumerable.Range(0, _accounts).Where(account => _keys.Length == 0 || _isSeen[account] || counts[account] > 0)];
        return new(
            _shape, _keys, [.. accounts.Select(NumberOf)], [.. accounts.Select(account => counts[account])],
            new Dictionary<Column, Total[]> { [Column.Quantity] = Totals(curve => curve.Balances) }, Totals(curve => curve.Minima));

        Total[] Totals(Func<Curve<Int192>, Int192[]> of)
        {
            Int192[][] numbers = [.. curves.Select(of)];
            return [.. accounts.Select(account => new Total(Fitting(numbers[0][account], account), Fitting(numbers[1][account], account), Fitting(numbers[2][account], account)))];
        }
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

    private Curve<Int192> CurveOf(ExactNumbers changes)
    {
        if (changes.AreShort && ShortCurve(changes) is { } curve)
            return new([.. curve.Balances.Select(balance => (Int192)(Int128)balance)], [.. curve.Minima.Select(minimum => (Int192)(Int128)minimum)], curve.Counts);
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
        return new(balances, minima, null);
    }

    /// <summary>The same in 64 bits; null: a balance leaves them.</summary>
    private Curve<long>? ShortCurve(ExactNumbers numbers)
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
            return AllDays(numbers, _table.Columns[0]);
        ReadOnlySpan<long> changes = numbers.Word(0);
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
        return new(balances, minima, null);
    }

    /// <summary>The same, and the counts with it, where every account has a row for each day: one without a count changes nothing; null: a number leaves 64 bits.</summary>
    private Curve<long>? AllDays(ExactNumbers changes, ExactNumbers rows)
    {
        var curve = new Curve<long>(new long[_accounts], new long[_accounts], new long[_accounts]);
        if (changes.Count == 0)
            return curve;
        Array.Fill(curve.Minima, long.MaxValue);
        if (_threads == 1 || changes.Count < NumbersForThreads)
            return AddDays(changes, rows, curve, 0, _accounts) ? curve : null;

        // Each takes some accounts.
        int parts = Math.Min(_threads, _accounts), overflows = 0;
        Parallel.For(0, parts, part =>
        {
            (int from, int until) = ((int)((long)_accounts * part / parts), (int)((long)_accounts * (part + 1) / parts));
            if (!AddDays(changes, rows, curve, from, until - from))
                Interlocked.Increment(ref overflows);
        });
        return overflows == 0 ? curve : null;
    }

    /// <summary>Adds up all days of some accounts.</summary>
    /// <returns>Whether all numbers fit in 64 bits.</returns>
    private bool AddDays(ExactNumbers changes, ExactNumbers rows, Curve<long> curve, int from, int count)
    {
        for (int first = from; first < changes.Count; first += _accounts)
        {
            ReadOnlySpan<long> changed = changes.Word(0).Slice(first, count), counted = rows.Word(0).Slice(first, count);
            if (!Widest.Run<BalanceKernel, bool>(new(changed, counted, curve.Balances.AsSpan(from, count), curve.Minima.AsSpan(from, count), curve.Counts.AsSpan(from, count))))
                return false;
        }

        return true;
    }

    private bool IsAbsent(int row) => _table.Columns.All(column => column.IsZero(row));

    /// <summary>What balances came to, in as many bits as they need.</summary>
    /// <param name="Balances">The last of each account.</param>
    /// <param name="Minima">The least of each.</param>
    /// <param name="Counts">How many rows each has, where they were added up together with the balances.</param>
    private sealed record Curve<T>(T[] Balances, T[] Minima, long[]? Counts);
}
