using System.IO.Compression;
using System.Text.Json;
using DuckDB.NET.Data;
using GpuSupply.Aggregation;
using GpuSupply.TestKit;
using NodaTime;
using Pipeline;
using Spectre.Console;

namespace GpuSupply.Tests.Samples;

/// <summary>The sample that takes a journal to Parquet files, in folders of their own.</summary>
public sealed class PipelineTests : IDisposable
{
    private static readonly LocalDate FirstDay = new(1990, 1, 1);

    private readonly TemporaryDirectory _directory = new();

    private string Folder => Path.Combine(_directory.Path, "it's here");

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Run_WithoutFile_SaysWhatIsExpectedAndDuckDbSaysTheSame()
    {
        PipelineRunInProcess run = await PipelineRunInProcess.OfAsync(Folder, "--records", "2000", "--seed", "1");
        Assert.Equal(File.ReadAllText(Repository.PathOf("samples", "Pipeline", "expected.txt")), run.Output);
        Assert.Equal(0, run.ExitCode);
        string[] files = ["balance.parquet", "chip-counts.csv", "dead-letters.ndjson", "journal.ndjson.gz", "received.parquet", "transfers-ledger.parquet", "transfers-market.parquet", "value.parquet"];
        Assert.Equal(files, Directory.GetFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(files, file => Assert.Contains($"{new FileInfo(Path.Combine(Folder, file)).Length:N0} bytes  {Path.Combine(Folder, file)}\n", run.Error, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Run_File_SetsAsideWhatWasBrokenAndNothingElse(bool isCompressed)
    {
        var journal = new GeneratedJournal(1_500, 7);
        using MemoryStream bytes = new();
        await journal.WriteAsync(bytes, default);
        string file = Path.Combine(_directory.Path, "given.ndjson");
        await using (FileStream written = File.Create(file))
        await using (Stream stream = isCompressed ? new GZipStream(written, CompressionLevel.Fastest) : written)
            await stream.WriteAsync(bytes.ToArray());

        PipelineRunInProcess run = await PipelineRunInProcess.OfAsync(Folder, file);

        Assert.StartsWith("Read 1,500 lines = 1,490 accepted + 10 set aside in dead-letters.ndjson.\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(journal.Broken.Select(line => (line.Number, Kebab(line.Code), Convert.ToHexString(line.Bytes))), File.ReadLines(Path.Combine(Folder, "dead-letters.ndjson")).Select(Letter));
        Assert.Equal(10, journal.Broken.Count);
        Assert.False(File.Exists(Path.Combine(Folder, "journal.ndjson.gz")));
    }

    [Fact]
    public async Task Generate_SameSeed_SameBytes()
    {
        byte[][] journals = await Task.WhenAll(WrittenAsync(seed: 3), WrittenAsync(seed: 3), WrittenAsync(seed: 4));
        Assert.Equal(journals[0], journals[1]);
        Assert.NotEqual(journals[0], journals[2]);
        Assert.Equal(1_201, journals[0].Count(character => character == '\n'));
    }

    [Fact]
    public async Task Generate_EveryLineThatIsNotBroken_BecomesARecordOnce()
    {
        JournalReading reading = Journal.ReadAsync(new MemoryStream(await WrittenAsync(seed: 3)), new DeadLetterList(100));
        List<Record> records = [];
        await foreach (Record record in reading)
            records.Add(record);
        Assert.Equal(1_190, new LedgerBuilder().AddRange(records).Count);
        Assert.Superset(
            new HashSet<RecordKind>([RecordKind.Order, RecordKind.Shipment, RecordKind.Receipt, RecordKind.Reallocation, RecordKind.Movement, RecordKind.Observation, RecordKind.Claim, RecordKind.Correction]),
            records.Select(record => record.Kind).ToHashSet());
        Assert.DoesNotContain(new LedgerBuilder().AddRange(records).Snapshot().Findings, finding => finding.IsLeftOut);
    }

    [Fact]
    public async Task Files_HaveTheColumnsOfTheTableAndNoBinaryFractions()
    {
        await PipelineRunInProcess.OfAsync(Folder, "--records", "1000");
        string[] table =
        [
            "kind VARCHAR", "product VARCHAR", "from_party VARCHAR", "from_stage VARCHAR", "to_party VARCHAR", "to_stage VARCHAR", "first_day DATE", "last_day DATE",
            "low BIGINT", "best BIGINT", "high BIGINT", "unit_price BIGINT", "amount BIGINT", "known_from DATE", "known_until DATE",
        ];
        Assert.Equal(table, Types("transfers-ledger.parquet"));
        Assert.Equal(table, Types("transfers-market.parquet"));
        Assert.Equal(["party VARCHAR", "product VARCHAR", "month DATE", "count BIGINT", "quantityLow BIGINT", "quantity BIGINT", "quantityHigh BIGINT"], Types("received.parquet"));
        Assert.Equal("value DECIMAL(38,2)", Types("value.parquet")[^2]);
        Assert.All(["received.parquet", "balance.parquet", "value.parquet"], file => Assert.All(Types(file), type => Assert.Matches(" (VARCHAR|DATE|BIGINT|DECIMAL\\(38,[02]\\))$", type)));
        Assert.Contains("RLE_DICTIONARY", Rows("select encodings from parquet_metadata('#transfers-ledger.parquet') where path_in_schema = 'to_party'")[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-12-30", "2024-06-30 2024-09-30")]
    [InlineData("2024-12-31", "2024-06-30 2024-09-30 2024-12-31")]
    [InlineData("2025-02-01", "2024-06-30 2024-09-30 2024-12-31")]
    public void ChipCounts_AreOfQuartersThatHaveEnded(string knownOn, string expected)
    {
        SupplyLedger ledger = Received(100, knownOn);
        Directory.CreateDirectory(Folder);
        PipelineFiles files = new(Folder);
        ChipCountsFile.Write(files.ChipCounts, ledger, Question.All(DateWindow.Between(FirstDay, ledger.KnownOn), ledger.KnownOn)[0].Query.Answer(ledger.Transfers), 1);
        Assert.Equal(expected, string.Join(' ', new ChipCounts(files.ChipCounts, "counts", ledger).Read().Select(count => count.Measure).OfType<StockMeasure>()
            .Where(measure => measure.Party == "a").Select(measure => $"{measure.At:uuuu-MM-dd}")));
    }

    /// <summary>Another ledger's transfers, or another result in the file, are not passed over.</summary>
    [Theory]
    [InlineData("transfers", "DuckDB on the transfers, received, row 1: a h100 2024-05-01 1 ")]
    [InlineData("result", "received.parquet, row 1: a h100 2024-05-01 1 ")]
    [InlineData("rows", "received.parquet, row 2: no such row, and the library says b h100 2024-05-01 1 4 4 4")]
    public void Confirm_OneUnitMore_EndsWithOneAndIsNamed(string what, string expected)
    {
        Directory.CreateDirectory(Folder);
        SupplyLedger ledger = Received(10), other = Received(11);
        PipelineFiles files = new(Folder);
        Question question = Question.All(DateWindow.Between(FirstDay, ledger.KnownOn), ledger.KnownOn)[0];
        IReadOnlyList<MarketSales> lots = MarketSales.Lots(ledger, question.Query.WhereParty("nobody").Answer(ledger.Transfers), 2, 1);
        QueryResult result = question.Answer(ledger, lots);
        ParquetFiles.Write(files.MarketTransfers, lots);
        Write(ledger, result);
        Assert.Equal(0, new Confirmation(files, new(TextWriter.Null, TextWriter.Null)).Run(FirstDay, ledger.KnownOn, [(question, result)], default));

        Write(what == "transfers" ? other : ledger, what == "result" ? question.Answer(other, lots) : what == "rows" ? question.Query.WhereParty("a").Answer(ledger.Transfers) : result);
        using StringWriter said = new() { NewLine = "\n" };
        Assert.Equal(1, new Confirmation(files, new(said, TextWriter.Null)).Run(FirstDay, ledger.KnownOn, [(question, result)], default));
        Assert.EndsWith($"\n  NOT the same: {(expected.EndsWith(' ') ? $"{expected}11 11 11, and the library says a h100 2024-05-01 1 10 10 10" : expected)}.\n", said.ToString(), StringComparison.Ordinal);

        void Write(SupplyLedger transfers, QueryResult rows)
        {
            ParquetFiles.Write(files.LedgerTransfers, transfers.Transfers);
            ParquetFiles.Write(files.Result(question), rows);
        }
    }

    [Theory]
    [InlineData("Pipeline: none.ndjson is not there.", "none.ndjson")]
    [InlineData("Pipeline: . is a folder: allowed is a journal.", ".")]
    [InlineData("Pipeline: --records 999: allowed is a whole number from 1000 to 10000000.", "--records", "999")]
    [InlineData("Pipeline: --seed -1: allowed is a whole number from 0 to 2147483647.", "--seed", "-1")]
    [InlineData("Pipeline: --sed is no option: --help lists them.", "--sed")]
    public async Task Run_WrongArguments_OneLineSaysWhy(string expected, params string[] args) =>
        Assert.Equal(new(2, "", $"{expected}\n"), await PipelineRunInProcess.OfAsync(Folder, args));

    [Theory]
    [InlineData("damaged")]
    [InlineData("cut off")]
    public async Task Run_CompressionThatIsWrong_OneLineSaysWhere(string how)
    {
        string file = Path.Combine(_directory.Path, "given.ndjson.gz");
        using MemoryStream compressed = new();
        await using (var stream = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            await stream.WriteAsync(await WrittenAsync(seed: 1));
        byte[] bytes = compressed.ToArray();
        if (how == "damaged")
            bytes.AsSpan(bytes.Length / 2, 64).Fill(0xff);
        await File.WriteAllBytesAsync(file, how == "damaged" ? bytes : bytes[..(bytes.Length / 2)]);

        PipelineRunInProcess run = await PipelineRunInProcess.OfAsync(Folder, file);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Matches("^Pipeline: given\\.ndjson\\.gz:[0-9]+:1: \\$: found compressed data, which .*\n$", run.Error);
    }

    [Fact]
    public async Task Run_TheJournalIsWhereDeadLettersGo_ItStays()
    {
        Directory.CreateDirectory(Folder);
        string file = Path.Combine(Folder, "dead-letters.ndjson");
        await File.WriteAllTextAsync(file, "{}\n");
        PipelineRunInProcess run = await PipelineRunInProcess.OfAsync(Folder, file);
        Assert.Equal(new(2, "", $"Pipeline: {file} is where lines go that can't be read: it can't be the journal.\n"), run);
        Assert.Equal("{}\n", await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task Run_Stopped_SaysSoAndLeavesNoHalfJournal()
    {
        using StringWriter output = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        using var stop = new CancellationTokenSource();
        Task<int> run = Task.Run(() => PipelineProgram.RunAsync(["--records", "10000000", "--output", Folder], output, error, ProgressBar.None, stop.Token));
        while (!File.Exists(Path.Combine(Folder, "journal.ndjson.gz")))
            await Task.Delay(1);
        await stop.CancelAsync();
        Assert.Equal(2, await run);
        Assert.Equal(("", "Pipeline: stopped before it was done.\n"), (output.ToString(), error.ToString()));
        Assert.False(File.Exists(Path.Combine(Folder, "journal.ndjson.gz")));
    }

    [Fact]
    public async Task Show_OnATerminal_CountsRecords()
    {
        using StringWriter screen = new();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(screen) });
        console.Profile.Width = 200;
        using MemoryStream file = new(new byte[100]);
        await ProgressBar.On(console).ShowAsync(file, progress =>
        {
            file.Position = 100;
            progress.Report(new(default, 1_234, 5, 678));
            return Task.CompletedTask;
        });
        Assert.Contains("0 MiB, 1,234 accepted, 5 set aside, 678 records/s", screen.ToString(), StringComparison.Ordinal);
        Assert.Contains("100%", screen.ToString(), StringComparison.Ordinal);
    }

    private static SupplyLedger Received(long units, string knownOn = "2024-12-31") => new CaseBuilder("Received").Source("log", publishedOn: knownOn).Party("a").Party("b").Product("h100")
        .ReceiptFromOutside("r-1", "a", "h100", units, "2024-05-03").ReceiptFromOutside("r-2", "b", "h100", 4, "2024-05-03").Build().ToLedger();

    private static async Task<byte[]> WrittenAsync(int seed)
    {
        using MemoryStream stream = new();
        await new GeneratedJournal(1_200, seed).WriteAsync(stream, default);
        return stream.ToArray();
    }

    private static (long Line, string Code, string Bytes) Letter(string json)
    {
        using var letter = JsonDocument.Parse(json);
        JsonElement root = letter.RootElement;
        byte[] bytes = root.TryGetProperty("raw", out JsonElement raw) ? System.Text.Encoding.UTF8.GetBytes(raw.GetString()!) : root.GetProperty("rawBase64").GetBytesFromBase64();
        return (root.GetProperty("line").GetInt64(), root.GetProperty("code").GetString()!, Convert.ToHexString(bytes));
    }

    private static string Kebab(CaseErrorCode code) => JsonNamingPolicy.KebabCaseLower.ConvertName(code.ToString());

    private string[] Types(string file) => Rows($"select column_name || ' ' || column_type from (describe select * from '#{file}')");

    private string[] Rows(string sql)
    {
        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql.Replace("#", Folder.Replace("'", "''", StringComparison.Ordinal) + "/", StringComparison.Ordinal);
        using DuckDBDataReader reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
            rows.Add(reader.GetString(0));
        return [.. rows];
    }
}
