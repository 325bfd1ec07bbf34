using System.Buffers;
using System.Text.Json;
using GpuSupply.Json;

namespace GpuSupply;

/// <summary>
/// Writes the lines that can't be read as NDJSON, an object each: <c>source</c>, <c>record</c>, <c>line</c>, <c>byteStart</c>, <c>byteLength</c>, <c>path</c>,
/// <c>code</c>, <c>reason</c>, and the bytes as <c>raw</c>, a text, or where they are not UTF-8 as <c>rawBase64</c>. For one reading at a time.
/// </summary>
/// <param name="stream">Where they are written, each at once. It stays open.</param>
public sealed class DeadLetterWriter(Stream stream) : IDeadLetterSink
{
    private readonly Stream _stream = stream ?? throw new ArgumentNullException(nameof(stream));
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private long _count;

    /// <inheritdoc/>
    public ValueTask AddAsync(DeadLetter letter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(letter);
        _buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(_buffer, RecordJsonWriter.Options))
            Write(writer, letter);
        _buffer.Write("\n"u8);
        cancellationToken.ThrowIfCancellationRequested();
        _count++;

        // A line is written as a whole: the reading that goes on after one that was cancelled writes it again, behind no half of it.
        return _stream.WriteAsync(_buffer.WrittenMemory, CancellationToken.None);
    }

    /// <summary>How many lines were written.</summary>
    public override string ToString() => $"{_count} lines set aside";

    private static void Write(Utf8JsonWriter writer, DeadLetter letter)
    {
        writer.WriteStartObject();
        writer.WriteOptional("source", letter.Source);
        writer.WriteNumber("record", letter.RecordNumber);
        writer.WriteNumber("line", letter.Line);
        writer.WriteNumber("byteStart", letter.ByteStart);
        writer.WriteNumber("byteLength", letter.ByteLength);
        writer.WriteString("path", letter.JsonPath);
        writer.WriteString("code", Kebab.Of(letter.Code));
        writer.WriteString("reason", letter.Reason);
        if (letter.RawText is { } text)
            writer.WriteString("raw", text);
        else
            writer.WriteBase64String("rawBase64", letter.Raw.Span);
        writer.WriteEndObject();
    }
}
