using System.Text;
using System.Text.Json;

namespace GpuSupply.Tests.Json;

/// <summary>Documents with one thing wrong. A ¦ stands before the byte at which that is, and is taken out.</summary>
internal static class MarkedDocument
{
    private const string Mark = "¦";

    /// <summary>Fails unless reading the document says what is wrong, and that it is at the mark; gives what was said.</summary>
    public static CaseFormatException AssertError(string marked, CaseErrorCode code, string path)
    {
        string[] parts = marked.Split(Mark);
        Assert.True(parts.Length == 2, $"Not one mark: {marked}");
        string before = parts[0], line = before[(before.LastIndexOf('\n') + 1)..];
        CaseFormatException error = Refusal(before + parts[1]);

        Assert.Equal((code, path), (error.Code, error.JsonPath));
        Assert.Equal((before.Count(letter => letter == '\n') + 1, line.Length + 1), (error.Line, error.Column));
        Assert.Equal(Encoding.UTF8.GetByteCount(before), error.ByteOffset);
        JsonException known = error;
        Assert.Equal((path, (long?)(error.Line - 1), (long?)Encoding.UTF8.GetByteCount(line)), (known.Path, known.LineNumber, known.BytePositionInLine));
        return error;
    }

    /// <summary>What stands behind the mark, as a message shows it.</summary>
    public static string Shown(string marked)
    {
        string rest = marked[(marked.IndexOf(Mark, StringComparison.Ordinal) + 1)..];
        return rest[0] switch
        {
            '{' => "an object",
            '[' => "an array",
            '@' or '\'' => $"'{rest[0]}'",
            '\\' => rest[..6],
            '"' => Quoted(rest),
            _ => rest[..rest.IndexOfAny([',', '}', ']', '\n'])],
        };
    }

    private static string Quoted(string rest)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(rest[..(rest.IndexOf('"', 1) + 1)]));
        reader.Read();
        string text = reader.GetString()!;
        string shown = text.Length <= 100 ? $"\"{text}\"" : $"\"{text[..100]}…\"";
        return shown.Replace("\n", "\\u000A", StringComparison.Ordinal);
    }

    private static CaseFormatException Refusal(string json)
    {
        try
        {
            SupplyCase.Parse(json);
        }
        catch (CaseFormatException error)
        {
            return error;
        }
        throw new Xunit.Sdk.XunitException($"Was read: {json}");
    }
}
