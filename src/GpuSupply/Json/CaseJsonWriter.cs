using System.Buffers;
using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Writes a case: a document of few lines, one of them for each record, so that a changed record is a changed line.</summary>
internal static class CaseJsonWriter
{
    public static byte[] Write(SupplyCase supplyCase)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, RecordJsonWriter.Options);
        buffer.Write("{\n  \"format\": "u8);
        WriteText(writer, CaseJsonReader.Format);
        buffer.Write(",\n  \"title\": "u8);
        WriteText(writer, supplyCase.Title);
        if (supplyCase.Source is { } source)
        {
            buffer.Write(",\n  \"source\": "u8);
            WriteText(writer, source.Value);
        }
        WriteRecords(buffer, writer, supplyCase.Records);
        WriteExtensions(buffer, writer, supplyCase.Extensions);
        buffer.Write("\n}\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteRecords(ArrayBufferWriter<byte> buffer, Utf8JsonWriter writer, IReadOnlyList<Record> records)
    {
        buffer.Write(",\n  \"records\": ["u8);
        for (int index = 0; index < records.Count; index++)
        {
            buffer.Write(index == 0 ? "\n    "u8 : ",\n    "u8);
            RecordJsonWriter.Write(writer, records[index]);
            Finish(writer);
        }
        buffer.Write(records.Count == 0 ? "]"u8 : "\n  ]"u8);
    }

    private static void WriteExtensions(ArrayBufferWriter<byte> buffer, Utf8JsonWriter writer, IReadOnlyDictionary<string, JsonElement> extensions)
    {
        foreach ((string name, JsonElement value) in extensions.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            buffer.Write(",\n  "u8);
            WriteText(writer, name);
            buffer.Write(": "u8);
            value.WriteTo(writer);
            Finish(writer);
        }
    }

    private static void WriteText(Utf8JsonWriter writer, string text)
    {
        writer.WriteStringValue(text);
        Finish(writer);
    }

    // Each value is a document of its own to the writer; what stands between them is written by hand.
    private static void Finish(Utf8JsonWriter writer)
    {
        writer.Flush();
        writer.Reset();
    }
}
