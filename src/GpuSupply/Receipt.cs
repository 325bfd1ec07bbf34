namespace GpuSupply;

/// <summary>Units received: of a shipment, or of a product where no order is on record.</summary>
public sealed class Receipt : SupplyRecord
{
    /// <summary>Makes a receipt of units of a shipment.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="shipment">The shipment.</param>
    /// <param name="quantity">How many units were received.</param>
    /// <param name="on">When.</param>
    public Receipt(RecordId id, RecordId shipment, Quantity quantity, DateWindow on)
        : base(id, on)
    {
        _ = shipment.Value;
        Shipment = shipment;
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
        Product = product;
        Quantity = quantity;
    }

    /// <inheritdoc/>
    public override RecordKind Kind => RecordKind.Receipt;

    /// <summary>The shipment that was received; <see langword="null"/>: the units' origin is not on record.</summary>
    public RecordId? Shipment { get; }

    /// <summary>
    /// Who received the units; <see langword="null"/>: the holder of the shipment. Required once a reallocation names the shipment.
    /// </summary>
    public PartyId? Party { get; init; }

    /// <summary>What was received; <see langword="null"/>: what the shipment's order names.</summary>
    public ProductId? Product { get; }

    /// <summary>How many units were received.</summary>
    public Quantity Quantity { get; }
}
