using System.Diagnostics;
using GpuSupply.Aggregation;
using GpuSupply.Benchmarks.Generation;

namespace GpuSupply.Benchmarks;

/// <summary>The ledger's own questions about all parties and products at once.</summary>
internal sealed class LedgerBenchmark(LedgerOptions options, TextWriter output)
{
    private const int Rounds = 5;

    public void Run()
    {
        SupplyLedger ledger = SupplyCase.Parse(CaseDocument.Write(options.Records)).ToLedger();
        output.WriteLine($"{options.Records} records, {ledger.Transfers.Count} transfers");
        string last = $"{ledger.KnownOn.PlusMonths(-6):uuuu-MM-dd}";
        string year = $"{ledger.KnownOn.Year - 1}";
        Query received = Query.Sum(Column.Quantity).Where(RecordKind.Receipt).GroupBy(Key.Party, Key.Product, Key.Month);

        // The first question makes the columns' statistics.
        Time("first balances", 1, () => ledger.Balances(last).Count);
        Time($"balances of all accounts on {last}", Rounds, () => ledger.Balances(last).Count);
        Time($"flows of all parties in {year}", Rounds, () => ledger.Flows(year).Count);
        Time("receipts of every party and product by month", Rounds, () => received.Answer(ledger.Transfers).Count);
        Time("balances of every account from day to day", Rounds, () => Query.Balance().GroupBy(Key.Party, Key.Product, Key.Stage).Answer(ledger.Transfers).Count);
    }

    private void Time(string what, int rounds, Func<int> work)
    {
        var times = new List<double>();
        int rows = 0;
        for (int round = 0; round < rounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            rows = work();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        output.WriteLine($"{what,-60} {rows,9} rows {times[times.Count / 2],10:F1} ms");
    }
}
