using FsCheck;
using FsCheck.Fluent;

namespace GpuSupply.TestKit;

/// <summary>
/// Small cases in which what is recorded, claimed, observed and covered is about the same parties and products, and is learned, corrected and corrected again
/// on days apart, most of them days on which somebody joins or leaves a group.
/// </summary>
public static class HistoryGenerators
{
    // Kinds that weigh differently, so that those of a family are told apart.
    private static readonly Product[] Families =
        [new("hopper"), new("h100") { Family = "hopper", H100Equivalents = 1 }, new("h200") { Family = "hopper", H100Equivalents = 1.5m }];

    public static Gen<GeneratedCase> Cases =>
        from any in ReferenceGenerators.References
        let references = any with { Families = Families }
        from holders in Gen.Shuffle(ReferenceRecords.Holders.AsEnumerable())
        let records = new RecordGenerators(CaseStyle.SmallAndPriced, holders[..3], [.. references.Kinds, "hopper"])
        from supply in CaseGenerators.Supply(records, most: 2)
        from corrections in CorrectionGenerators.Corrections(records, supply, references, most: 2)
        from kinds in HistoryMeasures.TwoKinds
        let parties = (PartyId[])[holders[0], "group"]
        let products = (ProductId[])["h100", "hopper"]
        let statements = new HistoryStatements(records, parties, products, new HistoryMeasures(parties, products, supply), kinds)
        from said in statements.All
        from arriving in Gen.Shuffle<Record>([.. references.Records, .. supply.All, .. corrections, .. said])
        select new GeneratedCase(arriving);
}
