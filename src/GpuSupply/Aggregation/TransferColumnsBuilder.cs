namespace GpuSupply.Aggregation;

/// <summary>Takes transfers one by one and makes columns of them.</summary>
/// <param name="records">The ids of the records, by the numbers that are given with transfers.</param>
internal sealed class TransferColumnsBuilder(IReadOnlyList<RecordId> records)
{
    public Codes<PartyId> Parties { get; } = new();

    public Codes<ProductId> Products { get; } = new();

    public IReadOnlyList<RecordId> Records { get; } = records;

    /// <summary>The lines of orders, by the numbers that plan transfers have.</summary>
    public List<(RecordId Order, string? Line)> Plans { get; } = [];

    public Codes<(RecordId Record, int Part)> UnitParts { get; } = new();

    public List<RecordKind> Kind { get; } = [];

    public List<int> Record { get; } = [];

    public List<int> FromParty { get; } = [];

    public List<Stage> FromStage { get; } = [];

    public List<int> ToParty { get; } = [];

    public List<Stage> ToStage { get; } = [];

    public List<int> Product { get; } = [];

    public List<int> Supplier { get; } = [];

    public List<int> Plan { get; } = [];

    public List<int> Units { get; } = [];

    public List<long> Low { get; } = [];

    public List<long> Best { get; } = [];

    public List<long> High { get; } = [];

    public List<int> First { get; } = [];

    public List<int> Last { get; } = [];

    public List<int> KnownFrom { get; } = [];

    public List<int> KnownUntil { get; } = [];

    public void Add(
        int record, RecordKind kind, Account from, Account to, Quantity quantity, DaySpan on, (RecordId Order, string? Line)? plan,
        (RecordId Record, int Part)? units, PartyId? supplier, int knownFrom, int knownUntil)
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
        Plan.Add(plan is { } line ? PlanOf(line) : -1);
        Units.Add(units is { } part ? UnitParts.Of(part) : -1);
        Low.Add(quantity.Low);
        Best.Add(quantity.Best);
        High.Add(quantity.High);
        First.Add(on.First);
        Last.Add(on.Last);
        KnownFrom.Add(knownFrom);
        KnownUntil.Add(knownUntil);
    }

    /// <summary>The number of a line: transfers of an order's plan come one after the other, so that those of the order before are looked at alone.</summary>
    private int PlanOf((RecordId Order, string? Line) line)
    {
        int index = Plans.Count;
        while (index > 0 && Plans[index - 1].Order == line.Order)
        {
            index--;
            if (Plans[index].Line == line.Line)
                return index;
        }

        Plans.Add(line);
        return Plans.Count - 1;
    }
}
