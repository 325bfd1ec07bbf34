using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Lines of an order on the wire.</summary>
internal static class ScheduleLineJson
{
    private static readonly FieldNames Names = FieldNames.Of("line", "quantity", "due");

    public static ScheduleLine Read(ref JsonCursor cursor)
    {
        (string line, Quantity quantity, DateWindow due) = (null!, default, default);
        Fields fields = cursor.BeginObject(Names);
        while (cursor.NextField(ref fields))
        {
            switch (fields.Name)
            {
                case "line": line = cursor.LocalId("a line id"); break;
                case "quantity": quantity = cursor.Quantity(); break;
                default: due = cursor.Parsed<DateWindow>(); break;
            }
        }
        return new(line, quantity, due) { Extensions = fields.Extensions };
    }

    public static void Write(Utf8JsonWriter writer, ScheduleLine line)
    {
        writer.WriteStartObject();
        writer.WriteString("line", line.Line);
        writer.Write("quantity", line.Quantity);
        writer.Write("due", line.Due);
        writer.WriteExtensions(line.Extensions);
        writer.WriteEndObject();
    }
}
