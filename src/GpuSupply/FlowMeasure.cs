using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>A flow: how much there was in a window.</summary>
[JsonConverter(typeof(Json.MeasureConverter<FlowMeasure>))]
public sealed record FlowMeasure : ScopedMeasure
{
    /// <summary>Makes the measure of a flow.</summary>
    /// <param name="kind">One of the kinds from <see cref="MeasureKind.Ordered"/> to <see cref="MeasureKind.Spend"/>.</param>
    /// <param name="party">Whose.</param>
    /// <param name="product">Of what; <see langword="null"/> only for committed and spent money.</param>
    /// <param name="during">The window.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is no flow.</exception>
    /// <exception cref="ArgumentException">A flow of units names no product.</exception>
    public FlowMeasure(MeasureKind kind, PartyId party, ProductId? product, DateWindow during)
        : base(IsFlow(kind) ? kind : throw new ArgumentOutOfRangeException(nameof(kind), $"{kind} is no flow."), party, product) => During = during;

    /// <summary>Makes a measure of one's own.</summary>
    /// <param name="name">Its name, which begins with <c>x-</c>.</param>
    /// <param name="party">Whose.</param>
    /// <param name="product">Of what; <see langword="null"/>: of nothing in particular.</param>
    /// <param name="during">The window.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> does not begin with <c>x-</c>.</exception>
    public FlowMeasure(string name, PartyId party, ProductId? product, DateWindow during)
        : base(name, party, product) => During = during;

    /// <summary>The window.</summary>
    public DateWindow During { get; init; }

    internal override Measure Resolved(Func<DateWindow, DateWindow> resolve) => this with { During = resolve(During) };

    /// <summary>Scope and window: <c>received tesla h100 during 2024</c>.</summary>
    public override string ToString() => $"{ScopeText()} during {During}";
}
