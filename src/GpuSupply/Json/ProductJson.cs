using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Products on the wire.</summary>
internal static class ProductJson
{
    private static readonly FieldNames Names = FieldNames.OfReference("name?", "vendor?", "family?", "h100e?", "contains?");

    public static Product Read(ref JsonCursor cursor)
    {
        (ProductId id, string? name, PartyId? vendor, ProductId? family) = (default, null, null, null);
        (Rational? h100Equivalents, string? h100Json, Contents? contains) = (null, null, null);
        Fields fields = cursor.BeginObject(Names);
        while (cursor.NextField(ref fields))
        {
            switch (fields.Name)
            {
                case "id": id = cursor.Parsed<ProductId>(); break;
                case "name": name = cursor.Text(); break;
                case "vendor": vendor = cursor.Parsed<PartyId>(); break;
                case "family": family = cursor.Parsed<ProductId>(); break;
                case "h100e": h100Equivalents = ReadFactor(ref cursor, out h100Json); break;
                case "contains": contains = ContentsJson.Read(ref cursor); break;
            }
        }
        return new(id)
        {
            Name = name,
            Vendor = vendor,
            Family = family,
            H100Equivalents = h100Equivalents,
            H100EquivalentsJson = h100Json,
            Contains = contains,
            Extensions = fields.Extensions,
        };
    }

    public static void Write(Utf8JsonWriter writer, Product product)
    {
        writer.WriteOptional("name", product.Name);
        writer.WriteOptional("vendor", product.Vendor?.Value);
        writer.WriteOptional("family", product.Family?.Value);
        if (product.H100Equivalents is { } factor)
            writer.WriteRaw("h100e", product.H100EquivalentsJson ?? $"\"{JsonWriting.ExactDecimal("h100e", factor)}\"");
        if (product.Contains is not { } contents)
            return;
        writer.WritePropertyName("contains");
        ContentsJson.Write(writer, contents);
    }

    private static Rational ReadFactor(ref JsonCursor cursor, out string json)
    {
        Rational factor = cursor.Decimal(out json);
        return factor.Sign > 0 ? factor : throw cursor.Invalid("is not above 0", "a number above 0");
    }
}
