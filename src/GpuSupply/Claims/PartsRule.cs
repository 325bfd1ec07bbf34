using System.Runtime.CompilerServices;

namespace GpuSupply.Claims;

/// <summary>
/// Parts bound from below: the largest of the sums over disjoint parts of a measure, by party, by product, by supplier, by purpose, by stage and over
/// disjoint windows inside of it.
/// </summary>
internal sealed class PartsRule(MeasureSplits splits, ObservedWindows windows)
{
    /// <summary>The lower end that the parts give; null: none. What bounds a part is asked of the caller, who asks for its parts in turn.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="lowOf">What bounds a part from below.</param>
    /// <param name="recordedOf">The same without its parts.</param>
    public EvidenceEnd? Low(ScopedMeasure measure, Func<ScopedMeasure, EvidenceEnd?> lowOf, Func<ScopedMeasure, EvidenceEnd?> recordedOf)
    {
        if (!MeasureSplits.FallsApart(measure.Kind) || splits.AreInTheLedger(measure) || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return null;
        EvidenceEnd? low = PartSums.Disjoint(splits.ByParty(measure), lowOf);
        low = EvidenceEnd.Higher(low, PartSums.All(splits.ByProduct(measure), lowOf));
        low = EvidenceEnd.Higher(low, PartSums.Disjoint(splits.BySupplier(measure), lowOf));
        low = EvidenceEnd.Higher(low, PartSums.All(splits.ByPurpose(measure), lowOf));
        low = EvidenceEnd.Higher(low, PartSums.All(MeasureSplits.ByStage(measure), lowOf));
        if (measure is FlowMeasure flow)
            low = EvidenceEnd.Higher(low, PartSums.Windows(windows.Inside(flow), lowOf, windows.Between(flow), recordedOf, isBesides: false));
        return low?.As(EvidenceRule.Part);
    }
}
