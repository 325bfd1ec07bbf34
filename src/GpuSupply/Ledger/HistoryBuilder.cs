namespace GpuSupply.Ledger;

/// <summary>
/// Works out the versions of records from their corrections. A correction of a correction is itself a record with a history; it counts where it
/// was known after what it corrects (by day, then id), which keeps corrections from running in a circle. On days on which it names a source that is not
/// on record, or gives a record of another type, it changes nothing.
/// </summary>
internal sealed class HistoryBuilder(RecordDeliveries deliveries, ILookup<RecordId, Correction> corrections)
{
    private readonly Dictionary<RecordId, RecordVersion[]> _done = [];

    /// <summary>The versions of a record, without their faults.</summary>
    public RecordVersion[] VersionsOf(RecordId id)
    {
        if (_done.TryGetValue(id, out RecordVersion[]? done))
            return done;
        int place = deliveries.PlaceOf(id);
        (SourcedRecord record, int knownOn) = deliveries.At(place);
        RecordHistory[] changes = [.. corrections[id]
            .Where(correction => record is not Correction || IsLater(correction.Id, id))
            .OrderBy(correction => deliveries.KnownOnOf(correction.Id)).ThenBy(correction => correction.Id)
            .Select(correction => new RecordHistory(correction.Id, VersionsOf(correction.Id)))];
        int[] days = [.. changes.SelectMany(change => change.Versions).SelectMany(version => new[] { version.From, version.Until })
            .Where(day => day > knownOn && day < Day.End).Append(knownOn).Distinct().Order()];

        var versions = new List<RecordVersion>();
        for (int index = 0; index < days.Length; index++)
        {
            int from = days[index], until = index + 1 < days.Length ? days[index + 1] : Day.End;
            if (VersionOn(from, record, changes) is not { } content)
                continue;
            if (versions.Count > 0 && versions[^1].Until == from && ReferenceEquals(versions[^1].Record, content.Record))
                versions[^1] = versions[^1] with { Until = until };
            else
                versions.Add(new(content.Record, content.Source, from, until, from, from));
        }

        return _done[id] = [.. versions.Select(version => version with
        {
            StatedOn = versions.First(other => ReferenceEquals(other.Record, version.Record)).From,
            LearnedOn = versions.Where(other => SameWindow(other.Record, version.Record)).Min(other => other.From),
        })];
    }

    private (SourcedRecord Record, SourceId? Source)? VersionOn(int day, SourcedRecord original, RecordHistory[] changes)
    {
        for (int index = changes.Length - 1; index >= 0; index--)
        {
            if (changes[index].At(day) is not { Record: Correction correction } change || correction.Replaces != original.Id || !deliveries.IsOnRecord(change.Source))
                continue;
            if (correction.Record is null)
                return null;
            if (correction.Record is SourcedRecord record && record.Kind == original.Kind)
                return (record, record.Source ?? change.Source);
        }

        return (original, deliveries.SourceOf(original));
    }

    private bool IsLater(RecordId correction, RecordId target)
    {
        int difference = deliveries.KnownOnOf(correction).CompareTo(deliveries.KnownOnOf(target));
        return difference > 0 || (difference == 0 && correction.CompareTo(target) > 0);
    }

    private static bool SameWindow(SourcedRecord one, SourcedRecord other) =>
        one is SupplyRecord { On: var mine } && other is SupplyRecord { On: var theirs } && mine == theirs || ReferenceEquals(one, other);
}
