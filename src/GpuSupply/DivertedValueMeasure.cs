using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>Units that a reallocation took from a party, times the price of a unit.</summary>
[JsonConverter(typeof(Json.MeasureConverter<DivertedValueMeasure>))]
public sealed record DivertedValueMeasure : Measure
{
    /// <summary>Makes the measure.</summary>
    /// <param name="reallocation">The reallocation.</param>
    /// <param name="from">From whom the units went.</param>
    public DivertedValueMeasure(RecordId reallocation, PartyId from)
    {
        _ = (reallocation.Value, from.Value);
        Reallocation = reallocation;
        From = from;
    }

    /// <inheritdoc/>
    public override MeasureKind Kind => MeasureKind.DivertedValue;

    /// <summary>The reallocation.</summary>
    public RecordId Reallocation { get; }

    /// <summary>From whom the units went.</summary>
    public PartyId From { get; }

    /// <summary>The price of a unit, as an assumption that verdicts name; <see langword="null"/>: the price on record in the order.</summary>
    public MoneyRange? UnitPrice { get; init; }

    internal override bool StartsAtZero => true;

    internal override string AllowedUnits => "money, such as \"500M USD\"";

    internal override bool Accepts(Unit unit) => unit.Kind == UnitKind.Money;

    internal override Measure Resolved(Func<DateWindow, DateWindow> resolve) => this;

    /// <summary>Reallocation, party and price.</summary>
    public override string ToString() => $"diverted-value of {Reallocation} from {From}{(UnitPrice is { } price ? $" at {price}" : "")}";
}
