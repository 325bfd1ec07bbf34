using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Reallocations on the wire.</summary>
internal static class ReallocationJson
{
    private static readonly FieldNames Names = FieldNames.OfRecord("on", "reason?", "legs");

    public static Reallocation Read(ref JsonCursor cursor)
    {
        RecordHead head = default;
        (DateWindow on, string? reason) = (default, null);
        var legs = new List<Leg>(2);
        Fields fields = cursor.BeginObject(Names);
        while (cursor.NextField(ref fields))
        {
            switch (fields.Name)
            {
                case "on": on = cursor.Parsed<DateWindow>(); break;
                case "reason": reason = cursor.Text(); break;
                case "legs": ReadLegs(ref cursor, legs); break;
                default: head.Read(ref cursor, fields.Name); break;
            }
        }
        return new(head.Id, on, legs) { Reason = reason, Provenance = head.Provenance, Extensions = fields.Extensions };
    }

    public static void Write(Utf8JsonWriter writer, Reallocation reallocation)
    {
        writer.Write("on", reallocation.On);
        writer.WriteOptional("reason", reallocation.Reason);
        writer.WriteStartArray("legs");
        foreach (Leg leg in reallocation.Legs)
            LegJson.Write(writer, leg);
        writer.WriteEndArray();
    }

    private static void ReadLegs(ref JsonCursor cursor, List<Leg> legs)
    {
        cursor.BeginArray("an array of legs");
        while (cursor.NextItem())
            legs.Add(LegJson.Read(ref cursor));
    }
}
