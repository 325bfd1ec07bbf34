using System.Collections.Concurrent;
using System.Collections.Frozen;
using NodaTime;

namespace GpuSupply.Ledger;

/// <summary>Parties, products and sources: who is inside whom, what is a kind of what, which source repeats which.</summary>
internal sealed partial class ReferenceBook
{
    // Scopes are asked for again and again; a long chain of members would fill the memory with them, so that not all are kept.
    private const int MaxKeptInScopes = 1_000_000;

    private readonly Dictionary<PartyId, List<Inside>> _members = [];
    private readonly Dictionary<PartyId, List<Inside>> _controlled = [];
    private readonly Dictionary<PartyId, List<Inside>> _controllers = [];
    private readonly Dictionary<ProductId, List<ProductId>> _kinds = [];
    private readonly Dictionary<ProductId, Contents> _contents = [];
    private readonly Dictionary<SourceId, SourceId> _originals = [];
    private readonly List<Finding> _findings = [];

    private readonly RecentTexts _recentParties = new();
    private readonly RecentTexts _recentProducts = new();
    private readonly ConcurrentDictionary<(PartyId Party, int Period), HashSet<PartyId>> _scopes = new();
    private readonly ConcurrentDictionary<ProductId, HashSet<ProductId>> _families = new();
    private readonly ConcurrentDictionary<PartyId, HashSet<PartyId>> _everInside = new();
    private readonly ConcurrentDictionary<PartyId, HashSet<PartyId>> _everAround = new();
    private readonly ConcurrentDictionary<ProductId, IReadOnlySet<ProductId>> _alone = new();
    private ILookup<PartyId, SourceId>? _byIssuer;
    private ILookup<SourceId, SourceId>? _copies;
    private long _keptInScopes;

    public ReferenceBook(Record[] records, Func<Record, string> canonical)
    {
        var (parties, products, sources) = (new List<Party>(), new List<Product>(), new List<Source>());
        foreach (Record record in records)
        {
            switch (record)
            {
                case Party party: parties.Add(party); break;
                case Product product: products.Add(product); break;
                case Source source: sources.Add(source); break;
            }
        }

        Parties = Unique(parties, party => party.Id, canonical);
        Products = Unique(products, product => product.Id, canonical);
        Sources = Unique(sources, source => source.Id, canonical);
        LinkAll();
    }

    private ReferenceBook(ReferenceBook first, IReadOnlyList<Record> corrected)
    {
        Parties = Replaced(first.Parties, corrected.OfType<Party>(), party => party.Id);
        Products = Replaced(first.Products, corrected.OfType<Product>(), product => product.Id);
        Sources = Replaced(first.Sources, corrected.OfType<Source>(), source => source.Id);
        _findings.AddRange(first._findings.Where(finding => finding.Code == FindingCode.DuplicateId));
        LinkAll();
    }

    public FrozenDictionary<PartyId, Party> Parties { get; }

    public FrozenDictionary<ProductId, Product> Products { get; }

    public FrozenDictionary<SourceId, Source> Sources { get; }

    /// <summary>Whether a party is on record.</summary>
    public bool Has(PartyId party) => Has(_recentParties, party.Value, Parties, party);

    /// <summary>Whether a product is on record.</summary>
    public bool Has(ProductId product) => Has(_recentProducts, product.Value, Products, product);

    /// <summary>What contradicts itself among the reference records, which are always known.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The same book with other contents of some records; of several for one record the last counts. Those that are not on record stay out.</summary>
    public ReferenceBook With(IReadOnlyList<Record> corrected) => new(this, corrected);

    /// <summary>The parties directly inside a party on a day, in the order of their ids.</summary>
    public IEnumerable<PartyId> MembersOf(PartyId party, int day) =>
        _members.TryGetValue(party, out List<Inside>? inside) ? inside.Where(member => member.HoldsOn(day)).Select(member => member.Party).Distinct().Order() : [];

    /// <summary>The parties that a party is directly inside of on a day, in the order of their ids.</summary>
    public IEnumerable<PartyId> GroupsOf(PartyId party, int day) => Parties.TryGetValue(party, out Party? record)
        ? record.MemberOf.Select(owner => owner.Party).Distinct().Order().Where(owner => _members.TryGetValue(owner, out List<Inside>? inside)
            && inside.Any(member => member.Party == party && member.HoldsOn(day)))
        : [];

    /// <summary>The product that a product is directly a kind of; null: none.</summary>
    public ProductId? FamilyOf(ProductId product) =>
        Products.TryGetValue(product, out Product? record) && record.Family is { } family && KindsOf(family).Contains(product) ? family : (ProductId?)null;

    /// <summary>The products that a product is a kind of, from the nearest on.</summary>
    public IEnumerable<ProductId> FamiliesOf(ProductId product)
    {
        for (ProductId? family = FamilyOf(product); family is { } one; family = FamilyOf(one))
            yield return one;
    }

    /// <summary>A party and all that is inside it on a day.</summary>
    public IReadOnlySet<PartyId> ScopeOf(PartyId party, int day)
    {
        int found = Array.BinarySearch(MembershipChanges, day);
        var key = (party, found >= 0 ? found + 1 : ~found);
        if (_scopes.TryGetValue(key, out HashSet<PartyId>? known))
            return known;
        HashSet<PartyId> scope = [party];
        Spread(scope, one => MembersOf(one, day));
        if (Interlocked.Add(ref _keptInScopes, scope.Count) <= MaxKeptInScopes)
            _scopes.TryAdd(key, scope);
        return scope;
    }

    /// <summary>The first days on which other parties are inside some party than on the day before, in order.</summary>
    public int[] MembershipChanges => field ??=
    [
        .. _members.Values.SelectMany(inside => inside).SelectMany(member => new[] { member.First, member.Last == Day.End ? Day.End : member.Last + 1 })
            .Where(day => day is not (Day.Beginning or Day.End)).Distinct().Order(),
    ];

    /// <summary>A party and all that were ever inside it.</summary>
    public IReadOnlySet<PartyId> EverInside(PartyId party) => _everInside.GetOrAdd(party, one => Reached(one, inner => _members.TryGetValue(inner, out List<Inside>? inside) ? inside.Select(member => member.Party) : []));

    /// <summary>A party and all that it was ever inside of.</summary>
    public IReadOnlySet<PartyId> EverAround(PartyId party) => _everAround.GetOrAdd(party, one => Reached(one, inner => Parties.TryGetValue(inner, out Party? record) ? record.MemberOf.Select(owner => owner.Party) : []));

    /// <summary>All that were ever inside anything that a party was ever inside of.</summary>
    public IEnumerable<PartyId> InOneGroupWith(PartyId party) => EverAround(party).SelectMany(EverInside).Distinct();

    /// <summary>All that are a kind of anything that a product is a kind of.</summary>
    public IEnumerable<ProductId> InOneFamilyWith(ProductId product) => ScopeOf(FamiliesOf(product).LastOrDefault(product));

    /// <summary>Whether the same parties are inside a party on every day from one to another.</summary>
    public bool IsScopeTheSame(PartyId party, int from, int to)
    {
        IReadOnlySet<PartyId> scope = ScopeOf(party, to);
        return MembershipChanges.Where(day => from < day && day <= to).Append(from).All(day => scope.SetEquals(ScopeOf(party, day)));
    }

    /// <summary>A product and all that are kinds of it.</summary>
    public IReadOnlySet<ProductId> ScopeOf(ProductId product)
    {
        if (_families.TryGetValue(product, out HashSet<ProductId>? known))
            return known;
        HashSet<ProductId> scope = [product];
        Spread(scope, KindsOf);
        if (Interlocked.Add(ref _keptInScopes, scope.Count) <= MaxKeptInScopes)
            _families.TryAdd(product, scope);
        return scope;
    }

    /// <summary>A product alone, one object for each.</summary>
    public IReadOnlySet<ProductId> Only(ProductId product) => _alone.GetOrAdd(product, static one => new HashSet<ProductId> { one });

    /// <summary>The products that are directly a kind of a product.</summary>
    public IEnumerable<ProductId> KindsOf(ProductId product) => _kinds.TryGetValue(product, out List<ProductId>? kinds) ? kinds : [];

    /// <summary>What a product is made of; null: it does not say. No product is made of itself, however far one looks.</summary>
    public Contents? ContentsOf(ProductId product) => _contents.TryGetValue(product, out Contents contents) ? contents : null;

    /// <summary>
    /// A party's control group on a day: who controls it, directly or through others, all whom these control, and the sites of each.
    /// A site counts with its owner. Aggregates control nobody.
    /// </summary>
    public HashSet<PartyId> ControlGroupOf(PartyId party, int day)
    {
        HashSet<PartyId> group = [party];
        Spread(group, one => Controllers(one, day).Concat(Owners(one, day)));
        Spread(group, one => Controlled(one, day).Concat(IsAggregate(one) ? [] : MembersOf(one, day)));
        return group;
    }

    /// <summary>Whether two parties have a controller in common on a day, or one controls the other.</summary>
    public bool AreRelated(PartyId one, PartyId other, int day) => ControlGroupOf(one, day).Contains(other);

    /// <summary>A source and the sources that it repeats, from the nearest to the original.</summary>
    public IEnumerable<SourceId> OriginalsOf(SourceId source)
    {
        for (SourceId? one = source; one is { } next; one = _originals.TryGetValue(next, out SourceId original) ? original : (SourceId?)null)
            yield return next;
    }

    /// <summary>The sources in which a party speaks.</summary>
    public IEnumerable<SourceId> SourcesOf(PartyId issuer) =>
        (_byIssuer ??= Sources.Values.Where(source => source.Issuer is not null).ToLookup(source => source.Issuer!.Value, source => source.Id))[issuer];

    /// <summary>Some sources and all that repeat one of them, at any remove.</summary>
    public IReadOnlySet<SourceId> WithCopies(IEnumerable<SourceId> sources)
    {
        _copies ??= _originals.ToLookup(pair => pair.Value, pair => pair.Key);
        HashSet<SourceId> all = [.. sources];
        Spread(all, source => _copies[source]);
        return all;
    }

    /// <summary>A window in days: a fiscal one by the fiscal year of the party that it names. Null: no such fiscal year is on record.</summary>
    public DateWindow? InDays(DateWindow window)
    {
        if (window.IsResolved)
            return window;
        return Parties.TryGetValue(window.FiscalParty, out Party? party) && party.FiscalYear is { } year ? window.Resolve(year) : (DateWindow?)null;
    }

    /// <summary>The same measure with its fiscal windows in days; null where a fiscal year is not on record.</summary>
    public Measure? InDays(Measure measure)
    {
        bool isKnown = true;
        Measure resolved = measure.Resolved(window =>
        {
            DateWindow? days = InDays(window);
            isKnown &= days is not null;
            return days ?? window;
        });
        return isKnown ? resolved : null;
    }

    /// <summary>Refuses the id of a party that is not on record, which would otherwise have nothing of anything.</summary>
    public void Require(PartyId party, string argument)
    {
        if (!Parties.ContainsKey(party))
            throw new ArgumentException($"There is no party {party} on record.{new NearIds(Parties.Keys.Select(id => id.Value)).Hint(party.Value)}", argument);
    }

    /// <summary>Refuses the id of a product that is not on record, of which there would otherwise be nothing.</summary>
    public void Require(ProductId product, string argument)
    {
        if (!Products.ContainsKey(product))
            throw new ArgumentException($"There is no product {product} on record.{new NearIds(Products.Keys.Select(id => id.Value)).Hint(product.Value)}", argument);
    }

    private static bool Has<TId, T>(RecentTexts recent, string text, FrozenDictionary<TId, T> all, TId id)
        where TId : notnull
    {
        if (recent.Has(text))
            return true;
        if (!all.ContainsKey(id))
            return false;
        recent.Add(text);
        return true;
    }

    private static HashSet<PartyId> Reached(PartyId party, Func<PartyId, IEnumerable<PartyId>> next)
    {
        HashSet<PartyId> reached = [party];
        Spread(reached, next);
        return reached;
    }

    private static void Spread<T>(HashSet<T> reached, Func<T, IEnumerable<T>> next)
    {
        var open = new Queue<T>(reached);
        while (open.TryDequeue(out T? one))
        {
            foreach (T other in next(one))
            {
                if (reached.Add(other))
                    open.Enqueue(other);
            }
        }
    }

    private bool IsAggregate(PartyId party) => Parties.TryGetValue(party, out Party? record) && record.IsAggregate;

    private IEnumerable<PartyId> Controllers(PartyId party, int day) => Of(_controllers, party, day).Where(one => !IsAggregate(one));

    private IEnumerable<PartyId> Controlled(PartyId party, int day) => IsAggregate(party) ? [] : Of(_controlled, party, day);

    private IEnumerable<PartyId> Owners(PartyId party, int day) => GroupsOf(party, day).Where(owner => !IsAggregate(owner));

    private static IEnumerable<PartyId> Of(Dictionary<PartyId, List<Inside>> links, PartyId party, int day) =>
        links.TryGetValue(party, out List<Inside>? all) ? all.Where(link => link.HoldsOn(day)).Select(link => link.Party) : [];
}
