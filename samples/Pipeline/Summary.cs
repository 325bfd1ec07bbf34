using GpuSupply.Aggregation;

namespace Pipeline;

/// <summary>Says what was done, step by step.</summary>
/// <param name="output">Where it goes what is the same for the same journal and seed, on any machine.</param>
/// <param name="aside">Where the rest goes.</param>
internal sealed class Summary(TextWriter output, TextWriter aside)
{
    private const int ShownVerdicts = 12;

    public void Generated(PipelineOptions options) =>
        output.WriteLine($"Generated {PipelineFiles.JournalName}: {Texts.Count(options.Records)} lines, seed {options.Seed}.");

    public void Read(JournalReading reading) =>
        output.WriteLine($"Read {Texts.Count(reading.Read)} lines = {Texts.Count(reading.Accepted)} accepted + {Texts.Count(reading.SetAside)} set aside in dead-letters.ndjson.");

    public void ChipCounts(int observations, int withoutInterval) => output.WriteLine(
        $"Chip counts: {Texts.Count(observations)} observations of level {Pipeline.ChipCounts.Level} by header from chip-counts.csv; {Texts.Count(withoutInterval)} rows without an interval passed over.");

    public void Transfers(SupplyLedger ledger, IReadOnlyList<MarketSales> lots) => output.WriteLine(
        $"Transfers: {Texts.Count(ledger.Transfers.Count)} of the ledger and {Texts.Count(lots.Sum(lot => (long)lot.Columns.Count))} of a market in {lots.Count} lots, in two Parquet files.");

    /// <summary>Whether DuckDB says the same, with the totals of all rows.</summary>
    public void Compared(Question question, QueryResult result, string? difference)
    {
        output.WriteLine();
        output.WriteLine($"{question.Name}.parquet: {question.Query}");
        output.WriteLine($"  {Texts.Count(result.Count)} rows{(question.Query.IsBalance ? "" : $", {Sum(result.Quantities!)} units")}{(result.Values is { } values ? $", worth {Sum(values)} cents" : "")}");
        output.WriteLine(difference is null
            ? "  DuckDB makes the same of the transfers, row by row, and reads the same in the file."
            : $"  NOT the same: {difference}.");
    }

    public void Findings(SupplyLedger ledger)
    {
        output.WriteLine();
        output.WriteLine($"Findings: {Texts.Count(ledger.Findings.Count)}");
        foreach (IGrouping<FindingCode, Finding> alike in ledger.Findings.GroupBy(finding => finding.Code).OrderBy(alike => alike.Key))
            output.WriteLine($"  {alike.Key} {Texts.Count(alike.Count())}");
    }

    /// <summary>The verdicts on claims, as far as they rest on what a source says.</summary>
    public void Verdicts(SupplyLedger ledger, SourceId source)
    {
        Verdict[] verdicts = [.. ledger.Claims.Select(claim => ledger.Verify(claim.Id)).Where(verdict => verdict.Used.Any(use => use.Source == source))];
        output.WriteLine();
        output.WriteLine($"Verdicts on {Texts.Count(ledger.Claims.Count)} claims, of which {Texts.Count(verdicts.Length)} rest on the chip counts:");
        foreach (Verdict verdict in verdicts.Take(ShownVerdicts))
            output.WriteLine($"  {verdict}: {verdict.Measure} {verdict.Stated}; on record {verdict.Evidence}{(verdict.Level is { } level ? $", at a level of {level} %" : "")}");
    }

    /// <summary>How large files are, and how long it took.</summary>
    public void Files(IEnumerable<string> files, TimeSpan elapsed)
    {
        foreach (string file in files)
            aside.WriteLine($"{Texts.Count(new FileInfo(file).Length),15} bytes  {file}");
        aside.WriteLine($"{Texts.Count((long)elapsed.TotalMilliseconds),15} ms");
    }

    private static string Sum(IReadOnlyList<Total> totals)
    {
        Total sum = totals.Aggregate(default(Total), (all, total) => new(all.Low + total.Low, all.Best + total.Best, all.High + total.High));
        return sum.ToString();
    }
}
