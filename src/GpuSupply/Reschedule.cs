using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>Units of an order line, planned for another time.</summary>
[JsonConverter(typeof(Json.RecordConverter<Reschedule>))]
public sealed class Reschedule : SupplyRecord
{
    private readonly IdOrNone<PartyId> _party;

    /// <summary>Makes a reschedule.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="order">The order.</param>
    /// <param name="line">The line of the order.</param>
    /// <param name="due">The window in which the units are planned from now on.</param>
    /// <param name="on">When the plan was changed.</param>
    /// <exception cref="FormatException"><paramref name="line"/> is no id.</exception>
    public Reschedule(RecordId id, RecordId order, string line, DateWindow due, DateWindow on)
        : base(id, on)
    {
        _ = order.Value;
        Order = order;
        ArgumentNullException.ThrowIfNull(line);
        Line = IdText.Checked(line, "a line id");
        Due = due;
    }

    /// <inheritdoc/>
    public override RecordKind Kind => RecordKind.Reschedule;

    /// <summary>The order.</summary>
    public RecordId Order { get; }

    /// <summary>The line of the order.</summary>
    public string Line { get; }

    /// <summary>Whose units; <see langword="null"/>: the buyer's. Required once a reallocation names the order.</summary>
    public PartyId? Party { get => _party.Value; init => _party = new(value); }

    /// <summary>How many units; <see langword="null"/>: all of the line that the party is still planned to get.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>The window in which the units are planned from now on.</summary>
    public DateWindow Due { get; }
}
