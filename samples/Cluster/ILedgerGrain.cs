using GpuSupply.Aggregation;

namespace Cluster;

/// <summary>All partitions of a ledger together: asks them, and merges what they say. It keeps nothing, so that any silo can host it.</summary>
public interface ILedgerGrain : IGrainWithStringKey
{
    /// <summary>What a query comes to on the transfers of all partitions.</summary>
    Task<PartialResult> RunAsync(Query query, int partitions);

    /// <summary>
    /// The verdict on a claim, as known on a day, over the evidence of all partitions; none: no partition knows the claim. To explain it takes some hundred ledgers of the records that matter:
    /// whoever asks is patient.
    /// </summary>
    [ResponseTimeout("00:02:00")]
    Task<ClaimVerdict?> VerifyAsync(string claim, string day, int partitions);
}
