namespace GpuSupply.Ledger;

/// <summary>Which claims and commitments restate which. A restatement on a circle is left out, so that none of them is restated by it.</summary>
internal static class Restatements
{
    /// <summary>The commitments that a later one restates.</summary>
    public static HashSet<RecordId> RestatedCommitments(KnownLedger ledger)
    {
        HashSet<RecordId> onCircle = [.. Circles(ledger).Select(finding => ((SourcedRecord)finding.Record).Id)];
        return [.. ledger.All<Commitment>().Where(commitment => commitment.Restates is not null && !onCircle.Contains(commitment.Id)).Select(commitment => commitment.Restates!.Value)];
    }

    /// <summary>A finding for each restatement on a circle.</summary>
    public static IEnumerable<Finding> Circles(KnownLedger ledger)
    {
        (SourcedRecord Record, RecordId Restated)[] edges =
        [
            .. ledger.All<Claim>().Where(claim => claim.Restates is not null).Select(claim => ((SourcedRecord)claim, claim.Restates!.Value)),
            .. ledger.All<Commitment>().Where(commitment => commitment.Restates is not null).Select(commitment => ((SourcedRecord)commitment, commitment.Restates!.Value)),
        ];
        var numbers = new Dictionary<RecordId, int>();
        int Number(RecordId id) => numbers.TryGetValue(id, out int known) ? known : numbers[id] = numbers.Count;
        List<(int From, int To)> numbered = [.. edges.Select(edge => (Number(edge.Record.Id), Number(edge.Restated)))];
        foreach (int edge in Ledger.Circles.EdgesOn(numbers.Count, numbered))
            yield return new(FindingCode.CyclicReference, edges[edge].Record, $"{edges[edge].Record} restates {edges[edge].Restated}, which restates it.");
    }
}
