using GpuSupply.Aggregation;

namespace Cluster;

/// <summary>All partitions of a ledger together: asks them, and merges what they say. It keeps nothing, so that any silo can host it.</summary>
public interface ILedgerGrain : IGrainWithStringKey
{
    /// <summary>What a query comes to on the transfers of all partitions.</summary>
    Task<PartialResult> RunAsync(Query query, int partitions);

    /// <summary>The verdict on a claim, as known on a day, over the evidence of all partitions; none: no partition knows the claim.</summary>
    Task<ClaimVerdict?> VerifyAsync(string claim, string day, int partitions);
}
