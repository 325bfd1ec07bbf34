namespace GpuSupply.Ledger;

/// <summary>
/// How the balance of an account goes on from day to day, put together from changes of it. Each change has a window: from its first day on it has
/// possibly happened, from its last day on certainly. Plan changes of one line and window are one change, and of a stated quantity only as much as
/// comes and goes in all counts.
/// </summary>
internal sealed class AccountCurve
{
    private readonly Dictionary<(object? Plan, DaySpan On), Group> _groups = [];
    private readonly Dictionary<object, (Int128 Times, Quantity Quantity)> _pool = [];

    /// <summary>Adds a change so many times; less than none: the units leave.</summary>
    /// <param name="posting">What came.</param>
    /// <param name="times">How often.</param>
    public void Add(in Posting posting, int times)
    {
        // What is no plan is netted with what has the same window, too: each of its ends adds up alike.
        var key = ((object?)posting.Plan, posting.On);
        if (!_groups.TryGetValue(key, out Group? group))
            _groups[key] = group = new(posting.Plan is not null);
        group.Add(posting, times);
    }

    /// <summary>The bounds on each day from which they are different, in order.</summary>
    public IEnumerable<(int Day, Sums Sum)> Steps()
    {
        ILookup<int, KeyValuePair<(object? Plan, DaySpan On), Group>> first = _groups.ToLookup(pair => pair.Key.On.First), last = _groups.ToLookup(pair => pair.Key.On.Last);
        ILookup<int, KeyValuePair<(object? Plan, DaySpan On), Group>> middle = _groups.ToLookup(pair => pair.Key.On.Middle);
        var sum = default(Sums);
        foreach (int day in first.Concat(last).Concat(middle).Select(same => same.Key).Where(day => day != Day.End).Distinct().Order())
        {
            foreach ((_, Group group) in first[day])
                sum.Add(group.PossiblyLow, 0, group.PossiblyHigh);
            foreach ((_, Group group) in middle[day])
                sum.Add(0, group.Best, 0);
            foreach ((_, Group group) in last[day])
            {
                sum.Add(-group.PossiblyLow, 0, -group.PossiblyHigh);
                sum.Add(group.Low, 0, group.High);
                foreach ((object units, Int128 times, Quantity quantity) in group.Stated)
                    AddToPool(ref sum, units, times, quantity);
            }

            yield return (day, sum);
        }
    }

    private void AddToPool(ref Sums sum, object units, Int128 times, Quantity quantity)
    {
        Int128 before = _pool.GetValueOrDefault(units).Times, after = before + times;
        _pool[units] = (after, quantity);
        (Int128 Low, Int128 High) then = Multiples.Of(before, quantity.Low, quantity.High), now = Multiples.Of(after, quantity.Low, quantity.High);
        sum.Add(now.Low - then.Low, 0, now.High - then.High);
    }

    /// <summary>Changes that happen on one day, or each of which adds up with the others as if they did.</summary>
    private sealed class Group(bool isPlan)
    {
        private readonly Dictionary<object, (Int128 Times, Quantity Quantity)> _stated = [];

        private Int128 _possiblyLow;
        private Int128 _possiblyHigh;

        /// <summary>At least and at most so many units, without those of stated quantities.</summary>
        public Int128 Low { get; private set; }

        public Int128 High { get; private set; }

        public Int128 Best { get; private set; }

        public IEnumerable<(object Units, Int128 Times, Quantity Quantity)> Stated => _stated.Select(pair => (pair.Key, pair.Value.Times, pair.Value.Quantity));

        /// <summary>What may have come, and what may not: of a plan all or nothing, of the rest each by itself.</summary>
        public Int128 PossiblyLow => isPlan ? Int128.Min(0, Low + _stated.Values.Aggregate((Int128)0, (sum, one) => sum + Multiples.Of(one.Times, one.Quantity.Low, one.Quantity.High).Low)) : _possiblyLow;

        public Int128 PossiblyHigh => isPlan ? Int128.Max(0, High + _stated.Values.Aggregate((Int128)0, (sum, one) => sum + Multiples.Of(one.Times, one.Quantity.Low, one.Quantity.High).High)) : _possiblyHigh;

        public void Add(in Posting posting, int times)
        {
            Best += (Int128)times * posting.Quantity.Best;
            if (posting.Units is { } units)
            {
                // The same units with another number of them are, in another ledger, other units.
                object key = (units, posting.Quantity);
                _stated[key] = (_stated.GetValueOrDefault(key).Times + times, posting.Quantity);
                return;
            }

            (Int128 low, Int128 high) = Multiples.Of(times, posting.Quantity.Low, posting.Quantity.High);
            (Low, High) = (Low + low, High + high);
            _possiblyLow += Int128.Min(0, low);
            _possiblyHigh += Int128.Max(0, high);
        }
    }
}
