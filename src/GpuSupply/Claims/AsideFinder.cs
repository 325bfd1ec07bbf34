using GpuSupply.Ledger;

namespace GpuSupply.Claims;

/// <summary>Finds the records that are about the same thing as a measure and were not used, and says why.</summary>
internal sealed class AsideFinder(KnownLedger ledger, Measure measure, IReadOnlySet<RecordId> selfReported)
{
    public IReadOnlyList<LeftAside> Find(IReadOnlyList<EvidenceUse> used, IReadOnlyList<Assessor.View> views)
    {
        HashSet<RecordId> usedIds = [.. used.Select(use => use.Record)];
        HashSet<RecordId> bounding = [.. views.SelectMany(view => new[] { view.All.Low, view.All.High }).OfType<EvidenceEnd>().SelectMany(end => end.Supports).Select(support => support.Record)];
        HashSet<RecordId> copies = new Observations(ledger, new HashSet<RecordId>()).Copies;
        ScopedMeasure[] scopes = [.. measure.Scopes];
        var aside = new List<LeftAside>();
        foreach (RecordHistory history in ledger.Book.Histories)
        {
            if (usedIds.Contains(history.Id) && history.Versions.Any(version => version.Until <= ledger.KnownOn))
                aside.Add(new(history.Id, LeftAsideReason.Corrected));
            if (usedIds.Contains(history.Id))
                continue;
            RecordVersion? version = history.At(ledger.KnownOn);
            SourcedRecord? record = version?.Record ?? history.Versions.LastOrDefault(earlier => earlier.From <= ledger.KnownOn).Record;
            bool isRelated = bounding.Contains(history.Id) || (record is Observation observation && observation.Measure.Scopes.Any(scope => scopes.Any(mine => AreRelated(mine, scope))));
            if (record is null || !isRelated)
                continue;
            LeftAsideReason why = version is null ? LeftAsideReason.Corrected
                : version.Value.Fault is not null ? LeftAsideReason.Finding
                : copies.Contains(history.Id) ? LeftAsideReason.Copy
                : selfReported.Contains(history.Id) ? LeftAsideReason.SelfReported
                : AssumedSupports.Contains(history.Id) ? LeftAsideReason.AssumptionExcluded
                : LeftAsideReason.OutOfScope;
            aside.Add(new(history.Id, why));
        }

        return [.. aside.OrderBy(one => one.Why).ThenBy(one => one.Record)];
    }

    /// <summary>Records that would give an end on an assumption which the other evidence excludes.</summary>
    private HashSet<RecordId> AssumedSupports
    {
        get
        {
            if (field is null)
            {
                var finder = new EvidenceFinder(ledger, new HashSet<RecordId>(), mayAssume: true);
                EvidenceEnds raw = finder.UnitOf(measure) is { } unit ? finder.Assuming(measure, unit) : default;
                field = [.. new[] { raw.Low, raw.High }.OfType<EvidenceEnd>().Where(end => end.Assumptions.Count > 0).SelectMany(end => end.Supports).Select(support => support.Record)];
            }

            return field;
        }
    }

    /// <summary>Whether two measures are of the same kind, of parties of which one is inside the other, and of such products.</summary>
    private bool AreRelated(ScopedMeasure one, ScopedMeasure other)
    {
        bool sameKind = one.Name == other.Name || (Holds(one.Kind) && Holds(other.Kind));
        return sameKind && (Includes(one.Party, other.Party) || Includes(other.Party, one.Party))
            && (one.Product is not { } mine || other.Product is not { } theirs || Includes(mine, theirs) || Includes(theirs, mine));
    }

    private static bool Holds(MeasureKind kind) => kind is MeasureKind.Held or MeasureKind.InService or MeasureKind.OnHand;

    private bool Includes(PartyId whole, PartyId part) => ledger.References.ScopeOf(whole, ledger.KnownOn).Contains(part);

    private bool Includes(ProductId whole, ProductId part) => ledger.References.ScopeOf(whole).Contains(part);
}
