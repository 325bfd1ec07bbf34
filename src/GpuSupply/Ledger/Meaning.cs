using System.Runtime.InteropServices;

namespace GpuSupply.Ledger;

/// <summary>What a version of a record means in the ledger while what it names stays the same.</summary>
internal sealed class Meaning
{
    /// <summary>The units that it moves.</summary>
    public List<Posting> Postings { get; } = [];

    /// <summary>What it asks of the plans of orders.</summary>
    public List<PlanChange> Changes { get; } = [];

    /// <summary>Whether it stays so as long as the version holds: nothing that it names is learned or corrected later.</summary>
    public bool IsSettled { get; set; } = true;

    /// <summary>Why it means nothing; null: it does.</summary>
    public Finding? Fault { get; private set; }

    // What the fault is about: the same version has the same fault as long as this is the same.
    private string? _about;

    public void Clear()
    {
        Postings.Clear();
        Changes.Clear();
        Fault = null;
        _about = null;
        IsSettled = true;
    }

    public bool IsSameAs(Meaning other) => Fault?.Code == other.Fault?.Code && _about == other._about
        && CollectionsMarshal.AsSpan(Postings).SequenceEqual(CollectionsMarshal.AsSpan(other.Postings))
        && CollectionsMarshal.AsSpan(Changes).SequenceEqual(CollectionsMarshal.AsSpan(other.Changes));

    public void Missing(SourcedRecord record, string field, RecordId id) =>
        Refuse(FindingCode.UnknownReference, record, id.Value, () => $"{record} names {field} {id}, which is not on record or is left out.");

    public void MissingLine(SourcedRecord record, string line, RecordId order) =>
        Refuse(FindingCode.UnknownReference, record, $"{line} of {order}", () => $"{record} names line {line}, which order {order} does not have.");

    public void Ambiguous(SourcedRecord record, string what, RecordId id) =>
        Refuse(FindingCode.AmbiguousHolder, record, id.Value, () => $"{record} names no party, but units of {what} {id} had been reallocated. Say whose units these are.");

    private void Refuse(FindingCode code, SourcedRecord record, string about, Func<string> message)
    {
        Clear();
        Fault = new(code, record, message);
        _about = about;
        IsSettled = false;
    }
}
