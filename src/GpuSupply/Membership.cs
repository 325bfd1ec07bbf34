using System.Text.Json;
using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>That a party belongs to, or is controlled by, another one, and when.</summary>
/// <remarks><c>default</c> names no party: reading its <see cref="Party"/>'s value fails with a message.</remarks>
[JsonConverter(typeof(Json.MembershipConverter))]
[Display.TypeFormatterSource(typeof(Display.NotebookTexts))]
public readonly record struct Membership
{
    private readonly KeptProperties _kept;

    /// <summary>Makes the membership.</summary>
    /// <param name="party">The owner or the controller.</param>
    /// <param name="during">When; <see langword="null"/>: always.</param>
    public Membership(PartyId party, DateWindow? during = null)
    {
        _ = party.Value;
        Party = party;
        During = during;
    }

    /// <summary>The owner or the controller.</summary>
    public PartyId Party { get; }

    /// <summary>When; <see langword="null"/>: always.</summary>
    public DateWindow? During { get; }

    /// <summary>
    /// Properties whose names begin with <c>x-</c>: the library keeps them and writes them back, and gives them no meaning. Empty unless set. Equality does not look at them.
    /// </summary>
    /// <exception cref="ArgumentException">A name does not begin with <c>x-</c>, or a value is <c>default</c>, which is no JSON.</exception>
    public IReadOnlyDictionary<string, JsonElement> Extensions { get => _kept.All; init => _kept = new(value); }

    /// <summary>A party that always is the owner or controller.</summary>
    /// <param name="party">The id of the party.</param>
    public static implicit operator Membership(PartyId party) => new(party);

    /// <summary>The party, and the window where there is one.</summary>
    public override string ToString() => During is { } during ? $"{Party} during {during}" : Party.ToString();
}
