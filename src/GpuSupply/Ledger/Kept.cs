using System.Collections.Concurrent;

namespace GpuSupply.Ledger;

/// <summary>What was worked out of some rows and is asked for again, kept until that is too much: what many claims ask of one scope is worked out once.</summary>
internal sealed class Kept<T>
    where T : class, ISized
{
    /// <summary>It is kept of so many rows; what is made of none counts as one, and what is made of as many is not kept.</summary>
    private const long MaxSize = 4_000_000;

    private readonly ConcurrentDictionary<object, T> _kept = new();
    private long _size;

    /// <summary>What there is for a key, which says all that it is made of.</summary>
    public T Of<TKey>(TKey key, Func<TKey, T> make)
        where TKey : notnull
    {
        if (_kept.TryGetValue(key, out T? known))
            return known;
        T made = make(key);
        if (made.Size >= MaxSize)
            return made;
        if (Interlocked.Add(ref _size, made.Size + 1) > MaxSize)
        {
            _kept.Clear();
            Interlocked.Exchange(ref _size, made.Size + 1);
        }

        _kept[key] = made;
        return made;
    }
}
