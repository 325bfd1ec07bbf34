using GpuSupply.Ledger;

namespace GpuSupply.Claims;

/// <summary>The observations of a ledger that count, but for some that are left aside. Of several that repeat one source the nearest to the original counts.</summary>
/// <param name="ledger">The ledger.</param>
/// <param name="counts">Whether one of them counts here; null: all do.</param>
/// <param name="cells">What is kept from day to day.</param>
internal sealed class Observations(KnownLedger ledger, Func<RecordId, bool>? counts, EvidenceCells cells)
{
    private static readonly List<ObservationIndex.Entry> None = [];

    private readonly ObservationIndex _index = ledger.Timeline.Once(static timeline => new ObservationIndex(timeline));

    /// <summary>Whether any observation is of one supplier's units, on any day.</summary>
    public bool HaveSuppliers => _index.HasSuppliers;

    /// <summary>Whether any observation is of one purpose, on any day.</summary>
    public bool HavePurposes => _index.HasPurposes;

    /// <summary>Those of exactly a measure.</summary>
    public IEnumerable<Observed> Of(Measure measure) => Of(_index.Of(measure));

    /// <summary>Whether an observation repeats a source which counts already.</summary>
    public bool IsCopy(RecordId id)
    {
        if (ledger.Find<Observation>(id) is not { } observation || ledger.Resolve(observation.Measure) is not { } measure)
            return false;
        return !Originals(KnownOf(_index.Of(measure))).Any(entry => entry.Observed.Observation.Id == id);
    }

    /// <summary>Those of the same scope at another time.</summary>
    public IEnumerable<Observed> AtOtherTimes(ScopedMeasure measure) =>
        _index.ByScope[ObservationIndex.ScopeOf(measure)].Where(other => other.Measure != measure).SelectMany(other => Of(other.Entries));

    /// <summary>Those of measures with a name of a party's own.</summary>
    public IEnumerable<Observed> OfName(string name, PartyId party) => _index.ByParty[(name, party)].SelectMany(subject => Of(subject.Entries));

    /// <summary>
    /// What is observed, each once, that is called like a measure and is of its party and product, of such that were ever inside of them or around them.
    /// </summary>
    public IReadOnlyList<ScopedMeasure> Near(ScopedMeasure measure) => cells.Near.Of(
        ledger, (measure.Name, measure is StockMeasure, measure.Party, measure.Product), this,
        static (all, key) => [.. all.EverNear(key.Name, key.Party, key.Product).Where(other => other.Measure is StockMeasure == key.IsStock && all.IsKnown(other)).Select(other => other.Measure)]);

    /// <summary>Flows of which something is observed inside of a flow's party, product and window, or of these themselves.</summary>
    public IEnumerable<FlowMeasure> Inside(FlowMeasure measure)
    {
        DaySpan whole = measure.During.ToSpan();
        IReadOnlySet<PartyId> parties = ledger.References.EverInside(measure.Party);
        IReadOnlySet<ProductId>? products = measure.Product is { } product ? ledger.References.ScopeOf(product) : null;
        return Flows(measure, during => during.IsInside(whole))
            .Where(other => parties.Contains(other.Party) && (products is null || (other.Product is { } kind && products.Contains(kind))));
    }

    /// <summary>Flows near a flow, of which something is observed in windows around its own.</summary>
    public IEnumerable<FlowMeasure> Around(FlowMeasure measure)
    {
        DaySpan part = measure.During.ToSpan();
        return Flows(measure, part.IsInside);
    }

    /// <summary>The stocks of some parties and products of which something is observed.</summary>
    public IEnumerable<StockMeasure> StocksOf(IReadOnlySet<PartyId> parties, IReadOnlySet<ProductId> products) => Kebab.All<MeasureKind>()
        .SelectMany(name => parties.SelectMany(party => products.SelectMany(product => _index.ByProduct[(name, party, product)])))
        .Where(subject => subject.Measure is StockMeasure && IsKnown(subject)).Select(subject => (StockMeasure)subject.Measure);

    /// <summary>Flows near a flow of which something is observed in some windows. What is observed in other windows is not heard.</summary>
    private IEnumerable<FlowMeasure> Flows(FlowMeasure measure, Func<DaySpan, bool> isIn)
    {
        foreach (ObservationIndex.Subject subject in EverNear(measure.Name, measure.Party, measure.Product))
        {
            if (subject.Measure is FlowMeasure other && isIn(other.During.ToSpan()) && IsKnown(subject))
                yield return other;
        }
    }

    private IReadOnlyList<ObservationIndex.Subject> EverNear(string name, PartyId party, ProductId? product) =>
        cells.Ever.Of(ledger, (name, party, product), this, static (all, key) => [.. all.FindEverNear(key.Name, key.Party, key.Product)]);

    private IEnumerable<ObservationIndex.Subject> FindEverNear(string name, PartyId party, ProductId? product)
    {
        ReferenceBook references = ledger.References;
        IEnumerable<PartyId> parties = references.EverInside(party).Concat(references.EverAround(party)).Distinct();
        if (product is not { } named)
            return parties.SelectMany(one => _index.ByParty[(name, one)]);
        ProductId[] products = [.. references.ScopeOf(named), .. references.FamiliesOf(named)];
        return parties.SelectMany(one => products.SelectMany(kind => _index.ByProduct[(name, one, kind)]));
    }

    private IEnumerable<Observed> Of(IReadOnlyList<ObservationIndex.Entry> ever) =>
        Originals(KnownOf(ever)).Select(entry => entry.Observed).Where(observed => counts is null || counts(observed.Observation.Id));

    /// <summary>Whether anything is observed of a subject.</summary>
    private bool IsKnown(ObservationIndex.Subject subject) =>
        KnownOf(subject.Entries) is { Count: > 0 } known && (counts is null || Originals(known).Any(entry => counts(entry.Observed.Observation.Id)));

    /// <summary>What is known of all that is ever observed of a measure.</summary>
    private List<ObservationIndex.Entry> KnownOf(IReadOnlyList<ObservationIndex.Entry> ever)
    {
        if (ever.Count == 0)
            return None;
        var known = new List<ObservationIndex.Entry>(ever.Count);
        foreach (ObservationIndex.Entry entry in ever)
        {
            if (ledger.HeardOn < entry.Version.From)
            {
                ledger.Hears(entry.Version.From);
            }
            else if (ledger.HeardOn < entry.Version.Until)
            {
                ledger.Hears(entry.Version.Until);
                if (ledger.Without?.Contains(entry.Version.Record.Id) != true)
                    known.Add(entry);
            }
        }

        return known;
    }

    /// <summary>Of sources that repeat one another what the nearest to the original says, of equally near ones the first by the ids of what they say.</summary>
    private IEnumerable<ObservationIndex.Entry> Originals(List<ObservationIndex.Entry> known)
    {
        if (known.Count < 2)
            return known;
        var nearest = new Dictionary<SourceId, (SourceId Source, int Distance)>();
        foreach (SourceId source in known.Select(entry => entry.Version.Source).OfType<SourceId>())
        {
            SourceId[] originals = [.. ledger.References.OriginalsOf(source)];
            if (!nearest.TryGetValue(originals[^1], out (SourceId Source, int Distance) other) || originals.Length < other.Distance)
                nearest[originals[^1]] = (source, originals.Length);
        }

        return known.Where(entry => entry.Version.Source is not { } source || nearest[ledger.References.OriginalsOf(source).Last()].Source == source);
    }
}
