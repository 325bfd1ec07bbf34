using System.Text.Json.Serialization;
using NodaTime;

namespace GpuSupply;

/// <summary>A stock: how much there is at the end of a day.</summary>
[JsonConverter(typeof(Json.MeasureConverter<StockMeasure>))]
public sealed record StockMeasure : ScopedMeasure
{
    /// <summary>Makes the measure of a stock.</summary>
    /// <param name="kind">One of the kinds from <see cref="MeasureKind.OnOrder"/> to <see cref="MeasureKind.Held"/>.</param>
    /// <param name="party">Whose.</param>
    /// <param name="product">Of what.</param>
    /// <param name="at">The day, at whose end is counted.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is no stock, or the day is outside of the years 1990 to 2199.</exception>
    public StockMeasure(MeasureKind kind, PartyId party, ProductId product, LocalDate at)
        : base(IsStock(kind) ? kind : throw new ArgumentOutOfRangeException(nameof(kind), $"{kind} is no stock."), party, product) =>
        At = CalendarRange.CheckedDate(at, nameof(at));

    /// <summary>Makes a measure of one's own.</summary>
    /// <param name="name">Its name, which begins with <c>x-</c>.</param>
    /// <param name="party">Whose.</param>
    /// <param name="product">Of what; <see langword="null"/>: of nothing in particular.</param>
    /// <param name="at">The day, at whose end is counted.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> does not begin with <c>x-</c>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day is outside of the years 1990 to 2199.</exception>
    public StockMeasure(string name, PartyId party, ProductId? product, LocalDate at)
        : base(name, party, product) => At = CalendarRange.CheckedDate(at, nameof(at));

    /// <summary>The day, at whose end is counted.</summary>
    public LocalDate At { get; }

    internal override Measure Resolved(Func<DateWindow, DateWindow> resolve) => this;

    /// <summary>Scope and day: <c>in-service tesla h100 at 2024-12-31</c>.</summary>
    public override string ToString() => $"{ScopeText()} at {DateText.Of(At)}";
}
