using GpuSupply.Aggregation;

namespace GpuSupply.Ledger;

/// <summary>
/// All supply records folded into transfers, each with the days on which it is visible: from when its record and all that it was derived from is
/// known, until any of that is known to be different.
/// </summary>
internal sealed class Fold
{
    private readonly RecordBook _book;
    private readonly Lazy<NamedRecords> _named;
    private readonly Lazy<Poster> _poster;
    private readonly Lazy<OrderPlans> _plans;

    /// <summary>Folds records.</summary>
    public Fold(RecordBook book)
        : this(book, null)
    {
    }

    /// <summary>What records were folded into.</summary>
    /// <param name="book">The records.</param>
    /// <param name="columns">The transfers.</param>
    /// <param name="left">What was left out of them, and when.</param>
    public Fold(RecordBook book, TransferList columns, IReadOnlyList<DatedFinding> left)
        : this(book, (columns, left))
    {
    }

    private Fold(RecordBook book, (TransferList Columns, IReadOnlyList<DatedFinding> Left)? folded)
    {
        _book = book;
        _named = new(() => new NamedRecords(book));
        _poster = new(() => new Poster(book, Named));
        _plans = new(() => new OrderPlans(book, Named, Poster));
        (Columns, Left) = folded ?? new FoldRun(book, Named, Poster, _plans.Value).Result();
    }

    public NamedRecords Named => _named.Value;

    public Poster Poster => _poster.Value;

    public TransferList Columns { get; }

    /// <summary>What is left out because of what it names, with the days as known on which it is.</summary>
    public IReadOnlyList<DatedFinding> Left { get; }

    /// <summary>All that is left out, with the days as known on which it is.</summary>
    public IReadOnlyList<DatedFinding> Findings => field ??= [.. _book.Findings, .. Left];

    /// <summary>The plan of an order that other records change; null: none does, or there is no such order.</summary>
    public OrderPlan? PlanOf(RecordId order) => _plans.Value.Of(order);
}
