using FsCheck;
using FsCheck.Fluent;

namespace GpuSupply.TestKit;

/// <summary>
/// Cases of one to a few orders with what may follow from them. They are mostly consistent, arrive in any order, refer to what is learned later,
/// and hold each of what the laws are about in far more than a fifth of the cases.
/// </summary>
public static class CaseGenerators
{
    /// <summary>Cases of a style, with claims, observations and commitments about them.</summary>
    public static Gen<GeneratedCase> Cases(CaseStyle style) =>
        from references in ReferenceGenerators.References
        let records = new RecordGenerators(style, ReferenceRecords.Holders, references.Kinds)
        from supply in Supply(records, most: 3)
        from corrections in CorrectionGenerators.Corrections(records, supply, references, most: 2)
        from damaged in Damaged(style, records, supply)
        from statements in StatementGenerators.Statements(records, ReferenceRecords.Holders, references.Kinds)
        from arriving in Gen.Shuffle<Record>([.. references.Records, .. supply.All, .. corrections, .. damaged, .. statements])
        select new GeneratedCase(arriving);

    /// <summary>Cases with few orders and what happens to them, for enumerating their worlds.</summary>
    public static Gen<GeneratedCase> FewRecords(CaseStyle style) =>
        from references in ReferenceGenerators.References
        let records = new RecordGenerators(style, ReferenceRecords.Holders, references.Kinds)
        from supply in Supply(records, most: 2)
        from corrections in CorrectionGenerators.Corrections(records, supply, references, most: 3)
        from arriving in Gen.Shuffle<Record>([.. references.Records, .. supply.All, .. corrections])
        select new GeneratedCase(arriving);

    internal static Gen<T[]> Several<T>(int least, int most, Func<int, Gen<T>> one) =>
        from count in Gen.Choose(least, most)
        from records in Gen.CollectToArray(Enumerable.Range(1, count), one)
        select records;

    internal static Gen<SupplyRecords> Supply(RecordGenerators records, int most) =>
        from orders in Several(1, most, index => records.Order($"order{index}"))
        from reschedules in Several(0, 2, index => records.Reschedule($"reschedule{index}", orders))
        from cancellations in Several(0, 2, index => records.Cancellation($"cancellation{index}", orders))
        from shipments in Several(0, most, index => records.Shipment($"shipment{index}", orders))
        from reallocations in Several(0, most, index => records.Reallocation($"reallocation{index}", orders, shipments))
        from receipts in Several(0, 3, index => records.Receipt($"receipt{index}", shipments))
        from movements in records.Movements
        select new SupplyRecords(orders, shipments)
        {
            Reschedules = reschedules, Cancellations = cancellations, Reallocations = reallocations, Receipts = receipts, Movements = movements,
        };

    // The same id with another content, which is left out.
    private static Gen<SupplyRecord[]> Damaged(CaseStyle style, RecordGenerators records, SupplyRecords supply) =>
        from isDamaged in style.HasMistakes ? Gen.Frequency((1, Gen.Constant(1)), (5, Gen.Constant(0))) : Gen.Constant(0)
        from twice in Gen.Elements(supply.All.AsEnumerable())
        from other in supply.NewVersion(records, twice)
        select isDamaged == 0 ? [] : new[] { Widening.KnownFrom(other, twice) };
}
