using System.Text;

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
}
