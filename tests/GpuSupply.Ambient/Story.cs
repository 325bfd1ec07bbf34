using System.Text.Json;
using Apache.Arrow;
using GpuSupply.Aggregation;
using GpuSupply.Arrow;
using GpuSupply.Reporting;
using Column = GpuSupply.Aggregation.Column;

namespace GpuSupply.Ambient;

/// <summary>All that is written of the story: reports, documents, tables, sentences and bytes.</summary>
internal static class Story
{
    private static readonly Query[] Queries =
    [
        Query.Count().GroupBy(Key.Kind),
        Query.Sum(Column.Quantity).GroupBy(Key.Party, Key.Product, Key.Stage),
        Query.SumLeft(Column.Quantity).GroupBy(Key.Party, Key.Month),
        Query.Net(Column.Quantity).GroupBy(Key.Party, Key.Stage),
        Query.Balance().GroupBy(Key.Party, Key.Product, Key.Stage),
        Query.Sum(Column.Quantity).Where(RecordKind.Shipment).WhereStage(Stage.InTransit).During("2023/2024").GroupBy(Key.Quarter),
    ];

    public static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(Story).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    /// <summary>Claims of many kinds. All of them would take seconds in each of many runs.</summary>
    private static IEnumerable<Claim> Some(SupplyLedger ledger) => ledger.Claims.AsEnumerable().Where((_, index) => index % 6 == 0);

    public static async Task WriteAsync(Output output)
    {
        SupplyCase told = SupplyCase.Parse(Resource("story.json"));
        SupplyLedger ledger = told.ToLedger();
        var report = new SupplyReport(told, ledger) { Claims = [.. Some(ledger).Select(claim => claim.Id)], HasHistory = true };
        output.Add("report as HTML", report.ToHtml());
        output.Add("report as JSON", report.ToJson());
        output.Add("case as JSON", told.ToJson());
        WriteVerdicts(output, ledger);
        WriteTables(output, told, ledger);
        WriteSentences(output, ledger);
        WriteQueries(output, ledger);
        using var saved = new MemoryStream();
        ledger.Save(saved);
        output.Add("saved ledger", saved.ToArray());
        await WriteJournalAsync(output, told);
    }

    private static void WriteVerdicts(Output output, SupplyLedger ledger)
    {
        foreach (Claim claim in ledger.Claims)
        {
            foreach (ReadingPolicy policy in ReadingPolicy.All)
                output.Add("verdicts", $"{policy} {ledger.Verify(claim.Id, policy)}");
        }

        foreach (Claim claim in Some(ledger))
        {
            Verdict verdict = ledger.Verify(claim.Id);
            output.Add("explanations", verdict.Explain());
            output.Add("explanations", $"{verdict.RestsOn}; {verdict.PlanGap}; {verdict.RestatedBy}; {verdict.Margin}; {verdict.Asserted}; {verdict.Evidence}");
            output.AddAll("flips", verdict.Flips);
            output.AddAll("histories", ledger.History(claim.Id));
            output.Add("verdicts as JSON", JsonSerializer.Serialize(verdict, GpuSupplyJsonContext.Default.Verdict));
            output.Add("tables of Markdown", verdict.ToMarkdown());
            output.Add("tables of HTML", verdict.ToHtml());
        }
    }

    private static void WriteTables(Output output, SupplyCase told, SupplyLedger ledger)
    {
        output.Add("tables of Markdown", ledger.ToMarkdown());
        output.Add("tables of HTML", ledger.ToHtml());
        output.Add("tables of Markdown", told.ToMarkdown());
        output.Add("tables of HTML", told.ToHtml());
        output.Add("tables of Markdown", ledger.Balances().ToMarkdown());
        output.Add("tables of HTML", ledger.Flows("2024").ToHtml());
        output.Add("tables of Markdown", ledger.ChangesSince("2024-06-05").ToMarkdown());
        output.Add("tables of HTML", ledger.Transfers.ToHtml());
        foreach (ReallocationAnalysis reallocation in ledger.Reallocations)
        {
            output.Add("tables of Markdown", reallocation.ToMarkdown());
            output.Add("pictures", reallocation.ToPicture(ledger)?.ToSvg());
        }
    }

    private static void WriteSentences(Output output, SupplyLedger ledger)
    {
        output.AddAll("sentences", ledger.Findings);
        output.AddAll("sentences", ledger.Balances());
        output.AddAll("sentences", ledger.Balances("2023-12-31"));
        output.AddAll("sentences", ledger.Flows("../2199"));
        output.AddAll("sentences", ledger.Transfers);
        output.AddAll("sentences", ledger.Reallocations);
        output.AddAll("sentences", ledger.Reallocations.SelectMany(one => one.Parties));
        output.AddAll("sentences", ledger.Commitments);
        output.AddAll("sentences", ledger.Observations);
        SupplyLedger without = ledger.Without("x-for-tesla");
        output.AddAll("sentences", ledger.DifferenceFrom(without));
        LedgerChanges changes = ledger.ChangesSince("2024-04-28");
        output.Add("sentences", changes.ToString());
        output.AddAll("sentences", changes.Balances);
        output.AddAll("sentences", changes.Verdicts);
        output.Add("sentences", ledger.AsKnownOn("2024-06-05").ToString());
        output.Add("sentences", $"{ledger} {ledger.KnownOn.ToIso()}");
    }

    private static void WriteQueries(Output output, SupplyLedger ledger)
    {
        foreach (Query query in Queries)
        {
            QueryResult result = query.Answer(ledger.Transfers, threads: 2);
            output.Add("queries", query.ToString());
            output.AddAll("queries", result);
            output.Add("tables of Markdown", result.ToMarkdown());
            PartialResult partial = query.Run(ledger.Transfers);
            output.Add("partial results as bytes", partial.ToBytes());
            output.Add("partial results as JSON", JsonSerializer.Serialize(partial, GpuSupplyJsonContext.Default.PartialResult));
        }

        foreach (RecordBatch batch in ledger.Transfers.ToRecordBatches())
        {
            foreach ((int index, IArrowArray column) in batch.Arrays.Index())
            {
                output.Add("Arrow batches", $"{batch.Schema.GetFieldByIndex(index).Name}");
                foreach (ArrowBuffer buffer in column.Data.Buffers)
                    output.Add("Arrow batches", buffer.Span);
            }
        }
    }

    private static async Task WriteJournalAsync(Output output, SupplyCase told)
    {
        using var journal = new MemoryStream();
        await Journal.WriteAsync(journal, told.Records);
        output.Add("journal", journal.ToArray());
        journal.Write("{\"type\":\"rumour\"}\nnull\n{\"type\":\"order\",\"id\":\"o\",\"on\":\"28.04.2024\"}\n"u8);
        journal.Position = 0;
        using var rejected = new MemoryStream();
        var builder = new LedgerBuilder();
        JournalReading reading = Journal.ReadAsync(journal, new JournalOptions { Source = "today.ndjson" }, new DeadLetterWriter(rejected));
        await foreach (Record record in reading)
            builder.Add(record);
        output.Add("dead letters", rejected.ToArray());
        output.Add("sentences", $"{reading} {reading.Position} {builder} {builder.Snapshot()}");
    }
}
