using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Movements on the wire.</summary>
internal static class MovementJson
{
    private static readonly FieldNames Names = FieldNames.OfRecord("party", "product", "quantity", "from", "to", "on");

    public static Movement Read(ref JsonCursor cursor)
    {
        RecordHead head = default;
        (PartyId party, ProductId product, Quantity quantity, DateWindow on) = (default, default, default, default);
        (Stage from, Stage to) = (default, default);
        Fields fields = cursor.BeginObject(Names);
        while (cursor.NextField(ref fields))
        {
            switch (fields.Name)
            {
                case "party": party = cursor.Parsed<PartyId>(); break;
                case "product": product = cursor.Parsed<ProductId>(); break;
                case "quantity": quantity = cursor.Quantity(); break;
                case "from": from = cursor.Name(Stage.Outside, Stage.Planned); break;
                case "to": to = cursor.Name(Stage.Outside, Stage.Planned); break;
                case "on": on = cursor.Parsed<DateWindow>(); break;
                default: head.Read(ref cursor, fields.Name); break;
            }
        }
        return new(head.Id, party, product, quantity, from, to, on) { Provenance = head.Provenance, Extensions = fields.Extensions };
    }

    public static void Write(Utf8JsonWriter writer, Movement movement)
    {
        writer.WriteString("party", movement.Party.Value);
        writer.WriteString("product", movement.Product.Value);
        writer.Write("quantity", movement.Quantity);
        writer.WriteString("from", Kebab.Of(movement.From));
        writer.WriteString("to", Kebab.Of(movement.To));
        writer.Write("on", movement.On);
    }
}
