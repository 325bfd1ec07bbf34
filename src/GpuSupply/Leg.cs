using System.Text.Json;
using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>One part of a reallocation: units that go from one party to another.</summary>
[JsonConverter(typeof(Json.LegConverter))]
public sealed class Leg
{
    private readonly KeptProperties _kept;
    private readonly IdOrNone<RecordId> _order;
    private readonly IdOrNone<RecordId> _shipment;
    private readonly IdOrNone<ProductId> _product;

    private Leg(ReallocationKind kind, PartyId from, PartyId to, Quantity quantity)
    {
        _ = (from.Value, to.Value);
        if (from == to)
            throw new ArgumentException($"A leg from {from} to {to} moves nothing: the parties must differ.", nameof(to));
        Kind = kind;
        From = from;
        To = to;
        Quantity = quantity;
    }

    /// <summary>What the leg moves.</summary>
    public ReallocationKind Kind { get; }

    /// <summary>The leg's id; <see langword="null"/>: its place among the legs, counted from 1.</summary>
    /// <exception cref="FormatException">The text is no id.</exception>
    public string? Id { get; init => field = value is null ? null : IdText.Checked(value, "a leg id"); }

    /// <summary>The order whose units are moved, for a <see cref="ReallocationKind.Redistribution"/>; otherwise <see langword="null"/>.</summary>
    public RecordId? Order { get => _order.Value; private init => _order = new(value); }

    /// <summary>The line of the order; <see langword="null"/>: the only one, or not known which.</summary>
    public string? Line { get; private init; }

    /// <summary>The shipment whose units are moved, for a <see cref="ReallocationKind.Diversion"/>; otherwise <see langword="null"/>.</summary>
    public RecordId? Shipment { get => _shipment.Value; private init => _shipment = new(value); }

    /// <summary>The record whose units are moved, whichever of the two it is; <see langword="null"/>: product on hand.</summary>
    internal RecordId? Named => Order ?? Shipment;

    /// <summary>What is moved, for a <see cref="ReallocationKind.Reconsignment"/>; otherwise <see langword="null"/>.</summary>
    public ProductId? Product { get => _product.Value; private init => _product = new(value); }

    /// <summary>Whose the units were.</summary>
    public PartyId From { get; }

    /// <summary>Whose they became.</summary>
    public PartyId To { get; }

    /// <summary>How many units.</summary>
    public Quantity Quantity { get; }

    /// <summary>The window in which they are due from now on; <see langword="null"/>: as before. Never set on units on hand.</summary>
    public DateWindow? Due { get; private init; }

    /// <summary>
    /// Properties whose names begin with <c>x-</c>: the library keeps them and writes them back, and gives them no meaning. Empty unless set.
    /// </summary>
    /// <exception cref="ArgumentException">A name does not begin with <c>x-</c>, or a value is <c>default</c>, which is no JSON.</exception>
    public IReadOnlyDictionary<string, JsonElement> Extensions { get => _kept.All; private init => _kept = new(value); }

    /// <summary>Units on order change their owner.</summary>
    /// <param name="order">The order that they are part of.</param>
    /// <param name="from">Whose they were.</param>
    /// <param name="to">Whose they become.</param>
    /// <param name="quantity">How many.</param>
    /// <param name="line">The line of the order; <see langword="null"/>: the only one, or not known which.</param>
    /// <param name="due">The window in which they are due from now on, as written; <see langword="null"/>: as before.</param>
    /// <exception cref="ArgumentException"><paramref name="from"/> and <paramref name="to"/> are the same party.</exception>
    /// <exception cref="FormatException"><paramref name="line"/> is no id.</exception>
    public static Leg OfOrder(RecordId order, PartyId from, PartyId to, Quantity quantity, string? line = null, DateWindow? due = null)
    {
        _ = order.Value;
        return new(ReallocationKind.Redistribution, from, to, quantity)
        {
            Order = order,
            Line = line is null ? null : IdText.Checked(line, "a line id"),
            Due = due,
        };
    }

    /// <summary>Units in transit change their consignee.</summary>
    /// <param name="shipment">The shipment that they are part of.</param>
    /// <param name="from">Whose they were.</param>
    /// <param name="to">Whose they become.</param>
    /// <param name="quantity">How many.</param>
    /// <param name="due">The window in which they are due from now on; <see langword="null"/>: as before.</param>
    /// <exception cref="ArgumentException"><paramref name="from"/> and <paramref name="to"/> are the same party.</exception>
    public static Leg OfShipment(RecordId shipment, PartyId from, PartyId to, Quantity quantity, DateWindow? due = null)
    {
        _ = shipment.Value;
        return new(ReallocationKind.Diversion, from, to, quantity) { Shipment = shipment, Due = due };
    }

    /// <summary>Units on hand go to another party.</summary>
    /// <param name="product">What they are.</param>
    /// <param name="from">Whose they were.</param>
    /// <param name="to">Whose they become.</param>
    /// <param name="quantity">How many.</param>
    /// <exception cref="ArgumentException"><paramref name="from"/> and <paramref name="to"/> are the same party.</exception>
    public static Leg OfProduct(ProductId product, PartyId from, PartyId to, Quantity quantity)
    {
        _ = product.Value;
        return new(ReallocationKind.Reconsignment, from, to, quantity) { Product = product };
    }

    /// <summary>The same leg with an id and with properties that are kept.</summary>
    internal Leg With(string? id, IReadOnlyDictionary<string, JsonElement> extensions) => Copy(Quantity, id, new(extensions));

    /// <summary>The same leg with another quantity.</summary>
    internal Leg WithQuantity(Quantity quantity) => Copy(quantity, Id, _kept);

    /// <summary>The leg in short: <c>12000 of shipment s1 from tesla to x</c>.</summary>
    public override string ToString()
    {
        string what = Kind switch
        {
            ReallocationKind.Redistribution => $"order {Order}",
            ReallocationKind.Diversion => $"shipment {Shipment}",
            _ => $"product {Product}",
        };
        return $"{Quantity} of {what} from {From} to {To}";
    }

    private Leg Copy(Quantity quantity, string? id, KeptProperties kept) =>
        new(Kind, From, To, quantity) { Id = id, Order = Order, Line = Line, Shipment = Shipment, Product = Product, Due = Due, Extensions = kept.All };
}
