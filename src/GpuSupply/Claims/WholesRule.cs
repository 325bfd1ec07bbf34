using System.Runtime.CompilerServices;
using GpuSupply.Ledger;

namespace GpuSupply.Claims;

/// <summary>
/// Wholes bound from above: whatever a measure is a part of, one step up by party, product, supplier, purpose, stage or window, less what its siblings
/// certainly have. By basis there is none, since money without a basis may be anything.
/// </summary>
internal sealed class WholesRule(KnownLedger ledger, MeasureSplits splits, ObservedWindows windows)
{
    /// <summary>
    /// The upper end that the wholes give; null: none. What bounds a whole from above, and its other parts from below, is asked of the caller, who asks
    /// for their wholes and parts in turn.
    /// </summary>
    /// <param name="measure">The measure.</param>
    /// <param name="highOf">What bounds a whole from above.</param>
    /// <param name="lowOf">What bounds another part of it from below.</param>
    /// <param name="recordedOf">The same without the parts of that.</param>
    public EvidenceEnd? High(
        ScopedMeasure measure, Func<ScopedMeasure, EvidenceEnd?> highOf, Func<ScopedMeasure, EvidenceEnd?> lowOf, Func<ScopedMeasure, EvidenceEnd?> recordedOf)
    {
        if (!MeasureSplits.FallsApart(measure.Kind) || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return null;
        EvidenceEnd? high = null;
        foreach ((ScopedMeasure whole, Func<EvidenceEnd?> siblings) in ByParty(measure, lowOf).Concat(ByProduct(measure, lowOf)).Concat(BySupplier(measure, lowOf))
            .Concat(ByPurpose(measure, lowOf)).Concat(ByStage(measure, lowOf)).Concat(ByWindow(measure, lowOf, recordedOf)))
        {
            if (highOf(whole)?.As(EvidenceRule.Whole) is { } all)
                high = EvidenceEnd.Lower(high, siblings() is { } others ? all.Less(others.As(EvidenceRule.Part)) : all);
        }

        return high;
    }

    private IEnumerable<(ScopedMeasure Whole, Func<EvidenceEnd?> Siblings)> ByParty(ScopedMeasure measure, Func<ScopedMeasure, EvidenceEnd?> lowOf)
    {
        if (!MeasureSplits.FallsApartByParty(measure.Kind))
            yield break;
        foreach (PartyId group in ledger.References.GroupsOf(measure.Party, ledger.ScopeDayOf(measure)))
        {
            ScopedMeasure whole = measure with { Party = group };
            IReadOnlySet<PartyId> own = ledger.PartiesOf(measure);
            yield return (whole, () => PartSums.Disjoint(splits.ByParty(whole).Where(part => !part.Parties.Overlaps(own)), lowOf));
        }
    }

    private IEnumerable<(ScopedMeasure Whole, Func<EvidenceEnd?> Siblings)> ByProduct(ScopedMeasure measure, Func<ScopedMeasure, EvidenceEnd?> lowOf)
    {
        if (measure.Product is not { } product || (ledger.References.FamilyOf(product) is var family && family is null && !measure.IsMoney))
            yield break;
        ScopedMeasure whole = measure with { Product = family };
        yield return (whole, () => PartSums.All(splits.ByProduct(whole).Where(part => part.Product != product), lowOf));
    }

    private IEnumerable<(ScopedMeasure Whole, Func<EvidenceEnd?> Siblings)> BySupplier(ScopedMeasure measure, Func<ScopedMeasure, EvidenceEnd?> lowOf)
    {
        if (measure.Supplier is not { } supplier)
            yield break;
        int day = ledger.ScopeDayOf(measure);
        IReadOnlySet<PartyId> own = ledger.References.ScopeOf(supplier, day);
        foreach (PartyId? group in ledger.References.GroupsOf(supplier, day).Select(one => (PartyId?)one).Append(null))
        {
            ScopedMeasure whole = measure with { Supplier = group };
            yield return (whole, () => PartSums.Disjoint(splits.BySupplier(whole, isForSiblings: true).Where(part => !part.Parties.Overlaps(own)), lowOf));
        }
    }

    private IEnumerable<(ScopedMeasure Whole, Func<EvidenceEnd?> Siblings)> ByPurpose(ScopedMeasure measure, Func<ScopedMeasure, EvidenceEnd?> lowOf)
    {
        if (measure.Purpose is not { } purpose)
            yield break;
        ScopedMeasure whole = measure with { Purpose = null };
        yield return (whole, () => PartSums.All(splits.ByPurpose(whole).Where(part => part.Purpose != purpose), lowOf));
    }

    private static IEnumerable<(ScopedMeasure Whole, Func<EvidenceEnd?> Siblings)> ByStage(ScopedMeasure measure, Func<ScopedMeasure, EvidenceEnd?> lowOf)
    {
        if (measure is not StockMeasure { Kind: MeasureKind.OnHand or MeasureKind.InService } stock)
            yield break;
        StockMeasure whole = MeasureSplits.OfKind(stock, MeasureKind.Held);
        yield return (whole, () => PartSums.All(MeasureSplits.ByStage(whole).Where(part => part.Kind != stock.Kind), lowOf));
    }

    private IEnumerable<(ScopedMeasure Whole, Func<EvidenceEnd?> Siblings)> ByWindow(
        ScopedMeasure measure, Func<ScopedMeasure, EvidenceEnd?> lowOf, Func<ScopedMeasure, EvidenceEnd?> recordedOf)
    {
        if (measure is not FlowMeasure flow)
            yield break;
        DaySpan own = flow.During.ToSpan();
        foreach (FlowMeasure whole in windows.Around(flow))
        {
            yield return (whole, () => PartSums.Windows(
                windows.Inside(whole).Where(part => !part.During.ToSpan().Meets(own)), lowOf,
                windows.Between(whole, own).Where(gap => !gap.During.ToSpan().Meets(own)), recordedOf, isBesides: true));
        }
    }
}
