using GpuSupply.Aggregation;
using GpuSupply.Ledger;

namespace GpuSupply.Claims;

/// <summary>Finds the records that are about the same thing as a measure and were not used, and says why.</summary>
internal sealed class AsideFinder(KnownLedger ledger, Measure measure, IReadOnlySet<RecordId> selfReported)
{
    public IReadOnlyList<LeftAside> Find(IReadOnlyList<EvidenceUse> used, IReadOnlyList<Assessor.View> views)
    {
        HashSet<RecordId> usedIds = [.. used.Select(use => use.Record)];
        HashSet<RecordId> bounding = [.. views.SelectMany(view => new[] { view.All.Low, view.All.High }).OfType<EvidenceEnd>().SelectMany(end => end.Supports.All).Select(support => support.Record)];
        var observations = new Observations(ledger, counts: null, new());
        var aside = new List<LeftAside>();
        HashSet<RecordId> related = Related();
        aside.AddRange(SupplyLeftOut().Where(one => !usedIds.Contains(one.Record) && !bounding.Contains(one.Record)));
        foreach (RecordId id in usedIds.Concat(bounding).Concat(related).Distinct())
        {
            RecordHistory history = ledger.Book.HistoryOf(id)!;
            if (usedIds.Contains(history.Id) && history.Versions.Any(version => version.Until <= ledger.HeardOn))
                aside.Add(new(history.Id, LeftAsideReason.Corrected));
            if (usedIds.Contains(history.Id))
                continue;
            RecordVersion? version = history.At(ledger.HeardOn);
            LeftAsideReason why = version is null ? LeftAsideReason.Corrected
                : version.Value.Fault is not null ? LeftAsideReason.Finding
                : observations.IsCopy(history.Id) ? LeftAsideReason.Copy
                : selfReported.Contains(history.Id) ? LeftAsideReason.SelfReported
                : AssumedSupports.Contains(history.Id) ? LeftAsideReason.AssumptionExcluded
                : LeftAsideReason.OutOfScope;
            aside.Add(new(history.Id, why));
        }

        return [.. aside.Distinct().OrderBy(one => one.Why).ThenBy(one => one.Record)];
    }

    /// <summary>Supply records of the kinds that make up the measure which counted once, or would, and do not: taken back, or left out by a finding.</summary>
    private IEnumerable<LeftAside> SupplyLeftOut()
    {
        TransferList columns = ledger.Columns;
        RowsByParty rows = ledger.Timeline.Once(static timeline => new RowsByParty(timeline.Columns));
        foreach (ScopedMeasure scope in measure.Scopes.Where(scope => scope.Product is not null))
        {
            IReadOnlyList<RecordKind> kinds = MeasureParts.RecordsOf(scope.Kind);
            IReadOnlySet<PartyId> parties = ledger.PartiesOf(scope);
            IReadOnlySet<ProductId> products = ledger.References.ScopeOf(scope.Product!.Value);
            IEnumerable<RecordId> once = rows.Of(parties, products).Where(row => columns.KnownUntil[row] <= ledger.HeardOn && kinds.Contains(columns.Kind[row]))
                .Select(row => columns.Records[columns.Record[row]]).Distinct();
            foreach (RecordId id in once.Where(id => ledger.Book.At(id, ledger.HeardOn) is null))
                yield return new(id, LeftAsideReason.Corrected);
            foreach (SupplyRecord record in ledger.Findings.Where(finding => finding.IsLeftOut).Select(finding => finding.Record).OfType<SupplyRecord>())
            {
                if (kinds.Contains(record.Kind) && WhoseUnits(record) is { } units && parties.Overlaps(units.Parties) && products.Overlaps(units.Products))
                    yield return new(record.Id, LeftAsideReason.Finding);
            }
        }
    }

    /// <summary>The parties and products that a record is about, as far as it says so itself or by the order that it names.</summary>
    private (IEnumerable<PartyId> Parties, IEnumerable<ProductId> Products)? WhoseUnits(SupplyRecord record) => record switch
    {
        Order order => ([order.Buyer, order.Supplier], [order.Product]),
        Receipt { Party: { } party, Product: { } product } => ([party], [product]),
        Receipt { Shipment: { } sent } receipt when ledger.Book.At(sent, ledger.HeardOn)?.Record is Shipment shipment => Named(shipment.Order, receipt.Party ?? shipment.Party),
        Shipment shipment => Named(shipment.Order, shipment.Party),
        Cancellation cancellation => Named(cancellation.Order, cancellation.Party),
        Reschedule reschedule => Named(reschedule.Order, reschedule.Party),
        Movement movement => ([movement.Party], [movement.Product]),
        _ => null,
    };

    private (IEnumerable<PartyId> Parties, IEnumerable<ProductId> Products)? Named(RecordId id, PartyId? party) =>
        ledger.Book.At(id, ledger.HeardOn)?.Record is Order order ? ([party ?? order.Buyer], [order.Product]) : null;

    /// <summary>The observations, as they are known or were, of something that is related to the measure.</summary>
    private HashSet<RecordId> Related()
    {
        ILookup<(string Name, PartyId Party), int> all = ledger.Timeline.Once(static timeline => new EverObserved(timeline)).ByParty;
        return
        [
            .. measure.Scopes.SelectMany(mine => ledger.References.EverInside(mine.Party).Concat(ledger.References.EverAround(mine.Party)).Distinct()
                .SelectMany(party => all[(EverObserved.NameOf(mine), party)]).Select(LastKnown).OfType<Observation>()
                .Where(other => other.Measure.Scopes.Any(scope => EverObserved.NameOf(scope) == EverObserved.NameOf(mine) && AreRelated(mine, scope))).Select(other => other.Id)),
        ];
    }

    /// <summary>An observation as it is known, or last was before it was corrected away.</summary>
    private Observation? LastKnown(int place) =>
        (ledger.Book.At(place, ledger.HeardOn)?.Record ?? ledger.Book.VersionsAt(place).LastOrDefault(earlier => earlier.From <= ledger.HeardOn).Record) as Observation;

    /// <summary>Records that would give an end on an assumption which the other evidence excludes.</summary>
    private HashSet<RecordId> AssumedSupports
    {
        get
        {
            if (field is null)
            {
                var finder = new EvidenceFinder(ledger, counts: null, mayAssume: true);
                EvidenceEnds raw = finder.UnitOf(measure) is { } unit ? finder.Assuming(measure, unit) : default;
                field = [.. new[] { raw.Low, raw.High }.OfType<EvidenceEnd>().Where(end => end.Assumptions.Count > 0).SelectMany(end => end.Supports.All).Select(support => support.Record)];
            }

            return field;
        }
    }

    /// <summary>Whether two measures of the same kind are of parties of which one is inside the other, and of such products.</summary>
    private bool AreRelated(ScopedMeasure one, ScopedMeasure other)
    {
        return (Includes(one.Party, other.Party) || Includes(other.Party, one.Party))
            && (one.Product is not { } mine || other.Product is not { } theirs || Includes(mine, theirs) || Includes(theirs, mine));
    }

    private bool Includes(PartyId whole, PartyId part) => ledger.References.ScopeOf(whole, ledger.KnownOn).Contains(part);

    private bool Includes(ProductId whole, ProductId part) => ledger.References.ScopeOf(whole).Contains(part);

    /// <summary>Observations by what they measure in any version, by its kind and party. Units held are of one kind.</summary>
    private sealed class EverObserved(Timeline timeline)
    {
        public ILookup<(string Name, PartyId Party), int> ByParty { get; } = timeline.PlacesBy<Observation, (string Name, PartyId Party)>(
            RecordKind.Observation, observation => observation.Measure.Scopes.Select(scope => (NameOf(scope), scope.Party)));

        public static string NameOf(ScopedMeasure measure) =>
            measure.Kind is MeasureKind.Held or MeasureKind.InService or MeasureKind.OnHand ? Kebab.Of(MeasureKind.Held) : measure.Name;
    }
}
