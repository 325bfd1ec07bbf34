using FsCheck;
using FsCheck.Fluent;

namespace GpuSupply.TestKit;

/// <summary>What is said in a case about measures that have to do with each other, and corrected, some of it several times.</summary>
internal sealed class HistoryStatements(
    RecordGenerators records, IReadOnlyList<PartyId> parties, IReadOnlyList<ProductId> products, HistoryMeasures measures, MeasureKind[] kinds)
{
    public Gen<SourcedRecord[]> All =>
        from claims in CaseGenerators.Several(1, 2, index => Claims($"claim{index}"))
        from sums in CaseGenerators.Several(0, 1, index => StatementGenerators.Sums($"all-claims{index}", records, claims))
        from observations in CaseGenerators.Several(0, 3, index => Observations($"observation{index}"))
        from coverages in CaseGenerators.Several(0, 3, index => Coverages($"coverage{index}"))
        from commitments in CaseGenerators.Several(0, 2, index => Commitments($"commitment{index}"))
        let said = (SourcedRecord[])[.. claims, .. observations, .. coverages, .. commitments]
        from corrections in CaseGenerators.Several(0, 3, index => Corrections($"other-statement{index}", said))
        select (SourcedRecord[])[.. said, .. sums, .. corrections];

    private Gen<Correction> Corrections(RecordId id, SourcedRecord[] said) =>
        from wrong in Gen.Elements(said)
        from version in NewVersion(wrong)
        from isVoid in Gen.Frequency((1, Gen.Constant(true)), (3, Gen.Constant(false)))
        from stamp in records.Stamped(isVersion: false)
        select CorrectionGenerators.Of(id, stamp, wrong.Id, isVoid ? null : version);

    private Gen<Record> NewVersion(SourcedRecord wrong) => wrong switch
    {
        Claim => Claims(wrong.Id, isVersion: true).Select(record => (Record)record),
        Observation => Observations(wrong.Id, isVersion: true).Select(record => (Record)record),
        Coverage => Coverages(wrong.Id, isVersion: true).Select(record => (Record)record),
        _ => Commitments(wrong.Id, isVersion: true).Select(record => (Record)record),
    };

    private Gen<Claim> Claims(RecordId id, bool isVersion = false) => StatementGenerators.Claims(id, records, measures.Any(kinds), parties, isVersion);

    private Gen<Observation> Observations(RecordId id, bool isVersion = false) => StatementGenerators.Observations(id, records, measures.Scoped(kinds), isVersion);

    private Gen<Coverage> Coverages(RecordId id, bool isVersion = false) => StatementGenerators.Coverages(id, records, parties, products, isVersion);

    private Gen<Commitment> Commitments(RecordId id, bool isVersion = false) => StatementGenerators.Commitments(id, 1, records, parties, isVersion);
}
