using System.IO.Compression;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using GpuSupply.Json;
using GpuSupply.TestKit;

namespace GpuSupply.Tests.Journals;

public class JournalTests
{
    private const string Source = """{"type":"source","id":"memo","publishedOn":"2023-12-15"}""";
    private const string Dispute = """{"type":"dispute","id":"d","claim":"c","source":"memo"}""";

    [Fact]
    public async Task ReadAsync_AsPipelinesWriteIt_GivesTheRecords()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"{Source}\n{Dispute}\n"));
        CancellationToken cancellationToken = CancellationToken.None;
        var deadLetters = new DeadLetterList(most: 10);
        var builder = new LedgerBuilder();
        await foreach (var record in Journal.ReadAsync(stream, deadLetters, cancellationToken)) builder.Add(record);
        var ledger = builder.Snapshot();
        Assert.Equal("memo", ledger.Sources[0].Id.Value);
        Assert.NotNull(ledger.Find("d"));
        Assert.True(stream.CanRead);
    }

    [Property(MaxTest = 30, Replay = "8812736455001,13", QuietOnSuccess = true)]
    public Property WriteAsync_AnyRecords_AreReadBackTheSame()
    {
        Gen<Record[]> journals = RecordJsonGenerators.Records.Where(record => !RecordJsonReader.IsUnsourced(record)).ArrayOf();
        return Prop.ForAll(journals.ToArbitrary(), records =>
        {
            string[] written = [.. records.Select(RecordJsonWriter.Canonical)];
            Assert.Equal(written, ReadBack(stream => Journal.WriteAsync(stream, records)));
            Assert.Equal(written, ReadBack(async stream =>
            {
                await using var gzip = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true);
                await Journal.WriteAsync(gzip, records);
            }));
        });

        static string[] ReadBack(Func<Stream, Task> write)
        {
            using var stream = new MemoryStream();
            write(stream).GetAwaiter().GetResult();
            stream.Position = 0;
            Reading reading = Reading.OfAsync(stream, new()).GetAwaiter().GetResult();
            Assert.Null(reading.Error);
            Assert.Empty(reading.SetAside);
            return [.. reading.Records];
        }
    }

    [Fact]
    public async Task WriteAsync_AJournal_HasALineForEachRecordBehindTheFormat()
    {
        using var stream = new MemoryStream();
        await Journal.WriteAsync(stream, [new Source("memo", new(2023, 12, 15)), new Dispute("d", "c") { Source = "memo", Note = "a\nb" }]);
        Assert.Equal($"{{\"format\":\"gpusupply/1\"}}\n{Source}\n{Dispute[..^1]},\"note\":\"a\\nb\"}}\n", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public async Task WriteAsync_ARecordThatCantBeWritten_WritesNothingOfIt()
    {
        using var stream = new MemoryStream();
        await using (var writer = new JournalWriter(stream))
        {
            await writer.WriteAsync(new Dispute("d", "c") { Source = "memo" });
            Assert.StartsWith("dispute d names neither a source", (await Assert.ThrowsAsync<InvalidOperationException>(() => writer.WriteAsync(new Dispute("d", "c")).AsTask())).Message, StringComparison.Ordinal);
            await Assert.ThrowsAsync<InvalidOperationException>(() => writer.WriteAsync(new Dispute("d", "c") { Source = "memo", Note = "\ud800" }).AsTask());
            await writer.WriteAsync(new Dispute("d", "c") { Source = "memo" });
        }

        Assert.Equal($"{Dispute}\n{Dispute}\n", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("\n\n \r\n", 0, 0)]
    [InlineData("{\"format\":\"gpusupply/1\"}", 0, 0)]
    [InlineData("{\"x-a\":1,\"format\":\"gpusupply/1\"}\r\n{0}\r\n", 1, 0)]
    [InlineData("\ufeff\r\n{0}", 1, 0)]
    [InlineData("\ufeff{\"format\":\"gpusupply/1\"}\n{0}", 1, 0)]
    [InlineData("{0}\n{\"format\":\"gpusupply/1\"}\n{0}\n", 2, 1)]
    [InlineData("\n{\"format\":\"gpusupply/1\"}\n{0}\n", 1, 1)]
    [InlineData("{\"format\":\"gpusupply/1\",\"title\":\"t\"}\n{0}\n", 1, 1)]
    [InlineData("{0}{0}\n{0}\n", 1, 1)]
    public async Task ReadAsync_BlankLinesAndFormats_AreNoRecords(string journal, int accepted, int setAside)
    {
        Reading reading = await OfText(journal.Replace("{0}", Source, StringComparison.Ordinal));
        Assert.Null(reading.Error);
        Assert.Equal((accepted, setAside), (reading.Records.Count, reading.SetAside.Count));
        Assert.Equal(accepted + setAside, reading.Source.Position.Records);
    }

    [Theory]
    [InlineData("{\"format\":\"gpusupply/2\"}\n", "journal.ndjson:1:11: $.format: found \"gpusupply/2\", which is no format that is read here; allowed is \"gpusupply/1\"")]
    [InlineData("{\"x-a\":1,\"format\":\"\"}\n", "journal.ndjson:1:19: $.format: found \"\", which is no format that is read here; allowed is \"gpusupply/1\"")]
    public async Task ReadAsync_AnotherFormat_IsRefusedAsAWhole(string journal, string message)
    {
        Reading reading = await OfText(journal + Source);
        Assert.Equal((message, CaseErrorCode.UnknownFormat), (reading.Error!.Message, ((CaseFormatException)reading.Error).Code));
        Assert.Empty(reading.Records);
    }

    [Fact]
    public async Task ReadAsync_ALineThatCantBeRead_IsADeadLetterWithItsPlace()
    {
        const string Bad = """{"type":"dispute","id":"d","claim":"ç","source":"memo"}""";
        Reading reading = await OfText($"{{\"format\":\"gpusupply/1\"}}\n{Source}\r\n\n{Bad}\r\n{Dispute}");
        DeadLetter letter = Assert.Single(reading.SetAside);
        Assert.Equal(("journal.ndjson", 2L, 4L, 84L, 57L), (letter.Source, letter.RecordNumber, letter.Line, letter.ByteStart, letter.ByteLength));
        Assert.Equal(("$.claim", CaseErrorCode.InvalidValue, $"{Bad}\r"), (letter.JsonPath, letter.Code, letter.RawText));
        Assert.StartsWith("found \"ç\", which", letter.Reason, StringComparison.Ordinal);
        Assert.Equal($"journal.ndjson:4:36: $.claim: {letter.Reason}", letter.ToString());
        Assert.Equal((4L, 36, 84L + 35L, 3L), (letter.Error.Line, letter.Error.Column, letter.Error.ByteOffset, letter.Error.LineNumber));
        Assert.Equal(2, reading.Records.Count);
    }

    [Fact]
    public async Task ReadAsync_NoSink_StopsAtTheFirstLineThatCantBeRead()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"{Source}\nnull\n{Dispute}\n"));
        JournalReading reading = Journal.ReadAsync(stream);
        int count = 0;
        var error = await Assert.ThrowsAsync<CaseFormatException>(async () =>
        {
            await foreach (Record record in reading)
                count++;
        });
        Assert.StartsWith("2:1: $: found null, which", error.Message, StringComparison.Ordinal);
        Assert.Equal((1, 1, 0, Source.Length + 1), (count, reading.Accepted, reading.SetAside, reading.Position.ByteOffset));
    }

    [Fact]
    public async Task ReadAsync_MoreBadLinesThanAListTakes_StopsAtTheOneBeyond()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"null\n{Source}\n{{}}\n{Dispute}\n[]\n{Source}\n"));
        var list = new DeadLetterList(most: 2);
        JournalReading reading = Journal.ReadAsync(stream, list);
        var error = await Assert.ThrowsAsync<CaseFormatException>(async () =>
        {
            await foreach (Record record in reading)
                _ = record;
        });
        Assert.Equal(CaseErrorCode.TooManyDeadLetters, error.Code);
        Assert.EndsWith("; 2 lines are set aside already, and no more are kept", error.Message, StringComparison.Ordinal);
        Assert.Equal((2, 2, 4, 4), (list.Count, reading.SetAside, reading.Read, reading.Position.Lines));
    }

    [Fact]
    public async Task AddAsync_AWriter_WritesALineOfJsonForEach()
    {
        using var stream = new MemoryStream([.. "{\"type\":\"dispute\"\n"u8, 0xFF, (byte)'\n']);
        using var written = new MemoryStream();
        await foreach (Record record in Journal.ReadAsync(stream, new JournalOptions { Source = "a.ndjson" }, new DeadLetterWriter(written)))
            Assert.Fail($"{record}");
        string[] lines = Encoding.UTF8.GetString(written.ToArray()).Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Equal("", lines[2]);
        JsonElement first = JsonDocument.Parse(lines[0]).RootElement, second = JsonDocument.Parse(lines[1]).RootElement;
        Assert.Equal(["source", "record", "line", "byteStart", "byteLength", "path", "code", "reason", "raw"], first.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("a.ndjson", 1, "{\"type\":\"dispute\"", "invalid-json"), (first.GetProperty("source").GetString(), first.GetProperty("line").GetInt64(), first.GetProperty("raw").GetString(), first.GetProperty("code").GetString()));
        Assert.Equal((2, 18, 1, "/w=="), (second.GetProperty("record").GetInt64(), second.GetProperty("byteStart").GetInt64(), second.GetProperty("byteLength").GetInt64(), second.GetProperty("rawBase64").GetString()));
    }

    [Fact]
    public async Task ReadAsync_FromEveryPosition_GivesTheRest()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            JournalFile file = JournalFile.Make(seed);
            for (int records = 1; records <= file.Accepted.Count(); records++)
            {
                JournalPosition position = (await Reading.OfAsync(new FaultyStream(file.Bytes), most: records)).Source.Position;
                var options = new JournalOptions { MaxLineBytes = JournalFile.MaxLineBytes, From = position };
                JournalFile.Line[] rest = [.. file.Lines.Skip((int)position.Lines)];
                foreach (Stream stream in (Stream[])[new FaultyStream(file.Bytes) { IsSeekable = true }, new FaultyStream(file.Bytes) { Most = 3 }, new MemoryStream(file.Compressed(2))])
                {
                    Reading reading = await Reading.OfAsync(stream, options);
                    Assert.Null(reading.Error);
                    reading.AssertAre(rest);
                    Assert.Equal(rest.Select((line, index) => (line, number: position.Lines + index + 1)).Where(pair => pair.line.Code is not null).Select(pair => pair.number), reading.SetAside.Select(letter => letter.Line));
                }
            }
        }
    }

    [Fact]
    public async Task ReadAsync_AJournalThatGrew_GoesOnWhereItEnded()
    {
        byte[] before = Encoding.UTF8.GetBytes($"{Source}\n{Dispute}"), after = Encoding.UTF8.GetBytes($"{Source}\n{Dispute}\n{Source}\n");
        JournalPosition end = (await Reading.OfAsync(new MemoryStream(before))).Source.Position;
        Reading rest = await Reading.OfAsync(new MemoryStream(after), new() { From = end });
        Assert.Equal([Source], rest.Records);
        Assert.Equal((after.Length, 3, 3), (rest.Source.Position.ByteOffset, rest.Source.Position.Lines, rest.Source.Position.Records));
        Assert.Empty((await Reading.OfAsync(new MemoryStream(before), new() { From = end })).Records);
    }

    [Theory]
    [InlineData(1, "the middle of a line")]
    [InlineData(30, "the middle of a line")]
    [InlineData(1000, "the end of the journal after 113 bytes")]
    public async Task ReadAsync_FromNoBeginningOfALine_IsRefused(int at, string found)
    {
        byte[] journal = Encoding.UTF8.GetBytes($"{Source}\n{Dispute}\n");
        foreach (bool isSeekable in (bool[])[true, false])
        {
            Reading reading = await Reading.OfAsync(new FaultyStream(journal) { IsSeekable = isSeekable }, new() { From = JournalPosition.AtByte(at) });
            var error = Assert.IsType<CaseFormatException>(reading.Error);
            Assert.Equal(CaseErrorCode.NotAtLine, error.Code);
            Assert.Contains($"at byte {at}, which is no beginning of a line", error.Message, StringComparison.Ordinal);
            Assert.Contains(found, error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ReadAsync_AStreamThatStandsSomewhere_CountsFromThere()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"header\n{Source}\n{Dispute}\n")) { Position = 7 };
        JournalPosition first = (await Reading.OfAsync(stream, most: 1)).Source.Position;
        stream.Position = 7;
        Assert.Equal([Dispute], (await Reading.OfAsync(stream, new() { From = first })).Records);
    }

    [Fact]
    public void Position_AsJson_IsReadBack()
    {
        var position = new JournalPosition(1L << 40, 7, 5);
        Assert.Equal(position, JsonSerializer.Deserialize<JournalPosition>(JsonSerializer.Serialize(position)));
        Assert.Equal(position, JsonSerializer.Deserialize(JsonSerializer.Serialize(position, GpuSupplyJsonContext.Default.JournalPosition), GpuSupplyJsonContext.Default.JournalPosition));
    }

    [Fact]
    public async Task ReadAsync_APipe_IsReadAsItComes()
    {
        JournalFile file = JournalFile.Make(7);
        var pipe = new Pipe();
        Task writing = Task.Run(async () =>
        {
            for (int at = 0; at < file.Bytes.Length; at += 11)
                await pipe.Writer.WriteAsync(file.Bytes.AsMemory(at, Math.Min(11, file.Bytes.Length - at)));
            await pipe.Writer.CompleteAsync();
        });
        var setAside = new DeadLetterList(100);
        var records = new List<string>();
        await foreach (Record record in Journal.ReadAsync(pipe.Reader, Reading.Options, setAside))
            records.Add(RecordJsonWriter.Canonical(record));
        await writing;
        Assert.Equal(file.Accepted.Select(line => line.Record), records);
        Assert.Equal(file.SetAside.Count(), setAside.Count);
    }

    [Fact]
    public async Task ReadAsync_Cancelled_EndsInEveryWait()
    {
        JournalFile file = JournalFile.Make(3);
        using var before = new CancellationTokenSource();
        await before.CancelAsync();
        await AssertCancelled(Journal.ReadAsync(new FaultyStream(file.Bytes), new DeadLetterList(100), before.Token), 0);

        for (int read = 1; read < file.Bytes.Length; read += 50)
        {
            using var source = new CancellationTokenSource();
            int reads = 0;
            var stream = new FaultyStream(file.Bytes) { Most = 1, BeforeRead = () => Cancel(source, ++reads == read) };
            await AssertCancelled(Journal.ReadAsync(stream, Reading.Options, new DeadLetterList(100), source.Token), null);
        }

        // Between two records that stand in the buffer already, by the token of the loop.
        using var between = new CancellationTokenSource();
        JournalReading reading = Journal.ReadAsync(new FaultyStream(file.Bytes), Reading.Options, new DeadLetterList(100));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (Record record in reading.WithCancellation(between.Token))
                await between.CancelAsync();
        });
        Assert.Equal(1, reading.Accepted);

        static void Cancel(CancellationTokenSource source, bool isDue)
        {
            if (isDue)
                source.Cancel();
        }

        static async Task AssertCancelled(JournalReading reading, int? accepted)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            {
                await foreach (Record record in reading)
                    _ = record;
            });
            Assert.Equal(accepted ?? reading.Accepted, reading.Accepted);
        }
    }

    [Fact]
    public async Task ReadAsync_ASinkThatFails_EndsBeforeTheLine()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"{Source}\nnull\n"));
        JournalReading reading = Journal.ReadAsync(stream, new FailingSink());
        await Assert.ThrowsAsync<TimeoutException>(async () =>
        {
            await foreach (Record record in reading)
                _ = record;
        });
        Assert.Equal((1, 0, Source.Length + 1), (reading.Accepted, reading.SetAside, reading.Position.ByteOffset));
    }

    [Fact]
    public async Task ReadAsync_AskedOnAfterAnError_IsRefusedRatherThanPassingOverTheLine()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"{Source}\nnull\n{Dispute}\n"));
        JournalReading reading = Journal.ReadAsync(stream);
        await using IAsyncEnumerator<Record> records = reading.GetAsyncEnumerator();
        Assert.True(await records.MoveNextAsync());
        await Assert.ThrowsAsync<CaseFormatException>(async () => await records.MoveNextAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await records.MoveNextAsync());
        Assert.Equal((1, Source.Length + 1), (reading.Read, reading.Position.ByteOffset));
    }

    [Fact]
    public async Task ReadAsync_Cancelled_NamesTheTokenThatWas()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Journal.ReadAsync(new MemoryStream(), null, source.Token).GetAsyncEnumerator().MoveNextAsync());
        Assert.Equal(source.Token, error.CancellationToken);
    }

    [Fact]
    public async Task WriteAsync_AStreamThatFails_IsNotWrittenToAgain()
    {
        var stream = new FailingStream();
        var writer = new JournalWriter(stream);
        await writer.WriteAsync(new Dispute("d", "c") { Source = "memo" });
        await Assert.ThrowsAsync<IOException>(() => writer.FlushAsync());
        await writer.DisposeAsync();
        Assert.Equal(1, stream.Writes);
    }

    [Fact]
    public async Task ReadAsync_Twice_IsRefused()
    {
        JournalReading reading = Journal.ReadAsync(new MemoryStream());
        await foreach (Record record in reading)
            _ = record;
        Assert.Contains("a journal is read once", Assert.Throws<InvalidOperationException>(() => reading.GetAsyncEnumerator()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reporting_AClock_TellsBytesCountsAndSpeed()
    {
        JournalFile file = JournalFile.Make(6);
        var clock = new SetClock();
        var told = new List<JournalProgress>();
        JournalOptions options = new JournalOptions { MaxLineBytes = JournalFile.MaxLineBytes, Source = "a" }.Reporting(new Told(told), clock);
        Reading reading = await Reading.OfAsync(new FaultyStream(file.Bytes) { Most = 16, BeforeRead = () => clock.Ticks += 100 * TimeSpan.TicksPerMillisecond }, options);
        Assert.Null(reading.Error);
        Assert.Equal("a", reading.Source.Position.Records == 0 ? "" : "a");
        JournalProgress last = told[^1];
        Assert.Equal((reading.Source.Position, reading.Source.Accepted, reading.Source.SetAside, (long)file.Bytes.Length), (last.Position, last.Accepted, last.SetAside, last.Bytes));
        Assert.Equal((last.Accepted + last.SetAside) * TimeSpan.TicksPerSecond / clock.Ticks, last.RecordsPerSecond);
        Assert.InRange(told.Count, (int)(clock.Ticks / (400 * TimeSpan.TicksPerMillisecond)), (int)(clock.Ticks / (250 * TimeSpan.TicksPerMillisecond)) + 1);
        Assert.Equal(told.OrderBy(progress => progress.Bytes), told);
    }

    [Fact]
    public void Options_OutsideOfTheirRange_AreRefusedByName()
    {
        foreach (Func<JournalOptions> wrong in (Func<JournalOptions>[])
        [
            () => new() { MaxLineBytes = 0 }, () => new() { MaxLineBytes = (1 << 28) + 1 }, () => new() { MaxDepth = 0 }, () => new() { MaxDepth = 257 },
            () => new() { MaxDecompressedBytes = 0 },
        ])
            Assert.StartsWith("Max", Assert.Throws<ArgumentOutOfRangeException>(wrong).ParamName, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new JournalPosition(-1, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DeadLetterList(-1));
        Assert.Equal("byte 0, after 0 lines with 0 records", default(JournalPosition).ToString());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(64)]
    [InlineData(256)]
    public async Task ReadAsync_Depth_IsWhatTheOptionSays(int depth)
    {
        foreach ((int levels, bool isRead) in ((int, bool)[])[(depth, true), (depth + 1, false)])
        {
            // The record is the first level.
            string json = $"{Dispute[..^1]},\"x-a\":{new string('[', levels - 1)}{(levels == 1 ? "1" : "")}{new string(']', levels - 1)}}}";
            Reading reading = await Reading.OfAsync(new MemoryStream(Encoding.UTF8.GetBytes(json)), new() { MaxDepth = depth });
            Assert.Null(reading.Error);
            Assert.Equal(isRead ? 1 : 0, reading.Records.Count);
            if (!isRead)
                Assert.Contains($"at most {depth} levels", reading.SetAside[0].Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ReadAsync_LengthOfALine_IsWhatTheOptionSays()
    {
        foreach (int more in (int[])[0, 1, 100_000])
        {
            string json = $"{Dispute[..^1]},\"note\":\"{new string('n', more)}\"}}";
            var options = new JournalOptions { MaxLineBytes = json.Length };
            Reading fits = await Reading.OfAsync(new MemoryStream(Encoding.UTF8.GetBytes($"{json}\n{json}")), options);
            Assert.Equal((2, 0), (fits.Records.Count, fits.SetAside.Count));
            Reading longer = await Reading.OfAsync(new MemoryStream(Encoding.UTF8.GetBytes($" {json}\n{json}\n {json}")), options);
            Assert.Equal((1, 2), (longer.Records.Count, longer.SetAside.Count));
            Assert.Equal(json.Length, longer.SetAside[0].Raw.Length);
            Assert.Equal($"found a line of {json.Length + 1} bytes, which is longer than is read; allowed is a line of at most {json.Length} bytes", longer.SetAside[1].Reason);
        }
    }

    private static Task<Reading> OfText(string journal) => Reading.OfAsync(new MemoryStream(Encoding.UTF8.GetBytes(journal)), new() { Source = "journal.ndjson" });

    private sealed class FailingSink : IDeadLetterSink
    {
        public ValueTask AddAsync(DeadLetter letter, CancellationToken cancellationToken) => throw new TimeoutException("The queue does not answer.");
    }

    private sealed class FailingStream : MemoryStream
    {
        public int Writes { get; private set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Writes++;
            throw new IOException("The disk is full.");
        }
    }
}
