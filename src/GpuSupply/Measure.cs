using System.Text.Json;
using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>
/// A question with a number for an answer: a kind, a scope and a time. Stocks are at the end of a day, flows in a window. A scope includes what
/// is inside it: member parties and family products. Two measures are equal when they ask the same.
/// </summary>
[JsonConverter(typeof(Json.MeasureConverter<Measure>))]
[Display.TypeFormatterSource(typeof(Display.NotebookTexts))]
public abstract record Measure
{
    private readonly KeptProperties _kept;

    private protected Measure()
    {
    }

    /// <summary>What is asked for.</summary>
    public abstract MeasureKind Kind { get; }

    /// <summary>
    /// Properties whose names begin with <c>x-</c>: the library keeps them and writes them back, and gives them no meaning. Empty unless set. Equality does not look at them.
    /// </summary>
    /// <exception cref="ArgumentException">A name does not begin with <c>x-</c>, or a value is <c>default</c>, which is no JSON.</exception>
    public IReadOnlyDictionary<string, JsonElement> Extensions { get => _kept.All; init => _kept = new(value); }

    /// <summary>Whether the answer cannot be below zero: counts, money, prices and ratios can't, growth and delays can.</summary>
    internal abstract bool StartsAtZero { get; }

    /// <summary>The units that an answer can have, in words, for a message.</summary>
    internal abstract string AllowedUnits { get; }

    /// <summary>The measures of one party's stocks and flows that it is made of; none for what is asked of a reallocation.</summary>
    internal virtual IEnumerable<ScopedMeasure> Scopes => [];

    /// <summary>Whether an answer can have this unit.</summary>
    internal abstract bool Accepts(Unit unit);

    /// <summary>The same measure with its fiscal windows turned into days.</summary>
    internal abstract Measure Resolved(Func<DateWindow, DateWindow> resolve);

    /// <summary>The value, if its unit is one that an answer can have and it can be read.</summary>
    internal StatedValue Checked(StatedValue value)
    {
        if (!Accepts(value.Unit))
            throw new ArgumentException($"\"{value}\" is in {value.Unit}, but {Kebab.Of(Kind)} takes {AllowedUnits}.", nameof(value));
        // A whole number from 0 on is within what it means, however it is read.
        if (value.Form is StatedForm.Exact or StatedForm.About && value.Number is { IsWhole: true, Sign: >= 0 })
            return value;
        try
        {
            _ = value.ReadAsClaim(ReadingPolicy.Strict, StartsAtZero);
            return value;
        }
        catch (FormatException wrong)
        {
            throw new ArgumentException(wrong.Message, nameof(value), wrong);
        }
    }

    /// <summary>Units ordered and not yet sent, at the end of a day.</summary>
    /// <inheritdoc cref="InService(PartyId, ProductId, string)"/>
    public static StockMeasure OnOrder(PartyId party, ProductId product, string at) => Stock(MeasureKind.OnOrder, party, product, at);

    /// <summary>Units sent and not yet received, at the end of a day.</summary>
    /// <inheritdoc cref="InService(PartyId, ProductId, string)"/>
    public static StockMeasure InTransit(PartyId party, ProductId product, string at) => Stock(MeasureKind.InTransit, party, product, at);

    /// <summary>Units received and not switched on, at the end of a day.</summary>
    /// <inheritdoc cref="InService(PartyId, ProductId, string)"/>
    public static StockMeasure OnHand(PartyId party, ProductId product, string at) => Stock(MeasureKind.OnHand, party, product, at);

    /// <summary>Units switched on, at the end of a day.</summary>
    /// <param name="party">Whose units, with the parties inside it.</param>
    /// <param name="product">What units, with the products of that family.</param>
    /// <param name="at">The day: <c>2024-12-31</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="at"/> is no day.</exception>
    public static StockMeasure InService(PartyId party, ProductId product, string at) => Stock(MeasureKind.InService, party, product, at);

    /// <summary>Units on hand and in service together, at the end of a day.</summary>
    /// <inheritdoc cref="InService(PartyId, ProductId, string)"/>
    public static StockMeasure Held(PartyId party, ProductId product, string at) => Stock(MeasureKind.Held, party, product, at);

    /// <summary>Units planned to be received by the end of a day, less those of them that were. Ahead of the plan is zero behind it.</summary>
    /// <inheritdoc cref="InService(PartyId, ProductId, string)"/>
    public static StockMeasure BehindPlan(PartyId party, ProductId product, string at) => Stock(MeasureKind.BehindPlan, party, product, at);

    /// <summary>Units that a buyer ordered, in a window.</summary>
    /// <inheritdoc cref="Received(PartyId, ProductId, string)"/>
    public static FlowMeasure Ordered(PartyId party, ProductId product, string during) => Flow(MeasureKind.Ordered, party, product, during);

    /// <summary>Units of orders that their holder gave back, in a window.</summary>
    /// <inheritdoc cref="Received(PartyId, ProductId, string)"/>
    public static FlowMeasure Cancelled(PartyId party, ProductId product, string during) => Flow(MeasureKind.Cancelled, party, product, during);

    /// <summary>Units sent, of whoever held them on order, in a window.</summary>
    /// <inheritdoc cref="Received(PartyId, ProductId, string)"/>
    public static FlowMeasure Shipped(PartyId party, ProductId product, string during) => Flow(MeasureKind.Shipped, party, product, during);

    /// <summary>Units received, in a window.</summary>
    /// <param name="party">Whose units, with the parties inside it.</param>
    /// <param name="product">What units, with the products of that family.</param>
    /// <param name="during">The window: <c>2024-Q1</c>, <c>2024-01/2024-06</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="during"/> is no window.</exception>
    public static FlowMeasure Received(PartyId party, ProductId product, string during) => Flow(MeasureKind.Received, party, product, during);

    /// <summary>Units switched on, in a window.</summary>
    /// <inheritdoc cref="Received(PartyId, ProductId, string)"/>
    public static FlowMeasure Activated(PartyId party, ProductId product, string during) => Flow(MeasureKind.Activated, party, product, during);

    /// <summary>Units taken out of use for good, in a window.</summary>
    /// <inheritdoc cref="Received(PartyId, ProductId, string)"/>
    public static FlowMeasure Retired(PartyId party, ProductId product, string during) => Flow(MeasureKind.Retired, party, product, during);

    /// <summary>Units that came from other parties by reallocation, in a window.</summary>
    /// <inheritdoc cref="Received(PartyId, ProductId, string)"/>
    public static FlowMeasure ReallocatedIn(PartyId party, ProductId product, string during) =>
        Flow(MeasureKind.ReallocatedIn, party, product, during);

    /// <summary>Units that went to other parties by reallocation, in a window.</summary>
    /// <inheritdoc cref="Received(PartyId, ProductId, string)"/>
    public static FlowMeasure ReallocatedOut(PartyId party, ProductId product, string during) =>
        Flow(MeasureKind.ReallocatedOut, party, product, during);

    /// <summary>Units whose receipt is planned for a window, as the plan stands after reallocations.</summary>
    /// <inheritdoc cref="Received(PartyId, ProductId, string)"/>
    public static FlowMeasure Due(PartyId party, ProductId product, string during) => Flow(MeasureKind.Due, party, product, during);

    /// <summary>Units ordered times their price, in a window.</summary>
    /// <inheritdoc cref="Received(PartyId, ProductId, string)"/>
    public static FlowMeasure OrderValue(PartyId party, ProductId product, string during) =>
        Flow(MeasureKind.OrderValue, party, product, during);

    /// <summary>Money committed for a window.</summary>
    /// <param name="party">Who committed it, with the parties inside it.</param>
    /// <param name="during">The window.</param>
    /// <exception cref="ArgumentException"><paramref name="during"/> is no window.</exception>
    public static FlowMeasure Committed(PartyId party, string during) =>
        new(MeasureKind.Committed, party, null, Check.Parsed<DateWindow>(during));

    /// <summary>Money spent in a window.</summary>
    /// <param name="party">Who spent it, with the parties inside it.</param>
    /// <param name="during">The window.</param>
    /// <exception cref="ArgumentException"><paramref name="during"/> is no window.</exception>
    public static FlowMeasure Spend(PartyId party, string during) => new(MeasureKind.Spend, party, null, Check.Parsed<DateWindow>(during));

    /// <summary>Any other flow, compared only at exactly the same scope and time.</summary>
    /// <param name="name">Its name, which begins with <c>x-</c>: <c>x-revenue</c>.</param>
    /// <param name="party">Whose.</param>
    /// <param name="during">The window.</param>
    /// <exception cref="ArgumentException">The name does not begin with <c>x-</c>, or <paramref name="during"/> is no window.</exception>
    public static FlowMeasure Custom(string name, PartyId party, string during) => new(name, party, null, Check.Parsed<DateWindow>(during));

    /// <summary>How much a measure grew from one time to another, in percent.</summary>
    /// <param name="from">The measure at the earlier time.</param>
    /// <param name="to">The same measure at the later time.</param>
    /// <exception cref="ArgumentException">The two differ in more than their time.</exception>
    public static GrowthMeasure Growth(ScopedMeasure from, ScopedMeasure to) => new(from, to);

    /// <summary>One measure divided by another: in percent, or money for a unit.</summary>
    /// <param name="of">What is divided.</param>
    /// <param name="to">What it is divided by.</param>
    public static RatioMeasure Ratio(Measure of, Measure to) => new(of, to);

    /// <summary>Measures added up.</summary>
    /// <param name="of">The measures: at least one.</param>
    public static SumMeasure Sum(params IEnumerable<Measure> of) => new(of);

    /// <summary>By how many days the receipt of a unit was put off by a reallocation, in the mean of the units that left a party.</summary>
    /// <param name="reallocation">The reallocation.</param>
    /// <param name="party">For whom.</param>
    /// <param name="leg">Only the units of this leg; <see langword="null"/>: all.</param>
    public static ReceiptDelayMeasure ReceiptDelay(RecordId reallocation, PartyId party, string? leg = null) =>
        new(reallocation, party) { Leg = leg };

    /// <summary>By how many days the receipt of an order's units was put off, in the mean of the units that are planned.</summary>
    /// <param name="order">The order.</param>
    public static OrderDelayMeasure ReceiptDelayOfOrder(RecordId order) => new(order);

    /// <summary>Units that a reallocation took from a party, times their price.</summary>
    /// <param name="reallocation">The reallocation.</param>
    /// <param name="from">From whom.</param>
    /// <param name="unitPrice">The price of a unit, as an assumption: <c>25k..40k USD</c>; <see langword="null"/>: the order's.</param>
    /// <exception cref="ArgumentException"><paramref name="unitPrice"/> is no money.</exception>
    public static DivertedValueMeasure DivertedValue(RecordId reallocation, PartyId from, string? unitPrice = null) =>
        new(reallocation, from) { UnitPrice = unitPrice is null ? (MoneyRange?)null : Check.Parsed<MoneyRange>(unitPrice) };

    private static StockMeasure Stock(MeasureKind kind, PartyId party, ProductId product, string at) =>
        new(kind, party, product, Check.ParsedDay(at));

    private static FlowMeasure Flow(MeasureKind kind, PartyId party, ProductId product, string during) =>
        new(kind, party, product, Check.Parsed<DateWindow>(during));
}
