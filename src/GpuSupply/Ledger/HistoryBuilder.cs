namespace GpuSupply.Ledger;

/// <summary>
/// Works out the versions of records from their corrections. A correction of a correction is itself a record with a history; it counts where it
/// was known after what it corrects (by day, then id), which keeps corrections from running in a circle.
/// </summary>
internal sealed class HistoryBuilder(
    IReadOnlyDictionary<RecordId, (SourcedRecord Record, int KnownOn)> deliveries,
    ILookup<RecordId, Correction> corrections,
    Func<SourcedRecord, SourceId?> sourceOf)
{
    private readonly Dictionary<RecordId, RecordHistory> _done = [];

    public RecordHistory HistoryOf(RecordId id)
    {
        if (_done.TryGetValue(id, out RecordHistory? done))
            return done;
        (SourcedRecord record, int knownOn) = deliveries[id];
        RecordHistory[] changes = [.. corrections[id]
            .Where(correction => record is not Correction || IsLater(correction.Id, id))
            .OrderBy(correction => deliveries[correction.Id].KnownOn).ThenBy(correction => correction.Id)
            .Select(correction => HistoryOf(correction.Id))];
        int[] days = [.. changes.SelectMany(change => change.Versions).SelectMany(version => new[] { version.From, version.Until })
            .Where(day => day > knownOn && day < Day.End).Append(knownOn).Distinct().Order()];

        var versions = new List<RecordVersion>();
        for (int index = 0; index < days.Length; index++)
        {
            int from = days[index], until = index + 1 < days.Length ? days[index + 1] : Day.End;
            if (VersionOn(from, record, changes) is not { } content)
                continue;
            if (versions.Count > 0 && versions[^1].Until == from && ReferenceEquals(versions[^1].Record, content.Record))
            {
                RecordVersion last = versions[^1];
                versions[^1] = new(last.Record, last.Source, last.From, until);
            }
            else
            {
                versions.Add(new(content.Record, content.Source, from, until));
            }
        }

        foreach (RecordVersion version in versions)
            version.LearnedOn = versions.Where(other => SameWindow(other.Record, version.Record)).Min(other => other.From);
        return _done[id] = new(id, versions);
    }

    private (SourcedRecord Record, SourceId? Source)? VersionOn(int day, SourcedRecord original, RecordHistory[] changes)
    {
        RecordHistory? holding = changes.LastOrDefault(change => change.At(day) is not null);
        if (holding is null)
            return (original, sourceOf(original));
        RecordVersion change = holding.At(day)!;
        return ((Correction)change.Record).Record is SourcedRecord record ? (record, record.Source ?? change.Source) : null;
    }

    private bool IsLater(RecordId correction, RecordId target)
    {
        int difference = deliveries[correction].KnownOn.CompareTo(deliveries[target].KnownOn);
        return difference > 0 || (difference == 0 && correction.CompareTo(target) > 0);
    }

    private static bool SameWindow(SourcedRecord one, SourcedRecord other) =>
        one is SupplyRecord { On: var mine } && other is SupplyRecord { On: var theirs } && mine == theirs || ReferenceEquals(one, other);
}
