using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Cancellations on the wire.</summary>
internal static class CancellationJson
{
    private static readonly FieldNames Names = FieldNames.OfRecord("order", "line?", "party?", "quantity", "on");

    public static Cancellation Read(ref JsonCursor cursor)
    {
        RecordHead head = default;
        (RecordId order, string? line, PartyId? party, Quantity quantity, DateWindow on) = (default, null, null, default, default);
        Fields fields = cursor.BeginObject(Names);
        while (cursor.NextField(ref fields))
        {
            switch (fields.Name)
            {
                case "order": order = cursor.Parsed<RecordId>(); break;
                case "line": line = cursor.LocalId("a line id"); break;
                case "party": party = cursor.Parsed<PartyId>(); break;
                case "quantity": quantity = cursor.Quantity(); break;
                case "on": on = cursor.Parsed<DateWindow>(); break;
                default: head.Read(ref cursor, fields.Name); break;
            }
        }
        return new(head.Id, order, quantity, on)
        {
            Line = line,
            Party = party,
            Provenance = head.Provenance,
            Extensions = fields.Extensions,
        };
    }

    public static void Write(Utf8JsonWriter writer, Cancellation cancellation)
    {
        writer.WriteString("order", cancellation.Order.Value);
        writer.WriteOptional("line", cancellation.Line);
        writer.WriteOptional("party", cancellation.Party?.Value);
        writer.Write("quantity", cancellation.Quantity);
        writer.Write("on", cancellation.On);
    }
}
