using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>A source reports the value of a measure.</summary>
[JsonConverter(typeof(Json.RecordConverter<Observation>))]
public sealed class Observation : SourcedRecord
{
    /// <summary>Makes an observation.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="measure">What was measured.</param>
    /// <param name="value">The value, as the source wrote it.</param>
    /// <exception cref="ArgumentException">The value's unit is none that the measure has.</exception>
    public Observation(RecordId id, Measure measure, StatedValue value)
        : base(id)
    {
        ArgumentNullException.ThrowIfNull(measure);
        Measure = measure;
        Value = measure.Checked(value);
    }

    /// <inheritdoc/>
    public override RecordKind Kind => RecordKind.Observation;

    /// <summary>What was measured.</summary>
    public Measure Measure { get; }

    /// <summary>The value, as the source wrote it.</summary>
    public StatedValue Value { get; }

    /// <summary>Whether a plain number means exactly that number, rather than a rounded one.</summary>
    public bool IsExact { get; init; }

    /// <summary>What the value says about the measure: see <see cref="StatedValue.ReadAsObservation"/>.</summary>
    public Bounds Bounds => Value.ReadAsObservation(IsExact, Measure.StartsAtZero);

    /// <summary>An observation with an id made from its source and measure, for a question of the moment.</summary>
    /// <param name="measure">What was measured.</param>
    /// <param name="value">The value, as written.</param>
    /// <param name="source">
    /// Who reports it. A ledger that it is added to with <see cref="SupplyLedger.With(Record[])"/> takes a source that is not on record for an
    /// assumption made on the ledger's day.
    /// </param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is no value, or its unit is none that the measure has.</exception>
    public static Observation Of(Measure measure, string value, SourceId source)
    {
        ArgumentNullException.ThrowIfNull(measure);
        StatedValue stated = Internals.Check.Parsed<StatedValue>(value);
        return new(Internals.IdText.From($"{source}/{measure}"), measure, stated) { Source = source };
    }
}
