using System.Buffers;
using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Writes a case: a document of few lines, one of them for each record, so that a changed record is a changed line.</summary>
internal static class CaseJsonWriter
{
    private static readonly JsonWriterOptions Lines = RecordJsonWriter.Options with { Indented = true, NewLine = "\n" };

    /// <summary>The document as a file has it.</summary>
    public static byte[] Write(SupplyCase supplyCase)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, Lines);
        using var line = new CompactJson();
        Write(writer, supplyCase, line.Write, line.Write);
        writer.Flush();
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The document as a value, laid out as the writer lays out.</summary>
    public static void Write(Utf8JsonWriter writer, SupplyCase supplyCase) =>
        Write(writer, supplyCase, RecordJsonWriter.Write, static (writer, value) => value.WriteTo(writer));

    private static void Write(
        Utf8JsonWriter writer, SupplyCase supplyCase, Action<Utf8JsonWriter, Record> writeRecord, Action<Utf8JsonWriter, JsonElement> writeExtension)
    {
        writer.WriteStartObject();
        writer.WriteString("format", CaseJsonReader.Format);
        writer.WriteText("title", supplyCase.Title);
        writer.WriteOptional("source", supplyCase.Source?.Value);
        writer.WriteStartArray("records");
        foreach (Record record in supplyCase.Records)
            writeRecord(writer, record);
        writer.WriteEndArray();
        foreach ((string name, JsonElement value) in supplyCase.Extensions.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.WritePropertyName(name);
            writeExtension(writer, value);
        }
        writer.WriteEndObject();
    }
}
