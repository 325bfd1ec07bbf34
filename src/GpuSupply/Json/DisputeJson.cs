using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Disputes on the wire.</summary>
internal static class DisputeJson
{
    private static readonly FieldNames Names = FieldNames.OfRecord("claim");

    public static Dispute Read(ref JsonCursor cursor)
    {
        RecordHead head = default;
        RecordId claim = default;
        Fields fields = cursor.BeginObject(Names);
        while (cursor.NextField(ref fields))
        {
            if (fields.Name == "claim")
                claim = cursor.Parsed<RecordId>();
            else
                head.Read(ref cursor, fields.Name);
        }
        return new(head.Id, claim) { Provenance = head.Provenance, Extensions = fields.Extensions };
    }

    public static void Write(Utf8JsonWriter writer, Dispute dispute) => writer.WriteString("claim", dispute.Claim.Value);
}
