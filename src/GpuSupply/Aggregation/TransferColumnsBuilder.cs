namespace GpuSupply.Aggregation;

/// <summary>Takes transfers one by one and makes columns of them.</summary>
internal sealed class TransferColumnsBuilder
{
    public Codes<PartyId> Parties { get; } = new();

    public Codes<ProductId> Products { get; } = new();

    public Codes<RecordId> Records { get; } = new();

    public Codes<(RecordId Order, string? Line)> Plans { get; } = new();

    public List<RecordKind> Kind { get; } = [];

    public List<int> Record { get; } = [];

    public List<int> FromParty { get; } = [];

    public List<Stage> FromStage { get; } = [];

    public List<int> ToParty { get; } = [];

    public List<Stage> ToStage { get; } = [];

    public List<int> Product { get; } = [];

    public List<int> Supplier { get; } = [];

    public List<int> Plan { get; } = [];

    public List<long> Low { get; } = [];

    public List<long> Best { get; } = [];

    public List<long> High { get; } = [];

    public List<int> First { get; } = [];

    public List<int> Last { get; } = [];

    public List<int> KnownFrom { get; } = [];

    public List<int> KnownUntil { get; } = [];

    public void Add(
        RecordId record, RecordKind kind, Account from, Account to, Quantity quantity, DaySpan on, (RecordId Order, string? Line)? plan, PartyId? supplier,
        int knownFrom, int knownUntil)
    {
        Record.Add(Records.Of(record));
        Kind.Add(kind);
        FromParty.Add(Parties.Of(from.Party));
        FromStage.Add(from.Stage);
        ToParty.Add(Parties.Of(to.Party));
        ToStage.Add(to.Stage);
        Product.Add(Products.Of(from.Product));
        Supplier.Add(supplier is { } known ? Parties.Of(known) : -1);
        Plan.Add(plan is { } line ? Plans.Of(line) : -1);
        Low.Add(quantity.Low);
        Best.Add(quantity.Best);
        High.Add(quantity.High);
        First.Add(on.First);
        Last.Add(on.Last);
        KnownFrom.Add(knownFrom);
        KnownUntil.Add(knownUntil);
    }
}
