namespace GpuSupply;

/// <summary>How the records of two cases differ: what <see cref="SupplyCase.Compare"/> finds.</summary>
public sealed class CaseComparison
{
    internal CaseComparison(IReadOnlyList<Record> onlyHere, IReadOnlyList<Record> onlyThere, IReadOnlyList<RecordDifference> different)
    {
        OnlyHere = onlyHere;
        OnlyThere = onlyThere;
        Different = different;
    }

    /// <summary>The records that only the case has that was asked, in its order.</summary>
    public IReadOnlyList<Record> OnlyHere { get; }

    /// <summary>The records that only the other case has, those whose ids it alone has last, in its order.</summary>
    public IReadOnlyList<Record> OnlyThere { get; }

    /// <summary>
    /// The records that have another content in the other case, in the order of the case that was asked. A case that has several contents of one id
    /// is compared content by content: those that both have are left out, and what remains on one side alone is only there.
    /// </summary>
    public IReadOnlyList<RecordDifference> Different { get; }

    /// <summary>Whether both cases have the same records.</summary>
    public bool AreSame => OnlyHere.Count + OnlyThere.Count + Different.Count == 0;

    /// <summary>How many records differ: <c>2 only here, 1 only there, 1 different</c>.</summary>
    public override string ToString() =>
        AreSame ? "the same records" : $"{OnlyHere.Count} only here, {OnlyThere.Count} only there, {Different.Count} different";
}
