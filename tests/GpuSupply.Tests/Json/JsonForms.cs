using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GpuSupply.Tests.Json;

/// <summary>Other forms of the same JSON, made without the library.</summary>
internal static class JsonForms
{
    private static readonly JavaScriptEncoder Relaxed = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>Without white space, letters as they are, numbers as they were written, properties in their order.</summary>
    public static string Compact(string json) => Rewritten(json, (writer, element) => element.WriteTo(writer), new() { Encoder = Relaxed });

    /// <summary>With white space, letters as escapes, and the properties of all objects in reverse order, but for what is inside of extensions.</summary>
    public static string Reversed(string json) => Rewritten(json, WriteReversed, new() { Indented = true });

    /// <summary>Where the values of a text begin and end, objects and arrays too.</summary>
    public static (int Start, int End)[] ValuesOf(string json)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        var values = new List<(int, int)>();
        var reader = new Utf8JsonReader(utf8);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.EndArray or JsonTokenType.EndObject)
                continue;
            Utf8JsonReader inside = reader;
            inside.Skip();
            values.Add((CharsIn(utf8, reader.TokenStartIndex), CharsIn(utf8, inside.BytesConsumed)));
        }
        return [.. values];
    }

    private static int CharsIn(byte[] utf8, long end) => Encoding.UTF8.GetCharCount(utf8, 0, (int)end);

    private static string Rewritten(string json, Action<Utf8JsonWriter, JsonElement> write, JsonWriterOptions options)
    {
        using var document = JsonDocument.Parse(json);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, options))
            write(writer, document.RootElement);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteReversed(Utf8JsonWriter writer, JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            writer.WriteStartArray();
            foreach (JsonElement item in element.EnumerateArray())
                WriteReversed(writer, item);
            writer.WriteEndArray();
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            writer.WriteStartObject();
            foreach (JsonProperty property in element.EnumerateObject().Reverse())
            {
                writer.WritePropertyName(property.Name);
                if (property.Name.StartsWith("x-", StringComparison.Ordinal))
                    property.Value.WriteTo(writer);
                else
                    WriteReversed(writer, property.Value);
            }
            writer.WriteEndObject();
        }
        else
        {
            element.WriteTo(writer);
        }
    }
}
