using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>
/// A source states that the records of some kinds are complete: for a party and a product, in a window, up to the day on which that was
/// learned. Without coverage the world is open: what is not on record may still have happened.
/// </summary>
[JsonConverter(typeof(Json.RecordConverter<Coverage>))]
public sealed class Coverage : SourcedRecord
{
    /// <summary>The kinds of record that coverage can be of.</summary>
    public static IReadOnlyList<RecordKind> Coverable { get; } =
    [
        RecordKind.Order, RecordKind.Reschedule, RecordKind.Cancellation, RecordKind.Shipment, RecordKind.Receipt, RecordKind.Reallocation,
        RecordKind.Movement, RecordKind.Commitment,
    ];

    /// <summary>Makes a coverage.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="party">Whose records.</param>
    /// <param name="product">Of what product.</param>
    /// <param name="of">The kinds of record that are complete: at least one of <see cref="Coverable"/>.</param>
    /// <param name="during">The window in which they are; open at its beginning, as in <c>../2024-12-31</c>: from the very first unit on. Only then are levels known without an observed one.</param>
    /// <exception cref="ArgumentException">There is no kind, or one that cannot be covered.</exception>
    public Coverage(RecordId id, PartyId party, ProductId product, IEnumerable<RecordKind> of, DateWindow during)
        : base(id)
    {
        ArgumentNullException.ThrowIfNull(of);
        _ = (party.Value, product.Value);
        Party = party;
        Product = product;
        Of = [.. of.Distinct().Order()];
        During = during;
        if (Of.Count == 0)
            throw new ArgumentException($"Coverage {id} is of no kind of record: allowed are one or more.", nameof(of));
        if (Of.Any(kind => !Coverable.Contains(kind)))
            throw new ArgumentException($"Coverage {id} is of {Kebab.Of(Of.First(kind => !Coverable.Contains(kind)))}: allowed are {string.Join(", ", Coverable.Select(Kebab.Of))}.", nameof(of));
    }

    /// <inheritdoc/>
    public override RecordKind Kind => RecordKind.Coverage;

    /// <summary>Whose records.</summary>
    public PartyId Party { get; }

    /// <summary>Of what product.</summary>
    public ProductId Product { get; }

    /// <summary>From which supplier only; <see langword="null"/>: from all.</summary>
    public PartyId? Supplier { get; init; }

    /// <summary>The kinds of record that are complete, in the order of <see cref="RecordKind"/>.</summary>
    public IReadOnlyList<RecordKind> Of { get; }

    /// <summary>The window in which they are complete.</summary>
    public DateWindow During { get; }
}
