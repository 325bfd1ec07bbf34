using GpuSupply.Aggregation;

namespace GpuSupply.Ledger;

/// <summary>
/// All supply records folded into transfers, each with the days on which it is visible: from when its record and all that it was derived from is
/// known, until any of that is known to be different.
/// </summary>
internal sealed class Fold
{
    private readonly OrderPlans _plans;

    public Fold(RecordBook book)
    {
        Named = new NamedRecords(book);
        Poster = new Poster(book, Named);
        _plans = new OrderPlans(book, Named, Poster);
        (Columns, Findings) = new FoldRun(book, Named, Poster, _plans).Result();
    }

    public NamedRecords Named { get; }

    public Poster Poster { get; }

    public TransferList Columns { get; }

    /// <summary>All that is left out, with the days as known on which it is.</summary>
    public IReadOnlyList<DatedFinding> Findings { get; }

    /// <summary>The plan of an order that other records change; null: none does, or there is no such order.</summary>
    public OrderPlan? PlanOf(RecordId order) => _plans.Of(order);
}
