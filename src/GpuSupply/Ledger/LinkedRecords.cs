namespace GpuSupply.Ledger;

/// <summary>
/// Which records have to do with each other, since one names the other: an order with what changes its plan, what is sent of it and what is received of that,
/// on any day; commitments with those that restate them; observations of a reallocation or an order with that. What a record becomes in the ledger depends
/// on no record outside. Linear in the records.
/// </summary>
internal sealed class LinkedRecords
{
    private readonly Record[] _records;

    // A number for each id that a record has or names.
    private readonly Dictionary<RecordId, int> _numbers;

    // For each number one of those that have to do with it, nearer to the root; of a root itself.
    private readonly List<int> _links = [];

    // For each record the number of its root; −1 of those that have none.
    private readonly int[] _roots;

    public LinkedRecords(Record[] records)
    {
        (_records, _numbers, _roots) = (records, new(records.Length), new int[records.Length]);
        for (int index = 0; index < records.Length; index++)
        {
            _roots[index] = records[index] is SourcedRecord sourced ? NumberOf(sourced.Id) : -1;
            foreach (RecordId named in _roots[index] < 0 ? [] : NamedBy(records[index]))
                _links[ShortenedRootOf(_roots[index])] = ShortenedRootOf(NumberOf(named));
        }

        // From here on they are only read, by whoever asks.
        for (int number = 0; number < _links.Count; number++)
            _links[number] = ShortenedRootOf(number);
        for (int index = 0; index < _roots.Length; index++)
            _roots[index] = _roots[index] < 0 ? -1 : _links[_roots[index]];
    }

    /// <summary>Roots are below.</summary>
    public int RootsEnd => _links.Count;

    /// <summary>For each record a number that those have, and no others, that have to do with it; −1 of parties, products and sources.</summary>
    public IReadOnlyList<int> Roots => _roots;

    /// <summary>The supply records that have to do with any of some, and these themselves, with their corrections.</summary>
    public IReadOnlyList<SourcedRecord> Of(IEnumerable<RecordId> ids)
    {
        HashSet<int> roots = [.. ids.Select(RootOf)];
        return [.. Enumerable.Range(0, _records.Length).Where(index => _records[index] is SupplyRecord or Correction && roots.Contains(_roots[index])).Select(index => (SourcedRecord)_records[index])];
    }

    /// <summary>What all records are read by: parties, products and sources, and their corrections.</summary>
    public IReadOnlyList<Record> References =>
        field ??= [.. _records.Where(record => record is not SourcedRecord or Correction { Record: not (null or SourcedRecord) })];

    /// <summary>The records that a record names, by which it comes to count, or that a correction is of.</summary>
    public static IEnumerable<RecordId> NamedBy(Record record) => record switch
    {
        Reschedule reschedule => [reschedule.Order],
        Cancellation cancellation => [cancellation.Order],
        Shipment shipment => [shipment.Order],
        Receipt { Shipment: { } shipment } => [shipment],
        Commitment { Restates: { } earlier } => [earlier],
        Observation observation => MeasureLeaves.NamedBy(observation.Measure),
        Reallocation reallocation => reallocation.Legs.Select(leg => leg.Named).OfType<RecordId>(),
        Correction { Record: SourcedRecord corrected } correction => NamedBy(corrected).Append(correction.Replaces),
        Correction { Record: null } correction => [correction.Replaces],
        _ => [],
    };

    /// <summary>The same for a record's id; −2: nobody has or names it.</summary>
    public int RootOf(RecordId id) => _numbers.TryGetValue(id, out int number) ? _links[number] : -2;

    private int NumberOf(RecordId id)
    {
        if (_numbers.TryGetValue(id, out int number))
            return number;
        _links.Add(_links.Count);
        return _numbers[id] = _links.Count - 1;
    }

    /// <summary>The root of a number, and brings all on the way to it nearer.</summary>
    private int ShortenedRootOf(int number)
    {
        while (_links[number] != number)
            number = _links[number] = _links[_links[number]];
        return number;
    }
}
