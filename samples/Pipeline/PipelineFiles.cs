namespace Pipeline;

/// <summary>The files in the output folder.</summary>
/// <param name="Folder">The folder.</param>
internal sealed record PipelineFiles(string Folder)
{
    public const string JournalName = "journal.ndjson.gz";

    public string Journal => Of(JournalName);

    public string DeadLetters => Of("dead-letters.ndjson");

    public string ChipCounts => Of("chip-counts.csv");

    public string LedgerTransfers => Of("transfers-ledger.parquet");

    public string MarketTransfers => Of("transfers-market.parquet");

    /// <summary>The file of what a query came to.</summary>
    public string Result(Question question) => Of($"{question.Name}.parquet");

    private string Of(string name) => Path.Combine(Folder, name);
}
