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
        Finding[] sorted = [.. all.OrderBy(finding => finding.Code).ThenBy(finding => finding.Record.IdAsText, StringComparer.Ordinal).ThenBy(finding => finding.Message, StringComparer.Ordinal)];
        return Array.Exists(sorted, finding => finding.Code == FindingCode.UnknownReference) ? [.. WithHints(ledger, sorted)] : sorted;
    }

    /// <summary>The findings, and of those on what is not there what may have been meant, or that another finding leaves it out: which depends on what else is on record.</summary>
    private static IEnumerable<Finding> WithHints(KnownLedger ledger, Finding[] findings)
    {
        HashSet<string> leftOut = [.. findings.Where(finding => finding.IsLeftOut).Select(finding => finding.Record.IdAsText)];
        ReferenceBook references = ledger.References;
        var named = new NearIds([.. references.Parties.Keys.Select(id => id.Value), .. references.Products.Keys.Select(id => id.Value), .. references.Sources.Keys.Select(id => id.Value)]);
        var records = new NearIds(ledger.Records.Select(version => version.Record.IdAsText));
        foreach (Finding finding in findings)
        {
            if (finding.Code != FindingCode.UnknownReference)
                yield return finding;
            else if (finding.Missing is { } missing)
                yield return new(finding.Code, finding.Record, () => finding.Message + named.Hint(missing));
            else if ((finding.Unknown ?? Unusable(finding.Record)) is { } unusable)
                yield return new(finding.Code, finding.Record, () => finding.Message + (leftOut.Contains(unusable) ? $" Another finding leaves {unusable} out." : records.Hint(unusable)));
            else
                yield return finding;
        }

        string? Unusable(Record record) =>
            LinkedRecords.NamedBy(record).Select(id => (RecordId?)id).FirstOrDefault(id => leftOut.Contains(id!.Value.Value) || ledger.Find<SourcedRecord>(id.Value) is null)?.Value;
    }
}
