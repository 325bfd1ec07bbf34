namespace GpuSupply.Ledger;

/// <summary>
/// What was worked out on views of a ledger, each with a horizon: once for a day, and for later days again only where it may be another. On views without a
/// horizon, which must be one and the same, it is kept for good.
/// </summary>
internal sealed class DatedCache<TKey, TValue>
    where TKey : notnull
{
    private readonly Dictionary<TKey, Kept> _kept = [];

    /// <summary>What stands for a key as known on a ledger's day.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="key">The key.</param>
    /// <param name="state">What it is worked out by, so that asking for what stands already makes no object.</param>
    /// <param name="work">Works it out.</param>
    public TValue Of<TState>(KnownLedger ledger, TKey key, TState state, Func<TState, TKey, TValue> work)
    {
        if (!_kept.TryGetValue(key, out Kept? kept) || !kept.StandsIn(ledger))
            _kept[key] = kept = new(ledger.Date(state, key, work), ledger.References, ledger.HeardOn, ledger.KnownOn);
        return ledger.Use(kept.Dated);
    }

    private sealed record Kept(Dated<TValue> Dated, ReferenceBook References, int HeardOn, int KnownOn)
    {
        public bool StandsIn(KnownLedger ledger) => ReferenceEquals(References, ledger.References)
            && HeardOn <= ledger.HeardOn && ledger.HeardOn < Dated.Learned && KnownOn <= ledger.KnownOn && ledger.KnownOn < Dated.Come;
    }
}
