namespace GpuSupply.Ledger;

/// <summary>
/// Finds the records of which the evidence on a measure can be made: what is on record of the parties and products that have to do with it, and whatever has to do
/// with that. Linear in the records when made; what is asked of few of them is then linear in those.
/// </summary>
internal sealed class RelevantRecords
{
    private readonly Record[] _records;
    private readonly LinkedRecords _linked;

    // The places of the records of each root, which stand together, and where they begin.
    private readonly int[] _places;
    private readonly int[] _starts;
    private readonly Dictionary<PartyId, List<int>> _rootsByParty = [];

    public RelevantRecords(Record[] records, LinkedRecords linked)
    {
        (_records, _linked, _starts) = (records, linked, new int[linked.RootsEnd + 1]);
        for (int place = 0; place < records.Length; place++)
        {
            if (!Bounds(records[place]))
                continue;
            _starts[linked.Roots[place] + 1]++;
            foreach (PartyId party in PartiesOf(records[place]))
                Add(party, linked.Roots[place]);
        }

        for (int root = 0; root + 1 < _starts.Length; root++)
            _starts[root + 1] += _starts[root];
        _places = new int[_starts[^1]];
        int[] next = [.. _starts];
        for (int place = 0; place < records.Length; place++)
        {
            if (Bounds(records[place]))
                _places[next[linked.Roots[place]]++] = place;
        }
    }

    /// <summary>The records that are relevant to a scope, in the order in which they stand, after parties, products and sources and their corrections.</summary>
    public IEnumerable<Record> Of(RelevantScope scope)
    {
        IEnumerable<int> roots = scope.Parties.SelectMany(party => _rootsByParty.GetValueOrDefault(party) ?? []).Concat(scope.Named.Select(_linked.RootOf)).Distinct();
        return _linked.References.Concat(roots.Where(root => IsRelevant(root, scope)).SelectMany(root => PlacesOf(root)).Order().Select(place => _records[place]));
    }

    /// <summary>Whether a record is relevant to a scope. A party or a product that is corrected is one by itself, since it may make up the scope.</summary>
    public bool IsRelevant(SourcedRecord record, RelevantScope scope) => record switch
    {
        Correction { Record: Party party } => scope.Parties.Contains(party.Id),
        Correction { Record: Product product } => scope.Products.Contains(product.Id),
        _ => IsRelevant(_linked.RootOf(record.Id), scope),
    };

    private bool IsRelevant(int root, RelevantScope scope)
    {
        ArraySegment<int> places = PlacesOf(root);
        if (places.Count == 0)
            return false;
        if (scope.Named.Any(named => _linked.RootOf(named) == root))
            return true;
        return places.Any(place => PartiesOf(_records[place]).Any(scope.Parties.Contains))
            && (scope.Products.Count == 0 || places.All(place => !ProductsOf(_records[place]).Any()) || places.Any(place => ProductsOf(_records[place]).Any(scope.Products.Contains)));
    }

    private ArraySegment<int> PlacesOf(int root) => root < 0 ? [] : new(_places, _starts[root], _starts[root + 1] - _starts[root]);

    private void Add(PartyId party, int root)
    {
        if (!_rootsByParty.TryGetValue(party, out List<int>? roots))
            _rootsByParty[party] = roots = [];
        if (roots.Count == 0 || roots[^1] != root)
            roots.Add(root);
    }

    /// <summary>Whether a record can bound anything.</summary>
    private static bool Bounds(Record record) => record is SourcedRecord and not (Claim or Dispute or Correction { Record: Claim or Dispute });

    /// <summary>Whom a record is about.</summary>
    private static IEnumerable<PartyId> PartiesOf(Record record) => record switch
    {
        Order order => [order.Supplier, order.Buyer],
        Reschedule { Party: { } party } => [party],
        Cancellation { Party: { } party } => [party],
        Shipment { Party: { } party } => [party],
        Receipt { Party: { } party } => [party],
        Reallocation reallocation => reallocation.Legs.SelectMany(leg => new[] { leg.From, leg.To }),
        Movement movement => [movement.Party],
        Commitment commitment => [commitment.Party],
        Coverage coverage => [coverage.Party],
        Observation observation => observation.Measure.Scopes.Select(scope => scope.Party),
        Correction { Record: SourcedRecord corrected } => PartiesOf(corrected),
        _ => [],
    };

    /// <summary>What a record is about; observations and commitments are not asked.</summary>
    private static IEnumerable<ProductId> ProductsOf(Record record) => record switch
    {
        Order order => [order.Product],
        Receipt { Product: { } product } => [product],
        Reallocation reallocation => reallocation.Legs.Select(leg => leg.Product).OfType<ProductId>(),
        Movement movement => [movement.Product],
        Coverage coverage => [coverage.Product],
        Correction { Record: SourcedRecord corrected } => ProductsOf(corrected),
        _ => [],
    };
}
