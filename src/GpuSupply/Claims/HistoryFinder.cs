using GpuSupply.Ledger;

namespace GpuSupply.Claims;

/// <summary>
/// Follows a verdict from the day on which its claim became known. There is a row where the verdict would be another one on that day, had nothing been learned
/// on it: that a day has come is nothing that was learned. A verdict says until when it stands, so that it is asked for anew only then.
/// </summary>
internal sealed class HistoryFinder(SupplyLedger owner, RecordId claim, ReadingPolicy policy)
{
    /// <summary>Of so many records that were learned on one day it is tried which one changed the verdict.</summary>
    private const int MaxCauses = 16;

    private readonly IReadOnlyList<int> _knownDays = owner.Known.Book.KnownDays;

    public IReadOnlyList<VerdictChange> Find()
    {
        var changes = new List<VerdictChange>();
        Verdict? last = null;
        int? day = owner.Known.Book.HistoryOf(claim)!.KnownFrom;
        bool hasDayCome = false;
        while (day is { } today && today <= owner.Known.KnownOn)
        {
            var horizon = new Horizon();
            if (VerdictOn(today, today, horizon) is { } verdict)
            {
                // What the coming of days did is done before anything is learned on this one.
                Verdict? before = last is null ? null : hasDayCome ? VerdictOn(today, today - 1) : last;
                if (before is null)
                    changes.Add(new(Day.Date(today), verdict, claim));
                else if (VerdictOutline.Of(before) != VerdictOutline.Of(verdict))
                    changes.Add(new(Day.Date(today), verdict, Because(today, before, verdict)));
                last = verdict;
            }

            day = NextKnownDay(Math.Min(horizon.Learned, horizon.Come));
            hasDayCome = horizon.Come <= day;
        }

        return changes;
    }

    private Verdict? VerdictOn(int day, int heardOn, Horizon? horizon = null)
    {
        horizon?.IsLearned(owner.Known.Book.HistoryOf(claim)!.NextChange(heardOn));
        return owner.Known.Book.At(claim, heardOn) is null ? null : owner.On(day, heardOn, horizon).Verify(claim, policy);
    }

    /// <summary>The first day from one on on which anything was learned; null: there is none.</summary>
    private int? NextKnownDay(int day)
    {
        int low = 0, high = _knownDays.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_knownDays[middle] < day)
                low = middle + 1;
            else
                high = middle;
        }

        return low < _knownDays.Count ? _knownDays[low] : null;
    }

    /// <summary>
    /// The record that was learned on the day and changed the verdict: of several that it may be the first that gives an end of the evidence which moved, or
    /// else the first without which it would have stayed.
    /// </summary>
    private RecordId Because(int day, Verdict before, Verdict verdict)
    {
        RecordChanges changes = owner.Known.Timeline.Once(static timeline => new RecordChanges(timeline.Book));
        ChangedRecord[] learned = [.. changes.Between(day - 1, day)];
        RecordId[] causes = [.. Causes.Of(learned, before, verdict).Append(claim).Distinct()];
        if (causes.Length <= 2)
            return causes[0];
        VerdictOutline unchanged = VerdictOutline.Of(before);
        foreach (RecordId cause in causes.Take(MaxCauses).Where(cause => cause != claim))
        {
            SupplyLedger without = owner.LeavingOut([cause]).On(day, day);
            if (without.Find(claim) is not null && VerdictOutline.Of(without.Verify(claim, policy)) == unchanged)
                return cause;
        }

        return causes[0];
    }
}
