namespace GpuSupply.Ledger;

/// <summary>
/// Works out the versions of records from their corrections. A correction of a correction is itself a record with a history; it counts where it
/// was known after what it corrects (by day, then id), which keeps corrections from running in a circle. On days on which it names a source that is not
/// on record, or gives a record of another type, it changes nothing.
/// </summary>
internal sealed class HistoryBuilder(RecordDeliveries deliveries)
{
    /// <summary>So many corrections of each other count: each that is taken back or given again by the next lets all before it change on that day.</summary>
    public const int MostLevels = 100;

    private readonly Dictionary<RecordId, RecordVersion[]> _done = [];
    private readonly Dictionary<RecordId, int> _levels = [];

    /// <summary>The versions of a record, without their faults.</summary>
    /// <param name="id">The record.</param>
    /// <param name="corrections">The corrections that count, by what they correct.</param>
    public RecordVersion[] VersionsOf(RecordId id, ILookup<RecordId, Correction> corrections)
    {
        if (_done.TryGetValue(id, out RecordVersion[]? done))
            return done;
        int place = deliveries.PlaceOf(id);
        (SourcedRecord record, int knownOn) = deliveries.At(place);
        RecordHistory[] changes = [.. corrections[id]
            .Where(correction => record is not Correction || IsLater(correction.Id, id))
            .OrderBy(correction => deliveries.KnownOnOf(correction.Id)).ThenBy(correction => correction.Id)
            .Select(correction => new RecordHistory(correction.Id, VersionsOf(correction.Id, corrections)))];
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

        // They stand in the order of their days.
        (var stated, var learned) = (new Dictionary<Record, int>(ReferenceEqualityComparer.Instance), new Dictionary<object, int>());
        foreach (RecordVersion version in versions)
        {
            stated.TryAdd(version.Record, version.From);
            learned.TryAdd(WindowOf(version.Record), version.From);
        }

        return _done[id] = [.. versions.Select(version => version with { StatedOn = stated[version.Record], LearnedOn = learned[WindowOf(version.Record)] })];
    }

    /// <summary>How many corrections of each other a correction is the last of; 1: it is of a record that is no correction, or not known after what it corrects.</summary>
    public int LevelOf(Correction correction)
    {
        var open = new List<RecordId>();
        int level = 1;
        for (SourcedRecord? one = correction; one is Correction; one = NextOf((Correction)one))
        {
            if (_levels.TryGetValue(one.Id, out int known))
            {
                level = known + 1;
                break;
            }

            open.Add(one.Id);
        }

        for (int index = open.Count - 1; index >= 0; index--)
            _levels[open[index]] = level++;
        return _levels[correction.Id];

        SourcedRecord? NextOf(Correction last) => last.Record is null or SourcedRecord && deliveries.FirstOf(last.Replaces) is { } target && IsLater(last.Id, target.Id) ? target : null;
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

    /// <summary>What is the same of versions that say when something happened: the window; of others nothing is but the record itself.</summary>
    private static object WindowOf(SourcedRecord record) => record is SupplyRecord supply ? supply.On : record;
}
