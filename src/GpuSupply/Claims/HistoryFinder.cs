using GpuSupply.Ledger;

namespace GpuSupply.Claims;

/// <summary>
/// Follows a verdict from the day on which its claim became known. There is a row where the verdict would be another one on that day, had nothing been learned
/// on it: that a day has come is nothing that was learned. A verdict says until when it stands, so that it is asked for anew only then.
/// </summary>
internal sealed class HistoryFinder(SupplyLedger owner, RecordId claim, ReadingPolicy policy)
{
    private readonly EvidenceCells _cells = new();

    private RecordChanges Changes => owner.Known.Timeline.Once(static timeline => new RecordChanges(timeline.Book));

    public IReadOnlyList<VerdictChange> Find()
    {
        var changes = new List<VerdictChange>();
        Verdict? last = null;
        int? day = owner.Known.Book.HistoryOf(claim)!.KnownFrom;
        var horizon = new Horizon();
        while (day is { } today && today <= owner.Known.KnownOn)
        {
            bool hasDayCome = horizon.Come <= today;
            horizon = new();
            Verdict? now = VerdictOn(today, today, horizon);
            if (now is { } verdict)
            {
                // What the coming of days did is done before anything is learned on this one.
                Verdict? before = hasDayCome ? VerdictOn(today, today - 1, new()) : last;
                if (before is null)
                    changes.Add(new(Day.Date(today), verdict, GivenBy(today)));
                else if (VerdictOutline.Of(before) != VerdictOutline.Of(verdict))
                    changes.Add(new(Day.Date(today), verdict, Because(today, before, verdict)));
            }

            last = now;
            day = owner.Known.Book.NextKnownDay(Math.Min(horizon.Learned, horizon.Come));
        }

        return changes;
    }

    private Verdict? VerdictOn(int day, int heardOn, Horizon horizon)
    {
        horizon.IsLearned(owner.Known.Book.HistoryOf(claim)!.NextChange(heardOn));
        return owner.Known.Book.At(claim, heardOn) is null ? null : owner.On(day, heardOn, horizon).Verify(claim, policy, _cells);
    }

    /// <summary>By what there is a claim from a day on: itself, or where it had been taken back the correction that gives it again.</summary>
    private RecordId GivenBy(int day) => Causes.InOrder(Changes.Between([claim], day - 1, day), claim)[0];

    /// <summary>
    /// The record that was learned on the day and changed the verdict: the first that gives what is another one, or else that is named by one that does; if
    /// there is none, of several that it may be the first that is relevant.
    /// </summary>
    private RecordId Because(int day, Verdict before, Verdict verdict)
    {
        if ((By(Moving(day, before, verdict)) ?? By(MovingAssumed(day, verdict))) is { } moving)
            return moving;
        ChangedRecord[] learned = [.. Changes.Between(Causes.StandsOn(before).Concat(Causes.StandsOn(verdict)), day - 1, day)];
        if (learned.Length == 0)
            learned = [.. Changes.Between(day - 1, day)];
        if (learned.Length == 0)
            return FirstTold(day, verdict);

        // What is left aside is looked up only where that matters.
        RecordId[] relevant = [.. owner.RelevantTo(verdict, Causes.InOrder(learned, claim))];
        if (relevant.Length == 1)
            return relevant[0];
        IReadOnlyList<RecordId> causes = Causes.Of(learned, before, verdict);
        return causes.FirstOrDefault(relevant.Contains, causes[0]);

        // A receipt is on record once the shipment and the order are that it names.
        RecordId? By(IEnumerable<RecordId> records)
        {
            RecordId[] all = [.. records];
            return FirstLearned(all) ?? FirstLearned(NamedFrom(all));
        }

        RecordId? FirstLearned(IEnumerable<RecordId> records) => Causes.InOrder(Changes.Between(records, day - 1, day), claim).Select(record => (RecordId?)record).FirstOrDefault();
    }

    /// <summary>Of what was told on a day on which all of it had been taken back already, the first that is relevant: the speaker may have taken it back.</summary>
    private RecordId FirstTold(int day, Verdict verdict)
    {
        RecordBook book = owner.Known.Book;
        RecordId[] told = [.. Enumerable.Range(0, book.Count).Where(place => book.KnownOnAt(place) == day).Select(book.IdAt).Order()];
        return owner.RelevantTo(verdict, told).Concat(told).First();
    }

    /// <summary>
    /// The records that give what is another one in a verdict from a day on, or gave it before: what is claimed, by what it is restated, an end of the evidence;
    /// of several claims those of the ones whose verdict is another.
    /// </summary>
    private static IEnumerable<RecordId> Moving(int day, Verdict before, Verdict now)
    {
        // Without recursion, and each once: claims can be made of claims very deeply, and of the same ones often.
        var seen = new HashSet<(Verdict, Verdict)>();
        var open = new Stack<(Verdict? Before, Verdict Now, bool AreEnds)>([(before, now, false)]);
        while (open.TryPop(out (Verdict? Before, Verdict Now, bool AreEnds) step))
        {
            if (step.Now != now && !step.AreEnds)
                yield return step.Now.Claim!.Id;
            if (step.Before is not { } known || (!step.AreEnds && !seen.Add((known, step.Now))))
                continue;
            foreach (RecordId record in step.AreEnds ? MovingEnds(day, known, step.Now) : MovingClaims(known, step.Now))
                yield return record;
            if (step.AreEnds)
                continue;
            open.Push((known, step.Now, true));
            Dictionary<RecordId, Verdict> parts = known.Of.DistinctBy(part => part.Claim!.Id).ToDictionary(part => part.Claim!.Id);
            foreach (Verdict part in step.Now.Of.Reverse())
            {
                Verdict? one = parts.GetValueOrDefault(part.Claim!.Id);
                if (one is null || VerdictOutline.Of(one) != VerdictOutline.Of(part))
                    open.Push((one, part, false));
            }
        }
    }

    private static IEnumerable<RecordId> MovingClaims(Verdict before, Verdict now)
    {
        if (before.Asserted != now.Asserted)
            yield return now.Claim!.Id;
        if (before.RestatedBy?.By != now.RestatedBy?.By || before.RestatedBy?.InForce != now.RestatedBy?.InForce)
        {
            foreach (Restatement restated in new[] { before.RestatedBy, now.RestatedBy }.OfType<Restatement>())
            {
                yield return restated.By;
                yield return restated.InForce;
            }
        }
    }

    private static IEnumerable<RecordId> MovingEnds(int day, Verdict before, Verdict now)
    {
        bool hasLowMoved = (before.Evidence?.Low, before.Evidence?.LowOpen) != (now.Evidence?.Low, now.Evidence?.LowOpen);
        bool hasHighMoved = (before.Evidence?.High, before.Evidence?.HighOpen) != (now.Evidence?.High, now.Evidence?.HighOpen);
        foreach (EvidenceEnds ends in before.Details.Ends.Concat(now.Details.Ends))
        {
            foreach (EvidenceEnd? end in new[] { hasLowMoved ? ends.Low : null, hasHighMoved ? ends.High : null })
            {
                foreach (RecordId record in end?.Supports.MovingOn(day) ?? [])
                    yield return record;
            }
        }
    }

    /// <summary>The records by which an end is another one from a day on that rests on an assumption, which the other evidence may exclude.</summary>
    private static IEnumerable<RecordId> MovingAssumed(int day, Verdict verdict) => VerdictParts.With(verdict).Select(part => part.Details.Assuming())
        .SelectMany(ends => new[] { ends.Low, ends.High }.OfType<EvidenceEnd>().SelectMany(end => end.Supports.MovingOn(day)));

    /// <summary>What some records name, and what that names.</summary>
    private HashSet<RecordId> NamedFrom(IReadOnlyList<RecordId> records)
    {
        RecordBook book = owner.Known.Book;
        var named = new HashSet<RecordId>();
        var open = new Stack<RecordId>(records);
        while (open.TryPop(out RecordId id))
        {
            if (book.PlaceOf(id) is not (>= 0 and var place))
                continue;
            foreach (RecordId other in book.VersionsAt(place).SelectMany(version => LinkedRecords.NamedBy(version.Record)))
            {
                if (named.Add(other))
                    open.Push(other);
            }
        }

        return named;
    }
}
