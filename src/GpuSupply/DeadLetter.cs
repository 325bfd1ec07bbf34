using System.Text;
using System.Text.Unicode;

namespace GpuSupply;

/// <summary>A line of a journal that could not be read: where it is, why, and what stands in it.</summary>
public sealed class DeadLetter
{
    internal DeadLetter(CaseFormatException error, long recordNumber, long byteStart, long byteLength, ReadOnlyMemory<byte> raw) =>
        (Error, RecordNumber, ByteStart, ByteLength, Raw) = (error, recordNumber, byteStart, byteLength, raw);

    /// <summary>The error that reading it alone ends in; its places count from the beginning of the journal.</summary>
    public CaseFormatException Error { get; }

    /// <summary>The name of the journal; <see langword="null"/>: none was given.</summary>
    public string? Source => Error.File;

    /// <summary>Which of the journal's records it is, counted from 1; blank lines, and the one with the format, are none.</summary>
    public long RecordNumber { get; }

    /// <summary>Which line it is, counted from 1.</summary>
    public long Line => Error.Line;

    /// <summary>The byte at which it begins, counted from 0, in the journal as it is without compression.</summary>
    public long ByteStart { get; }

    /// <summary>How many bytes it has, without the line feed at its end.</summary>
    public long ByteLength { get; }

    /// <summary>What in it is wrong: <c>$.schedule[0].due</c>.</summary>
    public string JsonPath => Error.JsonPath;

    /// <summary>What kind of error it is.</summary>
    public CaseErrorCode Code => Error.Code;

    /// <summary>What was found, why it can't stand there, and what can, in one line.</summary>
    public string Reason => Error.Problem;

    /// <summary>Its bytes, without the line feed; of a line that is too long as many as a line may have.</summary>
    public ReadOnlyMemory<byte> Raw { get; }

    /// <summary>Its bytes as text; <see langword="null"/>: they are not UTF-8.</summary>
    public string? RawText => Utf8.IsValid(Raw.Span) ? Encoding.UTF8.GetString(Raw.Span) : null;

    /// <summary>Where it is and why it could not be read.</summary>
    public override string ToString() => Error.Message;
}
