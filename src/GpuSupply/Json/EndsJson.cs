using System.Buffers;
using System.Text;
using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>The compact JSON of a number that is given by its ends: what is kept of how it was written.</summary>
internal static class EndsJson
{
    /// <summary>The object of the values that are there; each is JSON.</summary>
    public static string Of(string? low, string? best, string? high, params ReadOnlySpan<(string Name, string? Json)> more)
    {
        var fields = new List<string>(5);
        foreach ((string name, string? json) in (ReadOnlySpan<(string, string?)>)[("low", low), ("best", best), ("high", high), .. more])
        {
            if (json is not null)
                fields.Add($"\"{name}\":{json}");
        }
        return $"{{{string.Join(',', fields)}}}";
    }

    /// <summary>The same with properties that begin with <c>x-</c>, last.</summary>
    public static string Of(
        IReadOnlyDictionary<string, JsonElement> extensions, string? low, string? best, string? high, params ReadOnlySpan<(string Name, string? Json)> more)
    {
        string ends = Of(low, best, high, more);
        return extensions.Count == 0 ? ends : $"{ends[..^1]},{ObjectOf(extensions)[1..]}";
    }

    private static string ObjectOf(IReadOnlyDictionary<string, JsonElement> extensions)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, RecordJsonWriter.Options))
        {
            writer.WriteStartObject();
            writer.WriteExtensions(extensions);
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
