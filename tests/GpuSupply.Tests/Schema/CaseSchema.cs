using System.Text.Json;
using System.Text.Json.Nodes;
using GpuSupply.TestKit;
using Json.Schema;

namespace GpuSupply.Tests.Schema;

/// <summary>The JSON Schema of the case format, in front of a validator that is not ours.</summary>
internal static class CaseSchema
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf("src", "GpuSupply", "docs", "gpusupply-1.schema.json"));

    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List };

    private static readonly JsonSchema OfCase = JsonSchema.FromText(Text);

    private static readonly JsonSchema OfRecord = JsonSchema.FromText($$"""{"$ref":"{{Root["$id"]}}#/$defs/record"}""");

    /// <summary>The document itself.</summary>
    public static JsonObject Root => JsonNode.Parse(Text)!.AsObject();

    /// <summary>The definitions in it, by name.</summary>
    public static IReadOnlyDictionary<string, JsonObject> Definitions { get; } =
        Root["$defs"]!.AsObject().ToDictionary(pair => pair.Key, pair => pair.Value!.AsObject());

    /// <summary>Whether it is a schema at all, by the draft that it names.</summary>
    public static bool IsSchema => Accepts(MetaSchemas.Draft202012, Text);

    /// <summary>Whether a document is a case.</summary>
    public static bool Accepts(string json) => Accepts(OfCase, json);

    /// <summary>Whether a line is a record of a journal.</summary>
    public static bool AcceptsRecord(string json) => Accepts(OfRecord, json);

    /// <summary>What is wrong with a document, a line for each; empty: nothing.</summary>
    public static string Problems(string json)
    {
        using var document = JsonDocument.Parse(json);
        return string.Join('\n', (OfCase.Evaluate(document.RootElement, Options).Details ?? [])
            .Where(detail => detail.Errors is { Count: > 0 })
            .SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value} ({detail.EvaluationPath})")));
    }

    private static bool Accepts(JsonSchema schema, string json)
    {
        using var document = JsonDocument.Parse(json);
        return schema.Evaluate(document.RootElement).IsValid;
    }
}
