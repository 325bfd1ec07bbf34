using FsCheck;
using FsCheck.Fluent;

namespace GpuSupply.TestKit;

/// <summary>Corrections of supply records, of parties, products and sources, and of corrections: other contents, or that it never happened.</summary>
internal static class CorrectionGenerators
{
    /// <summary>Some corrections, of which a third or so are corrected again, and some of these once more.</summary>
    public static Gen<Correction[]> Corrections(RecordGenerators records, SupplyRecords supply, ReferenceRecords references, int most) =>
        from isCorrected in Gen.Frequency((3, Gen.Constant(true)), (1, Gen.Constant(false)))
        from ofSupply in Several(isCorrected ? 1 : 0, isCorrected ? most : 0, index => OfSupply(records, supply, $"correction{index}"))
        from isOther in Gen.Elements(true, false)
        from ofReferences in Several(isOther ? 1 : 0, isOther ? 2 : 0, index => ReferenceGenerators.Correction(records, references, $"other-reference{index}"))
        let first = (Correction[])[.. ofSupply, .. ofReferences]
        from again in Again(records, supply, first, "again")
        from onceMore in Again(records, supply, again, "once-more")
        select (Correction[])[.. first, .. again, .. onceMore];

    private static Gen<Correction[]> Again(RecordGenerators records, SupplyRecords supply, Correction[] corrections, string name) =>
        from isWrong in Gen.Elements(true, false)
        from again in Several(
            isWrong && corrections.Length > 0 ? 1 : 0, isWrong && corrections.Length > 0 ? 2 : 0, index => OfCorrection(records, supply, corrections, $"{name}{index}"))
        select again;

    private static Gen<Correction> OfSupply(RecordGenerators records, SupplyRecords supply, RecordId id) =>
        from target in Gen.Elements(supply.All.AsEnumerable())
        from stamp in records.Stamped(isVersion: false)
        from isVoid in Gen.Frequency((1, Gen.Constant(true)), (3, Gen.Constant(false)))
        from version in NewVersion(records, supply, target)
        select Of(id, stamp, target.Id, isVoid ? null : version);

    /// <summary>A correction that gives a record anew, or, without a version, says that it never happened.</summary>
    public static Correction Of(RecordId id, Stamp stamp, RecordId wrong, Record? version) => version is null
        ? new(id, wrong) { Source = stamp.Source, KnownOn = stamp.KnownOn }
        : new(id, version) { Source = stamp.Source, KnownOn = stamp.KnownOn };

    // Wrong was the correction altogether, or what it said.
    private static Gen<Correction> OfCorrection(RecordGenerators records, SupplyRecords supply, Correction[] corrections, RecordId id) =>
        from wrong in Gen.Elements(corrections)
        from stamp in records.Stamped(isVersion: false)
        from isVoid in Gen.Elements(true, false)
        from version in wrong.Record is SupplyRecord content ? NewVersion(records, supply, content).Select(other => (Record?)other) : Gen.Constant(wrong.Record)
        select Of(id, stamp, wrong.Id, isVoid || version is null ? null : new Correction(wrong.Id, version) { Source = stamp.Source });

    private static Gen<SupplyRecord> NewVersion(RecordGenerators records, SupplyRecords supply, SupplyRecord target) =>
        from keepsWindow in Gen.Elements(true, false)
        from version in supply.NewVersion(records, target)
        select keepsWindow ? Widening.WithWindow(version, target.On) : version;

    private static Gen<Correction[]> Several(int least, int most, Func<int, Gen<Correction>> one) => CaseGenerators.Several(least, most, one);
}
