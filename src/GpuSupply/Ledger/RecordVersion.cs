namespace GpuSupply.Ledger;

/// <summary>A record's content as it was known from one day until another.</summary>
internal sealed class RecordVersion(SourcedRecord record, SourceId? source, int from, int until)
{
    public SourcedRecord Record { get; } = record;

    /// <summary>Who reported this version; null where the record names none and the case has none.</summary>
    public SourceId? Source { get; } = source;

    /// <summary>The first day on which this version holds.</summary>
    public int From { get; } = from;

    /// <summary>The first day on which it no longer does.</summary>
    public int Until { get; } = until;

    /// <summary>The earliest day on which any version with the same window was known: the event cannot lie after it.</summary>
    public int LearnedOn { get; set; } = from;

    /// <summary>What keeps this version out of the ledger whatever else is known; null: nothing.</summary>
    public Finding? Fault { get; set; }
}
