using GpuSupply.Aggregation;
using Orleans.Concurrency;

namespace Cluster;

/// <inheritdoc cref="ILedgerGrain"/>
[StatelessWorker]
internal sealed class LedgerGrain : Grain, ILedgerGrain
{
    /// <summary>The key of a partition.</summary>
    public static string KeyOf(string ledger, int partition) => $"{ledger}-{partition}";

    /// <inheritdoc/>
    public async Task<PartialResult> RunAsync(Query query, int partitions)
    {
        // In whatever order they come: the sum is the same, byte by byte.
        PartialResult all = query.None();
        await foreach (Task<PartialResult> part in Task.WhenEach(Partitions(partitions).Select(partition => partition.RunAsync(query))))
            all = all.Merge(await part);
        return all;
    }

    /// <inheritdoc/>
    public async Task<ClaimVerdict?> VerifyAsync(string claim, string day, int partitions)
    {
        IPartitionGrain[] all = Partitions(partitions);
        List<Claim> claims = await FindAsync(all, claim, day);
        if (claims.Count == 0)
            return null;
        SupplyCase[] excerpts = await Task.WhenAll(all.Select(partition => partition.ExcerptAsync([.. claims], day)));

        // A long computation is no work for the threads of the silo, which answer others meanwhile.
        return await Task.Run(() => ClaimVerdict.Of(excerpts.Aggregate((one, other) => one.Merge(other)).ToLedger().AsKnownOn(day).Verify(claim)));
    }

    /// <summary>A claim and all that it is made of, wherever they are.</summary>
    private static async Task<List<Claim>> FindAsync(IPartitionGrain[] partitions, string id, string day)
    {
        var (found, asked, open) = (new List<Claim>(), new HashSet<string> { id }, new Queue<string>([id]));
        while (open.TryDequeue(out string? next))
        {
            foreach (Claim claim in (await Task.WhenAll(partitions.Select(partition => partition.FindClaimAsync(next, day)))).OfType<Claim>())
            {
                found.Add(claim);
                foreach (string part in claim.All.Select(part => part.Value).Where(asked.Add))
                    open.Enqueue(part);
            }
        }

        return found;
    }

    private IPartitionGrain[] Partitions(int partitions) =>
        [.. Enumerable.Range(0, partitions).Select(partition => GrainFactory.GetGrain<IPartitionGrain>(KeyOf(this.GetPrimaryKeyString(), partition)))];
}
