namespace GpuSupply.Ledger;

/// <summary>Sorts the records of orders and shipments into pools: by order and holder, and by shipment and consignee.</summary>
internal sealed class PoolBook
{
    private readonly KnownLedger _ledger;
    private readonly Dictionary<(RecordId Thing, PartyId Party), Pool> _pools = [];

    public PoolBook(KnownLedger ledger)
    {
        _ledger = ledger;
        foreach (RecordVersion version in ledger.Records)
            Sort(version);
    }

    public IEnumerable<Pool> Pools => _pools.Values;

    private void Sort(RecordVersion version)
    {
        switch (version.Record)
        {
            case Order order:
                foreach (ScheduleLine line in order.Schedule)
                    PoolOf(order, order.Buyer).Came.Add(Flow(version, LineOf(order, line.Line), line.Quantity));
                break;
            case Reschedule reschedule when OrderOf(reschedule.Order) is { } order:
                PoolOf(order, reschedule.Party ?? order.Buyer).Rescheduled.Add(Flow(version, LineOf(order, reschedule.Line), reschedule.Quantity ?? default));
                break;
            case Cancellation cancellation when OrderOf(cancellation.Order) is { } order:
                PoolOf(order, cancellation.Party ?? order.Buyer).Taken.Add(Flow(version, LineOf(order, cancellation.Line), cancellation.Quantity));
                break;
            case Shipment shipment when ShipmentOf(shipment.Id) is { } sent:
                PoolOf(sent.Order, sent.Holder).Taken.Add(Flow(version, LineOf(sent.Order, shipment.Line), shipment.Quantity));
                PoolOf(sent, sent.Holder).Came.Add(Flow(version, null, shipment.Quantity));
                break;
            case Receipt { Shipment: { } id } receipt when ShipmentOf(id) is { } sent:
                PoolOf(sent, receipt.Party ?? sent.Holder).Taken.Add(Flow(version, null, receipt.Quantity));
                break;
            case Reallocation reallocation:
                foreach (Leg leg in reallocation.Legs)
                    Sort(version, leg);
                break;
        }
    }

    private void Sort(RecordVersion version, Leg leg)
    {
        if (leg.Order is { } orderId && OrderOf(orderId) is { } order)
        {
            PoolFlow flow = Flow(version, LineOf(order, leg.Line), leg.Quantity);
            PoolOf(order, leg.From).Taken.Add(flow);
            PoolOf(order, leg.To).Came.Add(flow);
        }
        else if (leg.Shipment is { } shipmentId && ShipmentOf(shipmentId) is { } sent)
        {
            PoolFlow flow = Flow(version, null, leg.Quantity);
            PoolOf(sent, leg.From).Taken.Add(flow);
            PoolOf(sent, leg.To).Came.Add(flow);
        }
    }

    private Order? OrderOf(RecordId id) => _ledger.Fold.Named.OrderOn(id, _ledger.HeardOn);

    private Sent? ShipmentOf(RecordId id) =>
        _ledger.Fold.Named.ShipmentOn(id, _ledger.HeardOn) is var (shipment, order, holder) ? new(shipment, order, holder) : (Sent?)null;

    private Pool PoolOf(Order order, PartyId party) => PoolOf(order, party, FirstDayOf(order));

    // Nothing is sent before it is ordered, whatever the shipment's own window allows.
    private Pool PoolOf(Sent sent, PartyId party) => PoolOf(sent.Shipment, party, Math.Max(FirstDayOf(sent.Shipment), FirstDayOf(sent.Order)));

    private Pool PoolOf(SupplyRecord thing, PartyId party, int firstDay)
    {
        if (!_pools.TryGetValue((thing.Id, party), out Pool? pool))
            _pools[(thing.Id, party)] = pool = new(thing, party, firstDay);
        return pool;
    }

    private int FirstDayOf(SupplyRecord record) => _ledger.References.InDays(record.On)!.Value.ToSpan().First;

    private PoolFlow Flow(in RecordVersion version, string? line, Quantity quantity)
    {
        DaySpan on = _ledger.Fold.Poster.SpanOf(version);
        return new((SupplyRecord)version.Record, line, quantity, on, EventPlace.Of(_ledger.Book, version.Record, on.Last));
    }

    /// <summary>Lines matter where there are several.</summary>
    private static string? LineOf(Order order, string? line) => order.Schedule.Count > 1 ? line : null;

    private readonly record struct Sent(Shipment Shipment, Order Order, PartyId Holder);
}
