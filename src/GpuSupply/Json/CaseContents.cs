namespace GpuSupply.Json;

/// <summary>What the records of a case say, by id: records are the same where their canonical texts are.</summary>
internal static class CaseContents
{
    /// <summary>Each content once, in the order in which they first come.</summary>
    public static IEnumerable<Record> Once(IEnumerable<Record> records)
    {
        Record[] all = [.. records.Distinct()];
        HashSet<Record> again = [.. all.GroupBy(Key).SelectMany(same => same.Except(Contents(same)))];
        return all.Where(record => !again.Contains(record));
    }

    /// <summary>What differs between two sets of records.</summary>
    public static CaseComparison Compare(IEnumerable<Record> here, IEnumerable<Record> there)
    {
        var others = there.GroupBy(Key).ToDictionary(same => same.Key, same => Contents(same).ToList());
        var onlyHere = new List<Record>();
        var different = new List<RecordDifference>();
        var onlyThere = new List<Record>();
        foreach (IGrouping<(RecordKind, string), Record> same in here.GroupBy(Key))
        {
            if (!others.Remove(same.Key, out List<Record>? theirs))
            {
                onlyHere.AddRange(Contents(same));
                continue;
            }

            (List<Record> mine, theirs) = Differing(Contents(same), theirs);
            int pairs = Math.Min(mine.Count, theirs.Count);
            different.AddRange(mine.Zip(theirs, (one, other) => new RecordDifference(one, other, FieldDifferences.Between(one, other))));
            onlyHere.AddRange(mine.Skip(pairs));
            onlyThere.AddRange(theirs.Skip(pairs));
        }

        onlyThere.AddRange(others.Values.SelectMany(contents => contents));
        return new(onlyHere, onlyThere, different);
    }

    /// <summary>The contents that one side alone has, each side in the order of their texts.</summary>
    private static (List<Record> Mine, List<Record> Theirs) Differing(IEnumerable<Record> mine, IEnumerable<Record> theirs)
    {
        Dictionary<string, Record> here = mine.ToDictionary(RecordJsonWriter.Canonical), there = theirs.ToDictionary(RecordJsonWriter.Canonical);
        return (Beyond(here, there), Beyond(there, here));
    }

    private static List<Record> Beyond(Dictionary<string, Record> some, Dictionary<string, Record> others) =>
        [.. some.Where(pair => !others.ContainsKey(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value)];

    private static IEnumerable<Record> Contents(IEnumerable<Record> same)
    {
        // The same object needs no text to be the same record.
        Record[] records = [.. same.Distinct()];
        return records.Length == 1 ? records : records.DistinctBy(RecordJsonWriter.Canonical);
    }

    /// <summary>Ids are unique among parties, among products, among sources, and among all other records.</summary>
    private static (RecordKind Space, string Id) Key(Record record) =>
        (record is SourcedRecord ? RecordKind.Correction : record.Kind, record.IdAsText);
}
