namespace Cluster;

/// <summary>Which records belong together, since one names the other, directly or by way of others.</summary>
internal sealed class LinkedIds
{
    private readonly Dictionary<RecordId, RecordId> _links = [];
    private readonly HashSet<RecordId> _ofReferences = [];

    /// <summary>Adds what a record names.</summary>
    public void Add(SourcedRecord record)
    {
        if (record is Correction { Record: not (null or SourcedRecord) })
            _ofReferences.Add(record.Id);
        foreach (RecordId named in NamedBy(record))
            Join(record.Id, named);
    }

    /// <summary>The same id for all that belong together: the least of theirs, whatever the order in which they came.</summary>
    public RecordId RootOf(RecordId id)
    {
        RecordId root = id;
        while (_links.TryGetValue(root, out RecordId nearer))
            root = nearer;
        while (id != root)
            (_links[id], id) = (root, _links[id]);
        return root;
    }

    /// <summary>The roots of corrections by which parties, products and sources are read, so that all partitions need them.</summary>
    public IReadOnlySet<RecordId> RootsOfReferences() => _ofReferences.Select(RootOf).ToHashSet();

    private void Join(RecordId one, RecordId other)
    {
        (one, other) = (RootOf(one), RootOf(other));
        if (one != other)
            _links[one.CompareTo(other) < 0 ? other : one] = one.CompareTo(other) < 0 ? one : other;
    }

    private static IEnumerable<RecordId> NamedBy(Record? record) => record switch
    {
        Reschedule reschedule => [reschedule.Order],
        Cancellation cancellation => [cancellation.Order],
        Shipment shipment => [shipment.Order],
        Receipt { Shipment: { } shipment } => [shipment],
        Reallocation reallocation => reallocation.Legs.Select(leg => leg.Order ?? leg.Shipment).OfType<RecordId>(),
        Commitment { Restates: { } earlier } => [earlier],
        Observation observation => NamedBy(observation.Measure),
        Claim claim => claim.Restates is { } earlier ? [.. claim.All, earlier] : claim.All,
        Dispute dispute => [dispute.Claim],
        Correction { Record: null or SourcedRecord } correction => NamedBy(correction.Record).Append(correction.Replaces),
        _ => [],
    };

    private static IEnumerable<RecordId> NamedBy(Measure measure) => measure switch
    {
        ReceiptDelayMeasure delay => [delay.Reallocation],
        OrderDelayMeasure delay => [delay.Order],
        DivertedValueMeasure value => [value.Reallocation],
        RatioMeasure ratio => NamedBy(ratio.Of).Concat(NamedBy(ratio.To)),
        SumMeasure sum => sum.Of.SelectMany(NamedBy),
        _ => [],
    };
}
