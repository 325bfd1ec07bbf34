namespace Cluster;

/// <summary>The records of a partition, in memory and as what is saved of them. Whoever saves ledgers in another way changes this alone.</summary>
internal sealed class KeptRecords
{
    private readonly LedgerBuilder _builder = new();
    private readonly MemoryStream _journal = new();
    private readonly JournalWriter _writer;
    private SupplyLedger? _ledger;

    private KeptRecords() => _writer = new(_journal);

    /// <summary>Opens what was saved; nothing: there are no records yet.</summary>
    public static async Task<KeptRecords> OpenAsync(byte[] saved)
    {
        var kept = new KeptRecords();
        await foreach (Record record in Journal.ReadAsync(new MemoryStream(saved)))
            await kept.AddAsync(record);
        return kept;
    }

    /// <summary>Adds a record.</summary>
    public async Task AddAsync(Record record)
    {
        _builder.Add(record);
        _ledger = null;
        await _writer.WriteAsync(record);
    }

    /// <summary>All records folded; once, until there is another one.</summary>
    public SupplyLedger ToLedger() => _ledger ??= _builder.Snapshot();

    /// <summary>All records as bytes.</summary>
    public async Task<byte[]> SaveAsync()
    {
        await _writer.FlushAsync();
        return _journal.ToArray();
    }
}
