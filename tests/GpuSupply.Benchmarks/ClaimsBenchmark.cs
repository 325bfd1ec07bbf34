using GpuSupply.Benchmarks.Generation;
using GpuSupply.Benchmarks.Plain;

namespace GpuSupply.Benchmarks;

/// <summary>
/// Many claims against a large ledger: a verdict and a history for each, beside what a pass over all transfers costs for each scope that they are about. Then a
/// tenth and a hundredth of the claims, of the records, and with a tenth of the claims of the days.
/// </summary>
internal sealed class ClaimsBenchmark(ClaimsOptions options, TextWriter output)
{
    private readonly ResultTable _table = new(output);

    public void Run()
    {
        Measure(new CaseSize(20_000, 200, options.Days), isPrinted: false);
        output.WriteLine("claims");
        foreach (int part in new[] { 100, 10, 1 })
            Measure(new CaseSize(options.Records, options.Claims / part, options.Days), isPrinted: true);
        output.WriteLine("records");
        foreach (int part in new[] { 100, 10 })
            Measure(new CaseSize(options.Records / part, options.Claims, options.Days), isPrinted: true);
        output.WriteLine("days");
        foreach (int part in new[] { 100, 10 })
            Measure(new CaseSize(options.Records, Math.Max(1, options.Claims / 10), options.Days / part), isPrinted: true);
    }

    private void Measure(CaseSize size, bool isPrinted)
    {
        SupplyLedger ledger = SupplyCase.Parse(CaseDocument.Write(size)).ToLedger();
        RecordId[] claims = [.. ledger.Claims.Select(claim => claim.Id)];
        int scopes = ledger.Claims.Select(claim => (ScopedMeasure)claim.Measure!).Select(measure => (measure.Name, measure.Party, measure.Product)).Distinct().Count();
        var plain = new PlainTransfers(ledger);
        double pass = Enumerable.Range(0, 9).Select(_ => Seconds(() => plain.Received())).Order().ElementAt(4);
        int decided = 0;
        double verdicts = Seconds(() =>
        {
            foreach (RecordId claim in claims)
                decided += ledger.Verify(claim).Label is VerdictLabel.Supported or VerdictLabel.Refuted ? 1 : 0;
        });
        using var rows = new LinesHash();
        double histories = Seconds(() =>
        {
            foreach (RecordId claim in claims)
            {
                foreach (VerdictChange change in ledger.History(claim))
                    rows.Add($"{claim} {change}");
            }
        });
        if (!isPrinted)
            return;
        _table.Row(
            ("claims", $"{claims.Length}"), ("scopes", $"{scopes}"), ("records", $"{size.Records}"), ("days", $"{size.Days}"), ("transfers", $"{ledger.Transfers.Count}"),
            ("a pass, ms", $"{pass * 1e3:F1}"), ("verdicts, s", $"{verdicts:F2}"), ("decided", $"{decided}"), ("histories, s", $"{histories:F2}"), ("rows", $"{rows.Count}"), ("hash", $"{rows}"),
            ("passes for each scope", $"{(verdicts + histories) / (scopes * pass):F2}"));
    }

    private static double Seconds<T>(Func<T> work)
    {
        TimeSpan start = Environment.CpuUsage.TotalTime;
        GC.KeepAlive(work());
        return (Environment.CpuUsage.TotalTime - start).TotalSeconds;
    }

    private static double Seconds(Action work) => Seconds(() =>
    {
        work();
        return 0;
    });
}
