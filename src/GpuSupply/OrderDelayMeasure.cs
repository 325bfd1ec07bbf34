using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>
/// By how many days the planned receipt of an order's units was put off: for each unit the day planned now less the day planned at first, line by
/// line. A line that was not changed counts 0; units that were cancelled count nothing. The mean is of the units that are planned; the total is in
/// unit-days.
/// </summary>
[JsonConverter(typeof(Json.MeasureConverter<OrderDelayMeasure>))]
public sealed record OrderDelayMeasure : Measure
{
    /// <summary>Makes the measure.</summary>
    /// <param name="order">The order.</param>
    public OrderDelayMeasure(RecordId order)
    {
        _ = order.Value;
        Order = order;
    }

    /// <inheritdoc/>
    public override MeasureKind Kind => IsTotal ? MeasureKind.ReceiptDelayTotal : MeasureKind.ReceiptDelay;

    /// <summary>The order.</summary>
    public RecordId Order { get; }

    /// <summary>Whether the total is asked for, in unit-days, rather than the mean, in days.</summary>
    public bool IsTotal { get; init; }

    internal override bool StartsAtZero => false;

    internal override string AllowedUnits => IsTotal ? "unit-days, such as \"12000 unit-days\"" : "days, such as \"60 days\"";

    internal override bool Accepts(Unit unit) => unit == (IsTotal ? Unit.UnitDays : Unit.Days);

    internal override Measure Resolved(Func<DateWindow, DateWindow> resolve) => this;

    /// <summary>Kind and order.</summary>
    public override string ToString() => $"{Kebab.Of(Kind)} of order {Order}";
}
