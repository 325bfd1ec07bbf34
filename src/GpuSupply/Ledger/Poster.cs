namespace GpuSupply.Ledger;

/// <summary>
/// Says what a version of a supply record means, given what it names as known on a day. A record depends on what it names and on which
/// reallocations name the same thing, never on quantities, so that every record can be posted by itself. What it does to the plan of an order is
/// asked for here and worked out in <see cref="OrderPlan"/>, which takes all records of the order in their order.
/// </summary>
internal sealed class Poster
{
    private readonly RecordBook _book;
    private readonly Dictionary<RecordId, List<RecordId>> _reallocationsNaming = [];

    public Poster(RecordBook book)
    {
        _book = book;
        for (int place = 0; place < book.Count; place++)
        {
            if (book.FirstAt(place) is not Reallocation)
                continue;
            foreach (RecordId named in book.HistoryAt(place).Versions.SelectMany(version => NamedBy(version.Record)).Distinct())
            {
                if (!_reallocationsNaming.TryGetValue(named, out List<RecordId>? reallocations))
                    _reallocationsNaming[named] = reallocations = [];
                reallocations.Add(book.IdAt(place));
            }
        }
    }

    /// <summary>Adds the days after which a version may mean something else, because of what it names.</summary>
    public void AddChangesOf(in RecordVersion version, List<int> days)
    {
        switch (version.Record)
        {
            case Reschedule reschedule: AddChanges(reschedule.Order, reschedule.Party is null, days); break;
            case Cancellation cancellation: AddChanges(cancellation.Order, cancellation.Party is null, days); break;
            case Shipment shipment: AddChanges(shipment.Order, shipment.Party is null, days); break;
            case Receipt { Shipment: { } shipment } receipt: AddChangesOfShipment(shipment, receipt.Party is null, days); break;
            case Reallocation reallocation:
                foreach (Leg leg in reallocation.Legs)
                {
                    if (leg.Order is { } order)
                        AddChanges(order, false, days);
                    else if (leg.Shipment is { } shipment)
                        AddChangesOfShipment(shipment, false, days);
                }

                break;
        }
    }

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

    /// <summary>The order with an id as known on a day; null where it is not on record or is left out.</summary>
    public Order? OrderOn(RecordId id, int day) => OrderOn(id, day, null);

    /// <summary>The shipment with an id, its order and whose units it holds, as known on a day; null where it is not on record or is left out.</summary>
    public (Shipment Shipment, Order Order, PartyId Holder)? ShipmentOn(RecordId id, int day) => ShipmentOn(id, day, null);

    /// <summary>The order and the line that a leg's units belong to, as known on a day; null where what it names is not on record.</summary>
    public (Order Order, string? Line)? LineOf(Leg leg, int day) => LineOf(leg, day, null);

    /// <summary>The days in which a version of a supply record happened.</summary>
    public DaySpan SpanOf(in RecordVersion version)
    {
        DaySpan on = InDays(((SupplyRecord)version.Record).On, version);
        return new(on.First, Math.Min(on.Last, version.LearnedOn));
    }

    /// <summary>A window that has been checked, in days, by the fiscal years as known when the version was.</summary>
    public DaySpan InDays(DateWindow window, in RecordVersion version) =>
        (window.IsResolved ? window : _book.ReferencesOn(version.From).InDays(window)!.Value).ToSpan();

    private static IEnumerable<RecordId> NamedBy(SourcedRecord record) =>
        record is Reallocation reallocation ? reallocation.Legs.Select(leg => leg.Order ?? leg.Shipment).OfType<RecordId>() : [];

    private static Account At(PartyId party, Stage stage, ProductId product) => new(party, stage, product);

    /// <summary>The line that is meant: of an order with one line that one.</summary>
    private static string? LineOf(Order order, string? line) => order.Schedule.Count == 1 ? order.Schedule[0].Line : line;

    private static bool HasLine(Order order, string? line)
    {
        if (line is null)
            return true;
        for (int index = 0; index < order.Schedule.Count; index++)
        {
            if (order.Schedule[index].Line == line)
                return true;
        }

        return false;
    }

    private Order? OrderOn(RecordId id, int day, Meaning? asking)
    {
        RecordVersion? version = _book.At(id, day);
        Settle(version, asking);
        return version is { Fault: null, Record: Order order } ? order : null;
    }

    private (Shipment Shipment, Order Order, PartyId Holder)? ShipmentOn(RecordId id, int day, Meaning? asking)
    {
        RecordVersion? found = _book.At(id, day);
        Settle(found, asking);
        if (found is not { Fault: null, Record: Shipment shipment } version || OrderOn(shipment.Order, day, asking) is not { } order)
            return null;
        if (!HasLine(order, shipment.Line) || (shipment.Party is null && IsReallocated(shipment.Order, version, day, asking)))
            return null;
        return (shipment, order, shipment.Party ?? order.Buyer);
    }

    private (Order Order, string? Line)? LineOf(Leg leg, int day, Meaning? asking)
    {
        (Order Order, string? Line)? named = leg.Order is { } orderId
            ? OrderOn(orderId, day, asking) is { } order ? (order, leg.Line) : null
            : ShipmentOn(leg.Shipment!.Value, day, asking) is { } shipped ? (shipped.Order, shipped.Shipment.Line) : null;
        return named is var (known, line) ? (known, LineOf(known, line)) : null;
    }

    /// <summary>What follows from a version stays as it is where no later version will replace it.</summary>
    private static void Settle(RecordVersion? version, Meaning? asking)
    {
        if (asking is not null && version is not { Until: Day.End })
            asking.IsSettled = false;
    }

    private void AddChanges(RecordId named, bool needsHolder, List<int> days)
    {
        _book.AddChanges(named, days);
        if (!needsHolder || !_reallocationsNaming.TryGetValue(named, out List<RecordId>? reallocations))
            return;
        foreach (RecordId reallocation in reallocations)
            _book.AddChanges(reallocation, days);
    }

    private void AddChangesOfShipment(RecordId id, bool needsHolder, List<int> days)
    {
        AddChanges(id, needsHolder, days);
        if (_book.PlaceOf(id) is not (>= 0 and var place))
            return;
        if (_book.OnlyVersionAt(place, out RecordHistory? history) is { Record: Shipment only })
            AddChanges(only.Order, only.Party is null, days);
        foreach (RecordVersion version in history?.Versions ?? [])
        {
            if (version.Record is Shipment shipment)
                AddChanges(shipment.Order, shipment.Party is null, days);
        }
    }

    /// <summary>Whether a reallocation that was known when the version became known names an order or a shipment, as known on a day.</summary>
    private bool IsReallocated(RecordId named, RecordVersion version, int day, Meaning? asking)
    {
        if (!_reallocationsNaming.TryGetValue(named, out List<RecordId>? reallocations))
            return false;
        if (asking is not null)
            asking.IsSettled = false;
        return reallocations.Any(id => _book.At(id, day) is { Fault: null } now && Names(now)
            && _book.HistoryOf(id)!.Versions.Any(known => known.From <= version.From && Names(known)));

        bool Names(RecordVersion one) => NamedBy(one.Record).Contains(named);
    }

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
        meaning.Changes.Add(new(order.Id, LineOf(order, cancellation.Line), holder, null, cancellation.Quantity, null, 0));
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
        if (OrderOn(orderId, day, meaning) is not { } order)
            meaning.Missing(record, "order", orderId);
        else if (!HasLine(order, line))
            meaning.MissingLine(record, line!, orderId);
        else if (party is null && IsReallocated(orderId, version, day, meaning))
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
        else if (ShipmentOn(shipmentId, day, meaning) is not { } shipped)
        {
            meaning.Missing(receipt, "shipment", shipmentId);
        }
        else if (receipt.Party is null && IsReallocated(shipmentId, version, day, meaning))
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
            else if (LineOf(leg, day, meaning) is not var (order, line))
            {
                meaning.Missing(reallocation, leg.Order is null ? "shipment" : "order", (leg.Order ?? leg.Shipment)!.Value);
            }
            else if (!HasLine(order, leg.Line))
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
