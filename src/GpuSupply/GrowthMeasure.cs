using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>How much a measure grew from one time to another: (to ÷ from − 1) × 100, in percent.</summary>
[JsonConverter(typeof(Json.MeasureConverter<GrowthMeasure>))]
public sealed record GrowthMeasure : Measure
{
    /// <summary>Makes the measure.</summary>
    /// <param name="from">The measure at the earlier time.</param>
    /// <param name="to">The same measure at the later time.</param>
    /// <exception cref="ArgumentException">The two differ in more than their time.</exception>
    public GrowthMeasure(ScopedMeasure from, ScopedMeasure to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        if (from.GetType() != to.GetType() || !from.HasScopeOf(to))
            throw new ArgumentException($"Growth from \"{from}\" to \"{to}\": allowed are two times of the same measure.", nameof(to));
        From = from;
        To = to;
    }

    /// <inheritdoc/>
    public override MeasureKind Kind => MeasureKind.Growth;

    /// <summary>The measure at the earlier time.</summary>
    public ScopedMeasure From { get; private init; }

    /// <summary>The measure at the later time.</summary>
    public ScopedMeasure To { get; private init; }

    internal override IEnumerable<ScopedMeasure> Scopes => [From, To];

    internal override bool StartsAtZero => false;

    internal override string AllowedUnits => "percent, such as \"200%\"";

    internal override bool Accepts(Unit unit) => unit == Unit.Percent;

    internal override Measure Resolved(Func<DateWindow, DateWindow> resolve) =>
        this with { From = (ScopedMeasure)From.Resolved(resolve), To = (ScopedMeasure)To.Resolved(resolve) };

    /// <summary>What grew, and between which times.</summary>
    public override string ToString() => $"growth of {From.ScopeText()} from {TimeOf(From)} to {TimeOf(To)}";

    internal static string TimeOf(ScopedMeasure measure) =>
        measure is StockMeasure stock ? DateText.Of(stock.At) : ((FlowMeasure)measure).During.ToString();
}
