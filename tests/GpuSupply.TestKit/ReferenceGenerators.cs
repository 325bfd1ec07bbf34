using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace GpuSupply.TestKit;

/// <summary>
/// Parties that belong to groups for ever, for a time, or again and again; two kinds of a family; sources. Corrections of them say that something else
/// had been so all the time.
/// </summary>
internal static class ReferenceGenerators
{
    private static readonly LocalDate Published = new(2024, 1, 4);

    private static readonly string[][] Times =
        [["../.."], ["2024-01-01/2024-01-06"], ["2024-01-05/.."], ["2024-01-01/2024-01-04", "2024-01-09/.."], ["../2024-01-03", "2024-01-06/2024-01-10", "2024-02/.."]];

    private static readonly string[] YearEnds = ["06-30", "last-sunday-of-january"];

    public static Gen<ReferenceRecords> References =>
        from b in PartyB
        from c in PartyC
        from d in PartyD
        from kindCount in Gen.Choose(1, 2)
        from sourceDays in Gen.Choose(0, 20).ArrayOf(3)
        select new ReferenceRecords(
            [
                new(ReferenceRecords.Vendor), new("boss"), new("group"), new("site-owner"), new("sum") { IsAggregate = true },
                new("a") { MemberOf = [new("group"), new("sum")] }, b, c, d,
            ],
            [new("hopper"), new("h100") { Family = "hopper" }, new("h200") { Family = "hopper" }],
            [.. sourceDays.Select((day, index) => new Source($"source{index + 1}", Published.PlusDays(day)))])
        {
            Kinds = kindCount == 1 ? ["h100"] : ["h100", "h200"],
        };

    /// <summary>A correction of a party, a product or a source.</summary>
    public static Gen<Correction> Correction(RecordGenerators records, ReferenceRecords references, RecordId id) =>
        from stamp in records.Stamped(isVersion: false)
        from what in Gen.Frequency(
            (4, Any(Gen.OneOf(PartyB, PartyC, PartyD))), (2, Any(Kind)), (1, Any(OfSource(references.Sources))))
        select new Correction(id, what) { Source = stamp.Source, KnownOn = stamp.KnownOn };

    private static Gen<Party> PartyB =>
        from owner in Gen.Frequency((4, Links("group")), (1, Links("site-owner")))
        from boss in Links("boss")
        select new Party("b") { MemberOf = owner, ControlledBy = boss };

    private static Gen<Party> PartyC => Gen.Frequency((2, Links("a")), (2, Links("group")), (1, Links("sum")))
        .Select(inner => new Party("c") { MemberOf = inner });

    private static Gen<Party> PartyD =>
        from controller in Gen.OneOf(Links("group"), Links("boss"))
        from owner in Gen.Frequency((3, Gen.Constant(Array.Empty<Membership>())), (1, Links("b")))
        from end in Gen.Elements(YearEnds)
        select new Party("d") { ControlledBy = controller, MemberOf = owner, FiscalYear = FiscalYear.Parse(end) };

    private static Gen<Product> Kind =>
        from id in Gen.Elements<ProductId>("h100", "h200")
        from isOfFamily in Gen.Frequency((1, Gen.Constant(true)), (2, Gen.Constant(false)))
        from equivalents in Gen.Elements("1", "1.5")
        select new Product(id) { Family = isOfFamily ? "hopper" : (ProductId?)null, H100Equivalents = Rational.Parse(equivalents) };

    private static Gen<Source> OfSource(Source[] sources) =>
        from source in Gen.Elements(sources)
        from later in Gen.Choose(-3, 3)
        select new Source(source.Id, source.PublishedOn.PlusDays(later)) { Issuer = "a" };

    private static Gen<Membership[]> Links(PartyId party) => Gen.Elements(Times).Select(times =>
        times.Select(time => time == "../.." ? new Membership(party) : new Membership(party, DateWindow.Parse(time))).ToArray());

    private static Gen<Record> Any<T>(Gen<T> records)
        where T : Record => records.Select(record => (Record)record);
}
