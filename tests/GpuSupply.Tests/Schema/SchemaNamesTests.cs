using System.Text.Json.Nodes;
using GpuSupply.Internals;
using GpuSupply.Json;
using GpuSupply.Tests.Json.BadInput;

namespace GpuSupply.Tests.Schema;

/// <summary>What has a name: members of enums and properties are in the schema exactly as the library has them.</summary>
public class SchemaNamesTests
{
    private static readonly IEnumerable<string> Reported = Kebab.All<RecordKind>().Except(["party", "product", "source"]);

    // Where the schema says what the table of shapes says.
    private static readonly Dictionary<string, string> DefinitionsOfShapes = new()
    {
        ["line"] = "scheduleLine",
        ["part"] = "commitmentPart",
        ["fiscal-year"] = "fiscalYear",
        ["stock"] = "stockMeasure",
        ["flow"] = "flowMeasure",
        ["unit-flow"] = "flowMeasure",
        ["own"] = "ownMeasure",
        ["stock-scope"] = "timelessMeasure",
        ["flow-scope"] = "timelessMeasure",
        ["unit-flow-scope"] = "timelessMeasure",
        ["growth"] = "growthMeasure",
        ["ratio"] = "ratioMeasure",
        ["sum"] = "sumMeasure",
        ["delay"] = "delayMeasure",
        ["diverted-value"] = "divertedValueMeasure",
    };

    public static TheoryData<string, string[], string[]> Enums => new()
    {
        { "types", Names(Of("recordOfCase", "properties", "type", "enum")), [.. Kebab.All<RecordKind>()] },
        { "types with a definition", [.. Branches("recordOfCase", "type")], [.. Kebab.All<RecordKind>()] },
        { "types that somebody reported", Names(Of("reported", "if", "properties", "type", "enum")), [.. Reported] },
        { "types of a coverage", Names(Of("coverage", "properties", "of", "anyOf")[1]!["items"]!["enum"]!), [.. Coverage.Coverable.Select(Kebab.Of)] },
        { "kinds of sources", Names(Of("source", "properties", "kind", "enum")), [.. Kebab.All<SourceKind>()] },
        { "status", Names(Of("commitment", "properties", "status", "enum")), [.. Kebab.All<CommitmentStatus>()] },
        { "reasons", Names(Of("correction", "properties", "reason", "enum")), [.. Kebab.All<CorrectionReason>()] },
        { "stages", Names(Of("stage", "enum")), [.. Enum.GetValues<Stage>().Where(stage => stage < Stage.Outside).Select(Kebab.Of)] },
        { "bases", Names(Of("basis", "enum")), [.. Kebab.All<SpendBasis>()] },
        { "names of years", Names(Of("fiscalYear", "properties", "namedAfter", "enum")), [.. Kebab.All<FiscalYearName>()] },
        { "kinds of measures", Names(Of("measure", "properties", "kind", "anyOf")[0]!["enum"]!), [.. Kinds(kind => kind != MeasureKind.Custom)] },
        { "kinds with a definition", [.. Branches("measure", "kind")], [.. Kinds(kind => kind != MeasureKind.Custom)] },
        { "stocks", Names(Of("stockKind", "enum")), [.. Kinds(ScopedMeasure.IsStock)] },
        { "flows", [.. Names(Of("unitFlowKind", "enum")), .. Names(Of("moneyFlowKind", "enum"))], [.. Kinds(ScopedMeasure.IsFlow)] },
        { "format", [CaseSchema.Root["properties"]!["format"]!["const"]!.GetValue<string>()], [CaseJsonReader.Format] },
    };

    [Theory]
    [MemberData(nameof(Enums))]
    public void Names_OfTheSchema_AreThoseOfTheLibrary(string what, string[] schema, string[] library) =>
        Assert.True(library.SequenceEqual(schema), $"{what}: the schema has {string.Join(", ", schema)}; the library has {string.Join(", ", library)}");

    // The table of shapes is held against the library by its own test.
    [Fact]
    public void Properties_OfTheSchema_AreThoseOfTheLibrary()
    {
        foreach (Shape shape in Shapes.All.Values)
        {
            JsonObject definition = shape.Name == "case" ? CaseSchema.Root : CaseSchema.Definitions[DefinitionOf(shape)];
            string[] properties = [.. definition["properties"]!.AsObject().Select(property => property.Key)];
            string[] required = [.. shape.Fields.Where(field => field.IsRequired).Select(field => field.Name)];
            Assert.Equal((shape.Name, Listed(shape.Fields.Select(field => field.Name))), (shape.Name, Listed(properties)));
            Assert.All(Required(definition), name => Assert.True(required.Contains(name), $"{shape.Name} can be without {name}."));
            Assert.Equal((shape.Name, true), (shape.Name, definition["patternProperties"]!["^x-"]!.GetValue<bool>()));
            Assert.Equal((shape.Name, false), (shape.Name, definition["additionalProperties"]!.GetValue<bool>()));
        }
    }

    [Fact]
    public void Definitions_OfObjects_AreAllInTheTable()
    {
        IEnumerable<string> closed = CaseSchema.Definitions.Where(pair => pair.Value.ContainsKey("additionalProperties")).Select(pair => pair.Key);
        Assert.Equal(Listed(Shapes.All.Values.Where(shape => shape.Name != "case").Select(DefinitionOf).Append("share").Distinct()), Listed(closed));
        Assert.Equal(Listed(Shapes.All["value"].Fields.Select(field => field.Name)), Listed(Of("share", "properties").AsObject().Select(pair => pair.Key)));
    }

    // What type, id and kind are stands once, where the record and the measure are described.
    [Fact]
    public void Properties_AllSayWhatTheyAre()
    {
        IEnumerable<KeyValuePair<string, JsonNode?>> properties = CaseSchema.Definitions.Values.Append(CaseSchema.Root)
            .SelectMany(definition => definition["properties"]?.AsObject() ?? []).Where(property => property.Value is JsonObject);
        Assert.All(
            properties.Where(property => property.Key is not ("type" or "id" or "kind") || property.Value!.AsObject().ContainsKey("enum")),
            property => Assert.True(IsDescribed(property.Value!.AsObject()), $"{property.Key} has no description: {property.Value}"));
        Assert.All(["type", "id"], name => Assert.True(IsDescribed(Of("recordOfCase", "properties", name).AsObject())));
        Assert.True(IsDescribed(Of("measure", "properties", "kind").AsObject()));
    }

    // A word that JSON Schema doesn't know says nothing: a slip would let everything pass.
    [Fact]
    public void Words_AreThoseOfJsonSchema()
    {
        Assert.True(CaseSchema.IsSchema);
        string[] known =
        [
            "$schema", "$id", "$defs", "$ref", "title", "description", "examples", "type", "const", "enum", "properties", "patternProperties", "additionalProperties",
            "required", "dependentRequired", "items", "minItems", "minimum", "maximum", "exclusiveMinimum", "minLength", "maxLength", "pattern", "allOf", "anyOf", "not",
            "if", "then", "else",
        ];
        Assert.Equal([], WordsIn(CaseSchema.Root).Distinct().Except(known));
    }

    [Fact]
    public void Definitions_AreAllUsed()
    {
        string text = CaseSchema.Root.ToJsonString();
        Assert.All(CaseSchema.Definitions.Keys.Except(["record"]), name => Assert.Contains($"\"#/$defs/{name}\"", text));
    }

    private static bool IsDescribed(JsonObject property) => property.ContainsKey("description")
        || (property["$ref"]?.GetValue<string>() is { } reference && CaseSchema.Definitions[reference["#/$defs/".Length..]].ContainsKey("description"));

    // Below these words stand names of properties or definitions, or plain values.
    private static IEnumerable<string> WordsIn(JsonNode? schema) => schema switch
    {
        JsonArray all => all.SelectMany(WordsIn),
        JsonObject words => words.SelectMany(word => (word.Key switch
        {
            "properties" or "patternProperties" or "$defs" => word.Value!.AsObject().SelectMany(named => WordsIn(named.Value)),
            "const" or "enum" or "examples" or "dependentRequired" => [],
            _ => WordsIn(word.Value),
        }).Prepend(word.Key)),
        _ => [],
    };

    private static string DefinitionOf(Shape shape) => DefinitionsOfShapes.GetValueOrDefault(shape.Name, shape.Name);

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal));

    private static IEnumerable<string> Required(JsonObject definition) => definition["required"] is { } required ? Names(required) : [];

    private static IEnumerable<string> Kinds(Func<MeasureKind, bool> which) => Enum.GetValues<MeasureKind>().Where(which).Select(Kebab.Of);

    private static JsonNode Of(string definition, params string[] way) =>
        way.Aggregate((JsonNode)CaseSchema.Definitions[definition], (node, name) => node[name] ?? throw new KeyNotFoundException($"{definition} has no {name}."));

    private static string[] Names(JsonNode names) => [.. names.AsArray().Select(name => name!.GetValue<string>())];

    // The values of a property that lead to a definition, in their order.
    private static IEnumerable<string> Branches(string definition, string property) => Of(definition, "allOf").AsArray()
        .Select(branch => branch!["if"]!["properties"]![property]!.AsObject()).SelectMany(Values);

    private static IEnumerable<string> Values(JsonObject schema)
    {
        if (schema["$ref"] is { } reference)
            schema = CaseSchema.Definitions[reference.GetValue<string>()["#/$defs/".Length..]];
        return schema["const"] is { } one ? [one.GetValue<string>()] : schema["enum"] is { } names ? Names(names) : [];
    }
}
