namespace GpuSupply.Tests.Api;

internal static class JournalsPageProgram
{
    /// <summary>The first program on the page on journals, letter by letter; a test compares the two.</summary>
    public static async Task<SupplyLedger> RunAsync(Stream stream, Stream rejected, CancellationToken cancellationToken)
    {
        // <program>
        var deadLetters = new DeadLetterWriter(rejected);
        var builder = new LedgerBuilder("Deliveries");
        await foreach (Record record in Journal.ReadAsync(stream, deadLetters, cancellationToken))
            builder.Add(record);
        SupplyLedger ledger = builder.Snapshot();

        // </program>
        return ledger;
    }

    /// <summary>The second.</summary>
    public static JournalOptions Options(JournalPosition position, IProgress<JournalProgress> progress)
    {
        // <options>
        var options = new JournalOptions { Source = "today.ndjson", From = position }.Reporting(progress, TimeProvider.System);

        // </options>
        return options;
    }
}
