using System.Numerics;
using GpuSupply.Ledger;

namespace GpuSupply.Claims;

/// <summary>
/// Weighs the evidence on a measure: with and without what the speaker reported, and where sources exclude each other for each largest set of
/// them that is consistent. The elements of such sets are the observations that bound the measure, and the ledger as one.
/// </summary>
internal sealed class Assessor(KnownLedger ledger, KnownLedger independent, IReadOnlySet<RecordId> selfReported, Measure measure, Unit unit, bool mayAssume, EvidenceCells? cells = null)
{
    /// <summary>How often it is asked whether a set of sources is consistent before the sets that are found have to do.</summary>
    public const int MostAsked = 1_000;

    private static readonly IReadOnlySet<RecordId> Nothing = new HashSet<RecordId>();

    /// <summary>The evidence, in one view where it is consistent, and whether these are all views: otherwise there were too many to look at.</summary>
    /// <param name="mostAsked">How often it is asked whether a set of sources is consistent.</param>
    public (IReadOnlyList<View> All, bool AreAll) Views(int mostAsked = MostAsked)
    {
        if (ViewOf(Nothing, withLedger: true) is { } consistent)
            return ([consistent], true);
        RecordId[] elements = Elements();
        var views = new Dictionary<BigInteger, View?>();
        (IReadOnlyList<BigInteger> sets, bool areAll) = ConsistentSets.Largest(elements.Length + 1, set => ViewOfSet(set) is not null, mostAsked);
        return ([.. sets.Where(set => !set.IsZero).Select(set => ViewOfSet(set)!)], areAll);

        // The ledger is the element after the observations.
        View? ViewOfSet(BigInteger set)
        {
            if (!views.TryGetValue(set, out View? view))
                views[set] = view = ViewOf(elements.Where((_, index) => ((set >> index) & 1).IsZero).ToHashSet(), !((set >> elements.Length) & 1).IsZero);
            return view;
        }
    }

    /// <summary>
    /// The observations that bound the measure: of the measure itself, alone beside the ledger, or together as its parts. Of a measure made of others,
    /// those of what it is made of.
    /// </summary>
    private RecordId[] Elements()
    {
        Observed[] near = [.. Near().Distinct()];
        HashSet<RecordId> own = [.. near.Where(observed => observed.Measure == measure || measure is not ScopedMeasure).Select(observed => observed.Observation.Id)];
        HashSet<RecordId> together = SupportsOf(id => !own.Contains(id), withLedger: false);
        together.UnionWith(SupportsOf(id => !own.Contains(id), withLedger: true));
        return
        [
            .. near.Select(observed => observed.Observation.Id)
                .Where(id => own.Contains(id) || together.Contains(id) || IsAlone(id, withLedger: true) || IsAlone(id, withLedger: false)).Order(),
        ];

        // What the ledger bounds more sharply bounds the measure where the ledger is not in the set.
        bool IsAlone(RecordId id, bool withLedger) => SupportsOf(other => other == id, withLedger).Contains(id);
    }

    /// <summary>Observations of what the measure is of, of its parts and wholes and the other parts of those, whatever their time.</summary>
    private IEnumerable<Observed> Near()
    {
        var all = new Observations(ledger, counts: null, new());
        foreach (Observed observed in all.Of(measure))
            yield return observed;
        foreach (ScopedMeasure scope in measure.Scopes)
        {
            MeasureKind[] kinds = scope.Kind is MeasureKind.Held or MeasureKind.OnHand or MeasureKind.InService ? [MeasureKind.Held, MeasureKind.OnHand, MeasureKind.InService] : [];
            HashSet<ProductId>? products = scope.Product is { } product ? [.. ledger.References.InOneFamilyWith(product)] : null;
            foreach (string name in kinds.Select(kind => Kebab.Of(kind)).DefaultIfEmpty(scope.Name))
            {
                foreach (Observed observed in ledger.References.InOneGroupWith(scope.Party).SelectMany(party => all.OfName(name, party)))
                {
                    if (products is null || observed.Measure is not ScopedMeasure { Product: { } other } || products.Contains(other))
                        yield return observed;
                }
            }
        }
    }

    private HashSet<RecordId> SupportsOf(Func<RecordId, bool> counts, bool withLedger)
    {
        EvidenceEnds ends = new EvidenceFinder(ledger, counts, mayAssume, withLedger).Find(measure, unit);
        return [.. new[] { ends.Low, ends.High }.OfType<EvidenceEnd>().SelectMany(end => end.Supports.All).Select(support => support.Record)];
    }

    /// <summary>The evidence of a set; null: it excludes itself.</summary>
    private View? ViewOf(IReadOnlySet<RecordId> excluded, bool withLedger)
    {
        Func<RecordId, bool>? counts = excluded.Count == 0 ? null : id => !excluded.Contains(id);
        EvidenceCells? kept = counts is null && withLedger ? cells : null;
        var finder = new EvidenceFinder(ledger, counts, mayAssume, withLedger, cells: kept);
        EvidenceEnds all = finder.Find(measure, unit);
        if (all.ExcludeEachOther || !finder.IsConsistent)
            return null;
        if (selfReported.Count == 0)
            return new(all, all, excluded, withLedger);
        EvidenceEnds own = new EvidenceFinder(independent, counts, mayAssume, withLedger, whole: ledger, cells: kept?.Without(selfReported)).Find(measure, unit);

        // Left out, but never so that an end gets tighter by its absence.
        return new(all, new(EvidenceEnd.Looser(own.Low, all.Low, EvidenceSide.Low), EvidenceEnd.Looser(own.High, all.High, EvidenceSide.High)), excluded.Except(selfReported).ToHashSet(), withLedger);
    }

    /// <summary>The evidence with everything, and without what the speaker reported; and which observations of others it lacks, and whether it has the ledger.</summary>
    internal sealed record View(EvidenceEnds All, EvidenceEnds Shown, IReadOnlySet<RecordId> Lacking, bool HasLedger)
    {
        /// <summary>Whether it has nothing of others that another one does not have, too: then only what the speaker reported makes it one by itself.</summary>
        public bool IsWithin(View other) => !ReferenceEquals(this, other) && other.Lacking.All(Lacking.Contains) && (other.HasLedger || !HasLedger);
    }
}
