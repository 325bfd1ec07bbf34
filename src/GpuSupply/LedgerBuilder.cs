namespace GpuSupply;

/// <summary>Takes records as they come, and makes ledgers of those that it has so far. For one thread at a time.</summary>
/// <param name="title">The title of the ledgers.</param>
/// <param name="source">The source of the records that name none; <see langword="null"/>: there is no such source.</param>
public sealed class LedgerBuilder(string title = "", SourceId? source = null)
{
    private readonly List<Record> _records = [];

    /// <summary>How many records were added, those that came again included.</summary>
    public int Count => _records.Count;

    /// <summary>Adds a record. The same one may come again, and records in any order.</summary>
    /// <param name="record">The record.</param>
    public LedgerBuilder Add(Record record)
    {
        ArgumentNullException.ThrowIfNull(record);
        _records.Add(record);
        return this;
    }

    /// <summary>Adds records.</summary>
    /// <param name="records">The records.</param>
    public LedgerBuilder AddRange(IEnumerable<Record> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        foreach (Record record in records)
            Add(record);
        return this;
    }

    /// <summary>A ledger of the records so far. Later ones change nothing of it.</summary>
    public SupplyLedger Snapshot() => new SupplyCase(title, _records, source).ToLedger();

    /// <summary>The title and how many records there are.</summary>
    public override string ToString() => $"{title} ({Count} records so far)";
}
