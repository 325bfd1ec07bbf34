using System.Text;
using System.Text.Json;

namespace GpuSupply.Tests.Json;

/// <summary>Checks of the place that an error gives.</summary>
internal static class Places
{
    /// <summary>Fails unless line, column, byte and path are of one place in the document, its end included, and the message is one line.</summary>
    public static void AssertInside(CaseFormatException error, ReadOnlySpan<byte> document)
    {
        Assert.InRange(error.ByteOffset, 0, document.Length);
        ReadOnlySpan<byte> before = document[..(int)error.ByteOffset];
        ReadOnlySpan<byte> line = before[(before.LastIndexOf((byte)'\n') + 1)..];
        int mark = line.StartsWith("\ufeff"u8) && line.Length == before.Length ? 1 : 0;
        Assert.Equal(before.Count((byte)'\n') + 1, error.Line);
        Assert.Equal(Encoding.UTF8.GetCharCount(line) + 1 - mark, error.Column);
        Assert.StartsWith("$", error.JsonPath);
        Assert.DoesNotContain(error.Message, char.IsControl);
        Assert.NotEmpty(error.Found);
        Assert.NotEmpty(error.Allowed);
    }

    /// <summary>Fails unless a serializer's error has a path, and a line and a byte that are in the document, its end included.</summary>
    public static void AssertOfSerializer(JsonException error, ReadOnlySpan<byte> document)
    {
        Assert.StartsWith("$", error.Path);
        Assert.NotEmpty(error.Message);
        int start = 0;
        for (long line = 0; line < error.LineNumber; line++)
        {
            int length = document[start..].IndexOf((byte)'\n');
            Assert.True(length >= 0, $"There is no line {error.LineNumber}.");
            start += length + 1;
        }
        int end = document[start..].IndexOf((byte)'\n');
        Assert.InRange(error.BytePositionInLine!.Value, 0, end < 0 ? document.Length - start : end + 1);
    }
}
