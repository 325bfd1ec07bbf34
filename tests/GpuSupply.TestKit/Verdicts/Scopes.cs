namespace GpuSupply.TestKit.Verdicts;

/// <summary>Who is inside whom on which day, and which product is of which family; and who speaks with whose voice.</summary>
public sealed class Scopes(IReadOnlyList<Record> records)
{
    private readonly Party[] _parties = [.. records.OfType<Party>()];
    private readonly Product[] _products = [.. records.OfType<Product>()];
    private readonly Dictionary<(PartyId, int), HashSet<PartyId>> _inside = [];
    private readonly Dictionary<ProductId, HashSet<ProductId>> _kinds = [];

    /// <summary>The windows in which a party is inside another one.</summary>
    public IEnumerable<WorldWindow> Windows => _parties.SelectMany(party => party.MemberOf).Select(link => link.During).OfType<DateWindow>().Select(WorldWindow.Of);

    /// <summary>A party and all that is inside it at the end of a day.</summary>
    public HashSet<PartyId> Inside(PartyId party, int day)
    {
        if (!_inside.TryGetValue((party, day), out HashSet<PartyId>? inside))
            _inside[(party, day)] = inside = Closure(party, one => _parties.Where(other => other.MemberOf.Any(link => link.Party == one && Holds(link, day))).Select(other => other.Id));
        return inside;
    }

    /// <summary>A product and all kinds of it.</summary>
    public HashSet<ProductId> KindsOf(ProductId product)
    {
        if (!_kinds.TryGetValue(product, out HashSet<ProductId>? kinds))
            _kinds[product] = kinds = Closure(product, one => _products.Where(other => other.Family == one).Select(other => other.Id));
        return kinds;
    }

    /// <summary>Whether two parties are of one side: one controls the other, or both have the same controller, a site counting with its owner.</summary>
    public bool IsOneSide(PartyId one, PartyId other) => Company(one).Overlaps(Company(other)) || Side(one).Overlaps(Side(other));

    /// <summary>What a unit of a product counts as in H100 equivalents, or in another product that is in it; null: nothing is known of that.</summary>
    public Rational? Weight(ProductId product, string inside)
    {
        Product record = _products.First(one => one.Id == product);
        return inside == "h100e" ? record.H100Equivalents : product.Value == inside ? 1 : record.Contains is { } contents && contents.Product.Value == inside ? contents.Count : null;
    }

    // A party, whoever owns it, and all that they own, whenever they do.
    private HashSet<PartyId> Company(PartyId party) => Closure(
        party, one => _parties.Where(other => other.MemberOf.Any(link => link.Party == one)).Select(other => other.Id)
            .Concat(_parties.Where(other => other.Id == one).SelectMany(other => other.MemberOf).Select(link => link.Party)));

    private HashSet<PartyId> Side(PartyId party)
    {
        HashSet<PartyId> company = Company(party);
        return [.. company, .. _parties.Where(other => company.Contains(other.Id)).SelectMany(other => other.ControlledBy).Select(link => link.Party)];
    }

    private static bool Holds(Membership link, int day) =>
        link.During is not { } during || (WorldWindow.Of(during) is var window && window.First <= day && day <= window.Last);

    private static HashSet<T> Closure<T>(T start, Func<T, IEnumerable<T>> next)
    {
        HashSet<T> all = [start];
        var open = new Queue<T>([start]);
        while (open.TryDequeue(out T? one))
        {
            foreach (T other in next(one).Where(all.Add))
                open.Enqueue(other);
        }

        return all;
    }
}
