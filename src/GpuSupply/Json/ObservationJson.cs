using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Observations on the wire.</summary>
internal static class ObservationJson
{
    private static readonly FieldNames Names = FieldNames.OfRecord("measure", "value", "exact?");

    public static Observation Read(ref JsonCursor cursor)
    {
        RecordHead head = default;
        (Measure? measure, StatedValue value, bool isExact) = (null, default, false);
        Fields fields = cursor.BeginObject(Names);
        while (cursor.NextField(ref fields))
        {
            switch (fields.Name)
            {
                case "measure": measure = MeasureJson.Read(ref cursor); break;
                case "value": value = cursor.Value(); break;
                case "exact": isExact = cursor.Boolean(); break;
                default: head.Read(ref cursor, fields.Name); break;
            }
        }
        return new(head.Id, measure!, value) { IsExact = isExact, Provenance = head.Provenance, Extensions = fields.Extensions };
    }

    public static void Write(Utf8JsonWriter writer, Observation observation)
    {
        writer.WritePropertyName("measure");
        MeasureJson.Write(writer, observation.Measure);
        writer.Write("value", observation.Value);
        if (observation.IsExact)
            writer.WriteBoolean("exact", true);
    }
}
