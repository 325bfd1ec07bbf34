using GpuSupply.Benchmarks.Generation;

namespace GpuSupply.Benchmarks;

/// <summary>What a snapshot costs after some records came, beside a fold of all; and what it costs to open a saved ledger, beside reading and folding its records.</summary>
internal sealed class BuilderBenchmark(BuilderOptions options, TextWriter output)
{
    private const int Batches = 7;

    public void Run()
    {
        byte[] json = CaseDocument.Write(options.Records);
        Record[] all = [.. SupplyCase.Parse(json).Records];
        int first = all.Length - (Batches * options.Batch);
        Warm(all);
        Grow(all, first);
        Open(json, new SupplyCase("saved", all));
    }

    // The code that is timed is compiled before it is.
    private static void Warm(Record[] all)
    {
        var builder = new LedgerBuilder();
        for (int index = 0; index < Math.Min(all.Length, 60_000); index++)
        {
            builder.Add(all[index]);
            if (index > 30_000 && index % 1_000 == 0)
                GC.KeepAlive(builder.Snapshot());
        }
    }

    private void Grow(Record[] all, int first)
    {
        var builder = new LedgerBuilder("growing");
        Milliseconds adding = Timed(() => builder.AddRange(all[..first])), folding = Timed(() => builder.Snapshot());
        var (tail, grown, again) = (new List<double>(), new List<double>(), new List<double>());
        for (int batch = 0; batch < Batches; batch++)
        {
            Record[] some = all[(first + (batch * options.Batch))..(first + ((batch + 1) * options.Batch))];
            tail.Add(Timed(() => builder.AddRange(some)).Value);
            grown.Add(Timed(() => builder.Snapshot()).Value);
            var soFar = new SupplyCase("whole", all[..(first + ((batch + 1) * options.Batch))]);
            if (batch < 3)
                again.Add(Timed(() => soFar.ToLedger()).Value);
        }

        SupplyLedger snapshot = builder.Snapshot(), whole = new SupplyCase("whole", all).ToLedger();
        bool areSame = snapshot.Balances().Select(balance => balance.ToString()).SequenceEqual(whole.Balances().Select(balance => balance.ToString()));
        new ResultTable(output).Row(
            ("records", $"{all.Length}"), ("added, ms", adding.Text), ("first snapshot, ms", folding.Text), ("a batch", $"{options.Batch}"), ("added, ms", Median(tail)),
            ("snapshot, ms", Median(grown)), ("all folded, ms", Median(again)), ("same balances", areSame ? "yes" : "NO"));
    }

    private void Open(byte[] json, SupplyCase records)
    {
        SupplyLedger ledger = records.ToLedger();
        using var stream = new MemoryStream();
        Milliseconds saving = Timed(() =>
        {
            ledger.Save(stream);
            return stream;
        });
        var (opened, folded) = (new List<double>(), new List<double>());
        for (int round = 0; round < 3; round++)
        {
            opened.Add(Timed(() =>
            {
                stream.Position = 0;
                return SupplyLedger.Open(stream);
            }).Value);
            folded.Add(Timed(() => SupplyCase.Parse(json).ToLedger()).Value);
        }

        new ResultTable(output).Row(
            ("bytes a record", $"{stream.Length / records.Records.Count}"), ("saved, ms", saving.Text), ("opened, ms", Median(opened)), ("read and folded, ms", Median(folded)));
    }

    private static Milliseconds Timed(Func<object> work)
    {
        GC.Collect();
        TimeSpan start = Environment.CpuUsage.TotalTime;
        GC.KeepAlive(work());
        return new((Environment.CpuUsage.TotalTime - start).TotalMilliseconds);
    }

    private static string Median(List<double> times) => new Milliseconds(times.Order().ElementAt(times.Count / 2)).Text;

    private readonly record struct Milliseconds(double Value)
    {
        public string Text => $"{Value:F1}";
    }
}
