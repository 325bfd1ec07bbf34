namespace GpuSupply.Ledger;

/// <summary>What supply records name, as known on a day: orders, their lines, shipments, and whose units these are.</summary>
internal sealed class NamedRecords
{
    private readonly RecordBook _book;

    // Places of reallocations by the place of an order or a shipment that they name, and of what changes an order's plan by the order's.
    private readonly Dictionary<int, List<int>> _reallocationsNaming = [];
    private readonly Dictionary<int, List<int>> _changingPlanOf = [];

    // By place, so that most records need no look into those.
    private readonly bool[] _isReallocated;
    private readonly bool[] _isPlanChanged;
    private readonly bool[] _isPlanMoved;

    // Of shipments whose order was looked up: its place, and one. The same shipment is asked for again and again.
    private readonly int[] _ordersOfShipments;

    public NamedRecords(RecordBook book)
    {
        _book = book;
        _ordersOfShipments = new int[book.Count];
        _isReallocated = new bool[book.Count];
        _isPlanChanged = new bool[book.Count];
        _isPlanMoved = new bool[book.Count];
        foreach (int place in book.PlanChanges)
        {
            if (book.OnlyVersionAt(place, out RecordHistory? history) is { } only)
                AddNamed(only, place);
            foreach (RecordVersion version in history?.Versions ?? [])
                AddNamed(version, place);
        }
    }

    /// <summary>The places of what changes the plan of the order at a place, as known on any day: reschedules, cancellations, and reallocations of its units.</summary>
    public IReadOnlyList<int> ChangingPlanOf(int place) => _changingPlanOf.TryGetValue(place, out List<int>? records) ? records : [];

    /// <summary>
    /// Whether the windows in which an order's units are planned depend on the records before: units were moved to other windows, or a record leaves open
    /// which of several lines it means. Otherwise all that changes hands does so in the window of its line.
    /// </summary>
    public bool IsPlanMoved(RecordId order) => _book.PlaceOf(order) is >= 0 and var place && _isPlanMoved[place];

    /// <inheritdoc cref="IsPlanMoved(RecordId)"/>
    public bool IsPlanMoved(int place) => _isPlanMoved[place];

    /// <summary>Whether any record changes the plan of the order at a place, as known on any day.</summary>
    public bool IsPlanChanged(int place) => _isPlanChanged[place];

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

    private void AddNamed(in RecordVersion version, int place)
    {
        switch (version.Record)
        {
            case Reschedule reschedule: AddChanging(_book.PlaceOf(reschedule.Order), place, reschedule.Line, isMoved: true); break;
            case Cancellation cancellation: AddChanging(_book.PlaceOf(cancellation.Order), place, cancellation.Line, isMoved: false); break;
            case Reallocation reallocation:
                for (int index = 0; index < reallocation.Legs.Count; index++)
                    AddLeg(reallocation.Legs[index], place);
                break;
        }
    }

    private void AddLeg(Leg leg, int reallocation)
    {
        // Units on hand are of no order; what is not on record has no plan.
        if (leg.Named is not { } id || _book.PlaceOf(id) is not (>= 0 and var place))
            return;
        _isReallocated[place] = true;
        AddOnce(_reallocationsNaming, place, reallocation);
        if (leg.Order is not null)
        {
            AddChanging(place, reallocation, leg.Line, leg.Due is not null);
            return;
        }

        if (_book.OnlyVersionAt(place, out RecordHistory? history) is { } only)
            AddDiverted(only, leg, reallocation);
        foreach (RecordVersion version in history?.Versions ?? [])
            AddDiverted(version, leg, reallocation);
    }

    private void AddDiverted(in RecordVersion version, Leg leg, int reallocation)
    {
        if (version.Record is Shipment shipment)
            AddChanging(_book.PlaceOf(shipment.Order), reallocation, shipment.Line, leg.Due is not null);
    }

    private void AddChanging(int order, int record, string? line, bool isMoved)
    {
        if (order < 0)
            return;
        AddOnce(_changingPlanOf, order, record);
        _isPlanChanged[order] = true;
        _isPlanMoved[order] |= isMoved || (line is null && HasSeveralLines(order));
    }

    private bool HasSeveralLines(int place) => _book.OnlyVersionAt(place, out RecordHistory? history) is { } only
        ? only.Record is Order { Schedule.Count: > 1 }
        : history!.Versions.Any(version => version.Record is Order { Schedule.Count: > 1 });

    /// <summary>Adds a record to those that name another; the legs and versions of one record come one after the other.</summary>
    private static void AddOnce(Dictionary<int, List<int>> naming, int named, int record)
    {
        if (!naming.TryGetValue(named, out List<int>? records))
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

    /// <summary>Whether a reallocation that was known when the version was first stated names an order or a shipment, as known on a day.</summary>
    private bool IsReallocated(RecordId named, int place, in RecordVersion version, int day, Meaning? asking)
    {
        if (!_isReallocated[place])
            return false;
        if (asking is not null)
            asking.IsSettled = false;
        foreach (int reallocation in _reallocationsNaming[place])
        {
            if (_book.At(reallocation, day) is { Fault: null } now && Names(now, named) && WasNamedBy(reallocation, named, version.StatedOn))
                return true;
        }

        return false;
    }

    private bool WasNamedBy(int reallocation, RecordId named, int day)
    {
        if (_book.OnlyVersionAt(reallocation, out RecordHistory? history) is { } only)
            return only.From <= day && Names(only, named);
        foreach (RecordVersion version in history!.Versions)
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
        if (_book.PlaceOf(named) is >= 0 and var place)
            AddChanges(place, needsHolder, days);
    }

    private void AddChanges(int place, bool needsHolder, List<int> days)
    {
        _book.AddChanges(place, days);
        if (!needsHolder || !_isReallocated[place])
            return;
        foreach (int reallocation in _reallocationsNaming[place])
            _book.AddChanges(reallocation, days);
    }

    private void AddChangesOfShipment(RecordId id, bool needsHolder, List<int> days)
    {
        if (_book.PlaceOf(id) is not (>= 0 and var place))
            return;
        AddChanges(place, needsHolder, days);
        if (_book.OnlyVersionAt(place, out RecordHistory? history) is { Record: Shipment only })
            AddChanges(only.Order, only.Party is null, days);
        foreach (RecordVersion version in history?.Versions ?? [])
        {
            if (version.Record is Shipment shipment)
                AddChanges(shipment.Order, shipment.Party is null, days);
        }
    }
}
