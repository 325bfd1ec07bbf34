using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>Measures added up.</summary>
[JsonConverter(typeof(Json.MeasureConverter<SumMeasure>))]
public sealed record SumMeasure : Measure
{
    /// <summary>Makes the measure.</summary>
    /// <param name="of">The measures: at least one.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public SumMeasure(IEnumerable<Measure> of)
    {
        ArgumentNullException.ThrowIfNull(of);
        Of = [.. of];
        if (Of.Count == 0)
            throw new ArgumentException("A sum of nothing: allowed are one or more measures.", nameof(of));
    }

    /// <inheritdoc/>
    public override MeasureKind Kind => MeasureKind.Sum;

    /// <summary>The measures, in the order in which they were given.</summary>
    public IReadOnlyList<Measure> Of { get; private init; }

    internal override IEnumerable<ScopedMeasure> Scopes => Of.SelectMany(measure => measure.Scopes);

    internal override bool StartsAtZero => Of.All(measure => measure.StartsAtZero);

    internal override string AllowedUnits => Of.Select(measure => measure.AllowedUnits).Except([ScopedMeasure.AnyUnit]).ToArray() switch
    {
        [] => ScopedMeasure.AnyUnit,
        [var theirs] => theirs,
        var several => $"no unit: it adds what takes {string.Join(" to what takes ", several)}",
    };

    internal override bool Accepts(Unit unit) => Of.All(measure => measure.Accepts(unit));

    internal override Measure Resolved(Func<DateWindow, DateWindow> resolve) => this with { Of = [.. Of.Select(measure => measure.Resolved(resolve))] };

    /// <summary>Equal when the same measures stand in the same order.</summary>
    /// <param name="other">The other sum.</param>
    public bool Equals(SumMeasure? other) => other is not null && Of.SequenceEqual(other.Of);

    /// <inheritdoc/>
    public override int GetHashCode() => Of.Aggregate(17, HashCode.Combine);

    /// <summary>The measures.</summary>
    public override string ToString() => $"sum of ({string.Join("), (", Of)})";
}
