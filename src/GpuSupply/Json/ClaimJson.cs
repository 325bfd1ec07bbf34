using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Claims on the wire: with a measure and a value, of several claims, or with neither.</summary>
internal static class ClaimJson
{
    private static readonly FieldNames Names = FieldNames.OfRecord("speaker", "measure?", "value?", "all?", "restates?");

    public static Claim Read(ref JsonCursor cursor)
    {
        RecordHead head = default;
        (PartyId speaker, Measure? measure, StatedValue value, RecordId? restates) = (default, null, default, null);
        IReadOnlyList<RecordId> all = [];
        Fields fields = cursor.BeginObject(Names);
        while (cursor.NextField(ref fields))
        {
            switch (fields.Name)
            {
                case "speaker": speaker = cursor.Parsed<PartyId>(); break;
                case "measure": measure = MeasureJson.Read(ref cursor); break;
                case "value": value = cursor.Value(); break;
                case "all": all = cursor.Items<RecordId>("an array of ids of claims"); break;
                case "restates": restates = cursor.Parsed<RecordId>(); break;
                default: head.Read(ref cursor, fields.Name); break;
            }
        }
        cursor.Exclude(fields, "all", "measure", "value");
        if (fields.Has("measure") != fields.Has("value"))
            throw JsonCursor.Missing(fields.Start, fields.Has("value") ? "measure" : "value", "\"measure\" and \"value\" together, or neither");

        if (measure is not null)
            return new(head.Id, speaker, measure, value) { Restates = restates, Provenance = head.Provenance, Extensions = fields.Extensions };
        return fields.Has("all")
            ? new(head.Id, speaker, all) { Restates = restates, Provenance = head.Provenance, Extensions = fields.Extensions }
            : new(head.Id, speaker) { Restates = restates, Provenance = head.Provenance, Extensions = fields.Extensions };
    }

    public static void Write(Utf8JsonWriter writer, Claim claim)
    {
        writer.WriteString("speaker", claim.Speaker.Value);
        if (claim.Measure is { } measure)
        {
            writer.WritePropertyName("measure");
            MeasureJson.Write(writer, measure);
            writer.Write("value", claim.Value!.Value);
        }
        if (claim.All.Count > 0)
            WriteAll(writer, claim.All);
        writer.WriteOptional("restates", claim.Restates?.Value);
    }

    private static void WriteAll(Utf8JsonWriter writer, IReadOnlyList<RecordId> all)
    {
        writer.WriteStartArray("all");
        foreach (RecordId claim in all)
            writer.WriteStringValue(claim.Value);
        writer.WriteEndArray();
    }
}
