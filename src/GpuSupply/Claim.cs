using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>A speaker said that a measure has a value; or several claims at once; or something that no measure fits.</summary>
[JsonConverter(typeof(Json.RecordConverter<Claim>))]
public sealed class Claim : SourcedRecord
{
    /// <summary>Makes a claim that no measure fits: it is kept with its quote, and its verdict is that it is not comparable.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="speaker">Who said it.</param>
    public Claim(RecordId id, PartyId speaker)
        : base(id)
    {
        _ = speaker.Value;
        Speaker = speaker;
    }

    /// <summary>Makes a claim that a measure has a value.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="speaker">Who said it.</param>
    /// <param name="measure">What it was said of.</param>
    /// <param name="value">The value, as it was said.</param>
    /// <exception cref="ArgumentException">The value's unit is none that the measure has.</exception>
    public Claim(RecordId id, PartyId speaker, Measure measure, StatedValue value)
        : this(id, speaker)
    {
        ArgumentNullException.ThrowIfNull(measure);
        Measure = measure;
        Value = measure.Checked(value);
    }

    /// <summary>Makes a claim that says several claims at once.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="speaker">Who said it.</param>
    /// <param name="all">The claims: at least one, and not this one.</param>
    /// <exception cref="ArgumentException">There is none, or the claim names itself.</exception>
    public Claim(RecordId id, PartyId speaker, IEnumerable<RecordId> all)
        : this(id, speaker)
    {
        ArgumentNullException.ThrowIfNull(all);
        All = [.. all];
        if (All.Count == 0 || All.Contains(id))
            throw new ArgumentException($"Claim {id} is made of {(All.Count == 0 ? "no claims" : "itself")}: allowed are one or more other claims.", nameof(all));
    }

    /// <inheritdoc/>
    public override RecordKind Kind => RecordKind.Claim;

    /// <summary>Who said it.</summary>
    public PartyId Speaker { get; }

    /// <summary>What it was said of; <see langword="null"/>: of several claims, or nothing that a measure fits.</summary>
    public Measure? Measure { get; }

    /// <summary>The value, as it was said; <see langword="null"/> where there is no measure.</summary>
    public StatedValue? Value { get; }

    /// <summary>The claims that this one is made of; empty unless it is made of several.</summary>
    public IReadOnlyList<RecordId> All { get; } = [];

    /// <summary>The earlier claim that this one restates; <see langword="null"/>: none.</summary>
    public RecordId? Restates { get; init; }
}
