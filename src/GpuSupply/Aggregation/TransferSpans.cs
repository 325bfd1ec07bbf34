namespace GpuSupply.Aggregation;

/// <summary>
/// Transfers column by column in spans, for queries: memory that is native, on the stack, or another library's, such as the buffers of an Arrow record batch.
/// Nothing is copied: the spans are pinned for the time of a call, and what a query comes to refers to none of them. <c>default</c> has no rows.
/// </summary>
/// <remarks>
/// What is in a span must stay as it is as long as the columns are asked: each is read once when it is given, for what queries have to know of all its
/// numbers, and what is written there later is not noticed, or makes answers wrong. For arrays there is <see cref="TransferColumns.Over"/>.
/// </remarks>
public readonly ref struct TransferSpans
{
    private TransferSpans(SpanColumn parties, SpanColumn products, SpanColumn days, SpanColumn quantities)
    {
        Parties = parties;
        Products = products;
        Days = days;
        Quantities = quantities;
    }

    /// <summary>How many rows there are.</summary>
    public int Count => Columns.Count;

    /// <summary>The currency of unit prices and amounts; <c>default</c>: there are none.</summary>
    public Currency Currency => Columns.Currency;

    /// <summary>The columns, which can be read in <see cref="Pinned"/> alone.</summary>
    private TransferColumns Columns { get => field ?? TransferColumns.Over(default, default, default, default); init; }

    private SpanColumn Parties { get; }

    private SpanColumn Products { get; }

    private SpanColumn Days { get; }

    private SpanColumn Quantities { get; }

    private SpanColumn Kinds { get; init; }

    private SpanColumn Stages { get; init; }

    private SpanColumn Low { get; init; }

    private SpanColumn High { get; init; }

    private SpanColumn UnitPrices { get; init; }

    private SpanColumn Amounts { get; init; }

    private SpanColumn KnownFrom { get; init; }

    /// <summary>Columns over spans, which are not copied. Linear in the rows: each number is looked at once.</summary>
    /// <param name="parties">For each row the party that the units came to.</param>
    /// <param name="products">For each row the product.</param>
    /// <param name="days">For each row the day, as days since 1970-01-01.</param>
    /// <param name="quantities">For each row the units; below zero where they left the party.</param>
    /// <exception cref="ArgumentException">They have not the same number of rows.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A day is outside of 1990-01-01 to 2199-12-31; the message says which row.</exception>
    public static TransferSpans Over(CodedSpan<PartyId> parties, CodedSpan<ProductId> products, ReadOnlySpan<int> days, ReadOnlySpan<long> quantities)
    {
        var dayColumn = SpanColumn.Of(days, out ReadOnlyMemory<int> dayNumbers);
        var quantityColumn = SpanColumn.Of(quantities, out ReadOnlyMemory<long> units);
        (Coded<PartyId> party, Coded<ProductId> product) = (parties.Coded, products.Coded);
        return new TransferSpans(parties.Column, products.Column, dayColumn, quantityColumn)
            .With(_ => TransferColumns.Over(party, product, dayNumbers, units).Borrowed());
    }

    /// <summary>The same with the kind of each row's record. Linear in the rows.</summary>
    /// <param name="kinds">For each row a kind. Columns without kinds have receipts alone.</param>
    /// <exception cref="ArgumentException">There are more or fewer than rows, or one is no kind; the message says which.</exception>
    public TransferSpans WithKinds(ReadOnlySpan<RecordKind> kinds)
    {
        var column = SpanColumn.Of(kinds, out ReadOnlyMemory<RecordKind> memory);
        return (this with { Kinds = column }).With(columns => columns.WithKinds(memory));
    }

    /// <summary>The same with the stage of each row's units. Linear in the rows.</summary>
    /// <param name="stages">For each row a stage.</param>
    /// <exception cref="ArgumentException">There are more or fewer than rows, or one is no stage; the message says which.</exception>
    public TransferSpans WithStages(ReadOnlySpan<Stage> stages)
    {
        var column = SpanColumn.Of(stages, out ReadOnlyMemory<Stage> memory);
        return (this with { Stages = column }).With(columns => columns.WithStages(memory));
    }

    /// <summary>The same with bounds: the quantities are the best figures. Linear in the rows.</summary>
    /// <param name="low">For each row the least number of units.</param>
    /// <param name="high">For each row the greatest.</param>
    /// <exception cref="ArgumentException">There are more or fewer than rows, or not low ≤ best ≤ high in one; the message says which.</exception>
    public TransferSpans WithBounds(ReadOnlySpan<long> low, ReadOnlySpan<long> high)
    {
        var lowColumn = SpanColumn.Of(low, out ReadOnlyMemory<long> least);
        var highColumn = SpanColumn.Of(high, out ReadOnlyMemory<long> greatest);
        return (this with { Low = lowColumn, High = highColumn }).With(columns => columns.WithBounds(least, greatest));
    }

    /// <summary>The same with what a unit costs in each row. Linear in the rows.</summary>
    /// <param name="minorUnits">For each row a price in minor units (cents).</param>
    /// <param name="currency">The currency of all of them.</param>
    /// <exception cref="ArgumentException">There are more or fewer than rows, or the currency is <c>default</c> or not that of the amounts.</exception>
    public TransferSpans WithUnitPrices(ReadOnlySpan<long> minorUnits, Currency currency)
    {
        var column = SpanColumn.Of(minorUnits, out ReadOnlyMemory<long> memory);
        return (this with { UnitPrices = column }).With(columns => columns.WithUnitPrices(memory, currency));
    }

    /// <summary>The same with an amount of money in each row. Linear in the rows.</summary>
    /// <param name="minorUnits">For each row an amount in minor units (cents).</param>
    /// <param name="currency">The currency of all of them.</param>
    /// <exception cref="ArgumentException">There are more or fewer than rows, or the currency is <c>default</c> or not that of the prices.</exception>
    public TransferSpans WithAmounts(ReadOnlySpan<long> minorUnits, Currency currency)
    {
        var column = SpanColumn.Of(minorUnits, out ReadOnlyMemory<long> memory);
        return (this with { Amounts = column }).With(columns => columns.WithAmounts(memory, currency));
    }

    /// <summary>The same with the day on which each row became known. Linear in the rows.</summary>
    /// <param name="days">For each row a day, as days since 1970-01-01.</param>
    /// <exception cref="ArgumentException">There are more or fewer than rows.</exception>
    public TransferSpans WithKnownFrom(ReadOnlySpan<int> days)
    {
        var column = SpanColumn.Of(days, out ReadOnlyMemory<int> memory);
        return (this with { KnownFrom = column }).With(columns => columns.WithKnownFrom(memory));
    }

    /// <summary>How many rows there are.</summary>
    public override string ToString() => $"{Count} transfers in spans";

    /// <summary>Does something with the columns while all spans are pinned; afterwards they cannot be read.</summary>
    internal unsafe T Pinned<T>(Func<TransferColumns, T> use)
    {
        fixed (byte* parties = Parties, products = Products, days = Days, quantities = Quantities, kinds = Kinds, stages = Stages, low = Low, high = High,
            unitPrices = UnitPrices, amounts = Amounts, knownFrom = KnownFrom)
        {
            (SpanPlace? Place, nint Address)[] pinned =
            [
                (Parties.Place, (nint)parties), (Products.Place, (nint)products), (Days.Place, (nint)days), (Quantities.Place, (nint)quantities),
                (Kinds.Place, (nint)kinds), (Stages.Place, (nint)stages), (Low.Place, (nint)low), (High.Place, (nint)high),
                (UnitPrices.Place, (nint)unitPrices), (Amounts.Place, (nint)amounts), (KnownFrom.Place, (nint)knownFrom),
            ];
            try
            {
                foreach ((SpanPlace? place, nint address) in pinned)
                    place?.Address = address;
                return use(Columns);
            }
            finally
            {
                foreach ((SpanPlace? place, _) in pinned)
                    place?.Address = 0;
            }
        }
    }

    private TransferSpans With(Func<TransferColumns, TransferColumns> with) => this with { Columns = Pinned(with) };
}
