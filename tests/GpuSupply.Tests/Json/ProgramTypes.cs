using System.Text.Json.Serialization;
using NodaTime;

namespace GpuSupply.Tests.Json;

/// <summary>A type of a program's own that has types of the library inside.</summary>
public sealed record Watch
{
    [JsonPropertyName("owner")]
    public PartyId Owner { get; init; }

    [JsonPropertyName("perhaps")]
    public Quantity? Perhaps { get; init; }

    [JsonPropertyName("window")]
    public DateWindow Window { get; init; }

    [JsonPropertyName("price")]
    public MoneyRange? Price { get; init; }

    [JsonPropertyName("asked")]
    public Measure? Asked { get; init; }

    [JsonPropertyName("bounds")]
    public Bounds Bounds { get; init; }

    [JsonPropertyName("labels")]
    public Dictionary<ReadingPolicy, VerdictLabel> Labels { get; init; } = [];

    [JsonPropertyName("units")]
    public Dictionary<ProductId, Quantity> Units { get; init; } = [];

    [JsonPropertyName("orders")]
    public List<Order> Orders { get; init; } = [];

    [JsonPropertyName("records")]
    public Dictionary<RecordId, Record> Records { get; init; } = [];
}

/// <summary>A type of a program's own with days.</summary>
public sealed record Watched
{
    [JsonPropertyName("since")]
    public LocalDate Since { get; init; }

    [JsonPropertyName("until")]
    public LocalDate? Until { get; init; }

    [JsonPropertyName("stages")]
    public Dictionary<LocalDate, Stage> Stages { get; init; } = [];
}

/// <summary>The context of a program that uses the library.</summary>
[JsonSerializable(typeof(Watch))]
[JsonSerializable(typeof(Watched))]
[JsonSerializable(typeof(List<Record>))]
[JsonSerializable(typeof(Dictionary<RecordId, SupplyCase>))]
[JsonSerializable(typeof(Dictionary<Stage, DateWindow>))]
public sealed partial class ProgramJsonContext : JsonSerializerContext;
