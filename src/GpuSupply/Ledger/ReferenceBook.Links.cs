using System.Collections.Frozen;

namespace GpuSupply.Ledger;

// How the book is put together: each link is looked at once, and those to nobody and those on a circle are left out.
internal sealed partial class ReferenceBook
{
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

    private static FrozenDictionary<TId, T> Replaced<TId, T>(FrozenDictionary<TId, T> first, IEnumerable<T> corrected, Func<T, TId> id)
        where TId : notnull
    {
        var all = new Dictionary<TId, T>(first);
        foreach (T one in corrected.Where(one => first.ContainsKey(id(one))))
            all[id(one)] = one;
        return all.ToFrozenDictionary();
    }

    private void LinkAll()
    {
        LinkParties();
        LinkProducts();
        LinkSources();
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

        // Few links are on a circle at any time at all, so that only these are looked at day by day.
        int[] circling = [.. EdgesOnCircle(links.Select(link => (link.Member.Id, link.Owner.Party)))];
        HashSet<int> onCircle = [];
        foreach (int day in circling.Select(index => links[index].Owner.First).Distinct())
        {
            int[] holding = [.. circling.Where(index => links[index].Owner.HoldsOn(day))];
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
        foreach (Product product in products)
        {
            if (contentsCircle.Contains(product.Id))
                _findings.Add(new(FindingCode.CyclicReference, product, $"{product} contains {product.Contains!.Value.Product}, which contains it."));
            else if (product.Contains is { } contents && Products.ContainsKey(contents.Product))
                _contents[product.Id] = contents;
        }
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
