namespace GpuSupply.Ledger;

/// <summary>
/// Says what a version of a supply record means, given what it names as known on a day. A record depends on what it names and on which
/// reallocations name the same thing, never on quantities, so that every record can be posted by itself. What it does to the plan of an order is
/// asked for here and worked out in <see cref="OrderPlan"/>, which takes all records of the order in their order.
/// </summary>
internal sealed class Poster(RecordBook book, NamedRecords named)
{
    /// <summary>Works out what a version means as known on a day.</summary>
    public void Post(in RecordVersion version, int day, Meaning meaning)
    {
        meaning.Clear();
        if (version.Fault is not null)
            return;
        switch (version.Record)
        {
            case Order order: PostOrder(order, SpanOf(version), meaning); break;
            case Reschedule reschedule: PostReschedule(reschedule, version, day, meaning); break;
            case Cancellation cancellation: PostCancellation(cancellation, version, day, meaning); break;
            case Shipment shipment: PostShipment(shipment, version, day, meaning); break;
            case Receipt receipt: PostReceipt(receipt, version, day, meaning); break;
            case Movement movement: meaning.Postings.Add(new(At(movement.Party, movement.From, movement.Product), At(movement.Party, movement.To, movement.Product), movement.Quantity, SpanOf(version))); break;
            case Reallocation reallocation: PostReallocation(reallocation, version, day, meaning); break;
        }
    }

    /// <summary>The days in which a version of a supply record happened.</summary>
    public DaySpan SpanOf(in RecordVersion version)
    {
        DaySpan on = InDays(((SupplyRecord)version.Record).On, version);
        return new(on.First, Math.Min(on.Last, version.LearnedOn));
    }

    /// <summary>A window that has been checked, in days, by the fiscal years as known when the version was.</summary>
    public DaySpan InDays(DateWindow window, in RecordVersion version) =>
        (window.IsResolved ? window : book.ReferencesOn(version.From).InDays(window)!.Value).ToSpan();

    private static Account At(PartyId party, Stage stage, ProductId product) => new(party, stage, product);

    private void PostOrder(Order order, DaySpan on, Meaning meaning)
    {
        for (int index = 0; index < order.Schedule.Count; index++)
        {
            meaning.Postings.Add(new(
                At(order.Supplier, Stage.Supply, order.Product), At(order.Buyer, Stage.OnOrder, order.Product), order.Schedule[index].Quantity, on) { Supplier = order.Supplier });
        }
    }

    private void PostReschedule(Reschedule reschedule, in RecordVersion version, int day, Meaning meaning)
    {
        if (HolderOf(reschedule, reschedule.Order, reschedule.Line, reschedule.Party, version, day, meaning) is not var (_, holder))
            return;
        meaning.Changes.Add(new(reschedule.Order, reschedule.Line, holder, holder, reschedule.Quantity, InDays(reschedule.Due, version), 0));
    }

    private void PostCancellation(Cancellation cancellation, in RecordVersion version, int day, Meaning meaning)
    {
        if (HolderOf(cancellation, cancellation.Order, cancellation.Line, cancellation.Party, version, day, meaning) is not var (order, holder))
            return;
        meaning.Postings.Add(new(At(holder, Stage.OnOrder, order.Product), At(order.Supplier, Stage.Supply, order.Product), cancellation.Quantity, SpanOf(version)) { Supplier = order.Supplier });
        meaning.Changes.Add(new(order.Id, NamedRecords.LineOf(order, cancellation.Line), holder, null, cancellation.Quantity, null, 0));
    }

    private void PostShipment(Shipment shipment, in RecordVersion version, int day, Meaning meaning)
    {
        if (HolderOf(shipment, shipment.Order, shipment.Line, shipment.Party, version, day, meaning) is not var (order, holder))
            return;
        meaning.Postings.Add(new(At(holder, Stage.OnOrder, order.Product), At(holder, Stage.InTransit, order.Product), shipment.Quantity, SpanOf(version)) { Supplier = order.Supplier });
    }

    /// <summary>The order that a record names, and whose units of it are meant; null where the record means nothing, which is then its fault.</summary>
    private (Order Order, PartyId Holder)? HolderOf(
        SourcedRecord record, RecordId orderId, string? line, PartyId? party, in RecordVersion version, int day, Meaning meaning)
    {
        if (named.OrderOn(orderId, day, meaning) is not { } order)
            meaning.Missing(record, "order", orderId);
        else if (!NamedRecords.HasLine(order, line))
            meaning.MissingLine(record, line!, orderId);
        else if (party is null && named.IsReallocated(orderId, version, day, meaning))
            meaning.Ambiguous(record, $"order {orderId}");
        else
            return (order, party ?? order.Buyer);
        return null;
    }

    private void PostReceipt(Receipt receipt, in RecordVersion version, int day, Meaning meaning)
    {
        if (receipt.Shipment is not { } shipmentId)
        {
            Account outside = At(receipt.Party!.Value, Stage.Outside, receipt.Product!.Value);
            meaning.Postings.Add(new(outside, outside with { Stage = Stage.OnHand }, receipt.Quantity, SpanOf(version)));
        }
        else if (named.ShipmentOn(shipmentId, day, meaning) is not { } shipped)
        {
            meaning.Missing(receipt, "shipment", shipmentId);
        }
        else if (receipt.Party is null && named.IsReallocated(shipmentId, version, day, meaning))
        {
            meaning.Ambiguous(receipt, $"shipment {shipmentId}");
        }
        else
        {
            Account transit = At(receipt.Party ?? shipped.Holder, Stage.InTransit, shipped.Order.Product);
            meaning.Postings.Add(new(transit, transit with { Stage = Stage.OnHand }, receipt.Quantity, SpanOf(version)) { Supplier = shipped.Order.Supplier });
        }
    }

    private void PostReallocation(Reallocation reallocation, in RecordVersion version, int day, Meaning meaning)
    {
        DaySpan on = SpanOf(version);
        for (int index = 0; index < reallocation.Legs.Count && meaning.Fault is null; index++)
        {
            Leg leg = reallocation.Legs[index];
            if (leg.Product is { } product)
            {
                meaning.Postings.Add(new(At(leg.From, Stage.OnHand, product), At(leg.To, Stage.OnHand, product), leg.Quantity, on));
            }
            else if (named.LineOf(leg, day, meaning) is not var (order, line))
            {
                meaning.Missing(reallocation, leg.Order is null ? "shipment" : "order", (leg.Order ?? leg.Shipment)!.Value);
            }
            else if (!NamedRecords.HasLine(order, leg.Line))
            {
                meaning.MissingLine(reallocation, leg.Line!, order.Id);
            }
            else
            {
                Stage stage = leg.Order is null ? Stage.InTransit : Stage.OnOrder;
                meaning.Postings.Add(new(At(leg.From, stage, order.Product), At(leg.To, stage, order.Product), leg.Quantity, on) { Supplier = order.Supplier });
                meaning.Changes.Add(new(order.Id, line, leg.From, leg.To, leg.Quantity, leg.Due is { } due ? InDays(due, version) : null, index));
            }
        }
    }
}
