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

    public void Clear()
    {
        Postings.Clear();
        Changes.Clear();
        Fault = null;
        IsSettled = true;
    }

    public bool IsSameAs(Meaning other) => Fault?.Message == other.Fault?.Message
        && CollectionsMarshal.AsSpan(Postings).SequenceEqual(CollectionsMarshal.AsSpan(other.Postings))
        && CollectionsMarshal.AsSpan(Changes).SequenceEqual(CollectionsMarshal.AsSpan(other.Changes));

    public void Missing(SourcedRecord record, string field, RecordId id) =>
        Unknown(record, $"{record} names {field} {id}, which is not on record or is left out.");

    public void MissingLine(SourcedRecord record, string line, RecordId order) => Unknown(record, $"{record} names line {line}, which order {order} does not have.");

    public void Ambiguous(SourcedRecord record, string what) =>
        Refuse(new(FindingCode.AmbiguousHolder, record, $"{record} names no party, but units of {what} had been reallocated. Say whose units these are."));

    private void Unknown(SourcedRecord record, string message) => Refuse(new(FindingCode.UnknownReference, record, message));

    private void Refuse(Finding finding)
    {
        Clear();
        Fault = finding;
        IsSettled = false;
    }
}
