using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>Units received: of a shipment, or of a product where no order is on record.</summary>
[JsonConverter(typeof(Json.RecordConverter<Receipt>))]
public sealed class Receipt : SupplyRecord
{
    private readonly IdOrNone<RecordId> _shipment;
    private readonly IdOrNone<PartyId> _party;
    private readonly IdOrNone<ProductId> _product;

    /// <summary>Makes a receipt of units of a shipment.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="shipment">The shipment.</param>
    /// <param name="quantity">How many units were received.</param>
    /// <param name="on">When.</param>
    public Receipt(RecordId id, RecordId shipment, Quantity quantity, DateWindow on)
        : base(id, on)
    {
        _ = shipment.Value;
        _shipment = new(shipment);
        Quantity = quantity;
    }

    /// <summary>Makes a receipt of units whose order is not on record.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="party">Who received them.</param>
    /// <param name="product">What was received.</param>
    /// <param name="quantity">How many units.</param>
    /// <param name="on">When.</param>
    public Receipt(RecordId id, PartyId party, ProductId product, Quantity quantity, DateWindow on)
        : base(id, on)
    {
        _ = (party.Value, product.Value);
        Party = party;
        _product = new(product);
        Quantity = quantity;
    }

    /// <inheritdoc/>
    public override RecordKind Kind => RecordKind.Receipt;

    /// <summary>The shipment that was received; <see langword="null"/>: the units' origin is not on record.</summary>
    public RecordId? Shipment => _shipment.Value;

    /// <summary>
    /// Who received the units; <see langword="null"/>: the holder of the shipment. Required once a reallocation names the shipment.
    /// </summary>
    public PartyId? Party { get => _party.Value; init => _party = new(value); }

    /// <summary>What was received; <see langword="null"/>: what the shipment's order names.</summary>
    public ProductId? Product => _product.Value;

    /// <summary>How many units were received.</summary>
    public Quantity Quantity { get; }
}
