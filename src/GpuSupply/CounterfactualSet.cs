namespace GpuSupply;

/// <summary>The fewest records without which a verdict's label is another one: what it stands and falls with.</summary>
[Display.TypeFormatterSource(typeof(Display.NotebookTexts))]
public sealed class CounterfactualSet
{
    internal CounterfactualSet(IReadOnlyList<RecordId> records, VerdictLabel? label, bool isExact)
    {
        Records = records;
        Label = label;
        IsExact = isExact;
    }

    /// <summary>
    /// The records, in the order of their ids: where the ledger is without all of them, and without their corrections, the label is another one. Of several
    /// such sets with as many records the first by their ids. Empty: none was found.
    /// </summary>
    public IReadOnlyList<RecordId> Records { get; }

    /// <summary>The label without them; <see langword="null"/>: no such set was found.</summary>
    public VerdictLabel? Label { get; }

    /// <summary>
    /// Whether all smaller sets of records that bound the measure, with or without others, were tried, so that none of them changes the label;
    /// <see langword="false"/>: the search ended before, after 256 sets.
    /// </summary>
    public bool IsExact { get; }

    /// <summary>The records and the label: <c>without o and p: not-enough-evidence</c>.</summary>
    public override string ToString() => Label is { } label
        ? $"without {string.Join(" and ", Records)}: {Kebab.Of(label)}{(IsExact ? "" : " (fewer may do)")}"
        : IsExact ? "no records change the label by their absence" : "none found";
}
