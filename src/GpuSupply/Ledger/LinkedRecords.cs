namespace GpuSupply.Ledger;

/// <summary>
/// Which records have to do with each other, since one names the other: an order with what changes its plan, what is sent of it and what is received of that,
/// on any day; commitments with those that restate them; observations of a reallocation or an order with that. What a record becomes in the ledger depends
/// on no record outside. Linear in the records.
/// </summary>
internal sealed class LinkedRecords
{
    private readonly Record[] _records;
    private readonly Dictionary<RecordId, RecordId> _links = [];

    public LinkedRecords(Record[] records)
    {
        _records = records;
        foreach (Record record in records)
        {
            if (record is not SourcedRecord sourced)
                continue;
            foreach (RecordId named in NamedBy(record))
                Link(sourced.Id, named);
        }

        // From here on they are only read, by whoever asks.
        foreach (RecordId id in _links.Keys.ToArray())
            _links[id] = RootOf(id);
    }

    /// <summary>The supply records that have to do with any of some, and these themselves, with their corrections.</summary>
    public IReadOnlyList<SourcedRecord> Of(IEnumerable<RecordId> ids)
    {
        HashSet<RecordId> roots = [.. ids.Select(RootOf)];
        return [.. _records.OfType<SourcedRecord>().Where(record => record is SupplyRecord or Correction && roots.Contains(RootOf(record.Id)))];
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
        Reallocation reallocation => reallocation.Legs.Select(leg => leg.Order ?? leg.Shipment).OfType<RecordId>(),
        Correction { Record: SourcedRecord corrected } correction => NamedBy(corrected).Append(correction.Replaces),
        Correction { Record: null } correction => [correction.Replaces],
        _ => [],
    };

    /// <summary>One of the records that have to do with a record, the same for all of them.</summary>
    public RecordId RootOf(RecordId id)
    {
        while (_links.TryGetValue(id, out RecordId next))
            id = next;
        return id;
    }

    /// <summary>The same, and brings all on the way to it nearer.</summary>
    private RecordId ShortenedRootOf(RecordId id)
    {
        RecordId root = RootOf(id);
        while (id != root && _links.TryGetValue(id, out RecordId next))
            (_links[id], id) = (root, next);
        return root;
    }

    private void Link(RecordId one, RecordId other)
    {
        (one, other) = (ShortenedRootOf(one), ShortenedRootOf(other));
        if (one != other)
            _links[one] = other;
    }
}
