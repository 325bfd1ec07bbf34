using System.Runtime.CompilerServices;

namespace GpuSupply.Claims;

/// <summary>
/// Parts bound from below: the largest of the sums over disjoint parts of a measure, by party, by product, by supplier, by purpose, by stage and over
/// disjoint windows inside of it.
/// </summary>
internal sealed class PartsRule(Observations observations, CoverageIndex coverage, MeasureSplits splits)
{
    /// <summary>
    /// The lower end that the parts give; null: none. Where nothing is observed or covered inside the scope, the parts but for stages would only say what the ledger
    /// says of the whole. What bounds a part is asked of the caller, who asks for its parts in turn.
    /// </summary>
    public EvidenceEnd? Low(ScopedMeasure measure, Func<ScopedMeasure, EvidenceEnd?> lowOf)
    {
        if (!MeasureSplits.FallsApart(measure.Kind) || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return null;
        EvidenceEnd? low = PartSums.All(MeasureSplits.ByStage(measure), lowOf);
        if (!observations.AnyWithin(measure) && !coverage.AnyWithin(measure))
            return low;
        low = EvidenceEnd.Higher(low, PartSums.Disjoint(splits.ByParty(measure), lowOf));
        low = EvidenceEnd.Higher(low, PartSums.All(splits.ByProduct(measure), lowOf));
        low = EvidenceEnd.Higher(low, PartSums.Disjoint(splits.BySupplier(measure), lowOf));
        low = EvidenceEnd.Higher(low, PartSums.All(splits.ByPurpose(measure), lowOf));
        return measure is FlowMeasure flow ? EvidenceEnd.Higher(low, PartSums.Windows(splits.ByWindow(flow), lowOf)) : low;
    }
}
