namespace GpuSupply.Tests.Json.BadInput;

/// <summary>A document whose object was changed.</summary>
public delegate BadDocument Changing(string field, CaseErrorCode code, string path, Action<Tree> change);

/// <summary>The ways in which a property can be wrong.</summary>
public static class Faults
{
    /// <summary>Another value: of a type that is wrong there, of the right type and not allowed, no JSON, no Unicode.</summary>
    public static IEnumerable<BadDocument> OfValue(Field field, Tree value, string path, Changing changed)
    {
        string at = $"{path}.{field.Name}";
        BadDocument With(CaseErrorCode code, string raw, bool isMarked = true) =>
            changed(field.Name, code, at, tree => tree.Set(field.Name, Marked(raw, isMarked)));
        BadDocument Item(CaseErrorCode code, int index, string raw, bool isMarked = true) =>
            changed(field.Name, code, $"{at}[{index}]", tree => tree.Of(field.Name).Items![index] = Marked(raw, isMarked));

        foreach (string wrong in Kinds.Types.Where(type => !Kinds.TypesOf(field.Kind).Contains(type.Key)).Select(type => type.Value))
            yield return With(CaseErrorCode.WrongType, wrong);
        foreach (string wrong in Kinds.Wrong(field.Kind))
            yield return With(Kinds.CodeOf(field.Kind), wrong);
        yield return With(CaseErrorCode.InvalidJson, "@");
        yield return With(CaseErrorCode.InvalidJson, "'a'");
        yield return With(CaseErrorCode.InvalidUnicode, "\"ü¦\\ud800\"", isMarked: false);
        for (int index = 0; index < value.Items?.Count; index++)
        {
            int place = index;
            foreach (string wrong in Kinds.Types.Where(type => !Kinds.TypesOfItems(field).Contains(type.Key)).Select(type => type.Value))
                yield return Item(CaseErrorCode.WrongType, place, wrong);
            foreach (string wrong in Kinds.WrongItems(field))
                yield return Item(CaseErrorCode.InvalidValue, place, wrong);
            yield return Item(CaseErrorCode.InvalidJson, place, "@");
            yield return Item(CaseErrorCode.InvalidUnicode, place, "\"ü¦\\ud800\"", isMarked: false);
        }
    }

    /// <summary>What begins with <c>x-</c>: there twice, not quite named so, no JSON or no Unicode inside of its value, no Unicode in its name.</summary>
    public static IEnumerable<BadDocument> OfExtensions(string path, Changing changed)
    {
        BadDocument With(CaseErrorCode code, string at, params (string Name, string Raw)[] added) => changed(
            Shape.Extensions, code, path + at, tree => tree.Properties!.AddRange(added.Select(property => (property.Name, Tree.OfRaw(property.Raw)))));

        yield return With(CaseErrorCode.DuplicateField, ".x-a", ("x-a", "1"), ("¦x-\\u0061", "2"));
        foreach (string unknown in (string[])["X-a", "x_a", "x", "-x-a"])
            yield return With(CaseErrorCode.UnknownField, $".{unknown}", ($"¦{unknown}", "1"));
        yield return With(CaseErrorCode.InvalidJson, ".x-a", ("x-a", "¦@"));
        yield return With(CaseErrorCode.InvalidJson, ".x-a.b[1]", ("x-a", "{\"b\":[1,¦@]}"));
        yield return With(CaseErrorCode.InvalidUnicode, ".x-a.b[0]", ("x-a", "{\"b\":[\"ü¦\\ud800\"]}"));
        yield return With(CaseErrorCode.InvalidUnicode, "['x-\\udc00']", ("x-¦\\udc00", "1"));
    }

    /// <summary>There twice, under another name, or not there.</summary>
    public static IEnumerable<BadDocument> OfProperty(Shape shape, string name, Tree original, string path, Changing changed)
    {
        yield return changed(name, CaseErrorCode.DuplicateField, $"{path}.{name}", tree => tree.Properties!.Add(($"¦{name}", tree.Of(name))));
        foreach (string unknown in (string[])[char.ToUpperInvariant(name[0]) + name[1..], $"{name}2"])
            yield return changed(name, CaseErrorCode.UnknownField, $"{path}.{unknown}", tree => tree.Properties!.Insert(0, ($"¦{unknown}", Tree.OfRaw("1"))));

        if (shape.IsLacking([.. original.Names.Where(other => other != name)]))
        {
            yield return changed(name, CaseErrorCode.MissingField, path, tree =>
            {
                tree.Remove(name);
                tree.IsMarked = true;
            });
        }
    }

    /// <summary>Beside one that it excludes, or without one that it needs.</summary>
    public static IEnumerable<BadDocument> OfAbsent(Shape shape, Field absent, Tree original, string path, Changing changed)
    {
        string[] names = [.. original.Names, absent.Name];
        if (Kinds.Right(absent) is not { } right)
            yield break;
        if (shape.ConflictIn(names) is { } surplus)
        {
            yield return changed(absent.Name, CaseErrorCode.ConflictingFields, $"{path}.{surplus}", tree =>
            {
                tree.Properties!.Add((absent.Name, Tree.Parse(right)));
                tree.Of(surplus).IsMarked = true;
            });
        }
        else if (shape.IsLacking(names))
        {
            yield return changed(absent.Name, CaseErrorCode.MissingField, path, tree =>
            {
                tree.Properties!.Add((absent.Name, Tree.Parse(right)));
                tree.IsMarked = true;
            });
        }
    }

    private static Tree Marked(string raw, bool isMarked)
    {
        Tree tree = Tree.OfRaw(raw);
        tree.IsMarked = isMarked;
        return tree;
    }
}
