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
        DaySpan on = InDays(((SupplyRecord)version.Record).On, version.From);
        return new(on.First, Math.Min(on.Last, version.LearnedOn));
    }

    /// <summary>A window that has been checked, in days, by the fiscal years as known on a day.</summary>
    public DaySpan InDays(DateWindow window, int day) => (window.IsResolved ? window : book.ReferencesOn(day).InDays(window)!.Value).ToSpan();

    /// <summary>Units of an order's plan that change hands in a window.</summary>
    /// <param name="order">The order.</param>
    /// <param name="line">Its line; null: it is open which.</param>
    /// <param name="from">Whose they were.</param>
    /// <param name="to">Whose they become.</param>
    /// <param name="quantity">How many.</param>
    /// <param name="on">When they are planned to be received.</param>
    /// <param name="units">The record, and the part of it, that states the quantity.</param>
    public static Posting Planned(Order order, string? line, PartyId from, PartyId to, Quantity quantity, DaySpan on, (RecordId, int)? units) =>
        new(At(from, Stage.Planned, order.Product), At(to, Stage.Planned, order.Product), quantity, on)
        {
            Plan = (order.Id, line), Units = quantity.IsExact ? null : units, Supplier = order.Supplier,
        };

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
        meaning.Changes.Add(new(reschedule.Order, reschedule.Line, holder, holder, reschedule.Quantity, InDays(reschedule.Due, version.From), 0));
    }

    private void PostCancellation(Cancellation cancellation, in RecordVersion version, int day, Meaning meaning)
    {
        if (HolderOf(cancellation, cancellation.Order, cancellation.Line, cancellation.Party, version, day, meaning) is not var (order, holder))
            return;
        meaning.Postings.Add(new(At(holder, Stage.OnOrder, order.Product), At(order.Supplier, Stage.Supply, order.Product), cancellation.Quantity, SpanOf(version)) { Supplier = order.Supplier });
        AddChange(cancellation.Id, order, new(order.Id, NamedRecords.LineOf(order, cancellation.Line), holder, null, cancellation.Quantity, null, 0), day, meaning);
    }

    /// <summary>Asks for a change of an order's plan; where all of the plan stands in one window, it is posted at once.</summary>
    private void AddChange(RecordId record, Order order, PlanChange change, int day, Meaning meaning)
    {
        meaning.Changes.Add(change);
        if (named.IsPlanMoved(order.Id))
            return;
        int index = 0;
        while (order.Schedule[index].Line != change.Line)
            index++;
        ScheduleLine line = order.Schedule[index];
        meaning.Postings.Add(Planned(order, line.Line, change.From, change.To ?? order.Supplier, change.Quantity!.Value, InDays(line.Due, day), (record, change.Part)));
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
        (Order? order, PartyId? holder) = named.HolderOn(orderId, party, version, day, meaning);
        if (order is null)
            meaning.Missing(record, "order", orderId);
        else if (!NamedRecords.HasLine(order, line))
            meaning.MissingLine(record, line!, orderId);
        else if (holder is { } known)
            return (order, known);
        else
            meaning.Ambiguous(record, "order", orderId);
        return null;
    }

    private void PostReceipt(Receipt receipt, in RecordVersion version, int day, Meaning meaning)
    {
        if (receipt.Shipment is not { } shipmentId)
        {
            Account outside = At(receipt.Party!.Value, Stage.Outside, receipt.Product!.Value);
            meaning.Postings.Add(new(outside, outside with { Stage = Stage.OnHand }, receipt.Quantity, SpanOf(version)));
        }
        else if (named.ConsigneeOn(shipmentId, receipt.Party, version, day, meaning) is not ({ } order, var consignee))
        {
            meaning.Missing(receipt, "shipment", shipmentId);
        }
        else if (consignee is not { } party)
        {
            meaning.Ambiguous(receipt, "shipment", shipmentId);
        }
        else
        {
            Account transit = At(party, Stage.InTransit, order.Product);
            meaning.Postings.Add(new(transit, transit with { Stage = Stage.OnHand }, receipt.Quantity, SpanOf(version)) { Supplier = order.Supplier });
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
                meaning.Missing(reallocation, leg.Order is null ? "shipment" : "order", leg.Named!.Value);
            }
            else if (!NamedRecords.HasLine(order, leg.Line))
            {
                meaning.MissingLine(reallocation, leg.Line!, order.Id);
            }
            else
            {
                Stage stage = leg.Order is null ? Stage.InTransit : Stage.OnOrder;
                meaning.Postings.Add(new(At(leg.From, stage, order.Product), At(leg.To, stage, order.Product), leg.Quantity, on) { Supplier = order.Supplier });
                DaySpan? due = leg.Due is { } window ? InDays(window, version.From) : null;
                AddChange(reallocation.Id, order, new(order.Id, line, leg.From, leg.To, leg.Quantity, due, index), day, meaning);
            }
        }
    }
}
