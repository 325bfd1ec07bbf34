using System.Text.Json.Nodes;

namespace GpuSupply.TestKit;

/// <summary>Properties of one's own, whose names begin with <c>x-</c>, in the objects of a case, however deep they lie.</summary>
public static class OwnProperties
{
    private const string Prefix = "x-";

    private static readonly string[] Names = ["x-a", "x-b", "x-", "x-é 😀'"];

    private static readonly string[] Values = ["null", "false", "-0", "1.50", "1e400", "\"\"", "\"漢\\u0000\"", "[]", "[[{}],1]", "{\"low\":1,\"x-b\":{\"type\":\"order\"}}"];

    /// <summary>The case with such properties in half of its objects. A party that stands for a membership is written as an object that has one.</summary>
    public static string AddedTo(string json, Random random)
    {
        JsonNode document = JsonNode.Parse(json)!;
        Add(document, random);
        return document.ToJsonString();
    }

    /// <summary>The names of the properties whose values are objects that have such properties, or arrays of them.</summary>
    public static IEnumerable<string> PlacesIn(string json) => PlacesIn(JsonNode.Parse(json)!, "").Distinct();

    private static void Add(JsonNode? node, Random random)
    {
        if (node is JsonArray items)
        {
            foreach (JsonNode? item in items)
                Add(item, random);
        }
        else if (node is JsonObject properties)
        {
            foreach ((string name, JsonNode? value) in properties.ToArray())
            {
                if (name is "memberOf" or "controlledBy" && value is JsonValue party && random.Next(2) == 0)
                    properties[name] = new JsonArray(new JsonObject { ["party"] = party.DeepClone(), [Names[random.Next(Names.Length)]] = 1 });
                else
                    Add(value, random);
            }
            AddOwn(properties, random);
        }
    }

    private static void AddOwn(JsonObject properties, Random random)
    {
        for (int count = random.Next(4) - 1; count > 0; count--)
            properties[Names[random.Next(Names.Length)]] = JsonNode.Parse(Values[random.Next(Values.Length)]);
    }

    private static IEnumerable<string> PlacesIn(JsonNode? node, string place) => node switch
    {
        JsonArray items => items.SelectMany(item => PlacesIn(item, place)),
        JsonObject properties => properties.Where(property => !property.Key.StartsWith(Prefix, StringComparison.Ordinal))
            .SelectMany(property => PlacesIn(property.Value, property.Key))
            .Concat(properties.Any(property => property.Key.StartsWith(Prefix, StringComparison.Ordinal)) ? [place] : []),
        _ => [],
    };
}
