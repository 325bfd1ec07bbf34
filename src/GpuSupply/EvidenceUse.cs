namespace GpuSupply;

/// <summary>That a record gave, or helped to give, an end of the evidence.</summary>
/// <param name="Record">The record.</param>
/// <param name="Source">Who reported it; <see langword="null"/>: nobody is named.</param>
/// <param name="Rule">The rule by which it bounds the measure.</param>
/// <param name="Side">The end that it gave.</param>
/// <remarks><c>default</c> names no record.</remarks>
public readonly record struct EvidenceUse(RecordId Record, SourceId? Source, EvidenceRule Rule, EvidenceSide Side)
{
    /// <summary>Record, rule and end: <c>ob1 (part, low)</c>.</summary>
    public override string ToString() => $"{Record} ({Kebab.Of(Rule)}, {Kebab.Of(Side)})";
}
