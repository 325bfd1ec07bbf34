using GpuSupply.Ledger;

namespace GpuSupply.Claims;

/// <summary>What one unit of a product counts in another unit: its H100 equivalents, or how many of another product it is made of.</summary>
internal sealed class ProductWeights(ReferenceBook references)
{
    /// <summary>The weight of one unit; null: the product has none, so that it can't be compared.</summary>
    public Rational? Of(ProductId product, string counted)
    {
        if (counted == ScopedMeasure.H100Equivalents)
            return references.Products.TryGetValue(product, out Product? record) ? record.H100Equivalents : null;
        IReadOnlySet<ProductId> wanted = references.ScopeOf(ProductId.Parse(counted));
        Rational weight = 1;
        for (ProductId inside = product; !wanted.Contains(inside);)
        {
            if (references.ContentsOf(inside) is not { } contents)
                return null;
            weight *= contents.Count;
            inside = contents.Product;
        }

        return weight;
    }

    /// <summary>What a unit counts that is on record as one of a product, which of a family may be of any kind inside it; null: nobody knows.</summary>
    public Rational? OfAny(ProductId product, string counted) => OfKinds(product, counted) is [var (_, weight), ..] kinds && kinds.All(kind => kind.Weight == weight) ? weight : null;

    /// <summary>The first product inside a product that has no weight and is no family of others; null: all have one.</summary>
    public ProductId? WithoutWeight(ProductId product, string counted) =>
        references.ScopeOf(product).Order().Where(kind => Of(kind, counted) is null && !references.KindsOf(kind).Any()).Select(kind => (ProductId?)kind).FirstOrDefault();

    /// <summary>
    /// The products inside a product, each with its weight; families that have none of their own are left out, since their units are units of their kinds.
    /// Null: a product has none.
    /// </summary>
    public IReadOnlyList<(ProductId Product, Rational Weight)>? OfKinds(ProductId product, string counted)
    {
        var weights = new List<(ProductId, Rational)>();
        foreach (ProductId kind in references.ScopeOf(product))
        {
            if (Of(kind, counted) is { } weight)
                weights.Add((kind, weight));
            else if (!references.KindsOf(kind).Any())
                return null;
        }

        return weights;
    }
}
