using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Orders on the wire.</summary>
internal static class OrderJson
{
    private static readonly FieldNames Names = FieldNames.OfRecord("supplier", "buyer", "product", "on", "unitPrice?", "schedule");

    public static Order Read(ref JsonCursor cursor)
    {
        RecordHead head = default;
        (PartyId supplier, PartyId buyer, ProductId product, DateWindow on, MoneyRange? unitPrice) = (default, default, default, default, null);
        // Most orders have one line.
        var schedule = new List<ScheduleLine>(1);
        Fields fields = cursor.BeginObject(Names);
        while (cursor.NextField(ref fields))
        {
            switch (fields.Name)
            {
                case "supplier": supplier = cursor.Parsed<PartyId>(); break;
                case "buyer": buyer = cursor.Parsed<PartyId>(); break;
                case "product": product = cursor.Parsed<ProductId>(); break;
                case "on": on = cursor.Parsed<DateWindow>(); break;
                case "unitPrice": unitPrice = cursor.Money(); break;
                case "schedule": ReadSchedule(ref cursor, schedule); break;
                default: head.Read(ref cursor, fields.Name); break;
            }
        }
        return new(head.Id, supplier, buyer, product, on, schedule)
        {
            UnitPrice = unitPrice,
            Provenance = head.Provenance,
            Extensions = fields.Extensions,
        };
    }

    public static void Write(Utf8JsonWriter writer, Order order)
    {
        writer.WriteString("supplier", order.Supplier.Value);
        writer.WriteString("buyer", order.Buyer.Value);
        writer.WriteString("product", order.Product.Value);
        writer.Write("on", order.On);
        writer.WriteOptional("unitPrice", order.UnitPrice);
        writer.WriteStartArray("schedule");
        foreach (ScheduleLine line in order.Schedule)
            ScheduleLineJson.Write(writer, line);
        writer.WriteEndArray();
    }

    private static void ReadSchedule(ref JsonCursor cursor, List<ScheduleLine> schedule)
    {
        cursor.BeginArray("an array of objects of line, quantity and due");
        while (cursor.NextItem())
            schedule.Add(ScheduleLineJson.Read(ref cursor));
    }
}
