namespace GpuSupply.Aggregation;

/// <summary>Takes transfers one by one and makes columns of them.</summary>
/// <param name="records">The ids of the records, by the numbers that are given with transfers.</param>
/// <param name="expected">How many transfers are expected.</param>
internal sealed class TransferListBuilder(IReadOnlyList<RecordId> records, int expected)
{
    /// <summary>How many transfers there are so far.</summary>
    public int Count => Record.Count;

    public Codes<PartyId> Parties { get; } = new(static party => party.IsDefault ? null : party.Value);

    public Codes<ProductId> Products { get; } = new(static product => product.IsDefault ? null : product.Value);

    public IReadOnlyList<RecordId> Records { get; } = records;

    private readonly Dictionary<(RecordId Order, string? Line), int> _sharedPlans = [];

    /// <summary>The lines of orders, by the numbers that plan transfers have.</summary>
    public List<(RecordId Order, string? Line)> Plans { get; } = [];

    public Codes<(RecordId Record, int Part)> UnitParts { get; } = new(static _ => null);

    public GrowingColumn<RecordKind> Kind { get; } = new(expected);

    public GrowingColumn<int> Record { get; } = new(expected);

    public GrowingColumn<int> FromParty { get; } = new(expected);

    public GrowingColumn<Stage> FromStage { get; } = new(expected);

    public GrowingColumn<int> ToParty { get; } = new(expected);

    public GrowingColumn<Stage> ToStage { get; } = new(expected);

    public GrowingColumn<int> Product { get; } = new(expected);

    public GrowingColumn<int> Supplier { get; } = new(expected);

    public GrowingColumn<int> Plan { get; } = new(expected);

    public GrowingColumn<int> Units { get; } = new(expected);

    public GrowingColumn<long> Low { get; } = new(expected);

    public GrowingColumn<long> Best { get; } = new(expected);

    public GrowingColumn<long> High { get; } = new(expected);

    public GrowingColumn<int> First { get; } = new(expected);

    public GrowingColumn<int> Last { get; } = new(expected);

    public GrowingColumn<int> KnownFrom { get; } = new(expected);

    public GrowingColumn<int> KnownUntil { get; } = new(expected);

    public void Add(
        int record, RecordKind kind, in Account from, in Account to, in Quantity quantity, DaySpan on, in (RecordId Order, string? Line)? plan,
        bool isPlanShared, in (RecordId Record, int Part)? units, PartyId? supplier, int knownFrom, int knownUntil)
    {
        Record.Add(record);
        Kind.Add(kind);
        int fromParty = Parties.Of(from.Party);
        FromParty.Add(fromParty);
        FromStage.Add(from.Stage);
        ToParty.Add(to.Party == from.Party ? fromParty : Parties.Of(to.Party));
        ToStage.Add(to.Stage);
        Product.Add(Products.Of(from.Product));
        Supplier.Add(supplier is { } known ? Parties.Of(known) : -1);
        Plan.Add(plan is { } line ? PlanOf(line, isPlanShared) : -1);
        Units.Add(units is { } part ? UnitParts.Of(part) : -1);
        Low.Add(quantity.Low);
        Best.Add(quantity.Best);
        High.Add(quantity.High);
        First.Add(on.First);
        Last.Add(on.Last);
        KnownFrom.Add(knownFrom);
        KnownUntil.Add(knownUntil);
    }

    /// <summary>The number of a line. Most lines have one transfer; only those that other records change are looked for.</summary>
    private int PlanOf((RecordId Order, string? Line) line, bool isShared)
    {
        if (isShared && _sharedPlans.TryGetValue(line, out int known))
            return known;
        if (isShared)
            _sharedPlans[line] = Plans.Count;
        Plans.Add(line);
        return Plans.Count - 1;
    }
}
