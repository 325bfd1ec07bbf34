using GpuSupply.Ledger;

namespace GpuSupply.Claims;

/// <summary>Follows a verdict from the day on which its claim became known, over every day on which something was learned that concerns it.</summary>
internal static class HistoryFinder
{
    /// <summary>Of so many records that were learned on one day it is tried which one changed the verdict.</summary>
    private const int MaxCauses = 16;

    public static IReadOnlyList<VerdictChange> Find(SupplyLedger owner, KnownLedger ledger, RecordId claim, ReadingPolicy policy)
    {
        var changes = new List<VerdictChange>();
        RecordChanges learned = ledger.Once(static known => new RecordChanges(known.Book));
        int[] days = [.. ledger.Book.KnownDays.Where(day => ledger.Book.HistoryOf(claim)!.KnownFrom <= day && day <= ledger.KnownOn)];
        Verdict? last = null;
        foreach (int day in Concerning(ledger, claim, days))
        {
            if (VerdictOn(day) is not { } verdict)
                continue;
            if (last is null)
                changes.Add(new(Day.Date(day), verdict, claim));
            else if (IsChanged(last, verdict) && JustBefore(day) is var before && IsChanged(before, verdict)
                && learned.Between(day - 1, day).ToArray() is var rows && !IsTimeAlone(owner, rows, before, verdict))
                changes.Add(new(Day.Date(day), verdict, Because(owner, rows, verdict, before)));
            last = verdict;
        }

        return changes;

        Verdict? VerdictOn(int day) => ledger.Book.At(claim, day) is null ? null : owner.AsKnownOn(Day.Date(day)).Verify(claim, policy);

        // Days that have come since may have changed the last verdict, though nothing was learned.
        Verdict JustBefore(int day) => Array.BinarySearch(days, day) is > 0 and var index && VerdictOn(days[index - 1]) is { } before ? before : last!;
    }

    /// <summary>The first of some days, and those on which something was learned that may concern a claim.</summary>
    private static IEnumerable<int> Concerning(KnownLedger ledger, RecordId claim, int[] days) =>
        ledger.Find<Claim>(claim) is { } known && ledger.Once(static all => new LearnedDays(all)).Concerning(known) is { } concerning
            ? days.Take(1).Union(days.Intersect(concerning)).Order()
            : days;

    private static bool IsChanged(Verdict before, Verdict now) => IsOther(before, now) || before.Reason != now.Reason;

    private static bool IsOther(Verdict before, Verdict now) =>
        before.Label != now.Label || before.Evidence != now.Evidence || before.Asserted != now.Asserted
        || before.RestatedBy?.By != now.RestatedBy?.By || before.RestatedBy?.InForce != now.RestatedBy?.InForce;

    /// <summary>
    /// Whether the verdict is another one for no more than that a day has come, which is nothing that was learned: it would be so without what was learned
    /// on that day, too.
    /// </summary>
    private static bool IsTimeAlone(SupplyLedger owner, IReadOnlyList<ChangedRecord> learned, Verdict before, Verdict now)
    {
        if (IsOther(before, now) || before.Reason != VerdictReason.NotYetDue)
            return false;
        RecordId claim = now.Claim!.Id;
        RecordId[] rows = [.. learned.Select(row => row.Correction ?? row.Record).Where(id => id != claim)];
        SupplyLedger without = owner.LeavingOut(rows).AsKnownOn(now.AsKnownOn);
        return without.Claims.Any(known => known.Id == claim) && !IsChanged(without.Verify(claim, now.Policy), now);
    }

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
            SupplyLedger without = owner.LeavingOut([cause]).AsKnownOn(verdict.AsKnownOn);
            if (without.Claims.Any(known => known.Id == claim) && !IsChanged(before, without.Verify(claim, verdict.Policy)))
                return cause;
        }

        return causes[0];
    }
}
