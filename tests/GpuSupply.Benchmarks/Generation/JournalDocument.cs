using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using GpuSupply.TestKit;

namespace GpuSupply.Benchmarks.Generation;

/// <summary>
/// A journal of any size, always the same for the same size, made while it is read: what a case has, day after day; after three years the days begin anew, with new records. Some
/// lines can't be read, if that is wanted. It keeps one day.
/// </summary>
internal sealed class JournalDocument : ReadStream
{
    private const int Parties = 300;
    private const int RecordsADay = 1_000;
    private const int Sources = 3;
    private const int BadLineEvery = 1_000;

    private readonly long _least;
    private readonly bool _hasBadLines;
    private readonly ArrayBufferWriter<byte> _array = new();
    private readonly ArrayBufferWriter<byte> _lines = new();
    private readonly Utf8JsonWriter _writer;
    private readonly EventWriter _events;
    private int _day;
    private int _given;
    private long _position;

    /// <param name="least">How many bytes it has at least: it ends with the day after.</param>
    /// <param name="hasBadLines">Whether some lines can't be read.</param>
    public JournalDocument(long least, bool hasBadLines)
    {
        (_least, _hasBadLines) = (least, hasBadLines);
        _writer = new(_array, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        var cast = new Cast(Parties);
        _events = new EventWriter(_writer, cast, lag: 2_000);
        _lines.Write("{\"format\":\"gpusupply/1\"}\n"u8);
        AddLines(() => cast.Write(_writer));
    }

    /// <summary>How many records there are in what was given so far.</summary>
    public long Records { get; private set; }

    /// <summary>How many lines that can't be read there are in what was given so far.</summary>
    public long BadLines { get; private set; }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Give(buffer.Span));

    private int Give(Span<byte> buffer)
    {
        if (_given == _lines.WrittenCount && _position < _least)
            AddDay();
        int count = Math.Min(buffer.Length, _lines.WrittenCount - _given);
        _lines.WrittenSpan.Slice(_given, count).CopyTo(buffer);
        _given += count;
        _position += count;
        return count;
    }

    private void AddDay()
    {
        (_given, int day) = (0, _day++ % Calendar.Days);
        _lines.ResetWrittenCount();
        AddLines(() =>
        {
            _events.BeginDay(day, Sources);
            for (int record = Sources; record < RecordsADay; record++)
                _events.WriteOne();
        });
    }

    private void AddLines(Action write)
    {
        _array.ResetWrittenCount();
        _writer.Reset();
        _writer.WriteStartArray();
        write();
        _writer.WriteEndArray();
        _writer.Flush();
        var reader = new Utf8JsonReader(_array.WrittenSpan);
        for (reader.Read(); reader.Read() && reader.TokenType == JsonTokenType.StartObject;)
        {
            int start = (int)reader.TokenStartIndex;
            reader.Skip();
            bool isBad = _hasBadLines && (Records + BadLines) % BadLineEvery == BadLineEvery - 1;
            (Records, BadLines) = isBad ? (Records, BadLines + 1) : (Records + 1, BadLines);
            _lines.Write(_array.WrittenSpan[start..((int)reader.BytesConsumed - (isBad ? 1 : 0))]);
            _lines.Write("\n"u8);
        }
    }
}
