using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>A chip or a system.</summary>
[JsonConverter(typeof(Json.RecordConverter<Product>))]
public sealed class Product : Record
{
    /// <summary>Makes a product.</summary>
    /// <param name="id">Its id, unique among products.</param>
    /// <exception cref="InvalidOperationException"><paramref name="id"/> is <c>default</c>.</exception>
    public Product(ProductId id)
    {
        _ = id.Value;
        Id = id;
    }

    /// <inheritdoc/>
    public override RecordKind Kind => RecordKind.Product;

    /// <summary>The product's id, unique among products.</summary>
    public ProductId Id { get; }

    /// <summary>The name to show; <see langword="null"/>: the id.</summary>
    public string? Name { get; init; }

    /// <summary>Who makes it; <see langword="null"/>: not on record.</summary>
    public PartyId? Vendor { get; init; }

    /// <summary>The product that it is a kind of, as the H100 is of Hopper; <see langword="null"/>: none.</summary>
    public ProductId? Family { get; init; }

    /// <summary>How many H100 equivalents one unit is; <see langword="null"/>: not on record.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The factor is not above zero.</exception>
    public Rational? H100Equivalents
    {
        get;
        init => field = value is null || value.Value.Sign > 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), $"{value} H100 equivalents a unit: allowed is a number above 0.");
    }

    /// <summary>The JSON number or text that <see cref="H100Equivalents"/> was written as; <see langword="null"/>: it was not.</summary>
    internal string? H100EquivalentsJson { get; init; }

    /// <summary>The product that one unit contains several of, and how many; <see langword="null"/>: none.</summary>
    public Contents? Contains { get; init; }

    internal override string IdAsText => Id.Value;
}
