using GpuSupply.Ledger;

namespace GpuSupply.Claims;

/// <summary>
/// The ways in which a measure falls into parts: by party, product, supplier, purpose and stage. A move inside a
/// group is no part of it, so that reallocations and plans do not fall into parts by party; who is ahead of the plan makes up for who is behind, so that
/// what is behind plan does not fall into parts at all.
/// </summary>
internal sealed class MeasureSplits(KnownLedger ledger, Observations observations, ObservedWindows windows)
{
    /// <summary>A part, and the parties that it is about; parts of different parties can still have parties in common.</summary>
    public readonly record struct Part(ScopedMeasure Measure, IReadOnlySet<PartyId> Parties);

    /// <summary>A part for each party directly inside the measure's.</summary>
    public IEnumerable<Part> ByParty(ScopedMeasure measure)
    {
        if (!FallsApartByParty(measure.Kind))
            return [];
        int day = ledger.ScopeDayOf(measure);
        return ledger.References.MembersOf(measure.Party, day).Select(member => PartOf(measure with { Party = member }, day));
    }

    /// <summary>
    /// A part for each product directly inside the measure's, unless one has no weight in what the measure is counted in; of money that names no product for each
    /// that an observation names.
    /// </summary>
    public IEnumerable<ScopedMeasure> ByProduct(ScopedMeasure measure)
    {
        if (!FallsApart(measure.Kind))
            return [];
        if (measure.Product is { } product)
        {
            bool isWeighed = measure.In is not { } counted || new ProductWeights(ledger.References).WithoutWeight(product, counted) is null;
            return isWeighed ? ledger.References.KindsOf(product).Select(kind => measure with { Product = kind }) : [];
        }

        HashSet<ProductId> observed = [.. observations.Near(measure).Select(other => other.Product).OfType<ProductId>()];
        return observed.Where(one => !ledger.References.FamiliesOf(one).Any(observed.Contains)).Select(one => measure with { Product = one });
    }

    /// <summary>
    /// A part for each supplier directly inside the measure's, or where it names none for each that an observation or a coverage names, or an order, with the parties inside
    /// that supplier.
    /// </summary>
    /// <param name="measure">The measure.</param>
    /// <param name="isForSiblings">Whether the parts are asked for beside one of them: then what was ordered counts also where no observation and no coverage names a supplier.</param>
    public IEnumerable<Part> BySupplier(ScopedMeasure measure, bool isForSiblings = false)
    {
        if (!FallsApart(measure.Kind))
            return [];
        int day = ledger.ScopeDayOf(measure);
        IEnumerable<PartyId> suppliers = measure.Supplier is { } supplier ? ledger.References.MembersOf(supplier, day) : Suppliers();
        return suppliers.Select(one => new Part(measure with { Supplier = one }, ledger.References.ScopeOf(one, day)));

        IEnumerable<PartyId> Suppliers()
        {
            SuppliersOnRecord onRecord = ledger.Timeline.Once(static timeline => new SuppliersOnRecord(timeline));
            PartyId[] named = [.. onRecord.Covered, .. observations.HaveSuppliers ? observations.Near(measure).Select(other => other.Supplier).OfType<PartyId>() : []];
            if (named.Length == 0 && !isForSiblings)
                return [];
            bool isCounted = measure.Kind is not (MeasureKind.Committed or MeasureKind.Spend);
            return named.Concat(isCounted ? onRecord.Ordered : []).Distinct().Order();
        }
    }

    /// <summary>A part for each purpose that an observation names.</summary>
    public IEnumerable<ScopedMeasure> ByPurpose(ScopedMeasure measure) => measure.Purpose is not null || !FallsApart(measure.Kind) || !observations.HavePurposes ? [] : observations.Near(measure)
        .Select(other => other.Purpose).OfType<string>().Distinct().Select(purpose => measure with { Purpose = purpose });

    /// <summary>Of held units those on hand and those in service.</summary>
    public static IEnumerable<ScopedMeasure> ByStage(ScopedMeasure measure) => measure is StockMeasure { Kind: MeasureKind.Held } held
        ? [OfKind(held, MeasureKind.OnHand), OfKind(held, MeasureKind.InService)]
        : [];

    /// <summary>
    /// Whether parts say no more than the ledger does of the whole: those of a flow of which nothing is observed inside, since each transfer is one part's. Units
    /// counted in something else have no whole to add up, and a plan is netted.
    /// </summary>
    public bool AreInTheLedger(ScopedMeasure measure) =>
        measure is FlowMeasure { In: null } flow && MeasureParts.IsCountedFlow(flow.Kind) && flow.Kind != MeasureKind.Due && !windows.IsAnyInside(flow);

    /// <summary>The same measure of other parts of a stock.</summary>
    public static StockMeasure OfKind(StockMeasure stock, MeasureKind kind) =>
        new(kind, stock.Party, stock.Product!.Value, stock.At) { Supplier = stock.Supplier, Purpose = stock.Purpose, In = stock.In };

    public static bool FallsApart(MeasureKind kind) => kind is not (MeasureKind.Custom or MeasureKind.BehindPlan);

    public static bool FallsApartByParty(MeasureKind kind) =>
        FallsApart(kind) && kind is not (MeasureKind.ReallocatedIn or MeasureKind.ReallocatedOut or MeasureKind.Due);

    private Part PartOf(ScopedMeasure measure, int day) => new(measure, ledger.References.ScopeOf(measure.Party, day));

    /// <summary>All who are to send units by an order, or whose records are complete by a coverage, of any day. Of one who is not on record yet nothing is certain.</summary>
    private sealed class SuppliersOnRecord(Timeline timeline)
    {
        public PartyId[] Ordered { get; } = [.. timeline.PlacesOf(RecordKind.Order).SelectMany(timeline.Book.VersionsAt).Select(version => ((Order)version.Record).Supplier).Distinct()];

        public PartyId[] Covered { get; } = [.. timeline.PlacesOf(RecordKind.Coverage).SelectMany(timeline.Book.VersionsAt).Select(version => ((Coverage)version.Record).Supplier).OfType<PartyId>().Distinct()];
    }
}
