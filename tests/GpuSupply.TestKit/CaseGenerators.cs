using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace GpuSupply.TestKit;

/// <summary>
/// Cases of one to a few orders with what may follow from them. They are mostly consistent, arrive in any order, refer to what is learned later,
/// and hold each of what the laws are about in far more than a fifth of the cases.
/// </summary>
public static class CaseGenerators
{
    private static readonly LocalDate Published = new(2024, 1, 4);

    /// <summary>Cases of a style, with claims and observations about them.</summary>
    public static Gen<GeneratedCase> Cases(CaseStyle style) =>
        from references in References
        let records = new RecordGenerators(style, references.Parties, references.Products)
        from supply in Supply(records)
        from corrections in Corrections(records, supply)
        from statements in StatementGenerators.Statements(records, references.Parties, references.Products)
        from arriving in Gen.Shuffle(references.Records.Concat(supply.All).Concat(corrections).Concat(statements))
        select new GeneratedCase(arriving);

    /// <summary>Cases with one order or two, a reallocation or two, and little besides, for enumerating their worlds.</summary>
    public static Gen<GeneratedCase> FewRecords(CaseStyle style) =>
        from references in References
        let records = new RecordGenerators(style, references.Parties, references.Products)
        from orders in Several(1, 2, index => records.Order($"order{index}"))
        from shipments in Several(0, 2, index => records.Shipment($"shipment{index}", orders))
        from reallocations in Several(1, 2, index => records.Reallocation($"reallocation{index}", orders, shipments))
        from receipts in Several(0, 2, index => records.Receipt($"receipt{index}", shipments))
        from movements in Several(0, 2, index => records.Movement($"movement{index}"))
        let supply = new SupplyRecords(orders, shipments, reallocations, receipts, movements)
        from isCorrected in Gen.Elements(true, false)
        from corrections in Several(isCorrected ? 1 : 0, isCorrected ? 3 : 0, index => Correction(records, supply, $"correction{index}"))
        from arriving in Gen.Shuffle(references.Records.Concat(supply.All).Concat(corrections))
        select new GeneratedCase(arriving);

    private static Gen<(Record[] Records, PartyId[] Parties, ProductId[] Products)> References =>
        from membership in Gen.Elements<Membership>(
            new("group"), new("group", DateWindow.Parse("2024-01-01/2024-01-06")), new("group", DateWindow.Parse("2024-02/..")), new("site-owner"))
        from inner in Gen.Elements<Membership>(new("group"), new("a"))
        from controller in Gen.Elements<Membership>(new("group"), new("boss"))
        from productCount in Gen.Choose(1, 2)
        from sourceDays in Gen.Choose(0, 20).ArrayOf(3)
        let parties = new Record[]
        {
            new Party(RecordGenerators.Vendor), new Party("boss"), new Party("group"), new Party("site-owner"),
            new Party("a") { MemberOf = [new("group")] }, new Party("b") { MemberOf = [membership], ControlledBy = [new("boss")] },
            new Party("c") { MemberOf = [inner] }, new Party("d") { ControlledBy = [controller] },
        }
        let products = new Record[] { new Product("hopper"), new Product("h100") { Family = "hopper" }, new Product("h200") { Family = "hopper" } }
        let sources = sourceDays.Select((day, index) => (Record)new Source($"source{index + 1}", Published.PlusDays(day)))
        select ((Record[])[.. parties, .. products, .. sources],
            (PartyId[])["a", "b", "c", "d"],
            (ProductId[])(productCount == 1 ? ["h100"] : ["h100", "h200"]));

    private static Gen<SupplyRecords> Supply(RecordGenerators records) =>
        from orders in Several(1, 3, index => records.Order($"order{index}"))
        from shipments in Several(0, 3, index => records.Shipment($"shipment{index}", orders))
        from reallocations in Several(0, 3, index => records.Reallocation($"reallocation{index}", orders, shipments))
        from receipts in Several(0, 2, index => records.Receipt($"receipt{index}", shipments))
        from movements in Several(0, 2, index => records.Movement($"movement{index}"))
        select new SupplyRecords(orders, shipments, reallocations, receipts, movements);

    private static Gen<Correction[]> Corrections(RecordGenerators records, SupplyRecords supply) =>
        from first in Several(0, 2, index => Correction(records, supply, $"correction{index}"))
        from isWrongAgain in Gen.Frequency((1, Gen.Constant(true)), (4, Gen.Constant(false)))
        from second in Several(0, isWrongAgain ? 1 : 0, index => CorrectionOfCorrection(records, first, $"correction-again{index}"))
        select (Correction[])[.. first, .. second];

    private static Gen<Correction> Correction(RecordGenerators records, SupplyRecords supply, RecordId id) =>
        from target in Gen.Elements(supply.All.AsEnumerable())
        from stamp in records.Stamped(isVersion: false)
        from isVoid in Gen.Frequency((1, Gen.Constant(true)), (3, Gen.Constant(false)))
        from keepsWindow in Gen.Elements(true, false)
        from version in supply.NewVersion(records, target)
        let kept = keepsWindow ? Widening.WithWindow(version, target.On) : version
        select isVoid
            ? new Correction(id, target.Id) { Source = stamp.Source, KnownOn = stamp.KnownOn }
            : new Correction(id, kept) { Source = stamp.Source, KnownOn = stamp.KnownOn };

    private static Gen<Correction> CorrectionOfCorrection(RecordGenerators records, Correction[] corrections, RecordId id) =>
        from target in Gen.Elements(corrections.Select(one => one.Id).DefaultIfEmpty("nowhere"))
        from stamp in records.Stamped(isVersion: false)
        select new Correction(id, target) { Source = stamp.Source, KnownOn = stamp.KnownOn };

    private static Gen<T[]> Several<T>(int least, int most, Func<int, Gen<T>> one) =>
        from count in Gen.Choose(least, most)
        from records in Gen.CollectToArray(Enumerable.Range(1, count), one)
        select records;
}
