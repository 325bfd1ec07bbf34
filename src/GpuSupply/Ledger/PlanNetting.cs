namespace GpuSupply.Ledger;

/// <summary>
/// Nets plan transfers before bounds are taken. Those of one line with the same window happen on the same, unknown day, and those with the same
/// stated quantity move the same number of units: a plan that was moved from a party is gone, whatever the day and however many it was. What has
/// certainly happened is netted over all windows.
/// </summary>
internal sealed class PlanNetting<TKey>
    where TKey : notnull
{
    private readonly Dictionary<(TKey Key, int Plan, DaySpan On), Sums> _possible = [];
    private readonly Dictionary<TKey, Sums> _certain = [];
    private readonly Dictionary<(TKey Key, int Plan, DaySpan? On, int Units), (long Times, long Low, long High)> _stated = [];

    /// <summary>Adds units that come to what the key stands for, or with −1 for a sign leave it, certainly or possibly.</summary>
    public void Add(TKey key, int plan, DaySpan on, int units, int sign, long low, long high, bool isCertain)
    {
        if (units < 0)
        {
            AddBounds(key, plan, isCertain ? null : on, Multiples.Of(sign, low, high));
            return;
        }

        var stated = (key, isCertain ? -1 : plan, isCertain ? null : (DaySpan?)on, units);
        _stated[stated] = (_stated.GetValueOrDefault(stated).Times + sign, low, high);
    }

    /// <summary>What each key gets: at least and at most so many units.</summary>
    public IEnumerable<(TKey Key, Int128 Low, Int128 High)> Nets()
    {
        foreach (((TKey key, int plan, DaySpan? on, _), (long times, long low, long high)) in _stated)
            AddBounds(key, plan, on, Multiples.Of(times, low, high));
        _stated.Clear();
        foreach ((TKey key, Sums sum) in _certain)
            yield return (key, sum.Low, sum.High);
        foreach (((TKey key, _, _), Sums sum) in _possible)
            yield return (key, Int128.Min(sum.Low, 0), Int128.Max(sum.High, 0));
    }

    private void AddBounds(TKey key, int plan, DaySpan? on, (Int128 Low, Int128 High) bounds)
    {
        if (on is { } possible)
        {
            var group = (key, plan, possible);
            Sums net = _possible.GetValueOrDefault(group);
            net.Add(bounds.Low, 0, bounds.High);
            _possible[group] = net;
            return;
        }

        Sums sum = _certain.GetValueOrDefault(key);
        sum.Add(bounds.Low, 0, bounds.High);
        _certain[key] = sum;
    }
}
