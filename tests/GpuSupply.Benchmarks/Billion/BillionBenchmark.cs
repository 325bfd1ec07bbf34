using System.Diagnostics;
using GpuSupply.Aggregation;
using GpuSupply.Benchmarks.Compare;

namespace GpuSupply.Benchmarks.Billion;

/// <summary>More rows than there is room for as arrays: made part by part, held compressed, and asked part by part.</summary>
internal sealed class BillionBenchmark(BillionOptions options, TextWriter output)
{
    private const int Parts = 32;
    private const int Rounds = 5;
    private const double Gibibyte = 1L << 30;

    private readonly PlainTotals _totals = new();

    /// <summary>Prints what it took; <see langword="false"/>: an answer is wrong.</summary>
    public bool Run()
    {
        IReadOnlyList<TransferColumns> parts = Load();
        GC.Collect();
        long held = parts.Sum(part => part.Bytes);
        output.WriteLine($"held: {held / Gibibyte:F2} GiB, {(double)held / options.Rows:F2} bytes a row, which has {PartArrays.BytesOfARow} in arrays");
        PrintMemory();
        bool isRight = true;
        var table = new ResultTable(output);
        foreach (BillionQuery query in BillionQuery.All)
            isRight &= Ask(query, parts, table);
        PrintMemory();
        return isRight;
    }

    private TransferColumns[] Load()
    {
        var parts = new TransferColumns[Math.Min(Parts, options.Rows)];
        var arrays = new PartArrays(First(1, parts.Length) + 1);
        (TimeSpan made, TimeSpan added, TimeSpan compressed) = (default, default, default);
        for (int part = 0; part < parts.Length; part++)
        {
            long start = Stopwatch.GetTimestamp();
            arrays.Fill(First(part, parts.Length), First(part + 1, parts.Length) - First(part, parts.Length));
            made += Stopwatch.GetElapsedTime(start);
            start = Stopwatch.GetTimestamp();
            _totals.Add(arrays, options.Threads);
            added += Stopwatch.GetElapsedTime(start);
            start = Stopwatch.GetTimestamp();
            parts[part] = arrays.Compressed();
            compressed += Stopwatch.GetElapsedTime(start);
        }

        output.WriteLine($"{options.Rows} rows in {parts.Length} parts: made in {made.TotalSeconds:F1} s, added up by loops in {added.TotalSeconds:F1} s, compressed in {compressed.TotalSeconds:F1} s");
        return parts;
    }

    private int First(int part, int parts) => (int)((long)options.Rows * part / parts);

    /// <summary>Asks once, which may make what later queries share, and then some more times.</summary>
    private bool Ask(BillionQuery query, IReadOnlyList<TransferColumns> parts, ResultTable table)
    {
        Answer expected = query.Expected(_totals);
        var times = new List<double>();
        var cores = new List<double>();
        string? difference = null;
        for (int round = 0; round <= Rounds; round++)
        {
            TimeSpan used = Environment.CpuUsage.TotalTime;
            long start = Stopwatch.GetTimestamp();
            QueryResult result = PartialResult.Merge([.. parts.Select(part => query.Asked.Run(part, options.Threads))]).Finish();
            times.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
            cores.Add((Environment.CpuUsage.TotalTime - used).TotalSeconds / times[^1]);
            difference ??= query.AnswerOf(result).DifferenceFrom(expected);
        }

        (double least, double median) = (times[1..].Min(), Median(times[1..]));
        output.Write($"{query.Meaning,-36}");
        table.Row(
            ("first, s", $"{times[0]:F3}"),
            ("least, s", $"{least:F3}"),
            ("median, s", $"{median:F3}"),
            ("cores", $"{Median(cores[1..]):F2}"),
            ("ns a row", QueryTable.Nanoseconds(median * 1e9 / options.Rows)),
            ("GB/s of arrays", $"{query.Bytes * (double)options.Rows / median / 1e9:F1}"),
            ("same as the loops'", difference is null ? "yes" : "no"));
        if (difference is not null)
            output.WriteLine($"The answer differs from the loops': {difference}");
        return difference is null;
    }

    private static double Median(List<double> numbers) => numbers.Order().ElementAt(numbers.Count / 2);

    private void PrintMemory()
    {
        using var process = Process.GetCurrentProcess();
        output.WriteLine($"working set: {process.WorkingSet64 / Gibibyte:F2} GiB, at most {process.PeakWorkingSet64 / Gibibyte:F2} GiB so far");
    }
}
