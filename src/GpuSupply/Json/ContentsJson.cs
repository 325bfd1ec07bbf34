using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>What a product is made of, on the wire.</summary>
internal static class ContentsJson
{
    private static readonly FieldNames Names = FieldNames.Of("product", "count");

    public static Contents Read(ref JsonCursor cursor)
    {
        (ProductId product, long count) = (default, 0);
        Fields fields = cursor.BeginObject(Names);
        while (cursor.NextField(ref fields))
        {
            if (fields.Name == "product")
                product = cursor.Parsed<ProductId>();
            else
                count = cursor.Whole(1, long.MaxValue);
        }
        return new(product, count) { Extensions = fields.Extensions };
    }

    public static void Write(Utf8JsonWriter writer, Contents contents)
    {
        writer.WriteStartObject();
        writer.WriteString("product", contents.Product.Value);
        writer.WriteNumber("count", contents.Count);
        writer.WriteExtensions(contents.Extensions);
        writer.WriteEndObject();
    }
}
