namespace GpuSupply.Ledger;

/// <summary>A record's content as it was known from one day until another.</summary>
/// <param name="Record">The content.</param>
/// <param name="Source">Who reported this version; null where the record names none and the case has none.</param>
/// <param name="From">The first day on which this version holds.</param>
/// <param name="Until">The first day on which it no longer does.</param>
/// <param name="StatedOn">The first day on which the record said this. It may have been void, or something else, on days since.</param>
/// <param name="LearnedOn">The earliest day on which any version with the same window was known: the event cannot lie after it.</param>
internal readonly record struct RecordVersion(SourcedRecord Record, SourceId? Source, int From, int Until, int StatedOn, int LearnedOn)
{
    /// <summary>What keeps this version out of the ledger whatever else is known; null: nothing.</summary>
    public Finding? Fault { get; init; }
}
