using System.Runtime.InteropServices;
using GpuSupply.Ledger;

namespace GpuSupply.Claims;

/// <summary>What is observed on any day, by what it measures.</summary>
internal sealed class ObservationIndex
{
    private static readonly Entry[] None = [];

    private readonly Dictionary<Measure, List<Entry>> _byMeasure = [];

    // Only questions about levels on other days need it.
    private readonly Lazy<ILookup<object, Subject>> _byScope;

    public ObservationIndex(Timeline timeline)
    {
        foreach (RecordVersion version in timeline.PlacesOf(RecordKind.Observation).SelectMany(timeline.Book.VersionsAt))
        {
            var observation = (Observation)version.Record;
            if (version.Fault is null && timeline.Book.ReferencesOn(version.From).InDays(observation.Measure) is { } measure)
                (CollectionsMarshal.GetValueRefOrAddDefault(_byMeasure, KeyOf(measure), out _) ??= []).Add(new(version, new(observation, measure, observation.Bounds)));
        }

        Subject[] scoped = [.. _byMeasure.Where(pair => pair.Key is ScopedMeasure).Select(pair => new Subject((ScopedMeasure)pair.Key, pair.Value))];
        HasSuppliers = scoped.Any(subject => subject.Measure.Supplier is not null);
        HasPurposes = scoped.Any(subject => subject.Measure.Purpose is not null);
        _byScope = new(() => scoped.ToLookup(subject => ScopeOf(subject.Measure)));
        ByParty = scoped.ToLookup(subject => (subject.Measure.Name, subject.Measure.Party));
        ByProduct = scoped.Where(subject => subject.Measure.Product is not null).ToLookup(subject => (subject.Measure.Name, subject.Measure.Party, subject.Measure.Product!.Value));
    }

    /// <summary>Whether any observation is of one supplier's units.</summary>
    public bool HasSuppliers { get; }

    /// <summary>Whether any observation is of one purpose.</summary>
    public bool HasPurposes { get; }

    /// <summary>What is observed, each once, by everything but its time.</summary>
    public ILookup<object, Subject> ByScope => _byScope.Value;

    /// <summary>What is observed, each once, by its name and its own party.</summary>
    public ILookup<(string Name, PartyId Party), Subject> ByParty { get; }

    /// <summary>What is observed, each once, by its name, its own party and its own product.</summary>
    public ILookup<(string Name, PartyId Party, ProductId Product), Subject> ByProduct { get; }

    /// <summary>All that was ever observed of exactly a measure, in the order of the ids.</summary>
    public IReadOnlyList<Entry> Of(Measure measure) => _byMeasure.TryGetValue(KeyOf(measure), out List<Entry>? entries) ? entries : None;

    /// <summary>A measure without its time, to look it up by.</summary>
    public static object ScopeOf(ScopedMeasure measure) =>
        (measure.Name, measure.Party, measure.Product, measure.Supplier, measure.Purpose, measure.Basis, measure.In, measure is StockMeasure);

    /// <summary>A measure with its windows as days: whether a window is written as uncertain makes it no other window.</summary>
    private static Measure KeyOf(Measure measure) => measure is StockMeasure or FlowMeasure { During.IsMarked: false }
        ? measure
        : measure.Resolved(window => DateWindow.Between(window.Earliest, window.Latest));

    /// <summary>A measure, and all that was ever observed of it, in the order of the ids.</summary>
    internal sealed record Subject(ScopedMeasure Measure, IReadOnlyList<Entry> Entries);

    /// <summary>A version of an observation, and what it says.</summary>
    internal sealed record Entry(RecordVersion Version, Observed Observed);
}
