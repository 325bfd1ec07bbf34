using System.Text.Json.Serialization;
using NodaTime;

namespace GpuSupply;

/// <summary>Where something was learned: a filing, a document, a statement, a report.</summary>
[JsonConverter(typeof(Json.RecordConverter<Source>))]
public sealed class Source : Record
{
    /// <summary>Makes a source.</summary>
    /// <param name="id">Its id, unique among sources.</param>
    /// <param name="publishedOn">The day on which it was published: its records are known from then on, unless they say otherwise.</param>
    /// <exception cref="InvalidOperationException"><paramref name="id"/> is <c>default</c>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="publishedOn"/> is outside of the years 1990 to 2199.</exception>
    public Source(SourceId id, LocalDate publishedOn)
    {
        _ = id.Value;
        Id = id;
        PublishedOn = CalendarRange.CheckedDate(publishedOn, nameof(publishedOn));
    }

    /// <inheritdoc/>
    public override RecordKind Kind => RecordKind.Source;

    /// <summary>The source's id, unique among sources.</summary>
    public SourceId Id { get; }

    /// <summary>The day on which it was published.</summary>
    public LocalDate PublishedOn { get; }

    /// <summary>Its title; <see langword="null"/>: not on record.</summary>
    public string? Title { get; init; }

    /// <summary>Who published it, as text; <see langword="null"/>: not on record.</summary>
    public string? Publisher { get; init; }

    /// <summary>The party that speaks in it; <see langword="null"/>: none of the parties on record.</summary>
    public PartyId? Issuer { get; init; }

    /// <summary>What it is; <see langword="null"/>: not on record.</summary>
    public SourceKind? SourceKind { get; init; }

    /// <summary>Where it can be read; <see langword="null"/>: not on record. Kept as text and never opened.</summary>
    public string? Url { get; init; }

    /// <summary>The source that it repeats; <see langword="null"/>: it is one of its own. Copies of one source count once.</summary>
    public SourceId? DerivedFrom { get; init; }

    internal override string IdAsText => Id.Value;
}
