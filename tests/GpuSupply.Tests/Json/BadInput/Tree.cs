using System.Text;
using System.Text.Json;

namespace GpuSupply.Tests.Json.BadInput;

/// <summary>JSON that can be made wrong: a value may be any text, a property may be there twice. A ¦ marks a place.</summary>
public sealed class Tree
{
    private const string Mark = "¦";

    /// <summary>The text of what is neither object nor array.</summary>
    public string? Raw { get; private set; }

    public List<Tree>? Items { get; private init; }

    public List<(string Name, Tree Value)>? Properties { get; private init; }

    public bool IsMarked { get; set; }

    public IReadOnlyCollection<string> Names => [.. Properties!.Select(property => property.Name)];

    public static Tree Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Of(document.RootElement);
    }

    public static Tree OfRaw(string raw) => new() { Raw = raw };

    /// <summary>The value of a property that is a text; <see langword="null"/>: there is none.</summary>
    public string? Text(string name) => Properties!.FirstOrDefault(property => property.Name == name).Value?.Raw?.Trim('"');

    public Tree Of(string name) => Properties!.First(property => property.Name == name).Value;

    public void Set(string name, Tree value) => Properties![Properties.FindIndex(property => property.Name == name)] = (name, value);

    public void Remove(string name) => Properties!.RemoveAll(property => property.Name == name);

    /// <summary>The value at the end of a way of names and indices.</summary>
    public Tree At(IEnumerable<object> way) =>
        way.Aggregate(this, (tree, step) => step is int index ? tree.Items![index] : tree.Of((string)step));

    /// <summary>The text, in several lines, with characters of one, two and four bytes before what counts. A name that begins with a mark is marked.</summary>
    public string Written()
    {
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }

    private static Tree Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new() { Properties = [.. element.EnumerateObject().Select(property => (property.Name, Of(property.Value)))] },
        JsonValueKind.Array => new() { Items = [.. element.EnumerateArray().Select(Of)] },
        _ => OfRaw(element.GetRawText()),
    };

    private void Write(StringBuilder text)
    {
        if (IsMarked)
            text.Append(Mark);
        if (Raw is not null)
            text.Append(Raw);
        else if (Items is not null)
            WriteItems(text);
        else
            WriteProperties(text);
    }

    private void WriteItems(StringBuilder text)
    {
        text.Append('[');
        for (int index = 0; index < Items!.Count; index++)
        {
            text.Append(index == 0 ? "" : ",\n ");
            Items[index].Write(text);
        }
        text.Append(']');
    }

    private void WriteProperties(StringBuilder text)
    {
        text.Append("{ \"x-ä😀\": \"é\"");
        for (int index = 0; index < Properties!.Count; index++)
        {
            (string name, Tree value) = Properties[index];
            bool isMarked = name.StartsWith(Mark, StringComparison.Ordinal);
            text.Append(index % 3 == 1 ? ",\n  " : ", ").Append(isMarked ? Mark : "").Append($"\"{name.TrimStart('¦')}\": ");
            value.Write(text);
        }
        text.Append('}');
    }
}
