using System.Buffers;
using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Makes records of the lines of a journal.</summary>
internal sealed class JournalLineReader(JournalOptions options)
{
    private static readonly SearchValues<byte> Blanks = SearchValues.Create(" \t\r"u8);
    private static readonly FieldNames FormatNames = FieldNames.Of("format");

    private readonly ReadTexts _texts = ReadTexts.OfStream();

    /// <summary>Reads a line; neither a record nor an error: it is blank, or says what the journal is.</summary>
    public Record? Read(in JournalLine line, JournalPosition position, bool isFirst, out CaseFormatException? error)
    {
        error = null;
        if (line.IsTooLong)
        {
            error = Journals.Error(
                options, position, CaseErrorCode.LineTooLong, $"a line of {line.Length} bytes", "is longer than is read", $"a line of at most {options.MaxLineBytes} bytes");
            return null;
        }

        ReadOnlySpan<byte> bytes = line.Bytes.Span;
        ReadOnlySpan<byte> shown = isFirst && bytes.StartsWith(JsonInput.ByteOrderMark) ? bytes[JsonInput.ByteOrderMark.Length..] : bytes;
        if (!shown.ContainsAnyExcept(Blanks))
            return null;
        try
        {
            var setting = new JsonSetting(options.Source) { LinesBefore = position.Lines, BytesBefore = position.ByteOffset, MaxDepth = options.MaxDepth, Texts = _texts };
            return isFirst ? JsonInput.Read(bytes, setting, ReadFirst) : JsonInput.Read<Record?>(bytes, setting, RecordJsonReader.ReadAlone);
        }
        catch (CaseFormatException wrong)
        {
            error = wrong;
            return null;
        }
    }

    private static Record? ReadFirst(ref JsonCursor cursor)
    {
        if (cursor.Token != JsonTokenType.StartObject || !cursor.Has("format"u8) || cursor.Has("type"u8))
            return RecordJsonReader.ReadAlone(ref cursor);
        Fields fields = cursor.BeginObject(FormatNames);
        while (cursor.NextField(ref fields))
            CaseJsonReader.CheckFormat(cursor);
        return null;
    }
}
