using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Reschedules on the wire.</summary>
internal static class RescheduleJson
{
    private static readonly FieldNames Names = FieldNames.OfRecord("order", "line", "party?", "quantity?", "due", "on");

    public static Reschedule Read(ref JsonCursor cursor)
    {
        RecordHead head = default;
        (RecordId order, string line, PartyId? party, Quantity? quantity, DateWindow due, DateWindow on) = (default, null!, null, null, default, default);
        Fields fields = cursor.BeginObject(Names);
        while (cursor.NextField(ref fields))
        {
            switch (fields.Name)
            {
                case "order": order = cursor.Parsed<RecordId>(); break;
                case "line": line = cursor.LocalId("a line id"); break;
                case "party": party = cursor.Parsed<PartyId>(); break;
                case "quantity": quantity = cursor.Quantity(); break;
                case "due": due = cursor.Parsed<DateWindow>(); break;
                case "on": on = cursor.Parsed<DateWindow>(); break;
                default: head.Read(ref cursor, fields.Name); break;
            }
        }
        return new(head.Id, order, line, due, on)
        {
            Party = party,
            Quantity = quantity,
            Provenance = head.Provenance,
            Extensions = fields.Extensions,
        };
    }

    public static void Write(Utf8JsonWriter writer, Reschedule reschedule)
    {
        writer.WriteString("order", reschedule.Order.Value);
        writer.WriteString("line", reschedule.Line);
        writer.WriteOptional("party", reschedule.Party?.Value);
        if (reschedule.Quantity is { } quantity)
            writer.Write("quantity", quantity);
        writer.Write("due", reschedule.Due);
        writer.Write("on", reschedule.On);
    }
}
