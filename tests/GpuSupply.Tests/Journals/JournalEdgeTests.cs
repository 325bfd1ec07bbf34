using System.IO.Compression;
using System.Text;
using GpuSupply.TestKit;

namespace GpuSupply.Tests.Journals;

/// <summary>Journals at the edges of what is read at once, what is allowed, and when somebody is told.</summary>
public class JournalEdgeTests
{
    private const string Source = """{"type":"source","id":"memo","publishedOn":"2023-12-15"}""";
    private const string Dispute = """{"type":"dispute","id":"d","claim":"c","source":"memo"}""";

    /// <summary>A position is one of the journal, which may begin anywhere in its stream.</summary>
    [Theory]
    [InlineData(58, "the middle of a line at byte 58")]
    [InlineData(113, "the end of the journal after 112 bytes at byte 113")]
    [InlineData(117, "the end of the journal after 112 bytes at byte 117")]
    [InlineData(1_000, "the end of the journal after 112 bytes at byte 1000")]
    public async Task ReadAsync_FromBeyondTheEndBehindAHead_CountsWithoutTheHead(int from, string found)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"header\n{Source}\n{Dispute}")) { Position = 7 };
        Reading reading = await Reading.OfAsync(stream, new() { From = JournalPosition.AtByte(from) });
        var error = Assert.IsType<CaseFormatException>(reading.Error);
        Assert.Equal((CaseErrorCode.NotAtLine, "$", found), (error.Code, error.JsonPath, error.Found));
    }

    /// <summary>Of a line that is too long the beginning is kept and all is counted, however many reads it takes.</summary>
    [Theory]
    [InlineData(101)]
    [InlineData(32_768)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(200_000)]
    public async Task ReadAsync_ALineMuchTooLong_KeepsItsBeginning(int length)
    {
        string line = string.Concat(Enumerable.Range(0, length).Select(index => (char)('a' + index % 26)));
        Reading reading = await Reading.OfAsync(new MemoryStream(Encoding.UTF8.GetBytes($"{Source}\n{line}\n{Dispute}\n")), new() { MaxLineBytes = 100 });
        Assert.Null(reading.Error);
        Assert.Equal([Source, Dispute], reading.Records);
        DeadLetter letter = Assert.Single(reading.SetAside);
        Assert.Equal((CaseErrorCode.LineTooLong, (long)length, line[..100]), (letter.Code, letter.ByteLength, letter.RawText));
    }

    /// <summary>A line that is as long as lines may be, and of which no byte is left when more is read.</summary>
    [Theory]
    [InlineData(32_768)]
    [InlineData(65_536)]
    [InlineData(98_304)]
    public async Task ReadAsync_ALineAsLongAsAllowed_IsRead(int length)
    {
        string line = $"{Dispute[..^1]},\"note\":\"{new string('n', length - Dispute.Length - 10)}\"}}";
        Assert.Equal(length, line.Length);
        Reading reading = await Reading.OfAsync(new MemoryStream(Encoding.UTF8.GetBytes($"{line}\n{line}\n{Source}")), new() { MaxLineBytes = length });
        Assert.Null(reading.Error);
        Assert.Equal([line, line, Source], reading.Records);
    }

    /// <summary>Memory follows the lines that are there, not the longest that would be allowed.</summary>
    [Fact]
    public async Task ReadAsync_ShortLinesWhereLongOnesMayBe_TakesLittleMemory()
    {
        byte[] journal = Encoding.UTF8.GetBytes($"{Source}\n{Dispute[..^1]},\"note\":\"{new string('n', 100_000)}\"}}\n");
        var options = new JournalOptions { MaxLineBytes = 1 << 28 };
        foreach (int most in (int[])[1_000, int.MaxValue])
        {
            var stream = new FaultyStream(journal) { Most = most };
            long before = GC.GetAllocatedBytesForCurrentThread();
            IAsyncEnumerator<Record> records = Journal.ReadAsync(stream, options).GetAsyncEnumerator();
            int count = 0;
            while (true)
            {
                // What is read is there at once, so that all of it runs on this thread.
                ValueTask<bool> next = records.MoveNextAsync();
                Assert.True(next.IsCompleted);
                if (!await next)
                    break;
                count++;
            }

            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            await records.DisposeAsync();
            Assert.Equal(2, count);
            Assert.InRange(allocated, 1, 4 << 20);
        }
    }

    /// <summary>Whoever reads may give a token to the journal and another one to the loop: each ends the reading.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ReadAsync_TwoTokens_EitherEndsIt(bool isOfTheLoop)
    {
        using CancellationTokenSource journal = new(), loop = new();
        JournalReading reading = Journal.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes($"{Source}\n{Dispute}\n")), null, journal.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (Record record in reading.WithCancellation(loop.Token))
                await (isOfTheLoop ? loop : journal).CancelAsync();
        });
        Assert.Equal(1, reading.Accepted);
    }

    /// <summary>The end of a compressed journal is where the stream ended: what is written to it while the rest is looked at belongs to another reading.</summary>
    [Fact]
    public async Task ReadAsync_CompressedDataThatGrowsBehindItsEnd_IsReadToThatEnd()
    {
        Reading reading = await Reading.OfAsync(new GrowingStream(Compressed(Source), Compressed(Dispute)));
        Assert.Null(reading.Error);
        Assert.Equal([Source], reading.Records);

        static byte[] Compressed(string line)
        {
            using var compressed = new MemoryStream();
            using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
                gzip.Write(Encoding.UTF8.GetBytes($"{line}\n"));
            return compressed.ToArray();
        }
    }

    /// <summary>At the end somebody is told, even if no time went by.</summary>
    [Fact]
    public async Task Reporting_AClockThatStands_TellsOnceAtTheEnd()
    {
        var told = new List<JournalProgress>();
        await Read(new SetClock { Ticks = 5 * TimeSpan.TicksPerSecond }, told, 0);
        JournalProgress last = Assert.Single(told);
        Assert.Equal((2, 2 * TimeSpan.TicksPerSecond), (last.Accepted, last.RecordsPerSecond));
    }

    /// <summary>The time is counted from where the reading began, whatever the clock showed then.</summary>
    [Fact]
    public async Task Reporting_AClockThatStandsSomewhere_CountsFromTheBeginning()
    {
        const long Begun = 5_000 * TimeSpan.TicksPerSecond;
        var clock = new SetClock { Ticks = Begun };
        var told = new List<JournalProgress>();
        await Read(clock, told, TimeSpan.TicksPerMillisecond);
        Assert.Equal((2, 2 * TimeSpan.TicksPerSecond / (clock.Ticks - Begun)), (told[^1].Accepted, told[^1].RecordsPerSecond));
    }

    /// <summary>Not more often than four times a second, and just as often where each read takes a quarter of one.</summary>
    [Theory]
    [InlineData(250, 1)]
    [InlineData(249, 2)]
    [InlineData(125, 2)]
    public async Task Reporting_EveryReadTakesSomeTime_TellsAtTheQuarter(int milliseconds, int readsForOne)
    {
        const int Reads = 20;
        var clock = new SetClock();
        var told = new List<JournalProgress>();
        byte[] journal = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat($"{Dispute}\n", Reads)));
        var stream = new FaultyStream(journal) { Most = Dispute.Length + 1, BeforeRead = () => clock.Ticks += milliseconds * TimeSpan.TicksPerMillisecond };
        Reading reading = await Reading.OfAsync(stream, new JournalOptions().Reporting(new Told(told), clock));
        Assert.Null(reading.Error);
        Assert.InRange(told.Count, Reads / readsForOne, (Reads / readsForOne) + 3);
    }

    private static async Task Read(SetClock clock, List<JournalProgress> told, long ticksARead)
    {
        byte[] journal = Encoding.UTF8.GetBytes($"{Source}\n{Dispute}\n");
        var stream = new FaultyStream(journal) { Most = Source.Length + 1, BeforeRead = () => clock.Ticks += ticksARead };
        Assert.Null((await Reading.OfAsync(stream, new JournalOptions().Reporting(new Told(told), clock))).Error);
    }

    /// <summary>Ends, and has more when it is asked once more.</summary>
    private sealed class GrowingStream(byte[] first, byte[] then) : ReadStream
    {
        private int _reads;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _reads++;
            byte[] bytes = _reads switch { 1 => first[..2], 2 => first[2..], 3 => [], _ => then };
            bytes.CopyTo(buffer);
            return new(bytes.Length);
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A journal is read asynchronously.");
    }
}
