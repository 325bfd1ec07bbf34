namespace GpuSupply.Claims;

/// <summary>
/// Finds the fewest records without which a verdict's label is another one. First each record that the verdict names is left out alone. While none of the
/// records that bound the measure is left out its evidence gets no looser, so that larger sets take one of these, then one of those that bound it
/// without that, and so on (the tree of hitting sets of Reiter, 1987), all sets of one size before the next.
/// </summary>
internal static class CounterfactualFinder
{
    /// <summary>So many sets are tried.</summary>
    public const int MaxTried = 256;

    /// <param name="owner">The ledger that was asked.</param>
    /// <param name="verdict">Its verdict.</param>
    /// <param name="ask">Asks another ledger the same.</param>
    public static CounterfactualSet Find(SupplyLedger owner, Verdict verdict, Func<SupplyLedger, Verdict> ask)
    {
        HashSet<RecordId> claims = [.. Claims(verdict)];
        var tried = new HashSet<string>(StringComparer.Ordinal);
        List<(RecordId[] Left, Verdict Verdict)> level = [([], verdict)];
        while (level.Count > 0)
        {
            var next = new List<(RecordId[], Verdict)>();
            IEnumerable<RecordId[]> sets = level.SelectMany(node => Candidates(node.Verdict, isFirst: node.Left.Length == 0).Select(id => node.Left.Append(id).Order().ToArray()));
            foreach (RecordId[] set in sets.Where(set => tried.Add(string.Join(' ', set))).OrderBy(set => string.Join(' ', set), StringComparer.Ordinal))
            {
                if (tried.Count > MaxTried)
                    return new([], null, false);
                Verdict without = ask(owner.LeavingOut(set));
                if (without.Label != verdict.Label)
                    return new(set, without.Label, true);
                next.Add((set, without));
            }

            level = next;
        }

        return new([], null, true);

        IEnumerable<RecordId> Candidates(Verdict one, bool isFirst) => one.Used.Select(use => use.Record)
            .Concat(isFirst ? one.LeftAside.Where(aside => aside.Why is not (LeftAsideReason.Corrected or LeftAsideReason.Finding)).Select(aside => aside.Record) : [])
            .Where(id => !claims.Contains(id)).Distinct();
    }

    private static IEnumerable<RecordId> Claims(Verdict verdict) =>
        verdict.Of.SelectMany(Claims).Concat(verdict.Claim is { } claim ? [claim.Id] : []);
}
