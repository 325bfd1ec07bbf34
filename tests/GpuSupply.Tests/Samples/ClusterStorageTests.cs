using Cluster;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;
using Orleans.Serialization;
using Orleans.Storage;

namespace GpuSupply.Tests.Samples;

/// <summary>What the sample on a cluster saves grains with: whole or not at all, and only by who knows what was saved last.</summary>
public sealed class ClusterStorageTests : IDisposable
{
    private static readonly GrainId Grain = GrainId.Create("partition", "a/b c-1");

    private readonly TemporaryDirectory _directory = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddSerializer(builder => builder.AddAssembly(typeof(PartitionState).Assembly)).BuildServiceProvider();

    public void Dispose()
    {
        _services.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task Read_NothingSaved_GivesAnEmptyState()
    {
        GrainState<PartitionState> read = await ReadAsync();
        Assert.Equal((false, null, 0), (read.RecordExists, read.ETag, read.State!.Ledger.Length));
    }

    [Fact]
    public async Task Write_IsReadBackByAnotherSilo_WithAnotherTag()
    {
        GrainState<PartitionState> mine = await WrittenAsync(1), read = await ReadAsync();
        Assert.Equal((true, mine.ETag, new JournalPosition(10, 2, 1)), (read.RecordExists, read.ETag, read.State!.Position));
        Assert.Equal([1, 1, 1], read.State!.Ledger);

        await Storage().WriteStateAsync("state", Grain, mine);
        Assert.NotEqual(read.ETag, mine.ETag);
    }

    [Fact]
    public async Task Write_SavedByAnotherMeanwhile_IsRefusedAndChangesNothing()
    {
        await WrittenAsync(1);
        GrainState<PartitionState> first = await ReadAsync(), second = await ReadAsync();
        first.State!.Ledger = [2];
        await Storage().WriteStateAsync("state", Grain, first);
        second.State!.Ledger = [3];

        InconsistentStateException refused = await Assert.ThrowsAsync<InconsistentStateException>(() => Storage().WriteStateAsync("state", Grain, second));
        Assert.Equal((first.ETag, "1"), (refused.StoredEtag, refused.CurrentEtag));
        await Assert.ThrowsAsync<InconsistentStateException>(() => Storage().WriteStateAsync("state", Grain, new GrainState<PartitionState>(new())));
        await Assert.ThrowsAsync<InconsistentStateException>(() => Storage().ClearStateAsync("state", Grain, second));
        Assert.Equal([2], (await ReadAsync()).State!.Ledger);
    }

    [Fact]
    public async Task Write_ManyAtOnce_OneWins()
    {
        await WrittenAsync(1);
        GrainState<PartitionState>[] writers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ReadAsync()));
        bool[] won = await Task.WhenAll(writers.Select((writer, index) => Task.Run(async () =>
        {
            writer.State!.Ledger = [(byte)index];
            try
            {
                await Storage().WriteStateAsync("state", Grain, writer);
                return true;
            }
            catch (InconsistentStateException)
            {
                return false;
            }
        })));
        Assert.Equal([(byte)won.IndexOf(true)], (await ReadAsync()).State!.Ledger);
        Assert.Single(won, one => one);
    }

    [Fact]
    public async Task Write_AfterAWriterWasKilledHalfway_SavesAll()
    {
        GrainState<PartitionState> state = await WrittenAsync(1);
        string file = Directory.GetFiles(_directory.Path).Single(name => !name.EndsWith(".lock", StringComparison.Ordinal));
        await File.WriteAllBytesAsync($"{file}.new", [1, 2, 3]);
        Assert.Equal([1, 1, 1], (await ReadAsync()).State!.Ledger);

        state.State!.Ledger = [4];
        await Storage().WriteStateAsync("state", Grain, state);
        Assert.Equal([4], (await ReadAsync()).State!.Ledger);
    }

    [Fact]
    public async Task Clear_NothingIsSavedAnyMore()
    {
        GrainState<PartitionState> state = await WrittenAsync(1);
        await Storage().ClearStateAsync("state", Grain, state);
        Assert.Equal((false, null), (state.RecordExists, state.ETag));
        Assert.False((await ReadAsync()).RecordExists);
    }

    private FileGrainStorage Storage() => new(_directory.Path, _services.GetRequiredService<Serializer>());

    private async Task<GrainState<PartitionState>> ReadAsync()
    {
        var state = new GrainState<PartitionState>();
        await Storage().ReadStateAsync("state", Grain, state);
        return state;
    }

    private async Task<GrainState<PartitionState>> WrittenAsync(byte content)
    {
        var state = new GrainState<PartitionState>(new() { Ledger = [content, content, content], Position = new(10, 2, 1) });
        await Storage().WriteStateAsync("state", Grain, state);
        return state;
    }
}
