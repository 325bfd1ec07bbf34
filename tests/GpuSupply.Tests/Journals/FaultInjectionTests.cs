using System.Diagnostics;
using System.IO.Compression;
using GpuSupply.TestKit;
using Xunit.Abstractions;

namespace GpuSupply.Tests.Journals;

/// <summary>Whatever a stream does, every line is accepted or set aside once, and what is read takes no more memory than it may.</summary>
public class FaultInjectionTests(ITestOutputHelper output)
{
    private const int Files = 50;

    [Fact]
    public void Make_FiftyFiles_HaveLinesOfEveryKind()
    {
        JournalFile[] files = [.. Enumerable.Range(0, Files).Select(JournalFile.Make)];
        Assert.True(files.Sum(file => file.Accepted.Count()) > 150);
        Assert.True(files.SelectMany(file => file.SetAside).Select(line => line.Code).Distinct().Count() >= 9);
        Assert.Contains(files, file => file.Bytes[^1] != '\n');
        Assert.Contains(files, file => file.Lines.Any(line => line.Length == 0));
    }

    [Fact]
    public async Task ReadAsync_AStreamThatFailsAtEveryByte_GoesOnFromItsPositionWithNothingLostOrTwice()
    {
        (long readings, long lines) = (0, 0);
        for (int seed = 0; seed < Files; seed++)
        {
            JournalFile file = JournalFile.Make(seed);
            for (int at = 0; at < file.Bytes.Length; at++)
            {
                Reading first = await Reading.OfAsync(new FaultyStream(file.Bytes) { FailsAt = at });
                Assert.Equal($"The stream fails at byte {at}.", Assert.IsType<IOException>(first.Error).Message);
                JournalPosition position = first.Source.Position;
                int before = (int)position.Lines;
                first.AssertAre([.. file.Lines.Take(before)]);

                // Only the line that was being read, and the one before of which the end was not seen, may be missing.
                Assert.Equal(file.Lines.Count(line => line.Start + line.Length < at), before);
                Reading second = await Reading.OfAsync(
                    new FaultyStream(file.Bytes) { IsSeekable = at % 2 == 0 }, new() { MaxLineBytes = JournalFile.MaxLineBytes, From = position });
                Assert.Null(second.Error);
                second.AssertAre([.. file.Lines.Skip(before)]);
                (readings, lines) = (readings + 2, lines + file.Lines.Count);
            }
        }

        output.WriteLine($"{Files} files, {readings} readings, {lines} lines: none lost, none twice");
    }

    [Fact]
    public async Task ReadAsync_CompressedStreamsThatFailAtEveryByte_GoOnFromTheirPosition()
    {
        long readings = 0;
        for (int seed = 0; seed < Files; seed++)
        {
            JournalFile file = JournalFile.Make(seed);
            byte[] compressed = file.Compressed(members: 1 + (seed % 3));
            for (int at = 2; at < compressed.Length; at++)
            {
                Reading first = await Reading.OfAsync(new FaultyStream(compressed) { FailsAt = at, Most = 1 + (at % 500) });
                Assert.IsType<IOException>(first.Error);
                int before = (int)first.Source.Position.Lines;
                first.AssertAre([.. file.Lines.Take(before)]);
                readings++;
                if (at % 7 != 0)
                    continue;
                Reading second = await Reading.OfAsync(new FaultyStream(compressed), new() { MaxLineBytes = JournalFile.MaxLineBytes, From = first.Source.Position });
                Assert.Null(second.Error);
                second.AssertAre([.. file.Lines.Skip(before)]);
                readings++;
            }
        }

        output.WriteLine($"{Files} compressed files, {readings} readings: none lost, none twice");
    }

    [Fact]
    public async Task ReadAsync_OneByteAtATime_IsTheSame()
    {
        for (int seed = 0; seed < Files; seed++)
        {
            JournalFile file = JournalFile.Make(seed);
            (await Reading.OfAsync(new FaultyStream(file.Bytes) { Most = 1 })).AssertIsAllOf(file);
            (await Reading.OfAsync(new FaultyStream(file.Compressed(2)) { Most = 1 })).AssertIsAllOf(file);
            (await Reading.OfAsync(new FaultyStream(file.Bytes))).AssertIsAllOf(file);
        }
    }

    [Fact]
    public async Task ReadAsync_ConcatenatedMembers_AreOneJournal()
    {
        for (int seed = 0; seed < Files; seed++)
        {
            JournalFile file = JournalFile.Make(seed);
            for (int members = 1; members < 8; members++)
                (await Reading.OfAsync(new MemoryStream(file.Compressed(members)))).AssertIsAllOf(file);
        }
    }

    [Fact]
    public async Task ReadAsync_CutOffAtEveryByte_HasAllWholeLinesAndSaysSo()
    {
        (long plain, long compressed) = (0, 0);
        for (int seed = 0; seed < Files; seed++)
        {
            JournalFile file = JournalFile.Make(seed);
            for (int length = 0; length < file.Bytes.Length; length++, plain++)
            {
                // What is left of the last line is a line of its own: all that can be said of it is that it is read.
                Reading reading = await Reading.OfAsync(new FaultyStream(file.Bytes.AsMemory(0, length)));
                Assert.Null(reading.Error);
                JournalFile.Line[] whole = [.. file.Lines.Where(line => line.Start + line.Length < length)];
                Assert.Equal(whole.Select(line => line.Record).OfType<string>(), reading.Records.Take(whole.Count(line => line.Record is not null)));
                Assert.InRange(reading.Source.Position.Lines, whole.Length, whole.Length + 1);
                Assert.Equal(length, reading.Source.Position.ByteOffset);
            }

            byte[] bytes = file.Compressed();
            for (int length = 2; length < bytes.Length; length++, compressed++)
            {
                Reading reading = await Reading.OfAsync(new FaultyStream(bytes.AsMemory(0, length)) { Most = 1 + (length % 90) });
                var error = Assert.IsType<CaseFormatException>(reading.Error);
                Assert.Equal(CaseErrorCode.DamagedCompression, error.Code);
                Assert.Contains("is cut off", error.Message, StringComparison.Ordinal);
                reading.AssertAre([.. file.Lines.Take((int)reading.Source.Position.Lines)]);
            }
        }

        output.WriteLine($"{plain} plain and {compressed} compressed journals that are cut off: all whole lines were there, and each compressed one was refused");
    }

    [Fact]
    public async Task ReadAsync_BytesBehindCompressedOnes_AreRefused()
    {
        JournalFile file = JournalFile.Make(1);
        foreach (byte[] more in new byte[][] { [0], [0x1F], [0x1F, 0x8B], [0x1F, 0x8B, 8], new byte[512], [.. "{}\n"u8], [.. file.Bytes] })
        {
            foreach (int most in (int[])[1, 7, int.MaxValue])
            {
                Reading reading = await Reading.OfAsync(new FaultyStream((byte[])[.. file.Compressed(), .. more]) { Most = most });
                Assert.Equal(CaseErrorCode.DamagedCompression, Assert.IsType<CaseFormatException>(reading.Error).Code);
                reading.AssertAre([.. file.Lines.Take((int)reading.Source.Position.Lines)]);
            }
        }
    }

    [Fact]
    public async Task ReadAsync_ACompressedByteThatIsAnother_IsRefused()
    {
        // The header has a time and a name of a system, and the last byte before the sum bits that mean nothing.
        JournalFile file = JournalFile.Make(2);
        byte[] compressed = file.Compressed();
        for (int at = 10; at < compressed.Length; at++)
        {
            byte[] damaged = [.. compressed];
            damaged[at] ^= (byte)(1 << (at % 8));
            Reading reading = await Reading.OfAsync(new FaultyStream(damaged));
            if (reading.Error is null && at == compressed.Length - 9)
                reading.AssertIsAllOf(file);
            else
                Assert.Equal(CaseErrorCode.DamagedCompression, Assert.IsType<CaseFormatException>(reading.Error).Code);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ReadAsync_ALineOfAGigabyte_TakesMemoryForTheLongestLineAlone(bool isCompressed)
    {
        const long Length = 1L << 30;
        string good = JournalFile.Records[0];
        using Stream stream = isCompressed ? Compressed() : new RepeatedStream(good, (byte)'x', Length);
        var watch = Stopwatch.StartNew();
        (Reading reading, long most) = await MeasuredAsync(stream, new());
        Assert.Null(reading.Error);
        Assert.Equal([good, good], reading.Records);
        DeadLetter letter = Assert.Single(reading.SetAside);
        Assert.Equal((CaseErrorCode.LineTooLong, Length, 2, 1 << 20), (letter.Code, letter.ByteLength, letter.Line, letter.Raw.Length));
        Assert.True(most < 16 << 20, $"It took {most} bytes.");
        output.WriteLine($"a line of {Length} bytes{(isCompressed ? ", compressed" : "")}: {most} bytes of memory, {watch.ElapsedMilliseconds} ms");

        MemoryStream Compressed()
        {
            var compressed = new MemoryStream();
            using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
                new RepeatedStream(good, (byte)'x', Length).CopyTo(gzip, 1 << 16);
            compressed.Position = 0;
            return compressed;
        }
    }

    [Fact]
    public async Task ReadAsync_AGzipBomb_EndsWhereItIsToEnd()
    {
        // Twenty gigabytes of empty lines.
        var member = new MemoryStream();
        using (var gzip = new GZipStream(member, CompressionLevel.Optimal, leaveOpen: true))
            new RepeatedStream(JournalFile.Records[0], (byte)'\n', 1 << 26).CopyTo(gzip, 1 << 16);
        using var bomb = new MemoryStream([.. Enumerable.Repeat(member.ToArray(), 320).SelectMany(bytes => bytes)]);
        var watch = Stopwatch.StartNew();
        (Reading reading, long most) = await MeasuredAsync(bomb, new() { MaxDecompressedBytes = 1 << 28 });
        var error = Assert.IsType<CaseFormatException>(reading.Error);
        Assert.Equal(CaseErrorCode.TooMuchData, error.Code);
        Assert.Contains("more than 268435456 bytes", error.Message, StringComparison.Ordinal);
        Assert.Equal(1 << 28, reading.Source.Position.ByteOffset);
        Assert.True(most < 16 << 20, $"It took {most} bytes.");
        output.WriteLine($"{bomb.Length} bytes that become {320L << 26}: ended after {1 << 28}, {most} bytes of memory, {watch.ElapsedMilliseconds} ms");
    }

    /// <summary>Reads a journal and says how many bytes it took beyond what was there before, looking every now and then.</summary>
    private static async Task<(Reading Reading, long Most)> MeasuredAsync(Stream stream, JournalOptions options)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true), most = 0;
        var watched = new WatchedStream(stream, () => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before));
        Reading reading = await Reading.OfAsync(watched, options);
        return (reading, most);
    }
}
