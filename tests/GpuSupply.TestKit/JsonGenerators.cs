using System.Text.Encodings.Web;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace GpuSupply.TestKit;

/// <summary>JSON as text: objects of properties that must or may be there, and the scalars of cases.</summary>
public static class JsonGenerators
{
    private static readonly string[] Fragments =
        ["", " ", "a", "Z9", "\"", "\\", "/", "\n", "\t", "\0", "\u001b", "\u007f", "é", "漢字", "حوسبة", "\u202e", "\u200d", "\u2028", "\ufeff", "😀", "👩‍🚀", "𐀀", "\U0010FFFF", "<&'+", "{}", "null"];

    private static readonly string[] Values =
        ["null", "true", "0", "-0", "1e400", "123456789012345678901234567890", "1.50", "\"\"", "[]", "{}", "[null,[{\"\":{}}]]", "{\"a\":1,\"a\":2}", "{\"x-b\":[1e-5]}"];

    /// <summary>Any text, as JSON: marks, control characters, scripts that run from the right, characters beyond 16 bits.</summary>
    public static Gen<string> Words { get; } =
        from count in Gen.Frequency((8, Gen.Choose(0, 6)), (1, Gen.Choose(0, 60)))
        from fragments in Gen.Elements(Fragments).ArrayOf(count)
        from isPlain in Gen.Elements(true, false)
        select JsonSerializer.Serialize(
            string.Concat(fragments), isPlain ? new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping } : null);

    /// <summary>Ids, as JSON.</summary>
    public static Gen<string> Id { get; } = DateGenerators.ValidIdTexts().Generator.Select(id => $"\"{id.Text[..Math.Min(id.Text.Length, 100)]}\"");

    /// <summary>Days, as JSON.</summary>
    public static Gen<string> Day { get; } =
        DateGenerators.Days().Generator.Select(day => $"\"{day.Year:0000}-{day.Month:00}-{day.Day:00}\"");

    /// <summary>Windows, fiscal ones too, as JSON.</summary>
    public static Gen<string> Window { get; } = Gen.Frequency(
        (6, DateGenerators.WindowTexts().Generator.Select(window => $"\"{window.Text}\"")),
        (1, Gen.Elements("\"FY2025@nvidia\"", "\"FY2024-Q4@nvidia\"")));

    /// <summary>Between none and two properties whose names begin with <c>x-</c>, ordered by name.</summary>
    public static Gen<string?> Extensions { get; } = Gen.Frequency(
        (3, Gen.Constant<string?>(null)),
        (1, Gen.Elements(Values).Select(value => (string?)$"\"x-a\":{value}")),
        (1, from one in Gen.Elements(Values) from other in Words select (string?)$"\"x-\":{one},\"x-\u00e9 '\\n\":{other}"));

    /// <summary>One of some texts, as JSON.</summary>
    public static Gen<string> OneOf(params string[] texts) => Gen.Elements(texts).Select(text => $"\"{text}\"");

    /// <summary>The type of a record.</summary>
    public static Gen<string?> Type(string type) => Gen.Constant<string?>($"\"type\":\"{type}\"");

    /// <summary>A property that is there.</summary>
    public static Gen<string?> Need(string name, Gen<string> value) => value.Select(json => (string?)$"\"{name}\":{json}");

    /// <summary>A property that may be there.</summary>
    public static Gen<string?> May(string name, Gen<string> value) => Gen.Frequency((1, Gen.Constant<string?>(null)), (1, Need(name, value)));

    /// <summary>An object of properties, in their order.</summary>
    public static Gen<string> Object(params Gen<string?>[] properties) =>
        Sequence(properties).Select(present => $"{{{string.Join(',', present.Where(property => !string.IsNullOrEmpty(property)))}}}");

    /// <summary>The same JSON; where it is an object, now and then with properties of one's own.</summary>
    public static Gen<string> Extended(Gen<string> value) =>
        from json in value
        from extensions in Extensions
        select extensions is null || json[0] != '{' ? json : $"{json[..^1]},{extensions}}}";

    /// <summary>An array of at least some items.</summary>
    public static Gen<string> Array(Gen<string> item, int atLeast) =>
        from count in Gen.Choose(atLeast, atLeast + 2) from items in item.ArrayOf(count) select $"[{string.Join(',', items)}]";

    /// <summary>An array of one of each.</summary>
    public static Gen<string> All(IEnumerable<Gen<string>> items) => Sequence([.. items]).Select(all => $"[{string.Join(',', all)}]");

    private static Gen<T[]> Sequence<T>(params Gen<T>[] parts) => parts.Aggregate(
        Gen.Constant(System.Array.Empty<T>()), (sofar, next) => from before in sofar from one in next select (T[])[.. before, one]);
}
