using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Receipts on the wire: of a shipment, or of a party's product.</summary>
internal static class ReceiptJson
{
    private static readonly FieldNames Names = FieldNames.OfRecord("shipment?", "party?", "product?", "quantity", "on");

    public static Receipt Read(ref JsonCursor cursor)
    {
        RecordHead head = default;
        (RecordId shipment, PartyId? party, ProductId product, Quantity quantity, DateWindow on) = (default, null, default, default, default);
        Fields fields = cursor.BeginObject(Names);
        while (cursor.NextField(ref fields))
        {
            switch (fields.Name)
            {
                case "shipment": shipment = cursor.Parsed<RecordId>(); break;
                case "party": party = cursor.Parsed<PartyId>(); break;
                case "product": product = cursor.Parsed<ProductId>(); break;
                case "quantity": quantity = cursor.Quantity(); break;
                case "on": on = cursor.Parsed<DateWindow>(); break;
                default: head.Read(ref cursor, fields.Name); break;
            }
        }
        bool isOfShipment = cursor.OneOf(fields, "shipment", "product") == "shipment";
        if (!isOfShipment && party is null)
            throw JsonCursor.Missing(fields.Start, "party", "a receipt of a shipment, or of a party's product");
        return isOfShipment
            ? new(head.Id, shipment, quantity, on) { Party = party, Provenance = head.Provenance, Extensions = fields.Extensions }
            : new(head.Id, party!.Value, product, quantity, on) { Provenance = head.Provenance, Extensions = fields.Extensions };
    }

    public static void Write(Utf8JsonWriter writer, Receipt receipt)
    {
        writer.WriteOptional("shipment", receipt.Shipment?.Value);
        writer.WriteOptional("party", receipt.Party?.Value);
        writer.WriteOptional("product", receipt.Product?.Value);
        writer.Write("quantity", receipt.Quantity);
        writer.Write("on", receipt.On);
    }
}
