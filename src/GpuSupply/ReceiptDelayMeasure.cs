using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>
/// By how many days the planned receipt of a party's units was put off by a reallocation: each unit that came is paired with one that left and
/// counts its planned day less the other's. The mean is of the units that left; the total is in unit-days.
/// </summary>
[JsonConverter(typeof(Json.MeasureConverter<ReceiptDelayMeasure>))]
public sealed record ReceiptDelayMeasure : Measure
{
    /// <summary>Makes the measure.</summary>
    /// <param name="reallocation">The reallocation.</param>
    /// <param name="party">For whom.</param>
    public ReceiptDelayMeasure(RecordId reallocation, PartyId party)
    {
        _ = (reallocation.Value, party.Value);
        Reallocation = reallocation;
        Party = party;
    }

    /// <inheritdoc/>
    public override MeasureKind Kind => IsTotal ? MeasureKind.ReceiptDelayTotal : MeasureKind.ReceiptDelay;

    /// <summary>The reallocation.</summary>
    public RecordId Reallocation { get; }

    /// <summary>For whom.</summary>
    public PartyId Party { get; }

    /// <summary>Only the pairs that contain units of this leg; <see langword="null"/>: all.</summary>
    /// <exception cref="FormatException">The text is no id.</exception>
    public string? Leg { get; init => field = value is null ? null : IdText.Checked(value, "a leg id"); }

    /// <summary>Whether the total is asked for, in unit-days, rather than the mean, in days.</summary>
    public bool IsTotal { get; init; }

    internal override bool StartsAtZero => false;

    internal override string AllowedUnits => IsTotal ? "unit-days, such as \"12000 unit-days\"" : "days, such as \"60 days\"";

    internal override bool Accepts(Unit unit) => unit == (IsTotal ? Unit.UnitDays : Unit.Days);

    internal override Measure Resolved(Func<DateWindow, DateWindow> resolve) => this;

    /// <summary>Kind, reallocation and party.</summary>
    public override string ToString() => $"{Kebab.Of(Kind)} of {Reallocation} for {Party}{(Leg is null ? "" : $" leg {Leg}")}";
}
