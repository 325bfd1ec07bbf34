using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Measures of the value of what a reallocation took from a party, on the wire.</summary>
internal static class DivertedValueJson
{
    private static readonly FieldNames Names = FieldNames.Of("kind", "reallocation", "from", "unitPrice?");

    public static DivertedValueMeasure Read(ref JsonCursor cursor)
    {
        (RecordId reallocation, PartyId from, MoneyRange? unitPrice) = (default, default, null);
        Fields fields = cursor.BeginObject(Names);
        while (cursor.NextField(ref fields))
        {
            switch (fields.Name)
            {
                case "reallocation": reallocation = cursor.Parsed<RecordId>(); break;
                case "from": from = cursor.Parsed<PartyId>(); break;
                case "unitPrice": unitPrice = cursor.Money(); break;
            }
        }
        return new(reallocation, from) { UnitPrice = unitPrice, Extensions = fields.Extensions };
    }

    public static void Write(Utf8JsonWriter writer, DivertedValueMeasure value)
    {
        writer.WriteString("reallocation", value.Reallocation.Value);
        writer.WriteString("from", value.From.Value);
        writer.WriteOptional("unitPrice", value.UnitPrice);
    }
}
