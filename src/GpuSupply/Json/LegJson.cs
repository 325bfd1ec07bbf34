using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Legs of a reallocation on the wire: each names an order, a shipment or a product, and that alone.</summary>
internal static class LegJson
{
    private static readonly FieldNames Names =
        FieldNames.Of("id?", "order?", "shipment?", "product?", "line?", "from", "to", "quantity", "due?");

    public static Leg Read(ref JsonCursor cursor)
    {
        (string? id, string? line, DateWindow? due) = (null, null, null);
        (RecordId order, RecordId shipment, ProductId product) = (default, default, default);
        (PartyId from, PartyId to, Quantity quantity) = (default, default, default);
        Fields fields = cursor.BeginObject(Names);
        while (cursor.NextField(ref fields))
        {
            switch (fields.Name)
            {
                case "id": id = cursor.LocalId("a leg id"); break;
                case "order": order = cursor.Parsed<RecordId>(); break;
                case "shipment": shipment = cursor.Parsed<RecordId>(); break;
                case "product": product = cursor.Parsed<ProductId>(); break;
                case "line": line = cursor.LocalId("a line id"); break;
                case "from": from = cursor.Parsed<PartyId>(); break;
                case "to": to = cursor.Parsed<PartyId>(); break;
                case "quantity": quantity = cursor.Quantity(); break;
                default: due = cursor.Parsed<DateWindow>(); break;
            }
        }
        string named = cursor.OneOf(fields, "order", "shipment", "product");
        cursor.Exclude(fields, "shipment", "line");
        cursor.Exclude(fields, "product", "line", "due");
        Leg leg = named switch
        {
            "order" => Leg.OfOrder(order, from, to, quantity, line, due),
            "shipment" => Leg.OfShipment(shipment, from, to, quantity, due),
            _ => Leg.OfProduct(product, from, to, quantity),
        };
        return id is null && fields.Extensions.Count == 0 ? leg : leg.With(id, fields.Extensions);
    }

    public static void Write(Utf8JsonWriter writer, Leg leg)
    {
        writer.WriteStartObject();
        writer.WriteOptional("id", leg.Id);
        writer.WriteOptional("order", leg.Order?.Value);
        writer.WriteOptional("shipment", leg.Shipment?.Value);
        writer.WriteOptional("product", leg.Product?.Value);
        writer.WriteOptional("line", leg.Line);
        writer.WriteString("from", leg.From.Value);
        writer.WriteString("to", leg.To.Value);
        writer.Write("quantity", leg.Quantity);
        writer.WriteOptional("due", leg.Due);
        writer.WriteExtensions(leg.Extensions);
        writer.WriteEndObject();
    }
}
