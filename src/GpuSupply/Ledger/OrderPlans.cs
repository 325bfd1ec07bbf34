using System.Collections.Concurrent;

namespace GpuSupply.Ledger;

/// <summary>The plans of those orders that other records change, put together when they are asked for.</summary>
internal sealed class OrderPlans(RecordBook book, NamedRecords named, Poster poster)
{
    private readonly ConcurrentDictionary<int, OrderPlan> _plans = new();

    /// <summary>The plan of an order; null: no record changes it, or there is no such order.</summary>
    public OrderPlan? Of(RecordId order) => book.PlaceOf(order) is >= 0 and var place && named.IsPlanChanged(place)
        ? _plans.GetOrAdd(place, one => Made(one, new Meanings(named, poster)))
        : null;

    /// <summary>The plan of the order at a place, not kept for the next time.</summary>
    public OrderPlan Made(int place, Meanings meanings)
    {
        var plan = new OrderPlan(poster);
        RecordId order = book.IdAt(place);
        int knownOn = 0;
        Meanings.Taker addTo = AddTo;
        Add(place);
        foreach (int changing in named.ChangingPlanOf(place))
            Add(changing);
        return plan;

        void Add(int at)
        {
            if (book.OnlyVersionAt(at, out RecordHistory? history) is { } only)
            {
                knownOn = only.From;
                meanings.Of(only, addTo);
                return;
            }

            knownOn = history!.KnownFrom;
            foreach (RecordVersion version in history.Versions)
                meanings.Of(version, addTo);
        }

        void AddTo(in RecordVersion version, Meaning meaning, int from, int until)
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
