namespace GpuSupply.Tests.Json.BadInput;

/// <summary>Makes right documents wrong: each property of each object in them, in every way in which that property can be wrong.</summary>
public static class BadDocuments
{
    private const string Head = "{\"format\":\"gpusupply/1\",\n\"title\":\"ä😀\",\n\"records\":[\n{\"type\":\"party\",\"id\":\"p\"},\n";

    /// <summary>All of them; of the same fault at the same property of the same kind of object, the first.</summary>
    public static IReadOnlyList<BadDocument> All { get; } =
    [
        .. Examples.All.SelectMany(json => Of(json, "$.records[1]", text => $"{Head}  {text}]}}", Shapes.OfRecord(Tree.Parse(json))))
            .Concat(Of(Examples.Case, "$", text => text, Shapes.All["case"])).Concat(Examples.Versions.SelectMany(OfVersion)).DistinctBy(one => (one.Shape, one.Field, one.Code, Fault(one))),
    ];

    /// <summary>The objects of a document, with the way to each and its path.</summary>
    public static IEnumerable<(Shape Shape, object[] Way, string Path)> ObjectsIn(Tree tree, Shape shape, object[] way, string path)
    {
        yield return (shape, way, path);
        foreach ((string name, Tree value) in tree.Properties!)
        {
            Field field = shape[name];
            if (field.Kind != "Version" && value.Properties is not null)
            {
                foreach (var inside in ObjectsIn(value, Inside(field, value), [.. way, name], $"{path}.{name}"))
                    yield return inside;
            }
            for (int index = 0; index < value.Items?.Count; index++)
            {
                if (value.Items[index].Properties is null || field.Detail == "record")
                    continue;
                foreach (var inside in ObjectsIn(value.Items[index], Inside(field, value.Items[index]), [.. way, name, index], $"{path}.{name}[{index}]"))
                    yield return inside;
            }
        }
    }

    private static Shape Inside(Field field, Tree value) => (field.Kind, field.Detail) switch
    {
        ("Measure", _) or (_, "measure") => Shapes.OfMeasure(value),
        ("Scope", _) => Shapes.OfScope(value),
        ("Links", _) => Shapes.All["membership"],
        ("Quantity", _) => Shapes.All["quantity"],
        ("Money", _) => Shapes.All["money"],
        ("Value" or "Share", _) => Shapes.All["value"],
        (_, var shape) => Shapes.All[shape],
    };

    // The id is the one that is replaced: another one is another thing wrong.
    private static IEnumerable<BadDocument> OfVersion(string json)
    {
        Tree record = Tree.Parse(json);
        string correction = $"{{\"type\":\"correction\",\"id\":\"k9\",\"source\":\"s\",\"replaces\":\"{record.Text("id")}\",\n \"record\":";
        return Of(json, "$.records[1].record", text => $"{Head}  {correction}{text}}}]}}", Shapes.Versions[record.Text("type")!]);
    }

    private static IEnumerable<BadDocument> Of(string json, string root, Func<string, string> document, Shape shape)
    {
        foreach ((Shape inside, object[] way, string path) in ObjectsIn(Tree.Parse(json), shape, [], root))
        {
            // A copy of the document, with its object changed.
            BadDocument Changed(string field, CaseErrorCode code, string at, Action<Tree> change)
            {
                Tree copy = Tree.Parse(json);
                change(copy.At(way));
                return new(inside.Name, field, code, at, document(copy.Written()));
            }

            foreach (BadDocument wrong in Faults.OfExtensions(path, Changed))
                yield return wrong;
            Tree original = Tree.Parse(json).At(way);
            foreach (string name in original.Names)
            {
                foreach (BadDocument wrong in Faults.OfValue(inside[name], original.Of(name), path, Changed))
                    yield return wrong;
                foreach (BadDocument wrong in Faults.OfProperty(inside, name, original, path, Changed))
                    yield return wrong;
            }
            foreach (Field absent in inside.Fields.Where(field => !original.Names.Contains(field.Name)))
            {
                foreach (BadDocument wrong in Faults.OfAbsent(inside, absent, original, path, Changed))
                    yield return wrong;
            }
        }
    }

    // What stands behind the mark, in short, tells faults apart.
    private static string Fault(BadDocument one) => one.Marked[one.Marked.IndexOf('¦')..] is var rest ? rest[..Math.Min(rest.Length, 30)] : "";
}
