using GpuSupply.Aggregation;

namespace Cluster;

/// <summary>A part of the records, which has its own journal and folds it into its own ledger.</summary>
public interface IPartitionGrain : IGrainWithStringKey
{
    /// <summary>Takes lines of the journal, and now and then saves. What is known of them is passed over; where lines before them lack, nothing is taken.</summary>
    Task<Delivery> DeliverAsync(JournalBatch batch);

    /// <summary>Saves all that was taken.</summary>
    Task<Delivery> SaveAsync();

    /// <summary>How much was read.</summary>
    Task<PartitionCounts> CountAsync();

    /// <summary>What a query comes to on the partition's transfers.</summary>
    Task<PartialResult> RunAsync(Query query);

    /// <summary>A claim as known on a day; none: the partition knows no such claim.</summary>
    Task<Claim?> FindClaimAsync(string id, string day);

    /// <summary>The records that can matter to verdicts on some claims, as known on a day.</summary>
    Task<SupplyCase> ExcerptAsync(Claim[] claims, string day);
}
