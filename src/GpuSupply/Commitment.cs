using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>Money that a party said it would spend in a period. It is not an order, and not what was spent.</summary>
[JsonConverter(typeof(Json.RecordConverter<Commitment>))]
public sealed class Commitment : SourcedRecord
{
    /// <summary>Makes a commitment.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="party">Who committed the money.</param>
    /// <param name="amount">How much.</param>
    /// <param name="period">When it is to be spent.</param>
    /// <param name="status">How far it has come.</param>
    public Commitment(RecordId id, PartyId party, MoneyRange amount, DateWindow period, CommitmentStatus status)
        : base(id)
    {
        _ = party.Value;
        Party = party;
        Amount = amount;
        Period = period;
        Status = status;
    }

    /// <inheritdoc/>
    public override RecordKind Kind => RecordKind.Commitment;

    /// <summary>Who committed the money.</summary>
    public PartyId Party { get; }

    /// <summary>How much.</summary>
    public MoneyRange Amount { get; }

    /// <summary>When it is to be spent.</summary>
    public DateWindow Period { get; }

    /// <summary>How far it has come.</summary>
    public CommitmentStatus Status { get; }

    /// <summary>Its parts by purpose; empty when none are on record.</summary>
    public IReadOnlyList<CommitmentPart> Parts { get; init => field = Check.Copied(value); } = [];

    /// <summary>The earlier commitment that this one restates; <see langword="null"/>: none.</summary>
    public RecordId? Restates { get; init; }
}
