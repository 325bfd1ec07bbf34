using System.Text.Json;
using GpuSupply.Benchmarks.Generation;
using GpuSupply.Benchmarks.Plain;

namespace GpuSupply.Benchmarks;

/// <summary>
/// Cases of growing size: read, beside what the framework needs to make plain classes of the same bytes; folded into a ledger; held in memory.
/// </summary>
internal sealed class RecordsBenchmark(RecordsOptions options, TextWriter output)
{
    public void Run()
    {
        WarmUp();
        var (reading, folding, holding) = (new ResultTable(output), new ResultTable(output), new ResultTable(output));
        for (long records = options.From; records <= options.To; records *= 10)
        {
            byte[] json = CaseDocument.Write((int)records);
            if (options.Parts.Contains("read"))
                Read(reading, json, records);
            if (options.Parts.Contains("fold"))
                Fold(folding, json, records);
            if (options.Parts.Contains("held"))
                Hold(holding, json, records);
        }
    }

    // One timing is of so many records, whatever the size of the case.
    private const int RecordsPerTiming = 1_000_000;

    private static PlainCase ReadPlain(byte[] json) => JsonSerializer.Deserialize(json, PlainContext.Default.PlainCase)!;

    private static int Repeats(long records) => (int)Math.Max(1, RecordsPerTiming / records);

    // The runtime compiles what is called often a second time, with what it learned: that is to be over before the clock starts.
    private void WarmUp()
    {
        byte[] json = CaseDocument.Write(2_000);
        TimeSpan end = Environment.CpuUsage.TotalTime + TimeSpan.FromSeconds(10);
        while (Environment.CpuUsage.TotalTime < end)
        {
            _ = ReadPlain(json);
            SupplyCase read = SupplyCase.Parse(json);
            if (options.Parts.Any(part => part != "read"))
                _ = read.ToLedger();
            Thread.Sleep(1);
        }
    }

    private static void Read(ResultTable table, byte[] json, long records)
    {
        double[] times = Stopclock.MediansInTurns(Repeats(records), () => SupplyCase.Parse(json), () => ReadPlain(json));
        table.Row(
            ("read", $"{records}"),
            ("bytes a record", $"{(double)json.Length / records:F0}"),
            ("ns a record", $"{times[0] / records:F0}"),
            ("System.Text.Json", $"{times[1] / records:F0}"),
            ("ratio", $"{times[0] / times[1]:F2}"),
            ("growth", table.Growth(times[0])));
    }

    private static void Fold(ResultTable table, byte[] json, long records)
    {
        SupplyCase read = SupplyCase.Parse(json);
        double time = Stopclock.MediansInTurns(Repeats(records), () => read.ToLedger())[0];
        table.Row(
            ("fold", $"{records}"),
            ("ns a record", $"{time / records:F0}"),
            ("records a second", $"{records / time * 1e9:F0}"),
            ("growth", table.Growth(time)));
    }

    private static void Hold(ResultTable table, byte[] json, long records)
    {
        long plain = Held.By(() => ReadPlain(json));
        long read = Held.By(() => SupplyCase.Parse(json));
        long both = Held.By(() => SupplyCase.Parse(json) is var made ? (made, made.ToLedger()) : default);
        table.Row(
            ("held", $"{records}"),
            ("case", $"{(double)read / records:F0}"),
            ("case and ledger", $"{(double)both / records:F0}"),
            ("plain classes", $"{(double)plain / records:F0}"),
            ("growth", table.Growth(both)));
    }
}
