using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>An order: units that a supplier owes a buyer, line by line.</summary>
[JsonConverter(typeof(Json.RecordConverter<Order>))]
public sealed class Order : SupplyRecord
{
    /// <summary>Makes an order.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="supplier">Who owes the units.</param>
    /// <param name="buyer">Who ordered them.</param>
    /// <param name="product">What was ordered.</param>
    /// <param name="on">When it was ordered.</param>
    /// <param name="schedule">Its lines: at least one, with different ids.</param>
    /// <exception cref="ArgumentException">There is no line, or two lines have the same id.</exception>
    public Order(RecordId id, PartyId supplier, PartyId buyer, ProductId product, DateWindow on, IEnumerable<ScheduleLine> schedule)
        : base(id, on)
    {
        _ = (supplier.Value, buyer.Value, product.Value);
        Supplier = supplier;
        Buyer = buyer;
        Product = product;
        ArgumentNullException.ThrowIfNull(schedule);
        Schedule = Check.Copied(schedule);
        if (Schedule.Count == 0)
            throw new ArgumentException($"Order {id} has no line: allowed is one or more.", nameof(schedule));
        if (Check.Twice(Schedule, Schedule.Count, static (schedule, index) => schedule[index].Line) is { } twice)
            throw new ArgumentException($"Order {id} has two lines \"{twice}\": line ids are unique within an order.", nameof(schedule));
    }

    /// <inheritdoc/>
    public override RecordKind Kind => RecordKind.Order;

    /// <summary>Who owes the units.</summary>
    public PartyId Supplier { get; }

    /// <summary>Who ordered them.</summary>
    public PartyId Buyer { get; }

    /// <summary>What was ordered.</summary>
    public ProductId Product { get; }

    /// <summary>The price of one unit; <see langword="null"/>: not on record.</summary>
    public MoneyRange? UnitPrice { get; init; }

    /// <summary>Its lines, in the order in which they were given.</summary>
    public IReadOnlyList<ScheduleLine> Schedule { get; }
}
