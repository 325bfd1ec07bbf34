using System.Buffers;
using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Writes values in one line each into a document that has many.</summary>
internal sealed class CompactJson : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _compact;

    public CompactJson() => _compact = new Utf8JsonWriter(_buffer, RecordJsonWriter.Options);

    /// <summary>Writes a record, as an item of the document's array, into a line of its own.</summary>
    public void Write(Utf8JsonWriter writer, Record record)
    {
        // A writer that indents lays out what it writes itself, but no raw values.
        _buffer.Write("\n    "u8);
        RecordJsonWriter.Write(_compact, record);
        Pass(writer);
    }

    /// <summary>Writes the value of a property.</summary>
    public void Write(Utf8JsonWriter writer, JsonElement value)
    {
        value.WriteTo(_compact);
        Pass(writer);
    }

    public void Dispose() => _compact.Dispose();

    private void Pass(Utf8JsonWriter writer)
    {
        _compact.Flush();
        writer.WriteRawValue(_buffer.WrittenSpan, skipInputValidation: true);
        _buffer.ResetWrittenCount();
        _compact.Reset();
    }
}
