using GpuSupply.Internals;

namespace GpuSupply.Tests.Ledger;

/// <summary>Nets plan transfers, written as it is said: those of one line with the same window together, what has certainly happened over all windows, a stated quantity once.</summary>
internal sealed class PlainNetting<TKey>
    where TKey : notnull
{
    private readonly List<(TKey Key, int Plan, DaySpan? On, int Units, int Sign, long Low, long High)> _ends = [];

    public int Count => _ends.Count;

    public void Add(TKey key, int plan, DaySpan on, int units, int sign, long low, long high, bool isCertain) =>
        _ends.Add((key, isCertain ? -1 : plan, isCertain ? null : on, units, sign, low, high));

    /// <summary>What each key gets: at least and at most so many units.</summary>
    public IEnumerable<(TKey Key, Int128 Low, Int128 High)> Nets()
    {
        foreach (var together in _ends.GroupBy(end => (end.Key, end.Plan, end.On)))
        {
            (Int128 low, Int128 high) = (0, 0);
            foreach (var end in together.Where(end => end.Units < 0))
                (low, high) = (low + (end.Sign > 0 ? end.Low : -end.High), high + (end.Sign > 0 ? end.High : -end.Low));
            foreach (var stated in together.Where(end => end.Units >= 0).GroupBy(end => end.Units))
            {
                (Int128 times, long least, long most) = (stated.Sum(end => end.Sign), stated.Last().Low, stated.Last().High);
                (low, high) = (low + (times * (times > 0 ? least : most)), high + (times * (times > 0 ? most : least)));
            }

            yield return together.Key.On is null ? (together.Key.Key, low, high) : (together.Key.Key, Int128.Min(low, 0), Int128.Max(high, 0));
        }
    }
}
