using System.IO.Compression;
using GpuSupply.Aggregation;
using NodaTime;

namespace Pipeline;

/// <summary>One run: a journal, what is wrong in it, a ledger, somebody's chip counts, what queries come to, and what DuckDB says to that.</summary>
internal sealed class PipelineRun
{
    private const int MarketLots = 4;
    private const int BufferBytes = 1 << 20;

    // The first day that a window can name, so that nothing is left out.
    private static readonly LocalDate FirstDay = new(1990, 1, 1);

    private static readonly SourceId ChipCountsSource = "chip-counts";

    private readonly PipelineOptions _options;
    private readonly PipelineFiles _files;
    private readonly ProgressBar _bar;
    private readonly Summary _summary;
    private readonly long _began = TimeProvider.System.GetTimestamp();

    /// <param name="options">What is asked for.</param>
    /// <param name="output">Where the summary goes.</param>
    /// <param name="aside">Where it goes how large files are and how long it took, which is not the same everywhere.</param>
    /// <param name="bar">Where progress is shown.</param>
    public PipelineRun(PipelineOptions options, TextWriter output, TextWriter aside, ProgressBar bar)
    {
        _options = options;
        _files = new(Path.GetFullPath(options.Folder));
        _bar = bar;
        _summary = new(output, aside);
    }

    /// <summary>Runs it.</summary>
    /// <returns>0: DuckDB says what the library says; 1: it doesn't.</returns>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        Directory.CreateDirectory(_files.Folder);
        string journal = _options.File ?? await GenerateAsync(stop).ConfigureAwait(false);
        var builder = new LedgerBuilder("Pipeline");
        await ReadAsync(journal, builder, stop).ConfigureAwait(false);
        SupplyLedger ledger = builder.Snapshot();
        stop.ThrowIfCancellationRequested();

        QueryResult received = Question.All(During(ledger), ledger.KnownOn)[0].Query.Answer(ledger.Transfers);
        ledger = AddChipCounts(builder, ledger, received);
        stop.ThrowIfCancellationRequested();

        IReadOnlyList<MarketSales> lots = MarketSales.Lots(ledger, received, MarketLots, _options.Seed);
        ParquetFiles.Write(_files.LedgerTransfers, ledger.Transfers);
        ParquetFiles.Write(_files.MarketTransfers, lots);
        _summary.Transfers(ledger, lots);
        int exitCode = new Confirmation(_files, _summary).Run(FirstDay, ledger.KnownOn, Results(ledger, lots), stop);
        _summary.Findings(ledger);
        _summary.Verdicts(ledger, ChipCountsSource);
        _summary.Files(Written(ledger), TimeProvider.System.GetElapsedTime(_began));
        return exitCode;
    }

    private IEnumerable<string> Written(SupplyLedger ledger) =>
    [
        .. _options.File is null ? [_files.Journal] : Array.Empty<string>(), _files.DeadLetters, _files.ChipCounts, _files.LedgerTransfers, _files.MarketTransfers,
        .. Question.All(During(ledger), ledger.KnownOn).Select(_files.Result),
    ];

    private static DateWindow During(SupplyLedger ledger) => DateWindow.Between(FirstDay, ledger.KnownOn);

    private async Task<string> GenerateAsync(CancellationToken stop)
    {
        try
        {
            await using FileStream file = File.Create(_files.Journal);
            await using var compressed = new GZipStream(file, CompressionLevel.Fastest);
            await new GeneratedJournal(_options.Records, _options.Seed).WriteAsync(compressed, stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Half of a journal looks like one that was damaged.
            File.Delete(_files.Journal);
            throw;
        }

        _summary.Generated(_options);
        return _files.Journal;
    }

    private async Task ReadAsync(string path, LedgerBuilder builder, CancellationToken stop)
    {
        if (string.Equals(Path.GetFullPath(path), _files.DeadLetters, StringComparison.Ordinal))
            throw new NotDoneException($"{path} is where lines go that can't be read: it can't be the journal.");
        await using FileStream file = Open(path);
        await using FileStream setAside = File.Create(_files.DeadLetters, BufferBytes);
        await _bar.ShowAsync(file, async progress =>
        {
            JournalOptions options = new JournalOptions { Source = Path.GetFileName(path) }.Reporting(progress, TimeProvider.System);
            JournalReading reading = Journal.ReadAsync(file, options, new DeadLetterWriter(setAside), stop);
            await foreach (Record record in reading.ConfigureAwait(false))
                builder.Add(record);
            _summary.Read(reading);
        }).ConfigureAwait(false);
    }

    private static FileStream Open(string path) => Directory.Exists(path)
        ? throw new NotDoneException($"{path} is a folder: allowed is a journal.")
        : File.Exists(path) ? File.OpenRead(path) : throw new NotDoneException($"{path} is not there.");

    private SupplyLedger AddChipCounts(LedgerBuilder builder, SupplyLedger ledger, QueryResult received)
    {
        ChipCountsFile.Write(_files.ChipCounts, ledger, received, _options.Seed);
        var counts = new ChipCounts(_files.ChipCounts, ChipCountsSource, ledger);
        IReadOnlyList<Observation> observations = counts.Read();
        builder.Add(new Source(ChipCountsSource, ledger.KnownOn) { SourceKind = SourceKind.Estimate, Title = "Chip counts by owner, quarter and chip type" });
        SupplyLedger grown = builder.AddRange(observations).Snapshot();
        _summary.ChipCounts(observations.Count, counts.WithoutInterval);
        return grown;
    }

    private List<(Question Question, QueryResult Result)> Results(SupplyLedger ledger, IReadOnlyList<MarketSales> lots)
    {
        List<(Question Question, QueryResult Result)> results = [.. Question.All(During(ledger), ledger.KnownOn).Select(question => (question, question.Answer(ledger, lots)))];
        foreach ((Question question, QueryResult result) in results)
            ParquetFiles.Write(_files.Result(question), result);
        return results;
    }
}
