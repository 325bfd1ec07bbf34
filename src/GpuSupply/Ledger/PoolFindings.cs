namespace GpuSupply.Ledger;

/// <summary>
/// More sent, cancelled, received or moved than there was: certainly where even the least of what was taken is more than the most of what came; maybe
/// where the most of what was taken is more than the least of what came. When a thing came and went is no matter here, but for which record is named.
/// </summary>
internal static class PoolFindings
{
    public static IEnumerable<Finding> All(IEnumerable<Pool> pools) => pools.SelectMany(Of);

    /// <summary>The findings of one pool: those that are certain, or else those that may be.</summary>
    public static IReadOnlyList<Finding> Of(Pool pool)
    {
        Finding[] certain = [.. PoolSums.Of(pool, taken => taken.Low, came => came.High).Select(excess => Certain(pool, excess))];
        return certain.Length > 0 ? certain : [.. PoolSums.Of(pool, taken => taken.High, came => came.Low).Select(excess => Possible(pool, excess))];
    }

    private static Finding Certain(Pool pool, PoolSums.Excess excess) => new(CertainCode(excess), excess.Flow.Record,
        $"{excess.Flow.Record} and what went before it took at least {excess.Taken} units of {Units(pool, excess)} from {pool.Party}, which had at most {excess.Came}.");

    private static Finding Possible(Pool pool, PoolSums.Excess excess) => new(PossibleCode(excess), excess.Flow.Record,
        $"{excess.Flow.Record} and what went before it may have taken {excess.Taken} units of {Units(pool, excess)} from {pool.Party}, which may have had no more than {excess.Came}.");

    private static string Units(Pool pool, PoolSums.Excess excess) => excess.Line is { } line ? $"line {line} of {pool.Thing}" : $"{pool.Thing}";

    private static FindingCode CertainCode(PoolSums.Excess excess) => excess.Flow.Record switch
    {
        Shipment => FindingCode.OverShipped,
        Cancellation => FindingCode.OverCancelled,
        Receipt => FindingCode.OverReceived,
        _ => FindingCode.OverReallocated,
    };

    private static FindingCode PossibleCode(PoolSums.Excess excess) => excess.Flow.Record switch
    {
        Shipment => FindingCode.MaybeOverShipped,
        Cancellation => FindingCode.MaybeOverCancelled,
        Receipt => FindingCode.MaybeOverReceived,
        _ => FindingCode.MaybeOverReallocated,
    };
}
