using System.Globalization;
using System.Text.Json;

namespace GpuSupply.Benchmarks.Generation;

/// <summary>Who and what a generated case is about: a few suppliers, many buyers, some of them sites of others, and a dozen products.</summary>
internal sealed class Cast
{
    private const int SupplierCount = 6;
    private const int BuyersPerOwner = 5;

    private static readonly string[] Families = ["hopper", "blackwell"];

    private readonly string[] _products = ["h100", "h200", "h800", "h20", "gh200", "b100", "b200", "gb200", "b300", "gb300"];
    private readonly string[] _suppliers = new string[SupplierCount];
    private readonly string[] _buyers;

    public Cast(int parties)
    {
        for (int index = 0; index < SupplierCount; index++)
            _suppliers[index] = Named("supplier", index);
        _buyers = new string[parties - SupplierCount];
        for (int index = 0; index < _buyers.Length; index++)
            _buyers[index] = Named(index % BuyersPerOwner == 0 ? "cloud" : "site", index);
    }

    public int RecordCount => _suppliers.Length + _buyers.Length + Families.Length + _products.Length;

    public string Supplier(Random random) => _suppliers[random.Next(_suppliers.Length)];

    public string Buyer(Random random) => _buyers[random.Next(_buyers.Length)];

    public string Product(Random random) => _products[random.Next(_products.Length)];

    public string Family(Random random) => Families[random.Next(Families.Length)];

    /// <summary>Writes the parties and products.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        foreach (string supplier in _suppliers)
            WriteParty(writer, supplier, null);
        for (int index = 0; index < _buyers.Length; index++)
            WriteParty(writer, _buyers[index], index % BuyersPerOwner == 0 ? null : _buyers[index - (index % BuyersPerOwner)]);
        foreach (string family in Families)
            WriteProduct(writer, family, null);
        for (int index = 0; index < _products.Length; index++)
            WriteProduct(writer, _products[index], Families[index * 2 / _products.Length]);
    }

    private void WriteParty(Utf8JsonWriter writer, string id, string? owner)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "party");
        writer.WriteString("id", id);
        writer.WriteString("name", $"The party {id}");
        if (owner is not null)
            writer.WriteString("memberOf", owner);
        writer.WriteEndObject();
    }

    private void WriteProduct(Utf8JsonWriter writer, string id, string? family)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "product");
        writer.WriteString("id", id);
        writer.WriteString("vendor", _suppliers[0]);
        if (family is not null)
            writer.WriteString("family", family);
        writer.WriteEndObject();
    }

    private static string Named(string kind, int index) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{index:000}");
}
