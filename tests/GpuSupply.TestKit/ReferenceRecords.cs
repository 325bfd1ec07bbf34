namespace GpuSupply.TestKit;

/// <summary>The parties, products and sources of a case that is being generated, and which of them the other records name.</summary>
internal sealed record ReferenceRecords(Party[] All, Product[] Families, Source[] Sources)
{
    public static readonly PartyId Vendor = "vendor";

    public static readonly IReadOnlyList<PartyId> Holders = ["a", "b", "c", "d"];

    public IReadOnlyList<ProductId> Kinds { get; init; } = ["h100"];

    public Record[] Records => [.. All, .. Families, .. Sources];
}
