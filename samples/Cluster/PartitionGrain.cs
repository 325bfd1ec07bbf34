using GpuSupply.Aggregation;
using Microsoft.Extensions.Logging;
using Orleans.Placement;

namespace Cluster;

/// <inheritdoc cref="IPartitionGrain"/>
[RandomPlacement]
internal sealed partial class PartitionGrain(
    [PersistentState("partition", FileGrainStorage.Name)] IPersistentState<PartitionState> state, ILogger<PartitionGrain> logger) : Grain, IPartitionGrain, IDeadLetterSink
{
    private PartitionLedger _partition = null!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _partition = PartitionLedger.Open(state.State, this);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<Delivery> DeliverAsync(JournalBatch batch)
    {
        await _partition.TakeAsync(batch);
        return _partition.IsSaveDue ? await SaveAsync() : _partition.Delivery;
    }

    /// <inheritdoc/>
    public async Task<Delivery> SaveAsync()
    {
        // If another silo has saved the partition since, the storage refuses, and Orleans lets go of this activation, with all that it took meanwhile.
        await _partition.SaveAsync(async taken =>
        {
            state.State = taken;
            await state.WriteStateAsync();
        });
        return _partition.Delivery;
    }

    /// <inheritdoc/>
    public Task<PartitionCounts> CountAsync() =>
        Task.FromResult(new PartitionCounts(_partition.Position.Records, _partition.Accepted, _partition.SetAside, Environment.ProcessId));

    /// <inheritdoc/>
    public Task<PartialResult> RunAsync(Query query) => Task.FromResult(query.Run(_partition.Ledger.Transfers));

    /// <inheritdoc/>
    public Task<Claim?> FindClaimAsync(string id, string day) => Task.FromResult(_partition.Ledger.AsKnownOn(day).Find(id) as Claim);

    /// <inheritdoc/>
    public Task<SupplyCase> ExcerptAsync(Claim[] claims, string day) => Task.FromResult(_partition.Ledger.AsKnownOn(day).Excerpt(claims));

    ValueTask IDeadLetterSink.AddAsync(DeadLetter letter, CancellationToken cancellationToken)
    {
        LogSetAside(this.GetPrimaryKeyString(), _partition.Position.Lines + letter.Line, letter.Reason);
        return ValueTask.CompletedTask;
    }

    [LoggerMessage(LogLevel.Warning, "Partition {Partition}, line {Line} is set aside: {Reason}")]
    private partial void LogSetAside(string partition, long line, string reason);
}
