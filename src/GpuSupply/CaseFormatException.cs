using System.Text.Json;

namespace GpuSupply;

/// <summary>A document, or a line of a journal, that can't be read: where, what was found there, and what is allowed.</summary>
/// <remarks>
/// The message is one line: <c>tesla.json:12:34: $.records[3].on: found "2024-13", which …; allowed is …</c>. The properties of
/// <see cref="JsonException"/> are set as <c>System.Text.Json</c> sets them, counted from 0. Where a serializer reads the value, this is the inner
/// exception of its own, and the places here count from the beginning of the value.
/// </remarks>
public sealed class CaseFormatException : JsonException
{
    /// <param name="file">The file; <see langword="null"/>: none was named.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="column">The column, from 1.</param>
    /// <param name="path">The place in the document's structure.</param>
    /// <param name="problem">What is wrong there, to stand after the place.</param>
    /// <param name="byteInLine">The byte within the line, from 0.</param>
    internal CaseFormatException(string? file, long line, int column, string path, string problem, long byteInLine)
        : base(OneLine.Of($"{(file is null ? "" : $"{file}:")}{line}:{column}: {path}: {problem}"), path, line - 1, byteInLine, null)
    {
        (File, Line, Column, JsonPath, Problem) = (file, line, column, path, OneLine.Of(problem));
    }

    /// <summary>What is wrong, without the place.</summary>
    internal string Problem { get; }

    /// <summary>What is wrong.</summary>
    public CaseErrorCode Code { get; internal init; }

    /// <summary>The file as it was named to the reader; <see langword="null"/>: none was named.</summary>
    public string? File { get; }

    /// <summary>The line, counted from 1. Lines end in a line feed.</summary>
    public long Line { get; }

    /// <summary>The column, counted from 1, in UTF-16 code units as most editors count. A byte-order mark is no column.</summary>
    public int Column { get; }

    /// <summary>The byte in the document, counted from 0; a byte-order mark counts.</summary>
    public long ByteOffset { get; internal init; }

    /// <summary>The place in the document's structure: <c>$.records[3].schedule[0].due</c>.</summary>
    public string JsonPath { get; }

    /// <summary>What was found there; cut off where it is long.</summary>
    public string Found { get; internal init; } = "";

    /// <summary>What is allowed there, in words.</summary>
    public string Allowed { get; internal init; } = "";
}
