namespace GpuSupply.Ledger;

/// <summary>
/// Nets plan transfers. Those of one line with the same window happen on the same, unknown day, so they are added up before bounds are taken: a
/// plan that was moved from a party is gone, whatever the day.
/// </summary>
internal sealed class PlanNetting<TKey>
    where TKey : notnull
{
    private readonly Dictionary<(TKey Key, int Plan, DaySpan On), Sums> _nets = [];

    /// <summary>Adds units that a plan brings to, or with the sign turned takes from, what the key stands for.</summary>
    public void Add(TKey key, int plan, DaySpan on, long low, long best, long high)
    {
        _nets.TryGetValue((key, plan, on), out Sums net);
        net.Add(low, best, high);
        _nets[(key, plan, on)] = net;
    }

    /// <summary>The net of each line and window.</summary>
    public IEnumerable<(TKey Key, DaySpan On, Sums Net)> Nets => _nets.Select(pair => (pair.Key.Key, pair.Key.On, pair.Value));
}
