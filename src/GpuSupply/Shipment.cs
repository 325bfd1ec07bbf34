using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>Units of an order, sent.</summary>
[JsonConverter(typeof(Json.RecordConverter<Shipment>))]
public sealed class Shipment : SupplyRecord
{
    private readonly IdOrNone<PartyId> _party;

    /// <summary>Makes a shipment.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="order">The order whose units were sent.</param>
    /// <param name="quantity">How many.</param>
    /// <param name="on">When.</param>
    public Shipment(RecordId id, RecordId order, Quantity quantity, DateWindow on)
        : base(id, on)
    {
        _ = order.Value;
        Order = order;
        Quantity = quantity;
    }

    /// <inheritdoc/>
    public override RecordKind Kind => RecordKind.Shipment;

    /// <summary>The order whose units were sent.</summary>
    public RecordId Order { get; }

    /// <summary>The line of the order; <see langword="null"/>: the only one, or not known which.</summary>
    /// <exception cref="FormatException">The text is no id.</exception>
    public string? Line { get; init => field = value is null ? null : IdText.Checked(value, "a line id"); }

    /// <summary>Whose units; <see langword="null"/>: the buyer's. Required once a reallocation names the order.</summary>
    public PartyId? Party { get => _party.Value; init => _party = new(value); }

    /// <summary>How many units were sent.</summary>
    public Quantity Quantity { get; }
}
