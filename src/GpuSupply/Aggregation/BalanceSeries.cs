namespace GpuSupply.Aggregation;

/// <summary>
/// Makes a series of each account's balance: of each day, month or quarter in which it changed, the balance at the end and the least at the end of a day in it. What
/// there was before counts on the first days, until something changes.
/// </summary>
internal sealed class BalanceSeries
{
    private readonly QueryShape _shape;
    private readonly GroupTable _table;
    private readonly KeyValues[] _keys;
    private readonly Key _unit;
    private readonly List<Stretch> _done = [];

    private BalanceSeries(PartialResult partial)
    {
        (_shape, _table) = (partial.Shape, partial.Table);
        _keys = [.. _table.Keys.Skip(1)];
        _unit = _shape.Keys.Single(Query.IsTime);
    }

    public static QueryResult Of(PartialResult partial) => new BalanceSeries(partial).Result();

    private QueryResult Result()
    {
        FollowDays();
        int[] starts = [.. _done.Select(stretch => stretch.Start).Distinct().Order()];
        var time = new KeyValues(_unit, starts);
        KeyValues[] keys = [.. _shape.Keys.Select(key => key == _unit ? time : _keys.Single(values => values.Key == key))];
        long[] codes = [.. _done.Select(stretch => CodeOf(stretch, keys, Array.BinarySearch(starts, stretch.Start)))];
        Stretch[] stretches = [.. _done];
        Array.Sort(codes, stretches);
        var units = new Dictionary<Column, Total[]> { [Column.Quantity] = [.. stretches.Select(stretch => TotalOf(stretch, stretch.Balances))] };
        return new(_shape, keys, codes, [.. stretches.Select(stretch => stretch.Count)], units, [.. stretches.Select(stretch => TotalOf(stretch, stretch.Minima!.Value))]);
    }

    /// <summary>Goes through the days in their order, and through the accounts that change on each.</summary>
    private void FollowDays()
    {
        int[] days = _table.Keys[0].Numbers!;
        long accounts = _keys.Aggregate(1L, (product, key) => checked(product * key.Count));
        var latest = new Dictionary<long, Stretch>();
        foreach (int row in _table.PresentRows)
        {
            long code = _table.CodeOf(row), account = code % accounts;
            int day = days[code / accounts];

            // What changed before the days that are looked at is one stretch, of which nothing is shown.
            int start = day < _shape.From ? int.MinValue : TimeBuckets.StartOf(_unit, day);
            Stretch? before = latest.GetValueOrDefault(account);
            Stretch stretch = before is not null && before.Start == start ? before : new(account, start, before?.Balances ?? default);
            if (stretch != before)
            {
                latest[account] = stretch;
                if (start != int.MinValue)
                    _done.Add(stretch);

                // On its first days there is what was there before.
                if ((before is not null || _shape.From != Day.Beginning) && day > Math.Max(start, _shape.From))
                    stretch.Minima = stretch.Balances;
            }

            stretch.Add(ChangesIn(row));
            stretch.Count = CountOf(row) is var more && more <= long.MaxValue - stretch.Count
                ? stretch.Count + (long)more
                : throw KeyText.Overflow("count", _keys, account, 64, _shape.Query);
        }
    }

    private Int128 CountOf(int row) => _table.Columns[0][row].ToInt128() ?? Int128.MaxValue;

    private Figures ChangesIn(int row) => new(_table.Columns[1][row], _table.Columns[2][row], _table.Columns[3][row]);

    private Total TotalOf(Stretch stretch, Figures figures) => new(Fitting(stretch, figures.Low), Fitting(stretch, figures.Best), Fitting(stretch, figures.High));

    private Int128 Fitting(Stretch stretch, Int192 number) => number.ToInt128() ?? throw KeyText.Overflow("balance", _keys, stretch.Account, 128, _shape.Query);

    /// <summary>The number of an account's stretch among all that there could be, by the places of its values.</summary>
    private long CodeOf(Stretch stretch, KeyValues[] keys, int place)
    {
        long code = 0, weight = 1, account = stretch.Account;
        for (int key = keys.Length - 1; key >= 0; weight = checked(weight * keys[key--].Count))
        {
            if (keys[key].Key == _unit)
            {
                code += weight * place;
                continue;
            }

            code += weight * (account % keys[key].Count);
            account /= keys[key].Count;
        }

        return code;
    }

    private readonly record struct Figures(Int192 Low, Int192 Best, Int192 High)
    {
        public static Figures operator +(Figures left, Figures right) => new(left.Low + right.Low, left.Best + right.Best, left.High + right.High);

        public static Figures Least(Figures one, Figures other) =>
            new(one.Low < other.Low ? one.Low : other.Low, one.Best < other.Best ? one.Best : other.Best, one.High < other.High ? one.High : other.High);
    }

    /// <summary>What an account has at the end of a day, month or quarter, and its least there.</summary>
    private sealed class Stretch(long account, int start, Figures balances)
    {
        public long Account => account;

        public int Start => start;

        public Figures Balances { get; private set; } = balances;

        /// <summary>The least so far; null: no day of it was looked at.</summary>
        public Figures? Minima { get; set; }

        public long Count { get; set; }

        /// <summary>Adds what changed on the next day.</summary>
        public void Add(Figures changes)
        {
            Balances += changes;
            Minima = Minima is { } least ? Figures.Least(least, Balances) : Balances;
        }
    }
}
