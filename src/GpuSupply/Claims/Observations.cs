using GpuSupply.Ledger;

namespace GpuSupply.Claims;

/// <summary>The observations of a ledger that count, but for some that are left aside.</summary>
/// <param name="ledger">The ledger.</param>
/// <param name="counts">Whether one of them counts here; null: all do.</param>
internal sealed class Observations(KnownLedger ledger, Func<RecordId, bool>? counts)
{
    private readonly ObservationIndex _index = ledger.Once(static known => new ObservationIndex(known));

    /// <summary>All that count.</summary>
    public IEnumerable<Observed> All => _index.All.Where(Counts);

    /// <summary>Those of exactly a measure.</summary>
    public IEnumerable<Observed> Of(Measure measure) => _index.Of(measure).Where(Counts);

    /// <summary>Those of the same scope at another time.</summary>
    public IEnumerable<Observed> AtOtherTimes(ScopedMeasure measure) =>
        _index.ByScope[ObservationIndex.ScopeOf(measure)].Where(other => other != measure).SelectMany(Of);

    /// <summary>Those of measures with a name of a party's own.</summary>
    public IEnumerable<Observed> OfName(string name, PartyId party) => _index.ByParty[(name, party)].SelectMany(Of);

    /// <summary>What is observed, each once, that is called like a measure and is of its party, of one that was ever inside of it or around it.</summary>
    public IEnumerable<ScopedMeasure> Near(ScopedMeasure measure) => ledger.References.EverInside(measure.Party).Concat(ledger.References.EverAround(measure.Party)).Distinct()
        .SelectMany(party => _index.ByParty[(measure.Name, party)]).Where(other => other.GetType() == measure.GetType() && Of(other).Any());

    /// <summary>Whether anything is observed of a measure's kind, or for held units of its stages, by the parties and products inside its scope.</summary>
    public bool AnyWithin(ScopedMeasure measure)
    {
        IReadOnlySet<PartyId> parties = ledger.References.ScopeOf(measure.Party, ledger.ScopeDayOf(measure));
        IReadOnlySet<ProductId>? products = measure.Product is { } product ? ledger.References.ScopeOf(product) : null;
        MeasureKind[] kinds = measure.Kind == MeasureKind.Held ? [MeasureKind.Held, MeasureKind.OnHand, MeasureKind.InService] : [measure.Kind];
        return kinds.Any(kind => parties.Any(party => _index.ByParty[(Kebab.Of(kind), party)]
            .Any(other => (products is null || (other.Product is { } own && products.Contains(own))) && Of(other).Any())));
    }

    private bool Counts(Observed observed) => counts is null || counts(observed.Observation.Id);
}
