using GpuSupply.Ledger;

namespace GpuSupply.Claims;

/// <summary>Follows a verdict from the day on which its claim became known, over every day on which something was learned.</summary>
internal static class HistoryFinder
{
    /// <summary>Of so many records that were learned on one day it is tried which one changed the verdict.</summary>
    private const int MaxCauses = 16;

    public static IReadOnlyList<VerdictChange> Find(SupplyLedger owner, KnownLedger ledger, RecordId claim, ReadingPolicy policy)
    {
        var changes = new List<VerdictChange>();
        var learned = new RecordChanges(ledger.Book);
        int from = ledger.Book.HistoryOf(claim)!.KnownFrom;
        foreach (int day in ledger.Book.KnownDays.Where(day => from <= day && day <= ledger.KnownOn))
        {
            if (ledger.Book.At(claim, day) is null)
                continue;
            Verdict verdict = owner.AsKnownOn(Day.Date(day)).Verify(claim, policy);
            Verdict? before = changes.Count == 0 ? null : changes[^1].Verdict;
            if (before is not null && !IsChanged(before, verdict))
                continue;
            changes.Add(new(Day.Date(day), verdict, before is null ? claim : Because(owner, [.. learned.Between(day - 1, day)], verdict, before)));
        }

        return changes;
    }

    /// <summary>Whether what was learned changed the verdict. That a day has come is nothing that was learned.</summary>
    private static bool IsChanged(Verdict before, Verdict now) =>
        before.Label != now.Label || before.Evidence != now.Evidence || before.Asserted != now.Asserted
        || before.RestatedBy?.By != now.RestatedBy?.By || before.RestatedBy?.InForce != now.RestatedBy?.InForce
        || (before.Reason != now.Reason && before.Reason != VerdictReason.NotYetDue);

    /// <summary>
    /// The record that was learned on the day and changed the verdict: of several that it may be the first without which it would have stayed, or else
    /// the first.
    /// </summary>
    private static RecordId Because(SupplyLedger owner, IReadOnlyList<ChangedRecord> learned, Verdict verdict, Verdict before)
    {
        RecordId claim = verdict.Claim!.Id;
        RecordId[] causes = [.. Causes.Of(learned, before, verdict).Append(claim).Distinct()];
        if (causes.Length <= 2)
            return causes[0];
        foreach (RecordId cause in causes.Take(MaxCauses).Where(cause => cause != claim))
        {
            SupplyLedger without = owner.Without(cause).AsKnownOn(verdict.AsKnownOn);
            if (without.Claims.Any(known => known.Id == claim) && !IsChanged(before, without.Verify(claim, verdict.Policy)))
                return cause;
        }

        return causes[0];
    }
}
