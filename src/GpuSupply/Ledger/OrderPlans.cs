using System.Collections.Concurrent;

namespace GpuSupply.Ledger;

/// <summary>The plans of those orders that other records change, put together when they are asked for.</summary>
internal sealed class OrderPlans(RecordBook book, NamedRecords named, Poster poster)
{
    private readonly ConcurrentDictionary<RecordId, OrderPlan> _plans = new();

    /// <summary>The plan of an order; null: no record changes it, or there is no such order.</summary>
    public OrderPlan? Of(RecordId order) => named.ChangingPlanOf(order).Count == 0 || book.PlaceOf(order) < 0
        ? null
        : _plans.GetOrAdd(order, id => Made(id, new Meanings(named, poster)));

    /// <summary>The same, not kept for the next time.</summary>
    public OrderPlan Made(RecordId order, Meanings meanings)
    {
        var plan = new OrderPlan(poster);
        Add(order);
        foreach (RecordId record in named.ChangingPlanOf(order))
            Add(record);
        return plan;

        void Add(RecordId id)
        {
            RecordHistory history = book.HistoryOf(id)!;
            foreach (RecordVersion version in history.Versions)
                meanings.Of(version, (in RecordVersion one, Meaning meaning, int from, int until) => AddTo(history.KnownFrom, one, meaning, from, until));
        }

        void AddTo(int knownOn, in RecordVersion version, Meaning meaning, int from, int until)
        {
            if (version is { Fault: null, Record: Order })
                plan.Add(new(version, null, poster.SpanOf(version).Last, knownOn, from, until));
            foreach (PlanChange change in meaning.Changes)
            {
                if (change.Order == order)
                    plan.Add(new(version, change, poster.SpanOf(version).Last, knownOn, from, until));
            }
        }
    }
}
