using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>
/// Replaces a record by a full new version, or by nothing, from the day on which the correction was learned. Before that day the old version
/// still counts. What was <em>wrong</em> is corrected; what <em>changed</em> is a new record.
/// </summary>
[JsonConverter(typeof(Json.RecordConverter<Correction>))]
public sealed class Correction : SourcedRecord
{
    /// <summary>Makes a correction that says that a record's fact never happened.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="replaces">The record that is corrected.</param>
    /// <exception cref="ArgumentException">The correction replaces itself.</exception>
    public Correction(RecordId id, RecordId replaces)
        : base(id)
    {
        _ = replaces.Value;
        if (id == replaces)
            throw new ArgumentException($"Correction {id} replaces itself: allowed is the id of another record.", nameof(replaces));
        Replaces = replaces;
    }

    /// <summary>Makes a correction that gives a record anew.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="record">The whole record as it is right, with the id of the record that it replaces, and without a day of its own.</param>
    /// <exception cref="ArgumentException">
    /// The record has a day of its own (the day of the correction is the day from which it counts), or is this correction itself.
    /// </exception>
    public Correction(RecordId id, Record record)
        : base(id)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record is SourcedRecord { KnownOn: not null })
            throw new ArgumentException($"Correction {id}: the new version has a knownOn of its own; it counts from the correction's day.", nameof(record));
        if (record is SourcedRecord sourced && sourced.Id == id)
            throw new ArgumentException($"Correction {id} replaces itself: allowed is the id of another record.", nameof(record));
        Replaces = record is SourcedRecord { Id: var own } ? own : RecordId.Parse(record.IdAsText);
        Record = record;
    }

    /// <inheritdoc/>
    public override RecordKind Kind => RecordKind.Correction;

    /// <summary>The id of the record that is corrected: a party's, a product's or a source's where <see cref="Record"/> is one.</summary>
    public RecordId Replaces { get; }

    /// <summary>
    /// The record as it is right; <see langword="null"/>: it never happened, which can be said of supply, money and statement records only.
    /// </summary>
    public Record? Record { get; }

    /// <summary>Why; <see langword="null"/>: not on record.</summary>
    public CorrectionReason? Reason { get; init; }
}
