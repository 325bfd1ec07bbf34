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
    public TValue Of(KnownLedger ledger, TKey key, Func<TValue> work)
    {
        if (!_kept.TryGetValue(key, out Kept? kept) || !kept.StandsIn(ledger))
            _kept[key] = kept = new(ledger.Date(work), ledger.References, ledger.HeardOn, ledger.KnownOn);
        return ledger.Use(kept.Dated);
    }

    private sealed record Kept(Dated<TValue> Dated, ReferenceBook References, int HeardOn, int KnownOn)
    {
        public bool StandsIn(KnownLedger ledger) => ReferenceEquals(References, ledger.References)
            && HeardOn <= ledger.HeardOn && ledger.HeardOn < Dated.Learned && KnownOn <= ledger.KnownOn && ledger.KnownOn < Dated.Come;
    }
}
