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

    /// <summary>The ends of a measure that is counted in something else, from those of the same measure in units, which the caller is asked for.</summary>
    public EvidenceEnds Ends(ScopedMeasure measure, Func<ScopedMeasure, EvidenceEnds> endsOf)
    {
        if (measure is not { In: { } counted, Product: { } product } || _weights.OfKinds(product, counted) is not { Count: > 0 } kinds)
            return default;
        Rational weight = kinds[0].Weight;
        if (kinds.All(kind => kind.Weight == weight))
        {
            EvidenceEnds units = endsOf(measure with { In = null });
            return new(units.Low?.Times(weight), units.High?.Times(weight));
        }

        // Units of which only the family is on record count who knows how much.
        if ((measure.Kind != MeasureKind.Due && !IsComplete(measure with { In = null })) || !IsEachOfAKind(measure))
            return default;
        EvidenceEnd?[] highs = [.. kinds.Where(kind => !ledger.References.KindsOf(kind.Product).Any()).Select(kind => endsOf(measure with { In = null, Product = kind.Product }).High?.Times(kind.Weight))];
        return new(null, highs.Any(high => high is null) ? null : EvidenceEnd.Sum(highs!));
    }

    /// <summary>Whether no transfer of the measure's parties is of units of which only a family is on record.</summary>
    private bool IsEachOfAKind(ScopedMeasure measure)
    {
        IReadOnlySet<PartyId> parties = ledger.PartiesOf(measure);
        HashSet<ProductId> families = [.. ledger.References.ScopeOf(measure.Product!.Value).Where(product => ledger.References.KindsOf(product).Any())];
        ledger.HearsAll();
        return !ledger.RowsOf(parties, families).Any();
    }

    private bool IsComplete(ScopedMeasure measure)
    {
        DaySpan span = measure switch
        {
            StockMeasure stock => new(Day.Beginning, Day.Number(stock.At)),
            _ => ((FlowMeasure)measure).During.ToSpan(),
        };
        return coverage.Throughout(measure, MeasureParts.RecordsOf(measure.Kind), span) is not null;
    }
}
