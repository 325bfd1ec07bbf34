using System.Text.Json.Serialization;
using NodaTime;

namespace GpuSupply;

/// <summary>A record that somebody reported on some day: every record but parties, products and sources.</summary>
[JsonConverter(typeof(Json.RecordConverter<SourcedRecord>))]
public abstract class SourcedRecord : Record
{
    private IdOrNone<SourceId> _source;

    // The day's number; 0, which is a day of 1970: none.
    private readonly int _knownOn;

    private protected SourcedRecord(RecordId id)
    {
        // A default id has no value; asking for it says so.
        _ = id.Value;
        Id = id;
    }

    /// <summary>The record's id, unique among all sourced records of a case.</summary>
    public RecordId Id { get; }

    /// <summary>Who reported it; <see langword="null"/>: the case's own source.</summary>
    public SourceId? Source { get => _source.Value; init => _source = new(value); }

    /// <summary>The day on which it was learned; <see langword="null"/>: the day on which its source was published.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is outside of the years 1990 to 2199.</exception>
    public LocalDate? KnownOn
    {
        get => _knownOn == 0 ? null : Day.Date(_knownOn);
        init => _knownOn = value is { } day ? CalendarRange.Checked(day, nameof(value)) : 0;
    }

    /// <summary>The number of that day; null: there is none.</summary>
    internal int? KnownOnDay => _knownOn == 0 ? null : _knownOn;

    /// <summary>A remark of whoever keeps the case; <see langword="null"/> when there is none.</summary>
    public string? Note { get => Extras.Note; init => Extras = value == Note ? Extras : Extras with { Note = value }; }

    /// <summary>The source's own words; <see langword="null"/> when there are none.</summary>
    public string? Quote { get => Extras.Quote; init => Extras = value == Quote ? Extras : Extras with { Quote = value }; }

    /// <summary>What all sourced records may have, set together.</summary>
    internal (SourceId? Source, LocalDate? KnownOn, string? Note, string? Quote) Provenance
    {
        init => (Source, KnownOn, Note, Quote) = value;
    }

    internal override string IdAsText => Id.Value;

    /// <summary>The same record, reported by a source.</summary>
    internal SourcedRecord Citing(SourceId source)
    {
        var copy = (SourcedRecord)MemberwiseClone();
        copy._source = new(source);
        return copy;
    }
}
