using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Measures of receipts put off, on the wire: by a reallocation for a party, or of an order.</summary>
internal static class DelayMeasureJson
{
    private static readonly FieldNames Names = FieldNames.Of("kind", "reallocation?", "order?", "party?", "leg?");

    public static Measure Read(ref JsonCursor cursor, bool isTotal)
    {
        (RecordId reallocation, RecordId order, PartyId party, string? leg) = (default, default, default, null);
        Fields fields = cursor.BeginObject(Names);
        while (cursor.NextField(ref fields))
        {
            switch (fields.Name)
            {
                case "reallocation": reallocation = cursor.Parsed<RecordId>(); break;
                case "order": order = cursor.Parsed<RecordId>(); break;
                case "party": party = cursor.Parsed<PartyId>(); break;
                case "leg": leg = cursor.LocalId("a leg id"); break;
            }
        }
        if (cursor.OneOf(fields, "reallocation", "order") == "order")
        {
            cursor.Exclude(fields, "order", "party", "leg");
            return new OrderDelayMeasure(order) { IsTotal = isTotal, Extensions = fields.Extensions };
        }
        if (!fields.Has("party"))
            throw JsonCursor.Missing(fields.Start, "party", "\"party\" beside \"reallocation\": whose receipts are late");
        return new ReceiptDelayMeasure(reallocation, party) { Leg = leg, IsTotal = isTotal, Extensions = fields.Extensions };
    }

    public static void Write(Utf8JsonWriter writer, ReceiptDelayMeasure delay)
    {
        writer.WriteString("reallocation", delay.Reallocation.Value);
        writer.WriteString("party", delay.Party.Value);
        writer.WriteOptional("leg", delay.Leg);
    }

    public static void Write(Utf8JsonWriter writer, OrderDelayMeasure delay) => writer.WriteString("order", delay.Order.Value);
}
