using NodaTime;

namespace GpuSupply;

/// <summary>
/// Builds a case in a few lines. Records cite the source that was named last before them. Text arguments are parsed at once; what is wrong with one is
/// said together with the argument's name. Ids and quantities are parsed where they are converted: what is wrong with one is a
/// <see cref="FormatException"/> that says what it should be.
/// </summary>
public sealed class CaseBuilder
{
    private readonly string _title;
    private readonly List<Record> _records = [];
    private SourceId? _source;

    /// <summary>Begins a case.</summary>
    /// <param name="title">Its title.</param>
    public CaseBuilder(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        _title = title;
    }

    /// <summary>Adds a source, which the records that follow cite until another one is named.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="publishedOn">The day on which it was published: <c>2023-12-15</c>.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="issuer">The party that speaks in it.</param>
    /// <param name="title">Its title.</param>
    /// <param name="derivedFrom">The source that it repeats.</param>
    /// <exception cref="ArgumentException"><paramref name="publishedOn"/> is no day.</exception>
    public CaseBuilder Source(SourceId id, string publishedOn, SourceKind? kind = null, PartyId? issuer = null, string? title = null, SourceId? derivedFrom = null)
    {
        _source = id;
        return Add(new Source(id, Check.ParsedDay(publishedOn)) { SourceKind = kind, Issuer = issuer, Title = title, DerivedFrom = derivedFrom });
    }

    /// <summary>Adds a party.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="controlledBy">Who controls it.</param>
    /// <param name="memberOf">The party that it is inside of.</param>
    /// <param name="name">Its name.</param>
    /// <param name="fiscalYear">The end of its fiscal year: <c>last-sunday-of-january</c>, <c>06-30</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="fiscalYear"/> is no end of a fiscal year.</exception>
    public CaseBuilder Party(PartyId id, PartyId? controlledBy = null, PartyId? memberOf = null, string? name = null, string? fiscalYear = null) =>
        Add(new Party(id)
        {
            ControlledBy = controlledBy is { } controller ? [controller] : [],
            MemberOf = memberOf is { } owner ? [owner] : [],
            Name = name,
            FiscalYear = fiscalYear is null ? (FiscalYear?)null : Check.Parsed<FiscalYear>(fiscalYear),
        });

    /// <summary>Adds a product.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="family">The product that it is a kind of.</param>
    /// <param name="name">Its name.</param>
    public CaseBuilder Product(ProductId id, ProductId? family = null, string? name = null) => Add(new Product(id) { Family = family, Name = name });

    /// <summary>Adds an order with one line, <c>1</c>. For more lines, <see cref="Add"/> an <see cref="GpuSupply.Order"/>.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="supplier">Who owes the units.</param>
    /// <param name="buyer">Who ordered them.</param>
    /// <param name="product">What was ordered.</param>
    /// <param name="quantity">How many units.</param>
    /// <param name="on">When it was ordered: <c>2023</c>.</param>
    /// <param name="due">When the units were due: <c>2024-01/2024-06</c>.</param>
    /// <param name="unitPrice">The price of a unit: <c>25k..40k USD</c>.</param>
    /// <exception cref="ArgumentException">A window or the price is none.</exception>
    public CaseBuilder Order(RecordId id, PartyId supplier, PartyId buyer, ProductId product, Quantity quantity, string on, string due, string? unitPrice = null) =>
        Cite(new Order(id, supplier, buyer, product, Check.Parsed<DateWindow>(on), [new ScheduleLine("1", quantity, Check.Parsed<DateWindow>(due))])
        {
            Source = _source,
            UnitPrice = unitPrice is null ? (MoneyRange?)null : Check.Parsed<MoneyRange>(unitPrice),
        });

    /// <summary>Adds a reschedule: units of an order's line planned for another time.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="order">The order.</param>
    /// <param name="due">The window in which they are planned from now on.</param>
    /// <param name="on">When the plan was changed.</param>
    /// <param name="line">The line of the order.</param>
    /// <param name="quantity">How many units; <see langword="null"/>: all that the party is still planned to get.</param>
    /// <param name="party">Whose units; <see langword="null"/>: the buyer's.</param>
    /// <exception cref="ArgumentException">A window is none.</exception>
    public CaseBuilder Reschedule(RecordId id, RecordId order, string due, string on, string line = "1", Quantity? quantity = null, PartyId? party = null) =>
        Cite(new Reschedule(id, order, line, Check.Parsed<DateWindow>(due), Check.Parsed<DateWindow>(on)) { Source = _source, Party = party, Quantity = quantity });

    /// <summary>Adds a cancellation of an order's units.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="order">The order.</param>
    /// <param name="quantity">How many units.</param>
    /// <param name="on">When.</param>
    /// <param name="line">The line of the order; <see langword="null"/>: the only one, or not known which.</param>
    /// <param name="party">Whose units; <see langword="null"/>: the buyer's.</param>
    /// <exception cref="ArgumentException"><paramref name="on"/> is no window.</exception>
    public CaseBuilder Cancellation(RecordId id, RecordId order, Quantity quantity, string on, string? line = null, PartyId? party = null) =>
        Cite(new Cancellation(id, order, quantity, Check.Parsed<DateWindow>(on)) { Source = _source, Party = party, Line = line });

    /// <summary>Adds a shipment of an order's units.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="order">The order.</param>
    /// <param name="quantity">How many units were sent.</param>
    /// <param name="on">When.</param>
    /// <param name="party">Whose units; <see langword="null"/>: the buyer's.</param>
    /// <param name="line">The line of the order; <see langword="null"/>: the only one, or not known which.</param>
    /// <exception cref="ArgumentException"><paramref name="on"/> is no window.</exception>
    public CaseBuilder Shipment(RecordId id, RecordId order, Quantity quantity, string on, PartyId? party = null, string? line = null) =>
        Cite(new Shipment(id, order, quantity, Check.Parsed<DateWindow>(on)) { Source = _source, Party = party, Line = line });

    /// <summary>Adds a receipt of a shipment's units.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="shipment">The shipment.</param>
    /// <param name="quantity">How many units were received.</param>
    /// <param name="on">When.</param>
    /// <param name="party">Who received them; <see langword="null"/>: the holder of the shipment.</param>
    /// <exception cref="ArgumentException"><paramref name="on"/> is no window.</exception>
    public CaseBuilder Receipt(RecordId id, RecordId shipment, Quantity quantity, string on, PartyId? party = null) =>
        Cite(new Receipt(id, shipment, quantity, Check.Parsed<DateWindow>(on)) { Source = _source, Party = party });

    /// <summary>Adds a receipt of units whose order is not on record.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="party">Who received them.</param>
    /// <param name="product">What was received.</param>
    /// <param name="quantity">How many units.</param>
    /// <param name="on">When.</param>
    /// <exception cref="ArgumentException"><paramref name="on"/> is no window.</exception>
    public CaseBuilder ReceiptFromOutside(RecordId id, PartyId party, ProductId product, Quantity quantity, string on) =>
        Cite(new Receipt(id, party, product, quantity, Check.Parsed<DateWindow>(on)) { Source = _source });

    /// <summary>Adds a movement between stages.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="party">Whose units.</param>
    /// <param name="product">What moved.</param>
    /// <param name="quantity">How many units.</param>
    /// <param name="from">The stage that they left.</param>
    /// <param name="to">The stage that they reached.</param>
    /// <param name="on">When.</param>
    /// <exception cref="ArgumentException"><paramref name="on"/> is no window, or the stages are the same.</exception>
    public CaseBuilder Movement(RecordId id, PartyId party, ProductId product, Quantity quantity, Stage from, Stage to, string on) =>
        Cite(new Movement(id, party, product, quantity, from, to, Check.Parsed<DateWindow>(on)) { Source = _source });

    /// <summary>Adds a reallocation.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="on">When it was done.</param>
    /// <param name="legs">Its legs: at least one.</param>
    /// <exception cref="ArgumentException"><paramref name="on"/> is no window, or there is no leg.</exception>
    public CaseBuilder Reallocation(RecordId id, string on, params Leg[] legs) =>
        Cite(new Reallocation(id, Check.Parsed<DateWindow>(on), legs) { Source = _source });

    /// <summary>Adds a commitment.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="party">Who committed the money.</param>
    /// <param name="amount">How much: <c>~10B USD</c>.</param>
    /// <param name="period">When it is to be spent.</param>
    /// <param name="status">How far it has come.</param>
    /// <exception cref="ArgumentException">The amount or the period is none.</exception>
    public CaseBuilder Commitment(RecordId id, PartyId party, string amount, string period, CommitmentStatus status = CommitmentStatus.Proposed) =>
        Cite(new Commitment(id, party, Check.Parsed<MoneyRange>(amount), Check.Parsed<DateWindow>(period), status) { Source = _source });

    /// <summary>Adds an observation.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="measure">What was measured.</param>
    /// <param name="value">The value, as the source wrote it.</param>
    /// <param name="exact">Whether a plain number means exactly that number.</param>
    /// <exception cref="ArgumentException">The value is none, or its unit is none that the measure has.</exception>
    public CaseBuilder Observation(RecordId id, Measure measure, string value, bool exact = false) =>
        Cite(new Observation(id, measure, Check.Parsed<StatedValue>(value)) { Source = _source, IsExact = exact });

    /// <summary>Adds a coverage.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="party">Whose records are complete.</param>
    /// <param name="product">Of what product.</param>
    /// <param name="during">The window in which they are: <c>../2024-12-31</c>, open at its beginning, from the very first unit on.</param>
    /// <param name="of">The kinds of record; none: all.</param>
    /// <exception cref="ArgumentException">The window is none, or a kind cannot be covered.</exception>
    public CaseBuilder Coverage(RecordId id, PartyId party, ProductId product, string during, params RecordKind[] of) =>
        Cite(new Coverage(id, party, product, of is [] ? GpuSupply.Coverage.Coverable : of, Check.Parsed<DateWindow>(during)) { Source = _source });

    /// <summary>Adds a claim that a measure has a value.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="speaker">Who said it.</param>
    /// <param name="measure">What it was said of.</param>
    /// <param name="value">The value, as it was said.</param>
    /// <exception cref="ArgumentException">The value is none, or its unit is none that the measure has.</exception>
    public CaseBuilder Claim(RecordId id, PartyId speaker, Measure measure, string value) =>
        Cite(new Claim(id, speaker, measure, Check.Parsed<StatedValue>(value)) { Source = _source });

    /// <summary>Adds a dispute of a claim.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="quote">The source's own words.</param>
    public CaseBuilder Dispute(RecordId id, RecordId claim, string? quote = null) => Cite(new Dispute(id, claim) { Source = _source, Quote = quote });

    /// <summary>Adds any record as it is: one that has more than the other methods take.</summary>
    /// <param name="record">The record. It cites its own source.</param>
    public CaseBuilder Add(Record record)
    {
        ArgumentNullException.ThrowIfNull(record);
        _records.Add(record);
        return this;
    }

    /// <summary>The case. The builder can go on and build another.</summary>
    public SupplyCase Build() => new(_title, _records);

    /// <summary>The title and how many records there are so far.</summary>
    public override string ToString() => $"{_title} ({_records.Count} records so far)";

    private CaseBuilder Cite(SourcedRecord record) => record.Source is null
        ? throw new InvalidOperationException($"{record} has no source to cite: name one with Source first.")
        : Add(record);
}
