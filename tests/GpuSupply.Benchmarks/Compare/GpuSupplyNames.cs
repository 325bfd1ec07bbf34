namespace GpuSupply.Benchmarks.Compare;

/// <summary>What the library's parties and products are called: a letter and a number.</summary>
internal static class GpuSupplyNames
{
    public static readonly ProductId[] Products = [.. Enumerable.Range(0, Asked.Products).Select(number => (ProductId)$"h{number}")];

    public static PartyId[] Parties(int count) => [.. Enumerable.Range(0, count).Select(Party)];

    /// <summary>The party of a number: <c>p00003</c>.</summary>
    public static PartyId Party(int number) => $"p{number:D5}";

    /// <summary>The number of a party.</summary>
    public static int Number(PartyId party) => int.Parse(party.Value.AsSpan(1));

    /// <summary>The number of a product.</summary>
    public static int Number(ProductId product) => int.Parse(product.Value.AsSpan(1));
}
