namespace GpuSupply.Tests.Json.BadInput;

/// <summary>A property of an object: its name, whether it must be there, what stands there, and an example or the shape of what is inside.</summary>
public sealed record Field(string Name, bool IsRequired, string Kind, string Detail)
{
    /// <summary>Reads <c>unitPrice?:Money</c>, <c>kind?:Name=press</c>, <c>schedule:Filled=line</c>.</summary>
    public static Field Parse(string text)
    {
        string[] parts = text.Split(':', '=');
        return new(parts[0].TrimEnd('?'), !parts[0].EndsWith('?'), parts[1], parts.Length > 2 ? parts[2] : "");
    }
}

/// <summary>A kind of object: its properties, and which of them exclude or need each other.</summary>
/// <param name="Name">What it is called here.</param>
/// <param name="Fields">Its properties, in the order in which messages name them.</param>
/// <param name="Rules">
/// <c>a^b</c>: not both, and <c>b</c> is the one that is too much. <c>a|b</c>: at least one. <c>a&gt;b</c>: <c>a</c> needs <c>b</c>. Where several apply,
/// the first is what is said.
/// </param>
public sealed record Shape(string Name, Field[] Fields, string[] Rules)
{
    /// <summary>Stands for all properties that begin with <c>x-</c>.</summary>
    public const string Extensions = "x-…";

    /// <summary>The names as a message shows them.</summary>
    public string Allowed => string.Join(", ", Fields.Select(one => one.IsRequired ? one.Name : $"{one.Name}?")) + $", {Extensions}";

    public Field this[string name] => Fields.Single(one => one.Name == name);

    /// <summary>The property that is too much, where one is.</summary>
    public string? ConflictIn(IReadOnlyCollection<string> present) => Rules.Where(rule => rule.Contains('^'))
        .Select(rule => rule.Split('^')).FirstOrDefault(pair => present.Contains(pair[0]) && present.Contains(pair[1]))?[1];

    /// <summary>Whether something is missing.</summary>
    public bool IsLacking(IReadOnlyCollection<string> present) => Fields.Any(field => field.IsRequired && !present.Contains(field.Name))
        || Rules.Any(rule => rule.Contains('|') && !rule.Split('|').Any(present.Contains))
        || Rules.Any(rule => rule.Contains('>') && present.Contains(rule.Split('>')[0]) && !present.Contains(rule.Split('>')[1]));
}
