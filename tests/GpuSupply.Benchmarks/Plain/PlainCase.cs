using System.Text.Json;
using System.Text.Json.Serialization;

namespace GpuSupply.Benchmarks.Plain;

/// <summary>
/// A case as somebody would write it who needs the document's properties and nothing else: one class a type of record, texts for ids, windows, days
/// and money, lists for arrays, and the framework's source generator. A quantity, which is a number or a text, is a small struct with a converter:
/// <see cref="JsonElement"/> would be the other way, and is a good deal slower.
/// </summary>
internal sealed class PlainCase
{
    public string? Format { get; set; }

    public string? Title { get; set; }

    public List<PlainRecord>? Records { get; set; }
}

/// <summary>What the serializer is generated from.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(PlainCase))]
internal sealed partial class PlainContext : JsonSerializerContext;
