using System.Collections.Concurrent;
using System.Collections.Frozen;
using NodaTime;

namespace GpuSupply.Ledger;

/// <summary>Parties, products and sources: who is inside whom, what is a kind of what, which source repeats which.</summary>
internal sealed class ReferenceBook
{
    private readonly Dictionary<PartyId, List<Inside>> _members = [];
    private readonly Dictionary<PartyId, List<Inside>> _controlled = [];
    private readonly Dictionary<PartyId, List<Inside>> _controllers = [];
    private readonly Dictionary<ProductId, List<ProductId>> _kinds = [];
    private readonly Dictionary<SourceId, SourceId> _originals = [];
    private readonly List<Finding> _findings = [];

    // Scopes are asked for again and again; a long chain of members would fill the memory with them, so that not all are kept.
    private const int MaxKeptInScopes = 1_000_000;
    private readonly ConcurrentDictionary<(PartyId Party, int Period), HashSet<PartyId>> _scopes = new();
    private readonly ConcurrentDictionary<ProductId, HashSet<ProductId>> _families = new();
    private int _keptInScopes;

    public ReferenceBook(IReadOnlyList<Record> records, Func<Record, string> canonical)
    {
        Parties = Unique(records.OfType<Party>(), party => party.Id, canonical);
        Products = Unique(records.OfType<Product>(), product => product.Id, canonical);
        Sources = Unique(records.OfType<Source>(), source => source.Id, canonical);
        LinkParties();
        LinkProducts();
        LinkSources();
    }

    public FrozenDictionary<PartyId, Party> Parties { get; }

    public FrozenDictionary<ProductId, Product> Products { get; }

    public FrozenDictionary<SourceId, Source> Sources { get; }

    /// <summary>What contradicts itself among the reference records, which are always known.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The parties directly inside a party on a day, in the order of their ids.</summary>
    public IEnumerable<PartyId> MembersOf(PartyId party, int day) =>
        _members.TryGetValue(party, out List<Inside>? inside) ? inside.Where(member => member.HoldsOn(day)).Select(member => member.Party).Distinct().Order() : [];

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

    /// <summary>The products that are directly a kind of a product.</summary>
    public IEnumerable<ProductId> KindsOf(ProductId product) => _kinds.TryGetValue(product, out List<ProductId>? kinds) ? kinds : [];

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

    /// <summary>A window in days: a fiscal one by the fiscal year of the party that it names. Null: no such fiscal year is on record.</summary>
    public DateWindow? InDays(DateWindow window)
    {
        if (window.IsResolved)
            return window;
        return Parties.TryGetValue(window.FiscalParty, out Party? party) && party.FiscalYear is { } year ? window.Resolve(year) : (DateWindow?)null;
    }

    /// <summary>Refuses the id of a party that is not on record, which would otherwise have nothing of anything.</summary>
    public void Require(PartyId party, string argument)
    {
        if (!Parties.ContainsKey(party))
            throw new ArgumentException($"There is no party {party} on record.", argument);
    }

    /// <summary>Refuses the id of a product that is not on record, of which there would otherwise be nothing.</summary>
    public void Require(ProductId product, string argument)
    {
        if (!Products.ContainsKey(product))
            throw new ArgumentException($"There is no product {product} on record.", argument);
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

    private IEnumerable<PartyId> Owners(PartyId party, int day) => Parties.TryGetValue(party, out Party? record)
        ? record.MemberOf.Where(owner => !IsAggregate(owner.Party) && _members.TryGetValue(owner.Party, out List<Inside>? inside)
            && inside.Any(member => member.Party == party && member.HoldsOn(day))).Select(owner => owner.Party)
        : [];

    private static IEnumerable<PartyId> Of(Dictionary<PartyId, List<Inside>> links, PartyId party, int day) =>
        links.TryGetValue(party, out List<Inside>? all) ? all.Where(link => link.HoldsOn(day)).Select(link => link.Party) : [];

    private FrozenDictionary<TId, T> Unique<TId, T>(IEnumerable<T> records, Func<T, TId> id, Func<Record, string> canonical)
        where TId : notnull
        where T : Record
    {
        var unique = new Dictionary<TId, T>();
        foreach (IGrouping<TId, T> same in records.GroupBy(id))
        {
            T[] versions = same.Count() == 1 ? [.. same] : [.. same.OrderBy(record => canonical(record), StringComparer.Ordinal)];
            unique[same.Key] = versions[0];
            foreach (T other in versions.DistinctBy(version => versions.Length == 1 ? "" : canonical(version)).Skip(1))
                _findings.Add(new(FindingCode.DuplicateId, other, $"{other} is on record with different content; the version that is first in order stays."));
        }

        return unique.ToFrozenDictionary();
    }

    private void LinkParties()
    {
        var links = new List<(Party Member, Inside Owner)>();
        foreach (Party party in Parties.Values.OrderBy(party => party.Id))
        {
            foreach (Membership owner in party.MemberOf)
            {
                if (Window(party, owner, "memberOf") is { } inside)
                    links.Add((party, inside));
            }

            foreach (Membership controller in party.ControlledBy)
            {
                if (Window(party, controller, "controlledBy") is { } inside)
                {
                    Add(_controllers, party.Id, inside);
                    Add(_controlled, inside.Party, inside with { Party = party.Id });
                }
            }
        }

        HashSet<int> onCircle = [];
        foreach (int day in links.Select(link => link.Owner.First).Distinct())
        {
            int[] holding = [.. Enumerable.Range(0, links.Count).Where(index => links[index].Owner.HoldsOn(day))];
            foreach (int edge in EdgesOnCircle(holding.Select(index => (links[index].Member.Id, links[index].Owner.Party))))
                onCircle.Add(holding[edge]);
        }

        for (int index = 0; index < links.Count; index++)
        {
            (Party member, Inside owner) = links[index];
            if (onCircle.Contains(index))
                _findings.Add(new(FindingCode.CyclicReference, member, $"{member} is a member of {owner.Party}, which is inside {member.Id} at the same time."));
            else
                Add(_members, owner.Party, owner with { Party = member.Id });
        }
    }

    private void LinkProducts()
    {
        Product[] products = [.. Products.Values.OrderBy(product => product.Id)];
        HashSet<ProductId> familyCircle = OnCircle(products, product => product.Id, product => product.Family);
        foreach (Product product in products)
        {
            if (product.Vendor is { } vendor && !Parties.ContainsKey(vendor))
                _findings.Add(Unknown(product, "vendor", vendor));
            if (product.Contains is { } contents && !Products.ContainsKey(contents.Product))
                _findings.Add(Unknown(product, "contains", contents.Product));
            if (product.Family is not { } family)
                continue;
            if (!Products.ContainsKey(family))
                _findings.Add(Unknown(product, "family", family));
            else if (familyCircle.Contains(product.Id))
                _findings.Add(new(FindingCode.CyclicReference, product, $"{product} is of the family {family}, which is of its family."));
            else if (_kinds.TryGetValue(family, out List<ProductId>? kinds))
                kinds.Add(product.Id);
            else
                _kinds[family] = [product.Id];
        }

        HashSet<ProductId> contentsCircle = OnCircle(products, product => product.Id, product => product.Contains?.Product);
        foreach (Product product in products.Where(product => contentsCircle.Contains(product.Id)))
            _findings.Add(new(FindingCode.CyclicReference, product, $"{product} contains {product.Contains!.Value.Product}, which contains it."));
    }

    private void LinkSources()
    {
        Source[] sources = [.. Sources.Values.OrderBy(source => source.Id)];
        HashSet<SourceId> circle = OnCircle(sources, source => source.Id, source => source.DerivedFrom);
        foreach (Source source in sources)
        {
            if (source.Issuer is { } issuer && !Parties.ContainsKey(issuer))
                _findings.Add(Unknown(source, "issuer", issuer));
            if (source.DerivedFrom is not { } original)
                continue;
            if (!Sources.ContainsKey(original))
                _findings.Add(Unknown(source, "derivedFrom", original));
            else if (circle.Contains(source.Id))
                _findings.Add(new(FindingCode.CyclicReference, source, $"{source} repeats {original}, which repeats it."));
            else
                _originals[source.Id] = original;
        }
    }

    private Inside? Window(Party party, Membership link, string field)
    {
        if (!Parties.ContainsKey(link.Party))
        {
            _findings.Add(Unknown(party, field, link.Party));
            return null;
        }

        if (link.During is not { } during)
            return new(link.Party, Day.Beginning, Day.End);
        if (InDays(during) is { } days)
            return new(link.Party, days.ToSpan().First, days.ToSpan().Last);
        _findings.Add(new(FindingCode.UnknownReference, party, $"{party}: {field} {link.Party} during {during} needs a fiscal year that is not on record."));
        return null;
    }

    private static Finding Unknown<TId>(Record record, string field, TId id) =>
        new(FindingCode.UnknownReference, record, $"{record} names {field} {id}, which is not on record.");

    private static HashSet<TId> OnCircle<TId, T>(IEnumerable<T> records, Func<T, TId> id, Func<T, TId?> next)
        where TId : struct
    {
        (TId From, TId To)[] edges = [.. records.Where(record => next(record) is not null).Select(record => (id(record), next(record)!.Value))];
        return [.. EdgesOnCircle(edges).Select(edge => edges[edge].From)];
    }

    private static IEnumerable<int> EdgesOnCircle<TId>(IEnumerable<(TId From, TId To)> edges)
        where TId : struct
    {
        var numbers = new Dictionary<TId, int>();
        int Number(TId id) => numbers.TryGetValue(id, out int known) ? known : numbers[id] = numbers.Count;
        List<(int From, int To)> numbered = [.. edges.Select(edge => (Number(edge.From), Number(edge.To)))];
        return Circles.EdgesOn(numbers.Count, numbered);
    }

    private static void Add(Dictionary<PartyId, List<Inside>> links, PartyId party, Inside link)
    {
        if (links.TryGetValue(party, out List<Inside>? all))
            all.Add(link);
        else
            links[party] = [link];
    }

    /// <summary>A party that is linked to another from a first to a last day.</summary>
    private sealed record Inside(PartyId Party, int First, int Last)
    {
        public bool HoldsOn(int day) => First <= day && day <= Last;
    }
}
