using System.Globalization;
using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>
/// Units moved from one party to another, in one or more legs, all or none. Legs both ways between two parties make it a <em>swap</em>.
/// </summary>
[JsonConverter(typeof(Json.RecordConverter<Reallocation>))]
public sealed class Reallocation : SupplyRecord
{
    /// <summary>Makes a reallocation.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="on">When it was done.</param>
    /// <param name="legs">Its legs: at least one, with different ids.</param>
    /// <exception cref="ArgumentException">There is no leg, or two legs have the same id.</exception>
    public Reallocation(RecordId id, DateWindow on, IEnumerable<Leg> legs)
        : base(id, on)
    {
        ArgumentNullException.ThrowIfNull(legs);
        Legs = Check.Copied(legs);
        if (Legs.Count == 0)
            throw new ArgumentException($"Reallocation {id} has no leg: allowed is one or more.", nameof(legs));
        if (Check.Twice(this, Legs.Count, static (reallocation, index) => reallocation.LegId(index)) is { } twice)
            throw new ArgumentException($"Reallocation {id} has two legs \"{twice}\": leg ids are unique within it.", nameof(legs));
    }

    /// <inheritdoc/>
    public override RecordKind Kind => RecordKind.Reallocation;

    /// <summary>Why it was done; <see langword="null"/>: not on record.</summary>
    public string? Reason { get; init; }

    /// <summary>Its legs, in the order in which they were given.</summary>
    public IReadOnlyList<Leg> Legs { get; }

    /// <summary>The id of a leg: its own, or else its place counted from 1.</summary>
    /// <param name="index">The leg's index, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such leg.</exception>
    public string LegId(int index) => Legs[index].Id ?? (index + 1).ToString(CultureInfo.InvariantCulture);
}
