using System.Collections;

namespace GpuSupply.Ledger;

/// <summary>
/// The sourced records as they were delivered: of each id the delivery that counts, which is the first by the day on which it was known, then by
/// canonical JSON. Records stand in places, in the order in which their ids first came.
/// </summary>
internal sealed class RecordDeliveries : IReadOnlyList<RecordId>
{
    private readonly ReferenceBook _references;
    private readonly SourceId? _defaultSource;
    private readonly Delivery[] _deliveries;
    private readonly Places _places;
    private readonly List<DatedFinding> _findings = [];
    private SourceId? _lastSource;
    private int _lastPublished;

    public RecordDeliveries(Record[] records, SourceId? defaultSource, ReferenceBook references, Func<Record, string> canonical)
    {
        _references = references;
        _defaultSource = defaultSource;
        _deliveries = new Delivery[records.Length];
        _places = new(_deliveries, _deliveries.Length);
        var repeated = new Dictionary<int, List<SourcedRecord>>();
        var undated = new List<SourcedRecord>();
        foreach (Record record in records)
        {
            if (record is not SourcedRecord sourced)
                continue;
            if (DayOf(sourced) is not { } day)
            {
                undated.Add(sourced);
                continue;
            }

            LastKnownOn = Math.Max(LastKnownOn, day);
            int place = _places.GetOrAdd(sourced.Id, Count);
            if (place == Count)
            {
                _deliveries[Count++] = new(sourced, day);
                Sort(place);
            }
            else if (!ReferenceEquals(_deliveries[place].Record, sourced))
            {
                if (!repeated.TryGetValue(place, out List<SourcedRecord>? same))
                    repeated[place] = same = [_deliveries[place].Record];
                same.Add(sourced);
            }
        }

        foreach (IGrouping<RecordId, SourcedRecord> same in undated.GroupBy(record => record.Id))
            _findings.AddRange((same.Skip(1).Any() ? same.DistinctBy(record => canonical(record)) : same).Select(record => Undated(record)));
        foreach ((int place, List<SourcedRecord> same) in repeated)
            Choose(place, same, canonical);
        if (repeated.Count > 0)
            SortAnew();
    }

    private RecordDeliveries(RecordDeliveries old, RecordDeliveries changed, IReadOnlySet<RecordId> ids)
    {
        (_references, _defaultSource) = (changed._references, changed._defaultSource);
        LastKnownOn = Math.Max(old.LastKnownOn, changed.LastKnownOn);
        _deliveries = new Delivery[old.Count + changed.Count];
        old._deliveries.AsSpan(0, old.Count).CopyTo(_deliveries);
        (_places, Count) = (old._places.Copied(_deliveries, old.Count + changed.Count), old.Count);
        HashSet<int> places = [];
        for (int index = 0; index < changed.Count; index++)
        {
            int place = _places.GetOrAdd(changed[index], Count);
            Count += place == Count ? 1 : 0;
            _deliveries[place] = changed._deliveries[index];
            places.Add(place);
        }

        Corrections.AddRange(old.Corrections.Where(place => !places.Contains(place)));
        PlanChanges.AddRange(old.PlanChanges.Where(place => !places.Contains(place)));
        foreach (int place in places)
            Sort(place);
        Corrections.Sort();
        PlanChanges.Sort();
        _findings.AddRange(old._findings.Where(finding => !finding.IsAbout(ids)));
        _findings.AddRange(changed._findings);
    }

    /// <summary>The places of corrections.</summary>
    public List<int> Corrections { get; } = [];

    /// <summary>The places of what changes the plans of orders: reschedules, cancellations and reallocations.</summary>
    public List<int> PlanChanges { get; } = [];

    /// <summary>The day on which the last delivery became known; <see cref="Day.Beginning"/>: there is none.</summary>
    public int LastKnownOn { get; } = Day.Beginning;

    /// <summary>How many records there are.</summary>
    public int Count { get; }

    /// <summary>The id of the record at a place.</summary>
    public RecordId this[int index] => _deliveries[index].Record.Id;

    /// <summary>Deliveries that are left out: of an id that has another content, or known on no day.</summary>
    public IReadOnlyList<DatedFinding> Findings => _findings;

    /// <summary>These, with others in place of those of some records and beside the rest. They keep their places; new ones come after them.</summary>
    /// <param name="changed">The others.</param>
    /// <param name="ids">The records that those are all deliveries of.</param>
    public RecordDeliveries With(RecordDeliveries changed, IReadOnlySet<RecordId> ids) => new(this, changed, ids);

    /// <summary>The delivery at a place.</summary>
    public Delivery At(int place) => _deliveries[place];

    /// <summary>The place of a record; −1: there is no such record.</summary>
    public int PlaceOf(RecordId id) => _places.Of(id);

    /// <summary>The record with an id, as it was delivered; null: there is none.</summary>
    public SourcedRecord? FirstOf(RecordId id) => PlaceOf(id) is >= 0 and var place ? _deliveries[place].Record : null;

    /// <summary>The day on which a record was known, which must be there.</summary>
    public int KnownOnOf(RecordId id) => _deliveries[_places.Of(id)].KnownOn;

    /// <summary>Who reported a record; null: nobody, since the day on which it was learned is on it.</summary>
    public SourceId? SourceOf(SourcedRecord record) => record.Source ?? _defaultSource;

    /// <summary>Whether a source is on record; nobody's word counts as it is.</summary>
    public bool IsOnRecord(SourceId? source) => source is not { } id || _references.Sources.ContainsKey(id);

    public IEnumerator<RecordId> GetEnumerator() => _deliveries.Take(Count).Select(delivery => delivery.Record.Id).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Sort(int place)
    {
        if (_deliveries[place].Record is Correction)
            Corrections.Add(place);
        else if (_deliveries[place].Record is Reallocation or Reschedule or Cancellation)
            PlanChanges.Add(place);
    }

    private void SortAnew()
    {
        Corrections.Clear();
        PlanChanges.Clear();
        for (int place = 0; place < Count; place++)
            Sort(place);
    }

    private void Choose(int place, List<SourcedRecord> same, Func<Record, string> canonical)
    {
        var different = same.Select(record => (Record: record, KnownOn: DayOf(record)!.Value, Text: canonical(record)))
            .OrderBy(delivery => delivery.KnownOn).ThenBy(delivery => delivery.Text, StringComparer.Ordinal).DistinctBy(delivery => delivery.Text).ToArray();
        _deliveries[place] = new(different[0].Record, different[0].KnownOn);
        foreach ((SourcedRecord other, int knownOn, _) in different.Skip(1))
        {
            string which = knownOn == different[0].KnownOn ? "of two that were known on the same day, the one counts whose JSON is first by its characters" : "the version that was known first counts";
            _findings.Add(new(new(FindingCode.DuplicateId, other, $"{other} is on record with different content; {which}."), knownOn, Day.End));
        }
    }

    private int? DayOf(SourcedRecord record)
    {
        if (record.KnownOnDay is { } day)
            return day;
        SourceId? source = SourceOf(record);

        // Records of one source mostly come one after the other.
        if (source is { } same && same == _lastSource)
            return _lastPublished;
        if (source is { } id && _references.Sources.TryGetValue(id, out Source? known))
        {
            (_lastSource, _lastPublished) = (id, Day.Number(known.PublishedOn));
            return _lastPublished;
        }

        return null;
    }

    private DatedFinding Undated(SourcedRecord record)
    {
        SourceId? source = SourceOf(record);
        string message = source is null
            ? $"{record} names neither a source nor the day on which it was learned."
            : $"{record} names source {source}, which is not on record, and no day on which it was learned.";
        return new(new(FindingCode.UnknownReference, record, message) { Missing = source?.Value }, Day.Beginning, Day.End);
    }
}
