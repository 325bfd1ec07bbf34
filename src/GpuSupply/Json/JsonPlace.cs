using System.Text;

namespace GpuSupply.Json;

/// <summary>Where a byte of a document is, for people.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in UTF-16 code units.</param>
/// <param name="ByteInLine">The byte within the line, from 0.</param>
/// <param name="Path">The place in the document's structure.</param>
internal readonly record struct JsonPlace(int Line, int Column, int ByteInLine, string Path)
{
    /// <summary>The place of a byte. Reads the document again up to there: the way without errors carries no places.</summary>
    public static JsonPlace Of(ReadOnlySpan<byte> json, int offset, int maxDepth)
    {
        ReadOnlySpan<byte> before = json[..offset];
        int lineStart = before.LastIndexOf((byte)'\n') + 1;
        ReadOnlySpan<byte> line = before[lineStart..];
        return new(before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(line) + 1, line.Length, JsonPathScan.PathAt(json, offset, maxDepth));
    }

    /// <summary>The byte at a line and a byte within it, both from 0; never beyond the document.</summary>
    public static int OffsetOf(ReadOnlySpan<byte> json, long line, long byteInLine)
    {
        int start = 0;
        for (; line > 0; line--)
            start += json[start..].IndexOf((byte)'\n') + 1;
        return (int)Math.Min(start + byteInLine, json.Length);
    }
}
