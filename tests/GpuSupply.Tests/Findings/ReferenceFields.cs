using System.Reflection;

namespace GpuSupply.Tests.Findings;

/// <summary>The properties of records, and of what they are made of, that can name something which is not on record.</summary>
internal static class ReferenceFields
{
    private static readonly Type[] Names = [typeof(PartyId), typeof(ProductId), typeof(SourceId), typeof(RecordId), typeof(DateWindow), typeof(Measure), typeof(Record)];

    /// <summary>Texts that name something inside another record, or a product.</summary>
    private static readonly string[] NamesAsText = ["Line", "Leg", "In"];

    /// <summary>What is named by itself: the record's own id, and a line's own name.</summary>
    private static readonly string[] Own = ["ScheduleLine.Line"];

    public static IReadOnlyList<Type> RecordTypes { get; } = [.. Concrete(typeof(Record))];

    public static IReadOnlyList<string> All { get; } =
    [
        .. RecordTypes.Concat(Concrete(typeof(Measure))).Concat([typeof(Leg), typeof(ScheduleLine), typeof(Membership), typeof(Contents), typeof(CommitmentPart)])
            .SelectMany(type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(IsName).Select(property => $"{type.Name}.{property.Name}")).Except(Own),
    ];

    private static IEnumerable<Type> Concrete(Type root) => root.Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(root) && !type.IsAbstract);

    private static bool IsName(PropertyInfo property)
    {
        if (property.Name == "Id")
            return false;
        Type type = property.PropertyType.IsGenericType ? property.PropertyType.GenericTypeArguments[0] : property.PropertyType;
        return Names.Any(name => name.IsAssignableFrom(type)) || type == typeof(Membership) || type == typeof(Contents)
            || (type == typeof(string) && NamesAsText.Contains(property.Name));
    }
}
