namespace GpuSupply.Ledger;

/// <summary>What supply records name, as known on a day: orders, their lines, shipments, and whose units these are.</summary>
internal sealed class NamedRecords
{
    private readonly RecordBook _book;
    private readonly Dictionary<RecordId, List<RecordId>> _reallocationsNaming = [];
    private readonly Dictionary<RecordId, List<RecordId>> _changingPlanOf = [];
    private readonly bool[] _isReallocated;

    // Of shipments whose order was looked up: its place, and one. The same shipment is asked for again and again.
    private readonly int[] _ordersOfShipments;
    private readonly HashSet<RecordId> _movedPlans = [];
    private readonly HashSet<RecordId> _openPlans = [];

    public NamedRecords(RecordBook book)
    {
        _book = book;
        _ordersOfShipments = new int[book.Count];
        foreach (int place in book.PlanChanges)
        {
            if (book.OnlyVersionAt(place, out RecordHistory? history) is { } only)
                AddNamed(only);
            foreach (RecordVersion version in history?.Versions ?? [])
                AddNamed(version);
        }

        _isReallocated = new bool[book.Count];
        foreach (RecordId named in _reallocationsNaming.Keys)
        {
            if (book.PlaceOf(named) is >= 0 and var place)
                _isReallocated[place] = true;
        }

        foreach (RecordId order in _openPlans)
        {
            if (book.HistoryOf(order) is { } history && history.Versions.Any(version => version.Record is Order { Schedule.Count: > 1 }))
                _movedPlans.Add(order);
        }
    }

    /// <summary>The records that change the plan of an order, as known on any day: reschedules, cancellations, and reallocations of its units.</summary>
    public IReadOnlyList<RecordId> ChangingPlanOf(RecordId order) => _changingPlanOf.TryGetValue(order, out List<RecordId>? records) ? records : [];

    /// <summary>
    /// Whether the windows in which an order's units are planned depend on the records before: units were moved to other windows, or a record leaves open
    /// which of several lines it means. Otherwise all that changes hands does so in the window of its line.
    /// </summary>
    public bool IsPlanMoved(RecordId order) => _movedPlans.Contains(order);

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

    /// <summary>The order with an id as known on a day; null where it is not on record or is left out.</summary>
    /// <param name="id">The id.</param>
    /// <param name="day">The day.</param>
    /// <param name="asking">Takes note where the answer can be another one later; null: nobody does.</param>
    public Order? OrderOn(RecordId id, int day, Meaning? asking = null) => OrderAt(_book.PlaceOf(id), day, asking);

    /// <summary>The shipment with an id, its order and whose units it holds, as known on a day; null where it is not on record or is left out.</summary>
    /// <inheritdoc cref="OrderOn(RecordId, int, Meaning?)"/>
    public (Shipment Shipment, Order Order, PartyId Holder)? ShipmentOn(RecordId id, int day, Meaning? asking = null) => ShipmentOn(id, day, asking, out _);

    /// <summary>Whose units of an order a record is about that was known by then: of the party that it names, or else the buyer's. Null: it does not say.</summary>
    /// <param name="id">The order.</param>
    /// <param name="party">The party that is named; null: none is.</param>
    /// <param name="version">The record.</param>
    /// <param name="day">The day as known on which it is asked.</param>
    /// <param name="asking">Takes note where the answer can be another one later.</param>
    /// <returns>The order, null where it is not on record, and the party.</returns>
    public (Order? Order, PartyId? Holder) HolderOn(RecordId id, PartyId? party, in RecordVersion version, int day, Meaning? asking) =>
        HolderAt(_book.PlaceOf(id), id, party, version, day, asking);

    /// <summary>Who received units of a shipment: the party that is named, or else who held the shipment. Null: it does not say.</summary>
    /// <inheritdoc cref="HolderOn"/>
    public (Order? Order, PartyId? Consignee) ConsigneeOn(RecordId id, PartyId? party, in RecordVersion version, int day, Meaning? asking)
    {
        if (ShipmentOn(id, day, asking, out int place) is not { } shipped)
            return default;
        bool isOpen = party is null && IsReallocated(id, place, version, day, asking);
        return (shipped.Order, isOpen ? (PartyId?)null : party ?? shipped.Holder);
    }

    /// <summary>The order and the line that a leg's units belong to, as known on a day; null where what it names is not on record.</summary>
    /// <inheritdoc cref="OrderOn(RecordId, int, Meaning?)"/>
    public (Order Order, string? Line)? LineOf(Leg leg, int day, Meaning? asking = null)
    {
        (Order Order, string? Line)? named = leg.Order is { } orderId
            ? OrderOn(orderId, day, asking) is { } order ? (order, leg.Line) : null
            : ShipmentOn(leg.Shipment!.Value, day, asking) is { } shipped ? (shipped.Order, shipped.Shipment.Line) : null;
        return named is var (known, line) ? (known, LineOf(known, line)) : null;
    }

    /// <summary>The line that is meant: of an order with one line that one.</summary>
    public static string? LineOf(Order order, string? line) => order.Schedule.Count == 1 ? order.Schedule[0].Line : line;

    /// <summary>Whether an order has a line; that none is named is no other line.</summary>
    public static bool HasLine(Order order, string? line)
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

    private void AddNamed(in RecordVersion version)
    {
        RecordId id = version.Record.Id;
        switch (version.Record)
        {
            case Reschedule reschedule: AddChanging(reschedule.Order, id, reschedule.Line, isMoved: true); break;
            case Cancellation cancellation: AddChanging(cancellation.Order, id, cancellation.Line, isMoved: false); break;
            case Reallocation reallocation:
                for (int index = 0; index < reallocation.Legs.Count; index++)
                    AddLeg(reallocation.Legs[index], id);
                break;
        }
    }

    private void AddLeg(Leg leg, RecordId reallocation)
    {
        if (leg.Order is { } order)
        {
            AddOnce(_reallocationsNaming, order, reallocation);
            AddChanging(order, reallocation, leg.Line, leg.Due is not null);
        }
        else if (leg.Shipment is { } id)
        {
            AddOnce(_reallocationsNaming, id, reallocation);
            if (_book.PlaceOf(id) is not (>= 0 and var place))
                return;
            if (_book.OnlyVersionAt(place, out RecordHistory? history) is { } only)
                AddDiverted(only, leg, reallocation);
            foreach (RecordVersion version in history?.Versions ?? [])
                AddDiverted(version, leg, reallocation);
        }
    }

    private void AddDiverted(in RecordVersion version, Leg leg, RecordId reallocation)
    {
        if (version.Record is Shipment shipment)
            AddChanging(shipment.Order, reallocation, shipment.Line, leg.Due is not null);
    }

    private void AddChanging(RecordId order, RecordId record, string? line, bool isMoved)
    {
        AddOnce(_changingPlanOf, order, record);
        if (line is null)
            _openPlans.Add(order);
        if (isMoved)
            _movedPlans.Add(order);
    }

    /// <summary>Adds a record to those that name another; the legs and versions of one record come one after the other.</summary>
    private static void AddOnce(Dictionary<RecordId, List<RecordId>> naming, RecordId named, RecordId record)
    {
        if (!naming.TryGetValue(named, out List<RecordId>? records))
            naming[named] = [record];
        else if (records[^1] != record)
            records.Add(record);
    }

    private (Order? Order, PartyId? Holder) HolderAt(int place, RecordId id, PartyId? party, in RecordVersion version, int day, Meaning? asking)
    {
        Order? order = OrderAt(place, day, asking);
        bool isOpen = order is null || (party is null && IsReallocated(id, place, version, day, asking));
        return (order, isOpen ? (PartyId?)null : party ?? order!.Buyer);
    }

    private Order? OrderAt(int place, int day, Meaning? asking)
    {
        RecordVersion? version = At(place, day, asking);
        return version is { Fault: null, Record: Order order } ? order : null;
    }

    private (Shipment Shipment, Order Order, PartyId Holder)? ShipmentOn(RecordId id, int day, Meaning? asking, out int place)
    {
        place = _book.PlaceOf(id);
        if (At(place, day, asking) is not { Fault: null, Record: Shipment shipment } version)
            return null;
        return HolderAt(PlaceOfOrder(shipment, place), shipment.Order, shipment.Party, version, day, asking) is ({ } order, { } holder) && HasLine(order, shipment.Line)
            ? (shipment, order, holder)
            : null;
    }

    private int PlaceOfOrder(Shipment shipment, int place)
    {
        // A corrected shipment may name another order.
        if (!ReferenceEquals(_book.FirstAt(place), shipment))
            return _book.PlaceOf(shipment.Order);
        if (_ordersOfShipments[place] == 0)
            _ordersOfShipments[place] = _book.PlaceOf(shipment.Order) + 1;
        return _ordersOfShipments[place] - 1;
    }

    private RecordVersion? At(int place, int day, Meaning? asking)
    {
        RecordVersion? version = place >= 0 ? _book.At(place, day) : null;
        Settle(version, asking);
        return version;
    }

    /// <summary>Whether a reallocation that was known when the version became known names an order or a shipment, as known on a day.</summary>
    private bool IsReallocated(RecordId named, int place, in RecordVersion version, int day, Meaning? asking)
    {
        if (!_isReallocated[place])
            return false;
        if (asking is not null)
            asking.IsSettled = false;
        foreach (RecordId id in _reallocationsNaming[named])
        {
            if (_book.At(id, day) is { Fault: null } now && Names(now, named) && WasNamedBy(id, named, version.From))
                return true;
        }

        return false;
    }

    private bool WasNamedBy(RecordId reallocation, RecordId named, int day)
    {
        foreach (RecordVersion version in _book.HistoryOf(reallocation)!.Versions)
        {
            if (version.From <= day && Names(version, named))
                return true;
        }

        return false;
    }

    private static bool Names(in RecordVersion version, RecordId named)
    {
        if (version.Record is not Reallocation reallocation)
            return false;
        for (int index = 0; index < reallocation.Legs.Count; index++)
        {
            if (reallocation.Legs[index] is var leg && (leg.Order == named || leg.Shipment == named))
                return true;
        }

        return false;
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
}
