namespace GpuSupply.Ledger;

/// <summary>
/// Finds the records of which the evidence on a measure can be made: what is on record of the parties and products that have to do with it, and whatever has to do
/// with that. Linear in the records when made; what is asked of few of them is then linear in those.
/// </summary>
internal sealed class RelevantRecords
{
    private readonly Record[] _records;
    private readonly LinkedRecords _linked;
    private readonly Dictionary<RecordId, Linked> _byRoot = [];
    private readonly Dictionary<PartyId, HashSet<RecordId>> _rootsByParty = [];

    public RelevantRecords(Record[] records, LinkedRecords linked)
    {
        (_records, _linked) = (records, linked);
        for (int index = 0; index < records.Length; index++)
        {
            if (records[index] is not SourcedRecord record || record is Claim or Dispute or Correction { Record: Claim or Dispute })
                continue;
            RecordId root = linked.RootOf(record.Id);
            if (!_byRoot.TryGetValue(root, out Linked? all))
                _byRoot[root] = all = new();
            all.Places.Add(index);
            Add(record, root, all);
        }
    }

    /// <summary>The records that are relevant to a scope, in the order in which they stand, after parties, products and sources and their corrections.</summary>
    public IEnumerable<Record> Of(RelevantScope scope)
    {
        IEnumerable<RecordId> roots = scope.Parties.SelectMany(party => _rootsByParty.GetValueOrDefault(party) ?? []).Concat(scope.Named.Select(_linked.RootOf)).Distinct();
        return _linked.References.Concat(roots.Where(root => IsRelevant(root, scope)).SelectMany(root => _byRoot[root].Places).Order().Select(place => _records[place]));
    }

    /// <summary>Whether a record is relevant to a scope.</summary>
    public bool IsRelevant(SourcedRecord record, RelevantScope scope) => IsRelevant(_linked.RootOf(record.Id), scope);

    private bool IsRelevant(RecordId root, RelevantScope scope) => _byRoot.TryGetValue(root, out Linked? all)
        && (scope.Named.Any(named => _linked.RootOf(named) == root)
            || (all.Parties.Overlaps(scope.Parties) && (all.Products.Count == 0 || scope.Products.Count == 0 || all.Products.Overlaps(scope.Products))));

    private void Add(SourcedRecord record, RecordId root, Linked all)
    {
        switch (record)
        {
            case Order order:
                Add(order.Supplier);
                Add(order.Buyer);
                all.Products.Add(order.Product);
                break;
            case Reschedule { Party: { } party }:
                Add(party);
                break;
            case Cancellation { Party: { } party }:
                Add(party);
                break;
            case Shipment { Party: { } party }:
                Add(party);
                break;
            case Receipt receipt:
                if (receipt.Party is { } consignee)
                    Add(consignee);
                if (receipt.Product is { } received)
                    all.Products.Add(received);
                break;
            case Reallocation reallocation:
                foreach (Leg leg in reallocation.Legs)
                {
                    Add(leg.From);
                    Add(leg.To);
                    if (leg.Product is { } moved)
                        all.Products.Add(moved);
                }

                break;
            case Movement movement:
                Add(movement.Party);
                all.Products.Add(movement.Product);
                break;
            case Commitment commitment:
                Add(commitment.Party);
                break;
            case Coverage coverage:
                Add(coverage.Party);
                all.Products.Add(coverage.Product);
                break;
            case Observation observation:
                foreach (ScopedMeasure scope in observation.Measure.Scopes)
                    Add(scope.Party);
                break;
            case Correction { Record: SourcedRecord corrected }:
                this.Add(corrected, root, all);
                break;
        }

        void Add(PartyId party)
        {
            all.Parties.Add(party);
            if (!_rootsByParty.TryGetValue(party, out HashSet<RecordId>? roots))
                _rootsByParty[party] = roots = [];
            roots.Add(root);
        }
    }

    /// <summary>Records that have to do with each other, and whom and what they are about.</summary>
    private sealed class Linked
    {
        public List<int> Places { get; } = [];

        public HashSet<PartyId> Parties { get; } = new(1);

        public HashSet<ProductId> Products { get; } = new(1);
    }
}
