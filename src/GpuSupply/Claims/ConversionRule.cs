using GpuSupply.Ledger;

namespace GpuSupply.Claims;

/// <summary>
/// Units counted in something else than themselves: those of a product times what one of them counts. Of a family whose kinds count alike it is the same;
/// where they don't, its kinds bound it as parts from below, and from above all together where coverage says that all of the family is on record, or where
/// what is on record is all that is asked for, as of a plan.
/// </summary>
internal sealed class ConversionRule(KnownLedger ledger, CoverageIndex coverage)
{
    private readonly ProductWeights _weights = new(ledger.References);

    /// <summary>The end of a measure that is counted in something else, from those of the same measure in units, which the caller is asked for.</summary>
    public EvidenceEnd? End(ScopedMeasure measure, bool assuming, EvidenceSide side, Func<ScopedMeasure, EvidenceEnd?> endOf)
    {
        if (measure is not { In: { } counted, Product: { } product } || _weights.OfKinds(product, counted) is not { Count: > 0 } kinds)
            return null;
        Rational weight = kinds[0].Weight;
        if (kinds.All(kind => kind.Weight == weight))
            return endOf(measure with { In = null })?.Times(weight);

        // From below the kinds bound the family as parts do.
        if (side == EvidenceSide.Low)
            return null;

        // Units of which only the family is on record count who knows how much.
        bool isComplete = IsComplete(measure with { In = null });
        if (!(isComplete || (assuming && measure.Kind == MeasureKind.Due)) || !IsEachOfAKind(measure))
            return null;
        EvidenceEnd?[] highs = [.. kinds.Where(kind => !ledger.References.KindsOf(kind.Product).Any()).Select(kind => endOf(measure with { In = null, Product = kind.Product })?.Times(kind.Weight))];
        if (highs.Any(high => high is null))
            return null;
        var all = EvidenceEnd.Sum(highs!);
        return isComplete ? all : all.Moved(0, Supports.None, Assumption.PlanAsRecorded);
    }

    /// <summary>Whether no transfer of the measure's parties is of units of which only a family is on record.</summary>
    private bool IsEachOfAKind(ScopedMeasure measure)
    {
        IReadOnlySet<PartyId> parties = ledger.PartiesOf(measure);
        HashSet<ProductId> families = [.. ledger.References.ScopeOf(measure.Product!.Value).Where(product => ledger.References.KindsOf(product).Any())];
        ledger.HearsAll();
        return !ledger.RowsOf(parties, families).Any();
    }

    private bool IsComplete(ScopedMeasure measure) => measure.Kind == MeasureKind.Due
        ? coverage.IsPlanComplete(measure)
        : coverage.Throughout(measure, MeasureParts.RecordsOf(measure.Kind), measure is StockMeasure stock ? new(Day.Beginning, Day.Number(stock.At)) : ((FlowMeasure)measure).During.ToSpan()) is not null;
}
