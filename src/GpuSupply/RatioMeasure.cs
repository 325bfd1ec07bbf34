using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>One measure divided by another: in percent where both count the same, in money for a unit where money is divided by units.</summary>
[JsonConverter(typeof(Json.MeasureConverter<RatioMeasure>))]
public sealed record RatioMeasure : Measure
{
    /// <summary>Makes the measure.</summary>
    /// <param name="of">What is divided.</param>
    /// <param name="to">What it is divided by.</param>
    public RatioMeasure(Measure of, Measure to)
    {
        ArgumentNullException.ThrowIfNull(of);
        ArgumentNullException.ThrowIfNull(to);
        Of = of;
        To = to;
    }

    /// <inheritdoc/>
    public override MeasureKind Kind => MeasureKind.Ratio;

    /// <summary>What is divided.</summary>
    public Measure Of { get; private init; }

    /// <summary>What it is divided by.</summary>
    public Measure To { get; private init; }

    internal override IEnumerable<ScopedMeasure> Scopes => Of.Scopes.Concat(To.Scopes);

    internal override bool StartsAtZero => true;

    internal override string AllowedUnits => "percent, such as \"50%\", or money for a unit, such as \"25k USD/unit\"";

    internal override bool Accepts(Unit unit) => unit.Kind is UnitKind.Percent or UnitKind.MoneyPerUnit;

    internal override Measure Resolved(Func<DateWindow, DateWindow> resolve) => this with { Of = Of.Resolved(resolve), To = To.Resolved(resolve) };

    /// <summary>The two measures.</summary>
    public override string ToString() => $"ratio of ({Of}) to ({To})";
}
