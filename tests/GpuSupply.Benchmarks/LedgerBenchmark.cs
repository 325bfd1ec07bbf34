using System.Diagnostics;
using GpuSupply.Aggregation;
using GpuSupply.Benchmarks.Generation;

namespace GpuSupply.Benchmarks;

/// <summary>The ledger's own questions about all parties and products at once, and histories of claims.</summary>
internal sealed class LedgerBenchmark(LedgerOptions options, TextWriter output)
{
    private const int Rounds = 5;
    private const int Months = 36;

    public void Run()
    {
        SupplyLedger ledger = SupplyCase.Parse(CaseDocument.Write(new CaseSize(options.Records, options.Claims))).ToLedger();
        output.WriteLine($"{options.Records} records, {ledger.Transfers.Count} transfers");
        GC.Collect();
        string day = $"{ledger.KnownOn.PlusMonths(-6):uuuu-MM-dd}";
        int year = ledger.KnownOn.Year - 1;
        DateWindow[] months = [.. Enumerable.Range(0, Months).Select(month => DateWindow.Parse($"{year - 2 + (month / 12)}-{1 + (month % 12):00}"))];

        // What the first question makes for those that follow is a row of its own.
        Time("the first question", 1, _ => ledger.Balances(day), TextOf);
        Time($"balances of all accounts on {day}", Rounds, _ => ledger.Balances(day), TextOf);
        Time($"flows of all parties in {year}", Rounds, _ => ledger.Flows(DateWindow.Parse($"{year}")), TextOf);
        Time($"flows of all parties in each of {Months} months", Rounds, _ => months.SelectMany(month => ledger.Flows(month)).ToArray(), TextOf);
        Query series = Query.Sum(Column.Quantity).GroupBy(Key.Party, Key.Product, Key.Month);
        Time("what every party received of every product by month", Rounds, _ => series.Where(RecordKind.Receipt).Answer(ledger.Transfers), row => row.ToString());
        Time("what came to every party of every product by month", Rounds, _ => series.Answer(ledger.Transfers), row => row.ToString());
        TimeHistories(ledger);
    }

    private static string TextOf(Balance balance) => $"{balance.IsFloored} {balance}";

    private static string TextOf(Flow flow) => flow.ToString();

    private static VerdictChange[] Histories(SupplyLedger ledger, RecordId[] claims) => [.. claims.SelectMany(claim => ledger.History(claim))];

    /// <summary>Each round has claims of its own, since what was worked out for some is kept.</summary>
    private void TimeHistories(SupplyLedger ledger)
    {
        RecordId[][] claims = [.. ledger.Claims.Select(claim => claim.Id).Chunk(Math.Max(1, options.Claims / (Rounds + 1)))];
        if (claims.Length <= Rounds)
            return;
        Time("the first history", 1, _ => Histories(ledger, claims[Rounds][..1]), change => change.ToString());
        Time("the first histories", 1, _ => Histories(ledger, claims[Rounds]), change => change.ToString());
        Time($"histories of {claims[0].Length} claims", Rounds, round => Histories(ledger, claims[round]), change => change.ToString());
    }

    /// <summary>Prints the medians of what some rounds took, by the clock on the wall and in processor time, and a hash of what came out.</summary>
    private void Time<T>(string what, int rounds, Func<int, IReadOnlyList<T>> work, Func<T, string> text)
    {
        var (times, processor) = (new List<double>(), new List<double>());
        using var hash = new LinesHash();
        for (int round = 0; round < rounds; round++)
        {
            (long start, TimeSpan started) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            IReadOnlyList<T> rows = work(round);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            processor.Add((Environment.CpuUsage.TotalTime - started).TotalMilliseconds);
            foreach (T row in rows)
                hash.Add(text(row));
        }

        times.Sort();
        processor.Sort();
        output.WriteLine($"{what,-55} {hash.Count / rounds,8} rows {times[times.Count / 2],10:F1} ms {processor[times.Count / 2],10:F1} ms of processors   {hash}");
    }
}
