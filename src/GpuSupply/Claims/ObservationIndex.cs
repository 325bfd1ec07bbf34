using GpuSupply.Ledger;

namespace GpuSupply.Claims;

/// <summary>The observations of a ledger, by what they measure. Of several that repeat one source the nearest to the original counts.</summary>
internal sealed class ObservationIndex
{
    private readonly Dictionary<Measure, List<Observed>> _byMeasure = [];

    public ObservationIndex(KnownLedger ledger)
    {
        var seen = new Dictionary<(Measure, SourceId), (Observed Observed, int Distance)>();
        var all = new List<Observed>();
        foreach (RecordVersion version in ledger.VersionsOf<Observation>())
        {
            var observation = (Observation)version.Record;
            if (ledger.Resolve(observation.Measure) is not { } measure)
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

        All = [.. all.Where(observed => !Copies.Contains(observed.Observation.Id))];
        foreach (Observed observed in All)
        {
            if (_byMeasure.TryGetValue(observed.Measure, out List<Observed>? same))
                same.Add(observed);
            else
                _byMeasure[observed.Measure] = [observed];
        }

        ScopedMeasure[] scoped = [.. _byMeasure.Keys.OfType<ScopedMeasure>()];
        ByScope = scoped.ToLookup(ScopeOf);
        ByParty = scoped.ToLookup(measure => (measure.Name, measure.Party));
    }

    /// <summary>All that count.</summary>
    public IReadOnlyList<Observed> All { get; }

    /// <summary>Observations that repeat a source which counts already.</summary>
    public HashSet<RecordId> Copies { get; } = [];

    /// <summary>What is observed, each once, by everything but its time.</summary>
    public ILookup<object, ScopedMeasure> ByScope { get; }

    /// <summary>What is observed, each once, by its name and its own party.</summary>
    public ILookup<(string Name, PartyId Party), ScopedMeasure> ByParty { get; }

    /// <summary>Those of exactly a measure.</summary>
    public IReadOnlyList<Observed> Of(Measure measure) => _byMeasure.TryGetValue(measure, out List<Observed>? same) ? same : [];

    /// <summary>A measure without its time, to look it up by.</summary>
    public static object ScopeOf(ScopedMeasure measure) =>
        (measure.Name, measure.Party, measure.Product, measure.Supplier, measure.Purpose, measure.Basis, measure.In, measure is StockMeasure);
}
