using GpuSupply.Ledger;

namespace GpuSupply.Claims;

/// <summary>Follows a verdict from the day on which its claim became known, over every day on which something was learned.</summary>
internal static class HistoryFinder
{
    public static IReadOnlyList<VerdictChange> Find(SupplyLedger owner, KnownLedger ledger, RecordId claim, ReadingPolicy policy)
    {
        var changes = new List<VerdictChange>();
        int from = ledger.Book.HistoryOf(claim)!.KnownFrom;
        foreach (int day in ledger.Book.KnownDays.Where(day => from <= day && day <= ledger.KnownOn))
        {
            if (ledger.Book.At(claim, day) is null)
                continue;
            Verdict verdict = owner.AsKnownOn(Day.Date(day)).Verify(claim, policy);
            Verdict? before = changes.Count == 0 ? null : changes[^1].Verdict;
            if (before is not null && !IsChanged(before, verdict))
                continue;
            changes.Add(new(Day.Date(day), verdict, before is null ? claim : Because(ledger, day, verdict, before)));
        }

        return changes;
    }

    /// <summary>Whether what was learned changed the verdict. That a day has come is nothing that was learned.</summary>
    private static bool IsChanged(Verdict before, Verdict now) =>
        before.Label != now.Label || before.Evidence != now.Evidence || before.Asserted != now.Asserted
        || (before.Reason != now.Reason && before.Reason != VerdictReason.NotYetDue);

    /// <summary>Of the records whose version came on the day, the first that the verdict rests on now or rested on before; otherwise the first.</summary>
    private static RecordId Because(KnownLedger ledger, int day, Verdict verdict, Verdict before)
    {
        RecordId[] learned =
        [
            .. ledger.Book.Histories.Where(history => history.Versions.Any(version => version.From == day || version.Until == day)).Select(history => history.Id).Order(),
        ];
        HashSet<RecordId> used = [.. verdict.Used.Concat(before.Used).Select(use => use.Record)];
        if (learned.Select(id => ledger.Book.At(id, day)?.Record).OfType<Correction>().FirstOrDefault(correction => used.Contains(correction.Replaces)) is { } corrected)
            return corrected.Id;
        return learned.Cast<RecordId?>().FirstOrDefault(id => used.Contains(id!.Value)) ?? (learned.Length > 0 ? learned[0] : verdict.Claim!.Id);
    }
}
