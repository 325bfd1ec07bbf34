using System.Text.Json;
using System.Text.Json.Serialization;

namespace GpuSupply.Benchmarks.Plain;

/// <summary>A number as it stands in the document: digits, or a text such as <c>12k</c>.</summary>
[JsonConverter(typeof(Converter))]
internal readonly record struct PlainNumber(long Number, string? Text)
{
    internal sealed class Converter : JsonConverter<PlainNumber>
    {
        public override PlainNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Number ? new(reader.GetInt64(), null) : new(0, reader.GetString());

        public override void Write(Utf8JsonWriter writer, PlainNumber value, JsonSerializerOptions options) => throw new NotSupportedException();
    }
}
