using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using NodaTime;

namespace GpuSupply.Tests.Values;

/// <summary>What a journal's writer and the sinks of its bad lines do, and say that they did.</summary>
public class JournalWritingTests
{
    private const int BufferBytes = 1 << 16;

    [Fact]
    public async Task Writer_CountsItsRecordsAndWritesThemWhenFlushed()
    {
        using var stream = new CountedStream();
        var writer = new JournalWriter(stream);
        await writer.WriteFormatAsync();
        await writer.WriteAsync(new Party("a"));
        await writer.WriteAsync(new Party("b"));
        Assert.Equal(("2 records written", 0), (writer.ToString(), stream.Length));

        await writer.FlushAsync();
        Assert.Equal(1, stream.Flushed);
        Assert.Equal("{\"format\":\"gpusupply/1\"}\n{\"type\":\"party\",\"id\":\"a\"}\n{\"type\":\"party\",\"id\":\"b\"}\n", Encoding.UTF8.GetString(stream.ToArray()));
        await writer.DisposeAsync();
        Assert.Equal((1, true), (stream.Flushed, stream.CanWrite));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await writer.WriteAsync(new Party("c")));
    }

    [Theory]
    [InlineData(BufferBytes - 1, 0)]
    [InlineData(BufferBytes, BufferBytes)]
    [InlineData(BufferBytes + 1, BufferBytes + 1)]
    public async Task Writer_WritesWhenItsBufferIsFull(int lineBytes, int written)
    {
        using var stream = new MemoryStream();
        await using var writer = new JournalWriter(stream);
        int others = "{\"type\":\"party\",\"id\":\"a\",\"name\":\"\"}\n".Length;
        await writer.WriteAsync(new Party("a") { Name = new string('n', lineBytes - others) });
        Assert.Equal(written, stream.Length);
        await writer.FlushAsync();
        Assert.Equal(lineBytes, stream.Length);
    }

    [Fact]
    public async Task Writer_RefusesWhatNamesNoSourceAndNoDay()
    {
        await using var writer = new JournalWriter(Stream.Null);
        InvalidOperationException refused = await Assert.ThrowsAsync<InvalidOperationException>(async () => await writer.WriteAsync(new Claim("c", "tesla")));
        Assert.Equal("claim c names neither a source nor the day on which it was learned, and a journal has no source for all.", refused.Message);
        Assert.Equal("0 records written", writer.ToString());
        await writer.WriteAsync(new Claim("c", "tesla") { KnownOn = new LocalDate(2024, 1, 1) });
        Assert.Equal("1 records written", writer.ToString());
    }

    [Fact]
    public async Task WholeJournal_IsTheFormatAndItsRecords()
    {
        using var stream = new MemoryStream();
        await Journal.WriteAsync(stream, [new Party("a")]);
        Assert.Equal("{\"format\":\"gpusupply/1\"}\n{\"type\":\"party\",\"id\":\"a\"}\n", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public async Task Reading_CountsWhatItReadAndLeavesThePipeOpen()
    {
        var pipe = new OpenPipe(PipeReader.Create(new MemoryStream("{\"type\":\"party\",\"id\":\"a\"}\nnone\n"u8.ToArray())));
        var list = new DeadLetterList(1);
        JournalReading reading = Journal.ReadAsync(pipe, list);
        await foreach (Record record in reading)
            Assert.Equal("party a", record.ToString());
        Assert.Equal("1 accepted, 1 set aside; at byte 31, after 2 lines with 2 records", reading.ToString());
        Assert.Equal("1 lines set aside", list.ToString());
        Assert.Equal(list, [list[0]]);
        Assert.False(pipe.IsCompleted);
    }

    [Fact]
    public async Task List_TakesSoManyLinesAndNoMore()
    {
        var list = new DeadLetterList(1);
        await list.AddAsync(Letter(1), default);
        var refused = Assert.Throws<CaseFormatException>(() => { _ = list.AddAsync(Letter(2), default); });
        Assert.Equal("a.jsonl:2:3: $.a: it is wrong; 1 lines are set aside already, and no more are kept", refused.Message);
        Assert.Equal((CaseErrorCode.TooManyDeadLetters, "at most 1 lines that can't be read", "x", 9L, 4L), (refused.Code, refused.Allowed, refused.Found, refused.ByteOffset, refused.BytePositionInLine));
        Assert.Equal(1, Assert.Single(list).Line);
        Assert.Throws<CaseFormatException>(() => { _ = new DeadLetterList(0).AddAsync(Letter(1), default); });
    }

    [Fact]
    public async Task DeadLetterWriter_CountsItsLinesAndWritesNoneWhenCancelled()
    {
        using var stream = new MemoryStream();
        var writer = new DeadLetterWriter(stream);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await writer.AddAsync(Letter(1), new CancellationToken(true)));
        Assert.Equal(("0 lines set aside", 0), (writer.ToString(), stream.Length));
        await writer.AddAsync(Letter(1), default);
        await writer.AddAsync(Letter(2), default);
        Assert.Equal("2 lines set aside", writer.ToString());
        string[] lines = Encoding.UTF8.GetString(stream.ToArray()).Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Equal("{\"source\":\"a.jsonl\",\"record\":2,\"line\":2,\"byteStart\":9,\"byteLength\":1,\"path\":\"$.a\",\"code\":\"invalid-value\",\"reason\":\"it is wrong\",\"raw\":\"x\"}", lines[1]);
    }

    [Fact]
    public void Options_ThatAreStrict_WantAllParametersAndWriteDaysAsDays()
    {
        JsonSerializerOptions options = new JsonSerializerOptions().ConfigureForGpuSupply();
        Assert.Equal("{\"On\":\"2024-04-28\",\"Count\":3}", JsonSerializer.Serialize(new Noted(new LocalDate(2024, 4, 28), 3), options));
        Assert.Equal(new Noted(new LocalDate(2024, 4, 28), 3), JsonSerializer.Deserialize<Noted>("{\"On\":\"2024-04-28\",\"Count\":3}", options));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Noted>("{\"On\":\"2024-04-28\"}", options));
    }

    private static DeadLetter Letter(long line) => new(
        new CaseFormatException("a.jsonl", line, 3, "$.a", "it is wrong", 4) { Code = CaseErrorCode.InvalidValue, Found = "x", ByteOffset = 9 }, line, 9, 1, "x"u8.ToArray());

    private sealed record Noted(LocalDate On, int Count);

    /// <summary>A stream that counts how often it was flushed.</summary>
    private sealed class CountedStream : MemoryStream
    {
        public int Flushed { get; private set; }

        public override Task FlushAsync(CancellationToken cancellationToken)
        {
            Flushed++;
            return base.FlushAsync(cancellationToken);
        }
    }

    /// <summary>A pipe that tells whether it was completed.</summary>
    private sealed class OpenPipe(PipeReader inner) : PipeReader
    {
        public bool IsCompleted { get; private set; }

        public override void AdvanceTo(SequencePosition consumed) => inner.AdvanceTo(consumed);

        public override void AdvanceTo(SequencePosition consumed, SequencePosition examined) => inner.AdvanceTo(consumed, examined);

        public override void CancelPendingRead() => inner.CancelPendingRead();

        public override void Complete(Exception? exception = null)
        {
            IsCompleted = true;
            inner.Complete(exception);
        }

        public override ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default) => inner.ReadAsync(cancellationToken);

        public override bool TryRead(out ReadResult result) => inner.TryRead(out result);
    }
}
