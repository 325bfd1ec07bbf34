namespace GpuSupply.Ledger;

/// <summary>What supply records name, as known on a day: orders, their lines, shipments, and whose units these are.</summary>
internal sealed class NamedRecords
{
    private readonly RecordBook _book;
    private readonly Dictionary<RecordId, List<RecordId>> _reallocationsNaming = [];

    public NamedRecords(RecordBook book)
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

    /// <summary>The order with an id as known on a day; null where it is not on record or is left out.</summary>
    /// <param name="id">The id.</param>
    /// <param name="day">The day.</param>
    /// <param name="asking">Takes note where the answer can be another one later; null: nobody does.</param>
    public Order? OrderOn(RecordId id, int day, Meaning? asking = null)
    {
        RecordVersion? version = _book.At(id, day);
        Settle(version, asking);
        return version is { Fault: null, Record: Order order } ? order : null;
    }

    /// <summary>The shipment with an id, its order and whose units it holds, as known on a day; null where it is not on record or is left out.</summary>
    /// <inheritdoc cref="OrderOn"/>
    public (Shipment Shipment, Order Order, PartyId Holder)? ShipmentOn(RecordId id, int day, Meaning? asking = null)
    {
        RecordVersion? found = _book.At(id, day);
        Settle(found, asking);
        if (found is not { Fault: null, Record: Shipment shipment } version || OrderOn(shipment.Order, day, asking) is not { } order)
            return null;
        if (!HasLine(order, shipment.Line) || (shipment.Party is null && IsReallocated(shipment.Order, version, day, asking)))
            return null;
        return (shipment, order, shipment.Party ?? order.Buyer);
    }

    /// <summary>The order and the line that a leg's units belong to, as known on a day; null where what it names is not on record.</summary>
    /// <inheritdoc cref="OrderOn"/>
    public (Order Order, string? Line)? LineOf(Leg leg, int day, Meaning? asking = null)
    {
        (Order Order, string? Line)? named = leg.Order is { } orderId
            ? OrderOn(orderId, day, asking) is { } order ? (order, leg.Line) : null
            : ShipmentOn(leg.Shipment!.Value, day, asking) is { } shipped ? (shipped.Order, shipped.Shipment.Line) : null;
        return named is var (known, line) ? (known, LineOf(known, line)) : null;
    }

    /// <summary>Whether a reallocation that was known when the version became known names an order or a shipment, as known on a day.</summary>
    public bool IsReallocated(RecordId named, RecordVersion version, int day, Meaning? asking = null)
    {
        if (!_reallocationsNaming.TryGetValue(named, out List<RecordId>? reallocations))
            return false;
        if (asking is not null)
            asking.IsSettled = false;
        return reallocations.Any(id => _book.At(id, day) is { Fault: null } now && Names(now)
            && _book.HistoryOf(id)!.Versions.Any(known => known.From <= version.From && Names(known)));

        bool Names(RecordVersion one) => NamedBy(one.Record).Contains(named);
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

    private static IEnumerable<RecordId> NamedBy(SourcedRecord record) =>
        record is Reallocation reallocation ? reallocation.Legs.Select(leg => leg.Order ?? leg.Shipment).OfType<RecordId>() : [];

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
