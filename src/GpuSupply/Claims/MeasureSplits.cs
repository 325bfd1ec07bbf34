using GpuSupply.Ledger;

namespace GpuSupply.Claims;

/// <summary>
/// The ways in which a measure falls into parts: by party, product, supplier, purpose and stage, and a flow by windows inside its own. A move inside a
/// group is no part of it, so that reallocations and plans do not fall into parts by party; who is ahead of the plan makes up for who is behind, so that
/// what is behind plan does not fall into parts at all.
/// </summary>
internal sealed class MeasureSplits(KnownLedger ledger, Observations observations)
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

    /// <summary>A part for each product directly inside the measure's.</summary>
    public IEnumerable<ScopedMeasure> ByProduct(ScopedMeasure measure) =>
        FallsApart(measure.Kind) && measure.Product is { } product ? ledger.References.KindsOf(product).Select(kind => measure with { Product = kind }) : [];

    /// <summary>A part for each supplier that an observation names, or an order, with the parties inside that supplier.</summary>
    public IEnumerable<Part> BySupplier(ScopedMeasure measure)
    {
        if (!FallsApart(measure.Kind) || measure.Supplier is not null)
            return [];
        PartyId[] observed = [.. observations.Near(measure).Select(other => other.Supplier).OfType<PartyId>().Distinct()];
        if (observed.Length == 0)
            return [];
        int day = ledger.ScopeDayOf(measure);
        IEnumerable<PartyId> ordering = measure is FlowMeasure && !measure.IsMoney ? ledger.Timeline.Once(static timeline => new Suppliers(timeline)).All : [];
        return observed.Concat(ordering).Distinct().Order().Select(supplier => new Part(measure with { Supplier = supplier }, ledger.References.ScopeOf(supplier, day)));
    }

    /// <summary>A part for each purpose that an observation names.</summary>
    public IEnumerable<ScopedMeasure> ByPurpose(ScopedMeasure measure) => measure.Purpose is not null || !FallsApart(measure.Kind) ? [] : observations.Near(measure)
        .Select(other => other.Purpose).OfType<string>().Distinct().Order(StringComparer.Ordinal).Select(purpose => measure with { Purpose = purpose });

    /// <summary>Of held units those on hand and those in service.</summary>
    public static IEnumerable<ScopedMeasure> ByStage(ScopedMeasure measure) => measure is StockMeasure { Kind: MeasureKind.Held } held
        ? [OfKind(held, MeasureKind.OnHand), OfKind(held, MeasureKind.InService)]
        : [];

    /// <summary>The measure in each window inside its own for which something like it is observed, while the parties inside its scope are the same.</summary>
    public IEnumerable<FlowMeasure> ByWindow(FlowMeasure measure)
    {
        DaySpan whole = measure.During.ToSpan();
        return WindowsOf(measure, span => span.IsInside(whole) && span != whole);
    }

    /// <summary>The measure in each window around its own for which something like it is observed, while the parties inside its scope are the same.</summary>
    public IEnumerable<FlowMeasure> Around(FlowMeasure measure)
    {
        DaySpan part = measure.During.ToSpan();
        return FallsApart(measure.Kind) ? WindowsOf(measure, span => part.IsInside(span) && span != part) : [];
    }

    /// <summary>The parties inside a measure's scope.</summary>
    public IReadOnlySet<PartyId> PartiesOf(ScopedMeasure measure) => ledger.References.ScopeOf(measure.Party, ledger.ScopeDayOf(measure));

    /// <summary>The same measure of other parts of a stock.</summary>
    public static StockMeasure OfKind(StockMeasure stock, MeasureKind kind) =>
        new(kind, stock.Party, stock.Product!.Value, stock.At) { Supplier = stock.Supplier, Purpose = stock.Purpose, In = stock.In };

    public static bool FallsApart(MeasureKind kind) => kind is not (MeasureKind.Custom or MeasureKind.BehindPlan);

    public static bool FallsApartByParty(MeasureKind kind) =>
        FallsApart(kind) && kind is not (MeasureKind.ReallocatedIn or MeasureKind.ReallocatedOut or MeasureKind.Due);

    private Part PartOf(ScopedMeasure measure, int day) => new(measure, ledger.References.ScopeOf(measure.Party, day));

    private IEnumerable<FlowMeasure> WindowsOf(FlowMeasure measure, Func<DaySpan, bool> fits) => observations.Near(measure).OfType<FlowMeasure>()
        .Where(other => fits(other.During.ToSpan()) && IsAlike(other, measure)).DistinctBy(other => other.During.ToSpan())
        .Select(other => measure with { During = other.During }).Where(other => PartiesOf(other).SetEquals(PartiesOf(measure)));

    /// <summary>Whether an observation may bound a measure at its own time: one of the two has its party and its product inside the other's scope.</summary>
    private bool IsAlike(FlowMeasure one, FlowMeasure other)
    {
        bool isOfParty = PartiesOf(one).Contains(other.Party) || PartiesOf(other).Contains(one.Party);
        return isOfParty && (one.Product is not { } mine || other.Product is not { } theirs
            || ledger.References.ScopeOf(mine).Contains(theirs) || ledger.References.ScopeOf(theirs).Contains(mine));
    }

    /// <summary>All who are to send units by an order of any day. Of one who is not on record yet nothing is certain.</summary>
    private sealed class Suppliers(Timeline timeline)
    {
        public PartyId[] All { get; } = [.. timeline.PlacesOf(RecordKind.Order).SelectMany(timeline.Book.VersionsAt).Select(version => ((Order)version.Record).Supplier).Distinct()];
    }
}
