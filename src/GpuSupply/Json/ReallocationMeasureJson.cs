using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Measures of what a reallocation did to a party, on the wire.</summary>
internal static class ReallocationMeasureJson
{
    private static readonly FieldNames DelayNames = FieldNames.Of("kind", "reallocation", "party", "leg?");
    private static readonly FieldNames ValueNames = FieldNames.Of("kind", "reallocation", "from", "unitPrice?");

    public static ReceiptDelayMeasure ReadDelay(ref JsonCursor cursor, bool isTotal)
    {
        (RecordId reallocation, PartyId party, string? leg) = (default, default, null);
        Fields fields = cursor.BeginObject(DelayNames);
        while (cursor.NextField(ref fields))
        {
            switch (fields.Name)
            {
                case "reallocation": reallocation = cursor.Parsed<RecordId>(); break;
                case "party": party = cursor.Parsed<PartyId>(); break;
                case "leg": leg = cursor.LocalId("a leg id"); break;
            }
        }
        return new(reallocation, party) { Leg = leg, IsTotal = isTotal };
    }

    public static DivertedValueMeasure ReadValue(ref JsonCursor cursor)
    {
        (RecordId reallocation, PartyId from, MoneyRange? unitPrice) = (default, default, null);
        Fields fields = cursor.BeginObject(ValueNames);
        while (cursor.NextField(ref fields))
        {
            switch (fields.Name)
            {
                case "reallocation": reallocation = cursor.Parsed<RecordId>(); break;
                case "from": from = cursor.Parsed<PartyId>(); break;
                case "unitPrice": unitPrice = cursor.Money(); break;
            }
        }
        return new(reallocation, from) { UnitPrice = unitPrice };
    }

    public static void Write(Utf8JsonWriter writer, ReceiptDelayMeasure delay)
    {
        writer.WriteString("reallocation", delay.Reallocation.Value);
        writer.WriteString("party", delay.Party.Value);
        writer.WriteOptional("leg", delay.Leg);
    }

    public static void Write(Utf8JsonWriter writer, DivertedValueMeasure value)
    {
        writer.WriteString("reallocation", value.Reallocation.Value);
        writer.WriteString("from", value.From.Value);
        writer.WriteOptional("unitPrice", value.UnitPrice);
    }
}
