using GpuSupply;
using GpuSupply.Aggregation;
using GpuSupply.Arrow;
using GpuSupply.Internals.Kernels;
using GpuSupply.Reporting;

// The library compiled ahead of time: it reads the story, folds it, verifies what was said, adds up with vectors as wide as the processor has, and says what it came to.
// Ends with 1 where something is not what it should be.
int wrong = 0;

using Stream story = typeof(Program).Assembly.GetManifestResourceStream("story.json")!;
var told = SupplyCase.Load(story);
SupplyLedger ledger = told.ToLedger();
Check("receipt delay of Tesla", ledger.Reallocations["x-for-tesla"].For("tesla").ReceiptDelay, "1..212 days");
string labels = string.Join(", ", ledger.Claims.Select(claim => ledger.Verify(claim.Id).Label).GroupBy(label => label).OrderBy(alike => alike.Key).Select(alike => $"{alike.Count()} {alike.Key}"));
Check("verdicts", labels, "5 Supported, 3 Refuted, 17 NotEnoughEvidence");
Check("written and read again", SupplyCase.Parse(told.ToJson()).ToLedger().Balances().SequenceEqual(ledger.Balances()), "True");

using var journal = new MemoryStream();
await Journal.WriteAsync(journal, told.Records);
journal.Position = 0;
var builder = new LedgerBuilder();
await foreach (Record record in Journal.ReadAsync(journal))
    builder.Add(record);
SupplyLedger fromJournal = builder.Snapshot();
using var saved = new MemoryStream();
fromJournal.Save(saved);
saved.Position = 0;
Check("by way of a journal and a saved ledger", SupplyLedger.Open(saved).Balances().SequenceEqual(ledger.Balances()), "True");

// The page with its pictures, of which a library draws some: what it needs must not have been trimmed away.
var report = new SupplyReport(told, ledger) { HasHistory = true };
string page = report.ToHtml();
Check("pictures in the page", page.Split("<svg ").Length - 1, "28");
Check("bands and axes in a picture", ledger.PlannedReceipts("tesla", "h100")!.ToSvg() is var plan && plan.Contains("<polygon class=\"gs-curve-1\"", StringComparison.Ordinal) && plan.Contains(">2024-01-01</text>", StringComparison.Ordinal), "True");
Check("report for programs", report.ToJson().Contains("\"format\": \"gpusupply-report/1\"", StringComparison.Ordinal), "True");

const int Rows = 1_000_000;
PartyId[] parties = ["tesla", "x", "xai"];
int[] party = [.. Enumerable.Range(0, Rows).Select(row => row % parties.Length)], days = [.. Enumerable.Range(0, Rows).Select(row => 19_000 + (row % 900))];
long[] units = [.. Enumerable.Range(0, Rows).Select(row => (row * 7_919L) % 10_007)];
long expected = 0;
for (int row = 0; row < Rows; row++)
    expected += party[row] == 1 ? units[row] : 0;
TransferColumns columns = TransferColumns.Over((parties, party), ((ProductId[])["h100"], new int[Rows]), days, units);
QueryResult sums = Query.Sum(Column.Quantity).GroupBy(Key.Party).Answer(columns);
Check("sum of a million rows", sums.Single(row => row.Party == "x").Quantity!.Value.Best, $"{expected}");
Check("as an Arrow batch and back", Query.Sum(Column.Quantity).GroupBy(Key.Party).Run(columns.ToRecordBatches()).Finish().Single(row => row.Party == "x").Quantity!.Value.Best, $"{expected}");

// The system's word on the processor, not the runtime's: that is what would be wrong.
string processor = File.ReadAllText("/proc/cpuinfo");
int widest = processor.Contains(" avx512vl ", StringComparison.Ordinal) ? 512 : processor.Contains(" avx2 ", StringComparison.Ordinal) ? 256 : 128;
Check("bits of a vector", Widest.Bits, $"{widest}");
return wrong;

void Check(string what, object? found, string right)
{
    bool isRight = $"{found}" == right;
    wrong = isRight ? wrong : 1;
    Console.WriteLine($"{(isRight ? "ok   " : "WRONG")} {what}: {found}{(isRight ? "" : $", and not {right}")}");
}
