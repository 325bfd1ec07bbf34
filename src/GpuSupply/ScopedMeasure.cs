using System.Text;
using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>A measure of one party's stock or flow.</summary>
[JsonConverter(typeof(Json.MeasureConverter<ScopedMeasure>))]
public abstract record ScopedMeasure : Measure
{
    /// <summary>What a measure of one's own takes, in words.</summary>
    internal const string AnyUnit = "any unit";

    /// <summary>What units are counted in that is no product.</summary>
    internal const string H100Equivalents = "h100e";

    private protected ScopedMeasure(MeasureKind kind, PartyId party, ProductId? product)
    {
        _ = party.Value;
        Kind = kind;
        Name = Kebab.Of(kind);
        Party = party;
        Product = product;
        if (product is null && CountsUnits(kind))
            throw new ArgumentException($"{Name} of {party} names no product: allowed is the product whose units they are.", nameof(product));
    }

    private protected ScopedMeasure(string name, PartyId party, ProductId? product)
    {
        _ = party.Value;
        ArgumentNullException.ThrowIfNull(name);
        if (!name.StartsWith("x-", StringComparison.Ordinal) || !IdText.IsValid(name))
            throw new ArgumentException($"\"{name}\" is no name of a measure of one's own: allowed are names that begin with \"x-\".", nameof(name));
        Kind = MeasureKind.Custom;
        Name = name;
        Party = party;
        Product = product;
    }

    /// <inheritdoc/>
    public sealed override MeasureKind Kind { get; }

    /// <summary>The kind as it is written: <c>in-service</c>, or the measure's own name: <c>x-revenue</c>.</summary>
    public string Name { get; }

    /// <summary>Whose, with the parties inside it.</summary>
    public PartyId Party { get; init; }

    /// <summary>Of what, with the products of that family; <see langword="null"/> for money and where a measure of one's own has none.</summary>
    public ProductId? Product { get; init; }

    /// <summary>From which supplier only; <see langword="null"/>: from all.</summary>
    public PartyId? Supplier { get; init; }

    /// <summary>For which purpose only; <see langword="null"/>: for all.</summary>
    public string? Purpose { get; init; }

    /// <summary>On which basis money is counted; <see langword="null"/>: not said.</summary>
    public SpendBasis? Basis { get; init; }

    /// <summary>What units are counted in: <c>h100e</c> for H100 equivalents, or the id of a product that they contain; <see langword="null"/>: in units.</summary>
    public string? In { get; init; }

    internal override IEnumerable<ScopedMeasure> Scopes => [this];

    internal override bool StartsAtZero => Kind != MeasureKind.Custom;

    internal bool IsMoney => Kind is MeasureKind.OrderValue or MeasureKind.Committed or MeasureKind.Spend;

    internal override string AllowedUnits => Kind == MeasureKind.Custom ? AnyUnit : IsMoney ? "money, such as \"10B USD\"" : "units, such as \"12k\"";

    internal static bool IsStock(MeasureKind kind) => kind <= MeasureKind.BehindPlan;

    internal static bool IsFlow(MeasureKind kind) => kind is > MeasureKind.BehindPlan and <= MeasureKind.Spend;

    internal override bool Accepts(Unit unit) => Kind == MeasureKind.Custom || (IsMoney ? unit.Kind == UnitKind.Money : unit.Kind == UnitKind.Units);

    /// <summary>Whether the other measure differs in its time alone.</summary>
    internal bool HasScopeOf(ScopedMeasure other) =>
        Name == other.Name && Party == other.Party && Product == other.Product && Supplier == other.Supplier && Purpose == other.Purpose
        && Basis == other.Basis && In == other.In;

    /// <summary>The scope in words, without the time: <c>in-service tesla h100</c>.</summary>
    internal string ScopeText()
    {
        var text = new StringBuilder(Name).Append(' ').Append(Party);
        if (Product is { } product)
            text.Append(' ').Append(product);
        if (Supplier is { } supplier)
            text.Append(" supplier ").Append(supplier);
        if (Purpose is { } purpose)
            text.Append(" purpose ").Append(purpose);
        if (Basis is { } basis)
            text.Append(" basis ").Append(Kebab.Of(basis));
        if (In is { } inside)
            text.Append(" in ").Append(inside);
        return text.ToString();
    }

    private static bool CountsUnits(MeasureKind kind) => kind <= MeasureKind.OrderValue;
}
