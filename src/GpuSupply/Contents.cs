using System.Text.Json;
using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>How many units of another product one unit of a product is made of.</summary>
/// <remarks><c>default</c> names no product: reading its value fails with a message.</remarks>
[JsonConverter(typeof(Json.ContentsConverter))]
public readonly record struct Contents
{
    private readonly KeptProperties _kept;

    /// <summary>Makes the contents.</summary>
    /// <param name="product">The product that is inside.</param>
    /// <param name="count">How many units of it are in one unit: at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    public Contents(ProductId product, long count)
    {
        _ = product.Value;
        Product = product;
        Count = count >= 1 ? count : throw new ArgumentOutOfRangeException(nameof(count), $"{count} units inside: allowed is 1 or more.");
    }

    /// <summary>The product that is inside.</summary>
    public ProductId Product { get; }

    /// <summary>How many units of it are in one unit.</summary>
    public long Count { get; }

    /// <summary>
    /// Properties whose names begin with <c>x-</c>: the library keeps them and writes them back, and gives them no meaning. Empty unless set. Equality does not look at them.
    /// </summary>
    /// <exception cref="ArgumentException">A name does not begin with <c>x-</c>, or a value is <c>default</c>, which is no JSON.</exception>
    public IReadOnlyDictionary<string, JsonElement> Extensions { get => _kept.All; init => _kept = new(value); }

    /// <summary>Count and product: <c>2 die</c>.</summary>
    public override string ToString() => $"{Count} {Product}";
}
