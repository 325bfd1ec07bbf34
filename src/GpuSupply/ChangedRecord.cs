using System.Text.Json.Serialization;
using NodaTime;

namespace GpuSupply;

/// <summary>A day on which something was learned about a record.</summary>
/// <remarks>A row of <see cref="LedgerChanges.Records"/>; <c>default</c> names no record.</remarks>
public readonly record struct ChangedRecord
{
    /// <summary>The record.</summary>
    public RecordId Record { get; internal init; }

    /// <summary>Its type, as it is now or was before it was voided.</summary>
    public RecordKind Kind { get; internal init; }

    /// <summary>What was learned about it.</summary>
    public RecordChange Change { get; internal init; }

    /// <summary>The day on which that was learned.</summary>
    [JsonConverter(typeof(Json.LocalDateConverter))]
    public LocalDate KnownOn { get; internal init; }

    /// <summary>Who reported it; <see langword="null"/>: nobody is named.</summary>
    public SourceId? Source { get; internal init; }

    /// <summary>The correction by which it was learned, as what was taken back before it was told is given again; <see langword="null"/>: it was told that day.</summary>
    public RecordId? Correction { get; internal init; }

    /// <summary>Day, change and record: <c>2024-06-05 corrected order o1 by k1</c>.</summary>
    public override string ToString() =>
        $"{DateText.Of(KnownOn)} {Kebab.Of(Change)} {Kebab.Of(Kind)} {Record}{(Correction is { } correction ? $" by {correction}" : "")}";
}
