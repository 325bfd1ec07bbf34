namespace GpuSupply.Claims;

/// <summary>Finds the balances and verdicts that are others because of what was learned.</summary>
/// <param name="then">The ledger as known on the earlier day.</param>
/// <param name="now">The same as known on the later day.</param>
internal sealed class ChangesFinder(SupplyLedger then, SupplyLedger now)
{
    /// <summary>The accounts whose balances at the end of the later day differ.</summary>
    public IEnumerable<ChangedBalance> Balances()
    {
        Dictionary<Account, Balance> before = then.Balances(now.KnownOn).ToDictionary(AccountOf);
        Dictionary<Account, Balance> after = now.Balances().ToDictionary(AccountOf);
        return before.Keys.Union(after.Keys)
            .OrderBy(account => account.Party).ThenBy(account => account.Product).ThenBy(account => account.Stage)
            .Select(account => new ChangedBalance { Before = In(before, account), After = In(after, account) })
            .Where(row => row.Before != row.After);
    }

    /// <summary>The claims whose verdicts differ, unless they would without what was learned.</summary>
    /// <param name="learned">What was learned between the two days.</param>
    /// <param name="withoutThem">The ledger as known on the later day, without what was learned.</param>
    /// <param name="policy">How the numbers of claims are read.</param>
    public IEnumerable<ChangedVerdict> Verdicts(IReadOnlyList<ChangedRecord> learned, SupplyLedger withoutThem, ReadingPolicy policy)
    {
        HashSet<RecordId> known = ClaimsOf(now), knownThen = ClaimsOf(then);
        foreach (RecordId claim in known.Union(knownThen).Order())
        {
            Verdict? before = knownThen.Contains(claim) ? then.Verify(claim, policy) : null;
            Verdict? after = known.Contains(claim) ? now.Verify(claim, policy) : null;
            bool isChanged = before is null || after is null || (Differ(before, after) && Differ(withoutThem.Verify(claim, policy), after));
            if (isChanged)
                yield return new(claim, before, after, Causes.Of(learned, before, after));
        }
    }

    private static bool Differ(Verdict one, Verdict other) =>
        one.Label != other.Label || one.Reason != other.Reason || one.Evidence != other.Evidence || one.Asserted != other.Asserted;

    private static HashSet<RecordId> ClaimsOf(SupplyLedger ledger) => [.. ledger.Claims.Select(claim => claim.Id)];

    private static Account AccountOf(Balance balance) => new(balance.Party, balance.Stage, balance.Product);

    private static Balance In(Dictionary<Account, Balance> balances, Account account) => balances.TryGetValue(account, out Balance balance)
        ? balance
        : new() { Party = account.Party, Product = account.Product, Stage = account.Stage };
}
