namespace GpuSupply;

/// <summary>A record that has another content in another case.</summary>
public sealed class RecordDifference
{
    internal RecordDifference(Record here, Record there, IReadOnlyList<FieldDifference> fields)
    {
        Here = here;
        There = there;
        Fields = fields;
    }

    /// <summary>The record in the case that was asked.</summary>
    public Record Here { get; }

    /// <summary>The record in the other case: the same id among the same kind of ids, though it may be of another type.</summary>
    public Record There { get; }

    /// <summary>The fields that differ: at least one, in the order in which they are written.</summary>
    public IReadOnlyList<FieldDifference> Fields { get; }

    /// <summary>The record and its fields that differ: <c>order o1: schedule[0].quantity 12000 → "12k"</c>.</summary>
    public override string ToString() => $"{Here}: {string.Join(", ", Fields)}";
}
