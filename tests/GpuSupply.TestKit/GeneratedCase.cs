using NodaTime;

namespace GpuSupply.TestKit;

/// <summary>A case as a generator made it: the records in the order in which they arrive.</summary>
public sealed record GeneratedCase(IReadOnlyList<Record> Records)
{
    /// <summary>The records that are not reference records.</summary>
    public IEnumerable<SourcedRecord> Sourced => Records.OfType<SourcedRecord>();

    /// <summary>The days on which something became known, in order.</summary>
    public IReadOnlyList<LocalDate> KnownDays => [.. Sourced.Select(KnownOn).Distinct().Order()];

    public CaseShape Shape => CaseShape.Of(this);

    /// <summary>The day on which a record became known: its own, or that of its source.</summary>
    public LocalDate KnownOn(SourcedRecord record) => record.KnownOn
        ?? Records.OfType<Source>().First(source => source.Id == record.Source).PublishedOn;

    /// <summary>The case with the first of the records that share an id.</summary>
    public GeneratedCase WithoutDuplicates()
    {
        var first = new HashSet<RecordId>();
        return new([.. Records.Where(record => record is not SourcedRecord sourced || first.Add(sourced.Id))]);
    }

    public SupplyLedger ToLedger() => new SupplyCase("generated", Records).ToLedger();

    public override string ToString() => string.Join('\n', Records.Select(RecordText.Of));
}
