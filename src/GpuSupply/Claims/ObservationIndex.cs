using GpuSupply.Ledger;

namespace GpuSupply.Claims;

/// <summary>What is observed on any day, by what it measures.</summary>
internal sealed class ObservationIndex
{
    private static readonly Entry[] None = [];

    private readonly Dictionary<Measure, Entry[]> _byMeasure;

    public ObservationIndex(Timeline timeline)
    {
        _byMeasure = timeline.PlacesOf(RecordKind.Observation).SelectMany(timeline.Book.VersionsAt).Where(version => version.Fault is null)
            .Select(version => (Version: version, Measure: timeline.Book.ReferencesOn(version.From).InDays(((Observation)version.Record).Measure)))
            .Where(pair => pair.Measure is not null)
            .Select(pair => new Entry(pair.Version, new Observed((Observation)pair.Version.Record, pair.Measure!, ((Observation)pair.Version.Record).Bounds)))
            .GroupBy(entry => KeyOf(entry.Observed.Measure)).ToDictionary(same => same.Key, same => same.ToArray());
        ScopedMeasure[] scoped = [.. _byMeasure.Keys.OfType<ScopedMeasure>()];
        HasSuppliers = scoped.Any(measure => measure.Supplier is not null);
        HasPurposes = scoped.Any(measure => measure.Purpose is not null);
        ByScope = scoped.ToLookup(ScopeOf);
        ByParty = scoped.ToLookup(measure => (measure.Name, measure.Party));
        ByProduct = scoped.Where(measure => measure.Product is not null).ToLookup(measure => (measure.Name, measure.Party, measure.Product!.Value));
    }

    /// <summary>Whether any observation is of one supplier's units.</summary>
    public bool HasSuppliers { get; }

    /// <summary>Whether any observation is of one purpose.</summary>
    public bool HasPurposes { get; }

    /// <summary>What is observed, each once, by everything but its time.</summary>
    public ILookup<object, ScopedMeasure> ByScope { get; }

    /// <summary>What is observed, each once, by its name and its own party.</summary>
    public ILookup<(string Name, PartyId Party), ScopedMeasure> ByParty { get; }

    /// <summary>What is observed, each once, by its name, its own party and its own product.</summary>
    public ILookup<(string Name, PartyId Party, ProductId Product), ScopedMeasure> ByProduct { get; }

    /// <summary>All that was ever observed of exactly a measure, in the order of the ids.</summary>
    public IReadOnlyList<Entry> Of(Measure measure) => _byMeasure.GetValueOrDefault(KeyOf(measure), None);

    /// <summary>A measure without its time, to look it up by.</summary>
    public static object ScopeOf(ScopedMeasure measure) =>
        (measure.Name, measure.Party, measure.Product, measure.Supplier, measure.Purpose, measure.Basis, measure.In, measure is StockMeasure);

    /// <summary>A measure with its windows as days: whether a window is written as uncertain makes it no other window.</summary>
    private static Measure KeyOf(Measure measure) => measure is StockMeasure or FlowMeasure { During.IsMarked: false }
        ? measure
        : measure.Resolved(window => window.IsMarked ? DateWindow.Between(window.Earliest, window.Latest) : window);

    /// <summary>A version of an observation, and what it says.</summary>
    internal sealed record Entry(RecordVersion Version, Observed Observed);
}
