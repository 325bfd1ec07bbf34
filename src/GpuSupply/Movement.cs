using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>Units of one party that went from one stage to another: switched on, switched off, retired, sent back.</summary>
[JsonConverter(typeof(Json.RecordConverter<Movement>))]
public sealed class Movement : SupplyRecord
{
    /// <summary>Makes a movement.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="party">Whose units.</param>
    /// <param name="product">What moved.</param>
    /// <param name="quantity">How many units.</param>
    /// <param name="from">The stage that they left.</param>
    /// <param name="to">The stage that they reached: another one.</param>
    /// <param name="on">When.</param>
    /// <exception cref="ArgumentException">
    /// The stages are the same, or one of them is none that units are moved between (<see cref="Stage.Outside"/>, <see cref="Stage.Planned"/>).
    /// </exception>
    public Movement(RecordId id, PartyId party, ProductId product, Quantity quantity, Stage from, Stage to, DateWindow on)
        : base(id, on)
    {
        _ = (party.Value, product.Value);
        if (from is < Stage.Supply or > Stage.Retired)
            throw new ArgumentException($"Movement {id} from {Kebab.Of(from)}: allowed are the stages from supply to retired.", nameof(from));
        if (to is < Stage.Supply or > Stage.Retired)
            throw new ArgumentException($"Movement {id} to {Kebab.Of(to)}: allowed are the stages from supply to retired.", nameof(to));
        if (from == to)
            throw new ArgumentException($"Movement {id} leaves units where they are ({Kebab.Of(from)}): the stages must differ.", nameof(to));
        Party = party;
        Product = product;
        Quantity = quantity;
        From = from;
        To = to;
    }

    /// <inheritdoc/>
    public override RecordKind Kind => RecordKind.Movement;

    /// <summary>Whose units.</summary>
    public PartyId Party { get; }

    /// <summary>What moved.</summary>
    public ProductId Product { get; }

    /// <summary>How many units.</summary>
    public Quantity Quantity { get; }

    /// <summary>The stage that they left.</summary>
    public Stage From { get; }

    /// <summary>The stage that they reached.</summary>
    public Stage To { get; }
}
