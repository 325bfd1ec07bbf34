using GpuSupply.Ledger;

namespace GpuSupply.Claims;

/// <summary>
/// The ends of the measures that the evidence on a measure is made of. Each is worked out once for a day, and for later days again only where it may be another
/// one: who asks day after day, each time with a horizon, works out what has changed.
/// </summary>
internal sealed class EvidenceCells
{
    private readonly Dictionary<(ScopedMeasure Measure, Unit Unit, bool Assuming, Cell Cell), Known> _cells = [];
    private readonly Dictionary<IReadOnlySet<RecordId>, EvidenceCells> _without = new(ReferenceEqualityComparer.Instance);

    /// <summary>What is kept of a measure: its ends without parts and wholes, or the lower or the upper one with them.</summary>
    internal enum Cell
    {
        Alone,
        Low,
        High,
    }

    /// <summary>The cells of the same ledger without some records.</summary>
    public EvidenceCells Without(IReadOnlySet<RecordId> records)
    {
        if (!_without.TryGetValue(records, out EvidenceCells? cells))
            _without[records] = cells = new();
        return cells;
    }

    /// <summary>The ends of a measure as known on a ledger's day.</summary>
    public EvidenceEnds Of(KnownLedger ledger, (ScopedMeasure Measure, Unit Unit, bool Assuming, Cell Cell) key, Func<EvidenceEnds> find)
    {
        if (!_cells.TryGetValue(key, out Known? known) || !known.StandsIn(ledger))
            _cells[key] = known = new(ledger.Date(find), ledger.References, ledger.HeardOn, ledger.KnownOn);
        return ledger.Use(known.Ends);
    }

    private sealed record Known(Dated<EvidenceEnds> Ends, ReferenceBook References, int HeardOn, int KnownOn)
    {
        public bool StandsIn(KnownLedger ledger) => ReferenceEquals(References, ledger.References)
            && HeardOn <= ledger.HeardOn && ledger.HeardOn < Ends.Learned && KnownOn <= ledger.KnownOn && ledger.KnownOn < Ends.Come;
    }
}
