using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>How many units of another product one unit of a product is made of.</summary>
/// <remarks><c>default</c> names no product: reading its value fails with a message.</remarks>
[JsonConverter(typeof(Json.ContentsConverter))]
public readonly record struct Contents
{
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

    /// <summary>Count and product: <c>2 die</c>.</summary>
    public override string ToString() => $"{Count} {Product}";
}
