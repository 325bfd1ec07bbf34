namespace GpuSupply.Benchmarks.Compare;

/// <summary>Our library alone, on ledgers each ten times as large as the one before.</summary>
internal sealed class GrowthBenchmark(CompareOptions options, TextWriter output)
{
    private const int FewestRows = 1_000;
    private const int MostRows = 100_000_000;

    // The columns of the largest query and the library's own copy of them, with some to spare.
    private const int BytesOfARow = 80;

    private static readonly string[] Names = ["Q1", "Q2-6", "Q3-256", "Q4", "Q6"];

    /// <summary>Prints how times grow; <see langword="false"/>: an answer is wrong.</summary>
    public bool Run()
    {
        foreach (Query query in options.Queries.Where(query => Names.Contains(query.Name)))
        {
            foreach (int threads in options.Threads)
            {
                if (!Run(query, threads))
                    return false;
            }
        }
        return true;
    }

    private bool Run(Query query, int threads)
    {
        output.WriteLine();
        output.WriteLine($"{query.Name} on {threads} thread(s), growing");
        var table = new ResultTable(output);
        for (int rows = FewestRows; rows <= MostRows; rows *= 10)
        {
            if ((long)rows * BytesOfARow > GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2)
            {
                output.WriteLine($"rows {rows,9}   there isn't enough memory");
                return true;
            }

            using var contender = new GpuSupplyContender(new LedgerData(rows));
            if (!contender.Supports(query, threads))
            {
                output.WriteLine("not supported");
                return true;
            }

            if (new AnswerCheck().Fault(contender, query, threads) is { } fault)
            {
                output.WriteLine(fault);
                return false;
            }

            Timing timing = Race.Run(query, threads, options.Rounds, [contender])[0];
            table.Row(
                ("rows", $"{rows}"),
                ("ns a row, min", QueryTable.Nanoseconds(timing.Min)),
                ("median", QueryTable.Nanoseconds(timing.Median)),
                ("growth", table.Growth(timing.Median * rows)));
        }
        return true;
    }
}
