using System.Text;
using Cluster;
using GpuSupply.Json;

namespace GpuSupply.Tests.Samples;

/// <summary>How a partition of the sample on a cluster takes its journal: whatever comes twice, late or again counts once.</summary>
public class ClusterDeliveryTests
{
    private static readonly Task<byte[]> Whole = DemoJournal.WriteAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Take_BatchesAgainAndAgain_FromWhereverTheyBegin_EachLineIsCountedOnce(int seed)
    {
        (byte[] journal, var random) = (await Whole, new Random(seed));
        JournalPosition[] lines = LinesOf(journal);
        PartitionLedger partition = Open(new PartitionState());
        PartitionState saved = new();
        while (partition.Position.ByteOffset < journal.Length)
        {
            // Somewhere near to where it is, so that there are gaps as well as lines that it knows.
            int at = Array.FindIndex(lines, line => line.ByteOffset == partition.Position.ByteOffset);
            int begin = Math.Max(0, at + random.Next(-40, 6)), end = Math.Min(lines.Length - 1, begin + random.Next(1, 80));
            if (begin >= end)
                continue;
            JournalPosition before = partition.Position;
            await partition.TakeAsync(new(lines[begin], journal[(int)lines[begin].ByteOffset..(int)lines[end].ByteOffset]));
            JournalPosition expected = begin > at || end <= at ? before : lines[end];
            Assert.Equal(expected.ByteOffset, partition.Position.ByteOffset);
            if (random.Next(4) == 0)
                await partition.SaveAsync(state => Task.FromResult(saved = state));

            // Its silo is killed: what was not saved is gone.
            if (random.Next(5) == 0)
                partition = Open(saved);
        }

        JournalReading reading = Journal.ReadAsync(new MemoryStream(journal), new DeadLetterList(100));
        SupplyLedger whole = (await LedgerOf(reading)).Snapshot();
        Assert.Equal((reading.Accepted, reading.SetAside, reading.Position), (partition.Accepted, partition.SetAside, partition.Position));
        Assert.Equal(whole.Balances(), partition.Ledger.Balances());
        Assert.Equal(whole.Verify("claim-01").Explain(), partition.Ledger.Verify("claim-01").Explain());
    }

    [Fact]
    public async Task Take_AGap_NothingIsTakenAndTheAnswerSaysWhereToGoOn()
    {
        byte[] journal = await Whole;
        JournalPosition[] lines = LinesOf(journal);
        PartitionLedger partition = Open(new PartitionState());
        await partition.TakeAsync(Batch(journal, lines[0], lines[3]));
        await partition.TakeAsync(Batch(journal, lines[4], lines[9]));
        Assert.Equal(new(lines[3], default), partition.Delivery);
        Assert.Equal(2, partition.Accepted);
    }

    [Fact]
    public async Task Take_ALineThatIsTorn_IsRefusedAndNothingIsTaken()
    {
        byte[] journal = await Whole;
        PartitionLedger partition = Open(new PartitionState());
        await Assert.ThrowsAsync<ArgumentException>(() => partition.TakeAsync(new(default, journal[..100])));
        Assert.Equal(default, partition.Position);
    }

    [Fact]
    public async Task Take_AnotherFormatAfterGoodLines_NothingIsTaken()
    {
        PartitionLedger partition = Open(new PartitionState());
        byte[] lines = Encoding.UTF8.GetBytes("{\"format\":\"gpusupply/9\"}\n{\"type\":\"party\",\"id\":\"tesla\"}\n");
        await Assert.ThrowsAsync<CaseFormatException>(() => partition.TakeAsync(new(default, lines)));
        Assert.Equal((default, 0L), (partition.Position, partition.Accepted));
    }

    [Fact]
    public async Task Save_ThatFails_AcknowledgesNothing()
    {
        byte[] journal = await Whole;
        PartitionLedger partition = Open(new PartitionState());
        await partition.TakeAsync(new(default, journal));
        Assert.True(partition.IsSaveDue);
        await Assert.ThrowsAsync<IOException>(() => partition.SaveAsync(_ => throw new IOException("No space left.")));
        Assert.Equal((journal.Length, 0L), (partition.Delivery.ContinueAt.ByteOffset, partition.Delivery.SavedUpTo.ByteOffset));

        await partition.SaveAsync(_ => Task.CompletedTask);
        Assert.Equal((journal.Length, false), (partition.Delivery.SavedUpTo.ByteOffset, partition.IsSaveDue));
    }

    [Fact]
    public async Task Split_EveryLineIsSomewhere_AndRecordsThatNameEachOtherAreTogether()
    {
        byte[] journal = await Whole;
        byte[][] parts = await PartitionedJournal.SplitAsync(journal, 8);
        SupplyCase[] cases = [.. await Task.WhenAll(parts.Select(CaseOf))];
        Assert.Equal(Contents(await CaseOf(journal)), Contents(cases.Aggregate((one, other) => one.Merge(other))));

        var place = new Dictionary<RecordId, int>();
        for (int index = 0; index < cases.Length; index++)
        {
            foreach (SourcedRecord record in cases[index].Records.OfType<SourcedRecord>())
                Assert.Equal(index, place.TryAdd(record.Id, index) ? index : place[record.Id]);
            Assert.Contains(cases[index].Records, record => record is Source { Id.Value: "press-23" });
            Assert.InRange(cases[index].Records.OfType<Order>().Count(), 10, 60);
        }

        Assert.All(cases.SelectMany(one => one.Records).OfType<Shipment>(), shipment => Assert.Equal(place[shipment.Id], place[shipment.Order]));
        Assert.All(
            cases.SelectMany(one => one.Records).OfType<Reallocation>(),
            reallocation => Assert.All(reallocation.Legs, leg => Assert.Equal(place[reallocation.Id], place[(leg.Order ?? leg.Shipment)!.Value])));
    }

    private static string Contents(SupplyCase one) => string.Join('\n', one.Records.Select(RecordJsonWriter.Canonical).Distinct().Order(StringComparer.Ordinal));

    private static async Task<SupplyCase> CaseOf(byte[] journal)
    {
        var records = new List<Record>();
        await foreach (Record record in Journal.ReadAsync(new MemoryStream(journal), new DeadLetterList(100)))
            records.Add(record);
        return new("t", records);
    }

    private static async Task<LedgerBuilder> LedgerOf(JournalReading reading)
    {
        var builder = new LedgerBuilder();
        await foreach (Record record in reading)
            builder.Add(record);
        return builder;
    }

    private static PartitionLedger Open(PartitionState state) => PartitionLedger.Open(state, new DeadLetterList(int.MaxValue));

    private static JournalBatch Batch(byte[] journal, JournalPosition begin, JournalPosition end) => new(begin, journal[(int)begin.ByteOffset..(int)end.ByteOffset]);

    /// <summary>Where each line begins, and where the last one ends.</summary>
    private static JournalPosition[] LinesOf(byte[] journal)
    {
        var positions = new List<JournalPosition> { default };
        for (int index = 0; index < journal.Length; index++)
        {
            // The first line has the format, and is no record.
            if (journal[index] == (byte)'\n')
                positions.Add(new(index + 1, positions.Count, positions.Count - 1));
        }

        return [.. positions];
    }
}
