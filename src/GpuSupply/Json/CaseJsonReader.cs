using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Reads a case: one document with all of its records.</summary>
internal static class CaseJsonReader
{
    /// <summary>The format that is read and written.</summary>
    public const string Format = "gpusupply/1";

    private static readonly FieldNames Names = FieldNames.Of("format", "title", "source?", "records");

    public static SupplyCase Read(ReadOnlySpan<byte> utf8, string? file) => JsonInput.Read(utf8, new JsonSetting(file), Read);

    /// <summary>Reads the document that begins at the cursor.</summary>
    public static SupplyCase Read(ref JsonCursor cursor)
    {
        if (cursor.Token != JsonTokenType.StartObject)
            throw cursor.Invalid("is no case", $"an object of {Names.Allowed}", CaseErrorCode.NotAnObject);
        (string title, SourceId? source, List<Record> records, int unsourced) = (null!, null, [], -1);
        Fields fields = cursor.BeginObject(Names);
        while (cursor.NextField(ref fields))
        {
            switch (fields.Name)
            {
                case "format": CheckFormat(cursor); break;
                case "title": title = cursor.Text(); break;
                case "source": source = cursor.Parsed<SourceId>(); break;
                default: unsourced = ReadRecords(ref cursor, records); break;
            }
        }
        // Known only now: the source for all may stand after the records.
        if (source is null && unsourced >= 0)
            throw RecordJsonReader.Unsourced(unsourced);
        return new(title, records, source) { Extensions = fields.Extensions };
    }

    // The result is the byte of the first record that names neither a source nor a day; −1: there is none.
    private static int ReadRecords(ref JsonCursor cursor, List<Record> records)
    {
        int unsourced = -1;
        cursor.BeginArray("an array of records");
        while (cursor.NextItem())
        {
            int start = cursor.Offset;
            Record record = RecordJsonReader.Read(ref cursor);
            if (unsourced < 0 && RecordJsonReader.IsUnsourced(record))
                unsourced = start;
            records.Add(record);
        }
        return unsourced;
    }

    /// <summary>Refuses a format that is none that is read here.</summary>
    public static void CheckFormat(in JsonCursor cursor)
    {
        if (cursor.Text() != Format)
            throw cursor.Invalid("is no format that is read here", $"\"{Format}\"", CaseErrorCode.UnknownFormat);
    }
}
