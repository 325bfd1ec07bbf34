namespace GpuSupply.Ledger;

/// <summary>What the records contradict, as known on a day: what is left out, and what is counted but cannot be.</summary>
internal static class FindingQueries
{
    /// <summary>All findings, by precedence, then by record. Each query goes over the records once.</summary>
    public static IReadOnlyList<Finding> All(KnownLedger ledger)
    {
        var pools = new PoolBook(ledger);
        IEnumerable<Finding> all =
        [
            .. ledger.Findings,
            .. StatementNames.Unknown(ledger),
            .. Restatements.Circles(ledger),
            .. PoolFindings.All(pools.Pools),
            .. new OverDrawn(ledger).All(),
            .. EventOrder.OutOfOrder(pools.Pools),
            .. PossibleDuplicates.All(ledger),
            .. UnbalancedSwaps.All(ledger),
            .. DifferingSources.All(ledger),
            .. ConfusableIds.All(ledger),
        ];
        return [.. all.OrderBy(finding => finding.Code).ThenBy(finding => finding.Record.IdAsText, StringComparer.Ordinal).ThenBy(finding => finding.Message, StringComparer.Ordinal)];
    }
}
