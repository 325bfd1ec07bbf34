using System.Collections.Concurrent;

namespace GpuSupply.Ledger;

/// <summary>Sums that were asked for, kept until they are too many: what many claims ask of one scope is added up once.</summary>
internal sealed class KeptSums
{
    /// <summary>So many rows are kept in sums, and as many sums of no rows.</summary>
    private const long MaxKept = 4_000_000;

    private readonly ConcurrentDictionary<object, VisibleSums> _sums = new();
    private long _kept;

    /// <summary>The sums with a key, which says all that they are made of.</summary>
    public VisibleSums Of<TKey>(TKey key, Func<TKey, VisibleSums> make)
        where TKey : notnull
    {
        if (_sums.TryGetValue(key, out VisibleSums? known))
            return known;
        VisibleSums sums = make(key);
        if (Interlocked.Add(ref _kept, sums.Size + 1) > MaxKept)
        {
            _sums.Clear();
            Interlocked.Exchange(ref _kept, sums.Size + 1);
        }

        _sums[key] = sums;
        return sums;
    }
}
