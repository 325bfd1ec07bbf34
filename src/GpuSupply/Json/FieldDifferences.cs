using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Finds the fields in which two contents of a record differ, by their canonical texts.</summary>
internal static class FieldDifferences
{
    public static IReadOnlyList<FieldDifference> Between(Record here, Record there)
    {
        using var mine = JsonDocument.Parse(RecordJsonWriter.Canonical(here));
        using var theirs = JsonDocument.Parse(RecordJsonWriter.Canonical(there));
        return [.. OfFields("", mine.RootElement, theirs.RootElement)];
    }

    private static IEnumerable<FieldDifference> OfFields(string prefix, JsonElement here, JsonElement there) => here.EnumerateObject()
        .Concat(there.EnumerateObject()).Select(field => field.Name).Distinct()
        .SelectMany(name => Between(prefix + name, Field(here, name), Field(there, name), isOpaque: name.StartsWith("x-", StringComparison.Ordinal)));

    private static IEnumerable<FieldDifference> OfItems(string path, JsonElement here, JsonElement there) =>
        Enumerable.Range(0, Math.Max(here.GetArrayLength(), there.GetArrayLength()))
            .SelectMany(index => Between($"{path}[{index}]", Item(here, index), Item(there, index)));

    // What is in an extension is nobody's business here: it may even have a name twice.
    private static IEnumerable<FieldDifference> Between(string path, JsonElement? here, JsonElement? there, bool isOpaque = false)
    {
        string? mine = here?.GetRawText(), theirs = there?.GetRawText();
        if (mine == theirs)
            return [];
        FieldDifference[] inside = (here, there) switch
        {
            _ when isOpaque => [],
            ({ ValueKind: JsonValueKind.Object } one, { ValueKind: JsonValueKind.Object } other) => [.. OfFields($"{path}.", one, other)],
            ({ ValueKind: JsonValueKind.Array } one, { ValueKind: JsonValueKind.Array } other) => [.. OfItems(path, one, other)],
            _ => [],
        };

        return inside.Length > 0 ? inside : [new(path, mine, theirs)];
    }

    private static JsonElement? Field(JsonElement record, string name) => record.TryGetProperty(name, out JsonElement value) ? value : null;

    private static JsonElement? Item(JsonElement array, int index) => index < array.GetArrayLength() ? array[index] : null;
}
