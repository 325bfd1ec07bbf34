using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using GpuSupply.Benchmarks.Generation;
using GpuSupply.Benchmarks.Plain;
using GpuSupply.TestKit;

namespace GpuSupply.Benchmarks;

/// <summary>
/// A journal read line by line: how long it takes beside the framework's own means, and how much memory, however long it is.
/// </summary>
internal sealed class JournalBenchmark(JournalBenchmarkOptions options, TextWriter output)
{
    /// <summary>Runs the parts.</summary>
    /// <returns>Whether each line was read as it is.</returns>
    public bool Run()
    {
        bool isRight = true;
        if (options.Parts.Contains("memory"))
            isRight &= Memory();
        if (options.Parts.Contains("speed"))
            Speed();
        if (options.Parts.Contains("made"))
            Make();
        return isRight;
    }

    private void Speed()
    {
        byte[] journal = Bytes(options.Megabytes), compressed = Compressed(journal);
        int records = Records(journal);
        WarmUp(Bytes(1));
        double[] times = Stopclock.MediansInTurns(
            1,
            () => Read(new MemoryStream(journal)),
            () => ReadPlain(new MemoryStream(journal)),
            () => Read(new MemoryStream(compressed)),
            () => ReadPlain(new GZipStream(new MemoryStream(compressed), CompressionMode.Decompress)));
        output.WriteLine($"{records} lines of {journal.Length / records} bytes");
        var table = new ResultTable(output);
        for (int index = 0; index < 4; index += 2)
        {
            table.Row(
                (index == 0 ? "plain" : "gzip ", ""),
                ("ns a line", $"{times[index] / records:F0}"),
                ("StreamReader and System.Text.Json", $"{times[index + 1] / records:F0}"),
                ("ratio", $"{times[index] / times[index + 1]:F2}"),
                ("megabytes a second", $"{journal.Length / times[index] * 1e3:F0}"));
        }
    }

    private bool Memory()
    {
        // Made by another process, so that nothing but the reading is in this one's memory.
        using Process maker = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. Own, "journal", "--parts", "made", "--gigabytes", $"{options.Gigabytes}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_GCHeapHardLimit"] = null },
        })!;
        (long mostHeap, long mostCommitted, long looks) = (0, 0, 0);
        var setAside = new Counting();
        var watch = Stopwatch.StartNew();
        JournalReading reading = Journal.ReadAsync(new WatchedStream(maker.StandardOutput.BaseStream, Look), setAside);
        foreach (Record record in reading.ToBlockingEnumerable())
            GC.KeepAlive(record);
        Look();
        output.WriteLine($"{reading.Position.ByteOffset} bytes, {reading.Accepted} accepted, {reading.SetAside} set aside, in {watch.Elapsed.TotalSeconds:F0} s, while another process made them");
        output.WriteLine($"managed heap at most {mostHeap / 1e6:F1} MB, committed at most {mostCommitted / 1e6:F1} MB ({looks} looks); the runtime allows {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e6:F0} MB");
        string made = maker.StandardError.ReadToEnd().Trim(), read = $"{reading.Accepted} {setAside.Count}";
        bool isRight = made == read && setAside.Count == reading.SetAside;
        output.WriteLine(isRight ? "every line was accepted or set aside as it should be" : $"but records and lines that can't be read were {made}");
        return isRight;

        void Look()
        {
            mostHeap = Math.Max(mostHeap, GC.GetTotalMemory(forceFullCollection: false));
            mostCommitted = Math.Max(mostCommitted, GC.GetGCMemoryInfo(GCKind.Any).TotalCommittedBytes);
            looks++;
        }
    }

    private void Make()
    {
        using Stream to = Console.OpenStandardOutput();
        var journal = new JournalDocument((long)options.Gigabytes << 30, hasBadLines: true);
        journal.CopyTo(to, 1 << 16);
        Console.Error.WriteLine($"{journal.Records} {journal.BadLines}");
    }

    // This program, as it was started: its own executable, or the runtime's with a library.
    private static IEnumerable<string> Own => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(JournalBenchmark).Assembly.Location] : [];

    private static object Read(Stream journal) => ReadAsync(journal).GetAwaiter().GetResult();

    private static async Task<long> ReadAsync(Stream journal)
    {
        long count = 0;
        await foreach (Record record in Journal.ReadAsync(journal))
            count += record is null ? 0 : 1;
        return count;
    }

    // The line with the format is no record of theirs.
    private static object ReadPlain(Stream journal)
    {
        long count = 0;
        using var reader = new StreamReader(journal);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
            count += JsonSerializer.Deserialize(line, PlainContext.Default.PlainRecord) is null ? 0 : 1;
        return count;
    }

    private static void WarmUp(byte[] journal)
    {
        TimeSpan end = Environment.CpuUsage.TotalTime + TimeSpan.FromSeconds(10);
        while (Environment.CpuUsage.TotalTime < end)
        {
            _ = Read(new MemoryStream(journal));
            _ = ReadPlain(new MemoryStream(journal));
            Thread.Sleep(1);
        }
    }

    private static byte[] Bytes(int megabytes)
    {
        using var bytes = new MemoryStream();
        new JournalDocument((long)megabytes << 20, hasBadLines: false).CopyTo(bytes);
        return bytes.ToArray();
    }

    private static byte[] Compressed(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return compressed.ToArray();
    }

    private static int Records(byte[] journal) => journal.AsSpan().Count((byte)'\n') - 1;

    private sealed class Counting : IDeadLetterSink
    {
        public long Count { get; private set; }

        public ValueTask AddAsync(DeadLetter letter, CancellationToken cancellationToken)
        {
            Count++;
            return ValueTask.CompletedTask;
        }
    }
}
