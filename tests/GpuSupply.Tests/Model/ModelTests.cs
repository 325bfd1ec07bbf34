using GpuSupply.TestKit.Model;
using Xunit.Abstractions;

namespace GpuSupply.Tests.Model;

/// <summary>Random sequences of what happens to a ledger, against a model of a page.</summary>
public class ModelTests(ITestOutputHelper output)
{
    private const int Sequences = 5_000;

    [Fact]
    public void Sequences_OfAllTypes_OutOfOrderAgainAndCorrected_AnswerAsTheModelDoes()
    {
        int asked = Enumerable.Range(1, Sequences).Sum(ModelSequence.Run);
        output.WriteLine($"{Sequences} sequences, {asked} questions");
        Assert.True(asked > Sequences, $"{asked} questions");
    }

    /// <summary>Batches of several threads come one after the other: every snapshot has each of them whole or not at all, those of a thread in its order, and the last one has all.</summary>
    [Fact]
    public async Task Batches_OfSeveralThreads_ComeOneAfterTheOther()
    {
        const int Threads = 4, Batches = 60, Size = 5;
        var builder = new LedgerBuilder("batches").AddRange([new Party("nvidia"), new Party("tesla"), new Product("h100")]);
        Task[] writers = [.. Enumerable.Range(0, Threads).Select(thread => Task.Run(() =>
        {
            for (int batch = 0; batch < Batches; batch++)
                builder.AddRange(Batch(thread, batch));
        }))];
        int snapshots = 0;
        do
        {
            SupplyLedger seen = builder.Snapshot();
            snapshots++;
            for (int thread = 0; thread < Threads; thread++)
            {
                bool isEnded = false;
                for (int batch = 0; batch < Batches; batch++)
                {
                    int there = Batch(thread, batch).Count(record => seen.Find(record.Id) is not null);
                    Assert.True(there is 0 or Size, $"{there} of {Size} records of batch {batch} of thread {thread}");
                    Assert.False(isEnded && there > 0, $"Batch {batch} of thread {thread} is there, and one before it is not.");
                    isEnded |= there == 0;
                }
            }
        }
        while (!Task.WhenAll(writers).IsCompleted);
        await Task.WhenAll(writers);

        SupplyLedger last = builder.Snapshot();
        SupplyLedger alone = new SupplyCase("batches", [new Party("nvidia"), new Party("tesla"), new Product("h100"), .. Enumerable.Range(0, Threads).SelectMany(thread => Enumerable.Range(0, Batches).SelectMany(batch => Batch(thread, batch)))]).ToLedger();
        Assert.Equal(alone.Balances(), last.Balances());
        Assert.Equal(Threads * Batches * Size, last.Transfers.Count(transfer => transfer.Kind == RecordKind.Receipt));
        output.WriteLine($"{snapshots} snapshots while {Threads * Batches} batches came");
    }

    private static Receipt[] Batch(int thread, int batch) =>
        [.. Enumerable.Range(0, 5).Select(index => new Receipt($"r-{thread}-{batch}-{index}", "tesla", "h100", 1 + index, "2024-01-01") { KnownOn = new(2024, 1, 2) })];
}
