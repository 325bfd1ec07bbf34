using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Corrections on the wire: a record that is replaced, and the whole record as it is right, or none.</summary>
internal static class CorrectionJson
{
    private static readonly FieldNames Names = FieldNames.OfRecord("replaces", "record?", "reason?");

    public static Correction Read(ref JsonCursor cursor)
    {
        RecordHead head = default;
        (RecordId replaces, Record? record, CorrectionReason? reason) = (default, null, null);
        JsonCursor inside = cursor;
        Fields fields = cursor.BeginObject(Names);
        while (cursor.NextField(ref fields))
        {
            switch (fields.Name)
            {
                case "replaces": replaces = cursor.Parsed<RecordId>(); break;
                case "record":
                    inside = cursor;
                    record = ReadRecord(ref cursor);
                    break;
                case "reason": reason = cursor.Name<CorrectionReason>(); break;
                default: head.Read(ref cursor, fields.Name); break;
            }
        }
        if (record is null)
            return new(head.Id, replaces) { Reason = reason, Provenance = head.Provenance, Extensions = fields.Extensions };
        if (record.IdAsText != replaces.Value)
        {
            throw inside.Ahead("id"u8).Invalid(
                $"is another record than the one that is replaced, \"{replaces}\"", "the id that \"replaces\" names");
        }
        return new(head.Id, record) { Reason = reason, Provenance = head.Provenance, Extensions = fields.Extensions };
    }

    public static void Write(Utf8JsonWriter writer, Correction correction)
    {
        writer.WriteString("replaces", correction.Replaces.Value);
        if (correction.Record is { } record)
        {
            writer.WritePropertyName("record");
            RecordJsonWriter.Write(writer, record);
        }
        writer.WriteOptional("reason", correction.Reason is { } reason ? Kebab.Of(reason) : null);
    }

    private static Record ReadRecord(ref JsonCursor cursor)
    {
        JsonCursor inside = cursor;
        Record record = RecordJsonReader.Read(ref cursor);
        if (record is SourcedRecord { KnownOn: not null })
            throw inside.Ahead("knownOn"u8).Invalid("is a day of its own", "no \"knownOn\": the record counts from the correction's day");
        return record;
    }
}
