using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace GpuSupply.Json;

/// <summary>Finds the path of a byte by reading the document up to it.</summary>
internal static class JsonPathScan
{
    private const int ShownCharacters = 200;

    /// <summary>The path of the token that begins at or contains a byte; where the JSON breaks off before it, of what was being read.</summary>
    public static string PathAt(ReadOnlySpan<byte> json, int offset, int maxDepth)
    {
        var open = new Stack<Level>();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = maxDepth });
        int end = 0;
        try
        {
            while (reader.Read())
            {
                Enter(open, reader);
                if (reader.BytesConsumed > offset)
                    return Write(open);
                Leave(open, reader);
                end = (int)reader.BytesConsumed;
            }
        }
        catch (JsonException)
        {
            // The next item of an array broke off: it has no token, but a place.
            if (open.TryPeek(out Level? last) && last.IsArray && (last.Index < 0 || json[end..offset].Contains((byte)',')))
                last.Index++;
        }
        return Write(open);
    }

    private static void Enter(Stack<Level> open, in Utf8JsonReader reader)
    {
        if (!open.TryPeek(out Level? level))
            return;
        if (reader.TokenType == JsonTokenType.PropertyName)
            level.Name = NameAt(reader);
        else if (level.IsArray && reader.TokenType != JsonTokenType.EndArray)
            level.Index++;
        else if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
            open.Pop();
    }

    private static void Leave(Stack<Level> open, in Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            open.Push(new Level(reader.TokenType == JsonTokenType.StartArray));
        else if (reader.TokenType != JsonTokenType.PropertyName && open.TryPeek(out Level? level))
            level.Name = null;
    }

    // A name that is no Unicode has no text: what there is of it is shown.
    private static string NameAt(in Utf8JsonReader reader) =>
        reader.ValueIsEscaped && Utf8.IsValid(reader.ValueSpan) && SurrogateEscapes.FirstLone(reader.ValueSpan) < 0
            ? reader.GetString()!
            : Encoding.UTF8.GetString(reader.ValueSpan);

    private static string Write(Stack<Level> open)
    {
        var path = new StringBuilder("$");
        foreach (Level level in open.Reverse())
        {
            if (level.IsArray)
                path.Append(CultureInfo.InvariantCulture, $"[{level.Index}]");
            else if (level.Name is { } name)
                path.Append(IsPlain(name) ? $".{name}" : $"['{Cut(name).Replace("'", "\\'", StringComparison.Ordinal)}']");
        }
        return OneLine.Of(path.ToString());
    }

    private static bool IsPlain(string name) =>
        name.Length is > 0 and <= ShownCharacters && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    private static string Cut(string name) => name.Length <= ShownCharacters ? name : name[..ShownCharacters] + "…";

    private sealed class Level(bool isArray)
    {
        public bool IsArray { get; } = isArray;

        public int Index { get; set; } = -1;

        public string? Name { get; set; }
    }
}
