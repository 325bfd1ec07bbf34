using GpuSupply.Aggregation;

namespace GpuSupply.Ledger;

/// <summary>
/// A ledger to which records are added. What new ones have to do with is folded anew, by itself, and stands in the place of what it was; all other transfers stay as they are.
/// </summary>
internal sealed class GrowingLedger
{
    private readonly SourceId? _defaultSource;
    private readonly Func<Record, string> _canonical;
    private readonly List<Record> _records = [];
    private readonly LinkedGroups _groups;
    private readonly Dictionary<(RecordKind Kind, string Id), List<Record>> _references = [];

    // What came since the last timeline was made.
    private readonly List<RecordId> _newIds = [];
    private readonly List<Record> _newReferences = [];
    private bool _isAllDifferent = true;
    private Timeline? _timeline;

    public GrowingLedger(SourceId? defaultSource, Func<Record, string> canonical) => (_defaultSource, _canonical, _groups) = (defaultSource, canonical, new(canonical));

    /// <summary>Goes on from records that were folded already.</summary>
    public GrowingLedger(SourceId? defaultSource, Func<Record, string> canonical, IEnumerable<Record> records, Timeline timeline)
        : this(defaultSource, canonical)
    {
        foreach (Record record in records)
            Add(record);
        Take(timeline);
    }

    /// <summary>The records, each content once, in the order in which they came.</summary>
    public IReadOnlyList<Record> Records => _records;

    /// <summary>How many records were folded so far, each as often as it was.</summary>
    public long FoldedCount { get; private set; }

    /// <summary>Adds a record.</summary>
    /// <returns>Whether its content is new.</returns>
    public bool Add(Record record)
    {
        bool isNew = record is SourcedRecord sourced ? AddSourced(sourced) : AddReference(record);
        if (isNew)
            _records.Add(record);
        return isNew;
    }

    /// <summary>The records so far and the transfers that they became.</summary>
    public Timeline Timeline()
    {
        if (_timeline is null || _isAllDifferent)
            return Take(Folded());
        return _newIds.Count == 0 && _newReferences.Count == 0 ? _timeline : Take(Grown(_timeline));
    }

    private Timeline Take(Timeline timeline)
    {
        _newIds.Clear();
        _newReferences.Clear();
        _isAllDifferent = false;
        return _timeline = timeline;
    }

    private bool AddSourced(SourcedRecord record)
    {
        if (!_groups.Add(record))
            return false;
        _newIds.Add(record.Id);
        return true;
    }

    private bool AddReference(Record record)
    {
        var key = (record.Kind, record.IdAsText);
        if (!_references.TryGetValue(key, out List<Record>? same))
        {
            _references[key] = [record];
            _newReferences.Add(record);
            return true;
        }

        if (same.Exists(other => ReferenceEquals(other, record) || _canonical(other) == _canonical(record)))
            return false;

        // Another content may be the one that counts: then everything may be read otherwise.
        same.Add(record);
        _isAllDifferent = true;
        return true;
    }

    private Timeline Folded() => Folded([.. _records], null);

    private Timeline Folded(Record[] records, ReferenceTimeline? references)
    {
        FoldedCount += records.Length;
        return Ledger.Timeline.Of(new RecordBook(records, _defaultSource, _canonical, references));
    }

    private Timeline Grown(Timeline old)
    {
        ReferenceTimeline references = _newReferences.Count == 0 ? old.Book.References : old.Book.References.Over(new ReferenceBook([.. _references.Values.SelectMany(same => same)], _canonical));
        SourcedRecord[] around = [.. _groups.Around(_newIds.Concat(WaitingFor(_newReferences, old)))];
        if (around.Length > _records.Count / 2 || around.Any(IsOfReference))
            return Folded();

        HashSet<RecordId> ids = [.. around.Select(record => record.Id)];
        Timeline changed = Folded([.. around], references);
        RecordBook book = old.Book.With(changed.Book, ids);
        TransferList columns = TransferList.Joined(old.Columns, RowsOfOthers(old, ids), changed.Columns, [new(0, changed.Columns.Count)], book.Ids, book.PlaceOf);
        return new(book, new Fold(book, columns, [.. old.Fold.Left.Where(finding => !finding.IsAbout(ids)), .. changed.Fold.Left]));
    }

    /// <summary>A record that all are read by, of which what is new cannot be told apart.</summary>
    private static bool IsOfReference(SourcedRecord record) => record is Correction { Record: not (null or SourcedRecord) };

    /// <summary>
    /// The records that are left out because what has come now was not on record, and the corrections that were not heard for it: these need not be left out, where what delivered them
    /// was corrected.
    /// </summary>
    private static IEnumerable<RecordId> WaitingFor(List<Record> references, Timeline old)
    {
        HashSet<string> come = [.. references.Select(record => record.IdAsText)];
        return come.Count == 0 ? [] : old.Fold.Findings.Where(finding => finding.Finding.Missing is { } missing && come.Contains(missing))
            .Select(finding => finding.Finding.Record).OfType<SourcedRecord>().Select(record => record.Id).Concat(old.Book.CorrectionsBy(source => come.Contains(source.Value)));
    }

    private static IReadOnlyList<RowRange> RowsOfOthers(Timeline old, HashSet<RecordId> ids)
    {
        bool[] isChanged = new bool[old.Book.Count];
        foreach (RecordId id in ids)
        {
            if (old.Book.PlaceOf(id) is >= 0 and var place)
                isChanged[place] = true;
        }

        return RowRange.Of(Enumerable.Range(0, old.Columns.Count).Where(row => !isChanged[old.Columns.Record[row]]));
    }
}
