using FsCheck;
using FsCheck.Fluent;
using GpuSupply.Json;
using GpuSupply.Ledger;
using GpuSupply.TestKit;
using NodaTime;
using Xunit.Abstractions;

namespace GpuSupply.Tests.Laws;

/// <summary>A snapshot of a builder is what a ledger of all its records, folded at once, would be, however they came.</summary>
public class GrowingLedgerTests(ITestOutputHelper output)
{
    private int _snapshots;
    private int _grown;

    [Theory]
    [InlineData(60, 611)]
    public void Snapshot_AfterEachBatch_IsWhatAllSoFarAre(int cases, int seed)
    {
        new Law(output.WriteLine).Holds("batches of records", cases, seed, CaseGenerators.Cases(CaseStyle.Wide), Agrees);
        output.WriteLine($"{_snapshots} snapshots, {_grown} of them without folding all");
        Assert.True(_grown > _snapshots / 4, $"{_grown} of {_snapshots}");
    }

    [Theory]
    [InlineData(60, 612)]
    public void Snapshot_OfCasesThatAreCorrectedAgainAndAgain_IsWhatAllSoFarAre(int cases, int seed)
    {
        new Law(output.WriteLine) { About = [nameof(RecordKind.Claim), nameof(RecordKind.Observation)] }.Holds(
            "batches of corrected records", cases, seed, HistoryGenerators.Cases, Agrees);
        output.WriteLine($"{_snapshots} snapshots, {_grown} of them without folding all");
        Assert.True(_grown > _snapshots / 4, $"{_grown} of {_snapshots}");
    }

    // No version of the first correction names the source that lacks, so that nothing is found of it.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Snapshot_ASourceComesWhoseCorrectionWasCorrectedOnItsDay_HearsIt(bool isOfParty)
    {
        Record[] before =
        [
            new Source("a", new(2024, 1, 1)), new Party("nvidia"), new Party("tesla"), new Product("h100"),
            new Order("o", "nvidia", "tesla", "h100", "2023", [new ScheduleLine("1", 100, "2023-12")]) { Source = "a" },
            .. Enumerable.Range(0, 20).Select(index => new Movement($"m{index}", "tesla", "h100", 1, Stage.OnHand, Stage.InService, "2023") { Source = "a" }),
        ];
        Record given = isOfParty
            ? new Party("tesla") { MemberOf = [new("nvidia")] }
            : new Order("o", "nvidia", "tesla", "h100", "2023", [new ScheduleLine("1", 200, "2023-12")]);
        var correction = new Correction("c1", given) { Source = "s", KnownOn = new(2024, 2, 1) };
        Record[] corrections = [correction, new Correction("c2", new Correction("c1", given) { Source = "a" }) { Source = "a", KnownOn = new(2024, 2, 1) }];
        var late = new Source("s", new(2024, 1, 1));

        LedgerBuilder builder = new LedgerBuilder().AddRange(before).AddRange(corrections);
        _ = builder.Snapshot();
        SupplyLedger snapshot = builder.Add(late).Snapshot(), whole = new SupplyCase("", [.. before, .. corrections, late]).ToLedger();
        Assert.Equal(LedgerPicture.Transfers(whole), LedgerPicture.Transfers(snapshot));
        Assert.Equal(whole.Balances().Select(balance => balance.ToString()), snapshot.Balances().Select(balance => balance.ToString()));
        Assert.Equal(whole.Balance("nvidia", "h100", Stage.InService).Low, snapshot.Balance("nvidia", "h100", Stage.InService).Low);
        Assert.Equal(isOfParty ? 20 : 0, whole.Balance("nvidia", "h100", Stage.InService).Low);
        Assert.Equal(isOfParty ? 100 : 200, whole.Balance("tesla", "h100", Stage.OnOrder).High);
    }

    private void Agrees(GeneratedCase generated, Random random)
    {
        var growing = new GrowingLedger(null, RecordJsonWriter.Canonical);
        var builder = new LedgerBuilder("generated");
        var soFar = new List<Record>();
        (SupplyLedger Ledger, string[] Transfers)? first = null;
        foreach (Record[] batch in Batches(generated, random))
        {
            foreach (Record record in batch)
            {
                growing.Add(record);
                builder.Add(record);
                soFar.Add(record);
            }

            long before = growing.FoldedCount;
            _ = growing.Timeline();
            _snapshots++;
            _grown += growing.FoldedCount - before < growing.Records.Count ? 1 : 0;

            SupplyLedger snapshot = builder.Snapshot(), whole = new SupplyCase("generated", soFar).ToLedger();
            Assert.Same(snapshot, builder.Snapshot());
            first ??= (snapshot, LedgerPicture.Transfers(snapshot));
            Assert.Equal((whole.KnownOn, whole.Title), (snapshot.KnownOn, snapshot.Title));
            Assert.Equal(LedgerPicture.Transfers(whole), LedgerPicture.Transfers(snapshot));
            LocalDate[] days = LedgerPicture.Days(whole, 6);
            foreach (LocalDate known in generated.KnownDays.Where(day => day <= whole.KnownOn && random.Next(6) == 0).Append(whole.KnownOn))
                Assert.Equal(Answers(whole.AsKnownOn(known), days), Answers(snapshot.AsKnownOn(known), days));
        }

        // What came later changes nothing of a ledger that was handed out.
        Assert.Equal(first!.Value.Transfers, LedgerPicture.Transfers(first.Value.Ledger));
    }

    private static string[] Answers(SupplyLedger ledger, LocalDate[] days)
    {
        try
        {
            return LedgerPicture.Answers(ledger, days);
        }
        catch (ArgumentException unknown)
        {
            // Nothing is asked of a group or a family that is not there yet.
            return [unknown.Message];
        }
    }

    /// <summary>Records in batches; some come again, some with another content, and parties, products and sources maybe last.</summary>
    private static IEnumerable<Record[]> Batches(GeneratedCase generated, Random random)
    {
        List<Record> arriving = [.. generated.Records];
        if (random.Next(2) == 0)
            arriving = [.. arriving.OrderBy(record => record is SourcedRecord ? 1 : 0)];
        foreach (Record record in generated.Records)
        {
            if (random.Next(5) == 0)
                arriving.Insert(random.Next(arriving.Count + 1), SupplyCase.Parse(new SupplyCase("", [record]).ToJson()).Records[0]);
            if (random.Next(12) == 0 && record is SourcedRecord)
                arriving.Insert(random.Next(arriving.Count + 1), PartialCase.Edited(new SupplyCase("", [record]), edited => edited["note"] = "again").Records[0]);
        }

        for (int from = 0; from < arriving.Count;)
        {
            // The first is large, so that there is something that stays as it is.
            int count = from == 0 ? arriving.Count / 2 : random.Next(1, 5);
            yield return [.. arriving.Skip(from).Take(count)];
            from += count;
        }
    }
}
