using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>A company, a person or a site: whoever orders, holds, speaks or is spoken of.</summary>
[JsonConverter(typeof(Json.RecordConverter<Party>))]
public sealed class Party : Record
{
    /// <summary>Makes a party.</summary>
    /// <param name="id">Its id, unique among parties.</param>
    /// <exception cref="InvalidOperationException"><paramref name="id"/> is <c>default</c>.</exception>
    public Party(PartyId id)
    {
        _ = id.Value;
        Id = id;
    }

    /// <inheritdoc/>
    public override RecordKind Kind => RecordKind.Party;

    /// <summary>The party's id, unique among parties.</summary>
    public PartyId Id { get; }

    /// <summary>The name to show; <see langword="null"/>: the id.</summary>
    public string? Name { get; init; }

    /// <summary>The parties that it is inside of: a site inside its owner. Their stock includes its stock.</summary>
    public IReadOnlyList<Membership> MemberOf { get; init => field = [.. value]; } = [];

    /// <summary>The parties that control it without its stock being theirs.</summary>
    public IReadOnlyList<Membership> ControlledBy { get; init => field = [.. value]; } = [];

    /// <summary>Whether it is only a sum for statistics ("the top four clouds"): it contains, but controls nobody.</summary>
    public bool IsAggregate { get; init; }

    /// <summary>Its fiscal year; <see langword="null"/>: not on record, so no window can name it.</summary>
    public FiscalYear? FiscalYear { get; init; }

    internal override string IdAsText => Id.Value;
}
