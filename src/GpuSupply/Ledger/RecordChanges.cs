namespace GpuSupply.Ledger;

/// <summary>What was learned about records, by day.</summary>
internal sealed class RecordChanges
{
    private readonly RecordBook _book;
    private readonly ILookup<RecordId, RecordHistory> _corrections;
    private readonly int[] _days;
    private readonly int[] _places;

    public RecordChanges(RecordBook book)
    {
        _book = book;
        _corrections = Enumerable.Range(0, book.Count).Select(book.FirstAt).OfType<Correction>().Where(correction => correction.Record is null or SourcedRecord)
            .Select(correction => (correction.Replaces, History: book.HistoryOf(correction.Id)!))
            .OrderBy(pair => pair.History.KnownFrom).ThenBy(pair => pair.History.Id)
            .ToLookup(pair => pair.Replaces, pair => pair.History);
        long[] all = InOrder(book);
        (_days, _places) = (new int[all.Length], new int[all.Length]);
        for (int index = 0; index < all.Length; index++)
            (_days[index], _places[index]) = ((int)(all[index] >> 32), (int)(all[index] & int.MaxValue));
    }

    /// <summary>The days on which something was learned of each record, in order, each above the record's place.</summary>
    private static long[] InOrder(RecordBook book)
    {
        var all = new List<long>(book.Count);
        for (int place = 0; place < book.Count; place++)
        {
            if (book.OnlyVersionAt(place, out RecordHistory? history) is { } only)
                all.Add(ChangeOn(only.From, place));
            else
                all.AddRange(Of(history!).Select(change => ChangeOn(change.Day, place)).Distinct());
        }

        long[] inOrder = [.. all];
        Array.Sort(inOrder);
        return inOrder;

        static long ChangeOn(int day, int place) => ((long)day << 32) | (uint)place;
    }

    /// <summary>What was learned after a day up to another, by day, then by record. Logarithmic in all that was ever learned, and linear in that.</summary>
    public IEnumerable<ChangedRecord> Between(int since, int until) => Between(_places[Sorted.FirstFrom(_days, since + 1)..Sorted.FirstFrom(_days, until + 1)], since, until);

    /// <summary>What was learned of that about some records.</summary>
    public IEnumerable<ChangedRecord> Between(IEnumerable<RecordId> records, int since, int until) =>
        Between(records.Select(_book.PlaceOf).Where(place => place >= 0), since, until);

    private IEnumerable<ChangedRecord> Between(IEnumerable<int> places, int since, int until) => places.Distinct()
        .SelectMany(Of).Where(change => since < change.Day && change.Day <= until)
        .OrderBy(change => change.Day).ThenBy(change => change.Version.Record.Id)
        .Select(Row);

    /// <summary>What was learned about the record at a place, and when.</summary>
    private IEnumerable<(RecordVersion Version, RecordChange Change, int Day)> Of(int place) =>
        _book.OnlyVersionAt(place, out RecordHistory? history) is { } only ? [(only, RecordChange.New, only.From)] : Of(history!);

    /// <summary>A record's versions as what was learned on their first days, and on the day after the last of each that nothing follows.</summary>
    private static IEnumerable<(RecordVersion Version, RecordChange Change, int Day)> Of(RecordHistory history)
    {
        RecordVersion? last = null;
        foreach (RecordVersion version in history.Versions)
        {
            if (last is not { } before)
            {
                yield return (version, RecordChange.New, version.From);
            }
            else if (before.Until < version.From)
            {
                yield return (before, RecordChange.Voided, before.Until);
                yield return (version, RecordChange.Restored, version.From);
            }
            else if (!ReferenceEquals(before.Record, version.Record))
            {
                // The same content may stand in two versions, where a fiscal year that it names is another one from a day on.
                yield return (version, RecordChange.Corrected, version.From);
            }

            last = version;
        }

        if (last is { Until: < Day.End and var until } gone)
            yield return (gone, RecordChange.Voided, until);
    }

    private ChangedRecord Row((RecordVersion Version, RecordChange Change, int Day) change)
    {
        SourcedRecord record = change.Version.Record;

        // What is new on a later day than that on which it was told had been taken back, and a correction gives it again.
        bool isTold = change.Change == RecordChange.New && _book.KnownOnAt(_book.PlaceOf(record.Id)) == change.Day;
        RecordVersion? cause = isTold ? null : CauseOf(_book.HistoryOf(record.Id)!, change.Day);
        return new()
        {
            Record = record.Id,
            Kind = record.Kind,
            Change = change.Change,
            KnownOn = Day.Date(change.Day),
            Source = cause is { } correction ? correction.Source : change.Version.Source,
            Correction = cause?.Record.Id,
        };
    }

    /// <summary>
    /// The correction by which a record came to be another one on a day: the last of its corrections that became known then, or else what corrected
    /// one of them then. A correction counts where it was known after what it corrects, so that the search ends.
    /// </summary>
    private RecordVersion? CauseOf(RecordHistory corrected, int day)
    {
        RecordHistory? changed = _corrections[corrected.Id].LastOrDefault(one => IsLater(one, corrected) && HasChangedOn(one, day));
        if (changed is null)
            return null;
        return changed.KnownFrom == day ? changed.Versions[0] : CauseOf(changed, day);
    }

    private static bool HasChangedOn(RecordHistory history, int day) => history.Versions.Any(version => version.From == day || version.Until == day);

    private static bool IsLater(RecordHistory correction, RecordHistory corrected) => corrected.Versions[0].Record is not Correction
        || (correction.KnownFrom, correction.Id).CompareTo((corrected.KnownFrom, corrected.Id)) > 0;
}
