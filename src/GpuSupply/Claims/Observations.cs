using GpuSupply.Ledger;

namespace GpuSupply.Claims;

/// <summary>The observations of a ledger, by what they measure. Of several that repeat one source the nearest to the original counts.</summary>
internal sealed class Observations
{
    private readonly Dictionary<Measure, List<Observed>> _byMeasure = [];
    private Dictionary<MeasureKind, IReadOnlyList<ScopedMeasure>>? _byKind;

    public Observations(KnownLedger ledger, IReadOnlySet<RecordId> excluded)
    {
        var seen = new Dictionary<(Measure, SourceId), (Observed Observed, int Distance)>();
        var all = new List<Observed>();
        foreach (RecordVersion version in ledger.Records)
        {
            if (version.Record is not Observation observation || ledger.Resolve(observation.Measure) is not { } measure)
                continue;
            var observed = new Observed(observation, measure, observation.Bounds);
            all.Add(observed);
            if (version.Source is not { } source)
                continue;
            SourceId[] originals = [.. ledger.References.OriginalsOf(source)];
            var key = (measure, originals[^1]);
            if (!seen.TryGetValue(key, out (Observed Observed, int Distance) nearest))
            {
                seen[key] = (observed, originals.Length);
            }
            else if (originals.Length > 1 && originals.Length >= nearest.Distance)
            {
                Copies.Add(observation.Id);
            }
            else if (originals.Length < nearest.Distance)
            {
                Copies.Add(nearest.Observed.Observation.Id);
                seen[key] = (observed, originals.Length);
            }
        }

        foreach (Observed observed in all.Where(observed => !Copies.Contains(observed.Observation.Id) && !excluded.Contains(observed.Observation.Id)))
        {
            if (_byMeasure.TryGetValue(observed.Measure, out List<Observed>? same))
                same.Add(observed);
            else
                _byMeasure[observed.Measure] = [observed];
        }
    }

    /// <summary>Observations that repeat a source which counts already.</summary>
    public HashSet<RecordId> Copies { get; } = [];

    /// <summary>What those of one kind of stock or flow measure, each once.</summary>
    public IReadOnlyList<ScopedMeasure> OfKind(MeasureKind kind)
    {
        _byKind ??= _byMeasure.Keys.OfType<ScopedMeasure>().GroupBy(measure => measure.Kind).ToDictionary(same => same.Key, same => (IReadOnlyList<ScopedMeasure>)[.. same]);
        return _byKind.TryGetValue(kind, out IReadOnlyList<ScopedMeasure>? measures) ? measures : [];
    }

    /// <summary>Whether anything is observed of a measure's kind, or for held units of its stages, by the parties and products inside its scope.</summary>
    public bool AnyWithin(ScopedMeasure measure, KnownLedger ledger)
    {
        IReadOnlySet<PartyId> parties = ledger.References.ScopeOf(measure.Party, ledger.ScopeDayOf(measure));
        IReadOnlySet<ProductId>? products = measure.Product is { } product ? ledger.References.ScopeOf(product) : null;
        MeasureKind[] kinds = measure.Kind == MeasureKind.Held ? [MeasureKind.Held, MeasureKind.OnHand, MeasureKind.InService] : [measure.Kind];
        return kinds.SelectMany(OfKind).Any(other => parties.Contains(other.Party) && (products is null || (other.Product is { } own && products.Contains(own))));
    }

    /// <summary>All that count.</summary>
    public IEnumerable<Observed> All => _byMeasure.Values.SelectMany(same => same);

    /// <summary>Those of exactly a measure.</summary>
    public IReadOnlyList<Observed> Of(Measure measure) => _byMeasure.TryGetValue(measure, out List<Observed>? same) ? same : [];

    /// <summary>Those of the same scope at another time.</summary>
    public IEnumerable<Observed> AtOtherTimes(ScopedMeasure measure) =>
        OfKind(measure.Kind).Where(other => other.GetType() == measure.GetType() && other.HasScopeOf(measure) && other != measure).SelectMany(Of);

    /// <summary>An observation, what it measures in days, and what it says.</summary>
    internal sealed record Observed(Observation Observation, Measure Measure, Bounds Bounds)
    {
        public EvidenceEnds EndsBy(EvidenceRule rule)
        {
            EvidenceSupport[] support = [new(Observation.Id, rule)];
            return new(
                Bounds.Low is { } low ? new(low, Bounds.LowOpen, support, []) : null,
                Bounds.High is { } high ? new(high, Bounds.HighOpen, support, []) : null);
        }
    }
}
