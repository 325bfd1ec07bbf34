namespace GpuSupply.Ledger;

/// <summary>
/// Turns a version of a supply record into postings, given what it names as known on a day. A record depends on what it names and on which
/// reallocations name the same thing, never on quantities, so that every record can be posted by itself.
/// </summary>
internal sealed class Poster
{
    private readonly RecordBook _book;
    private readonly ILookup<RecordId, RecordHistory> _reallocationsNaming;

    public Poster(RecordBook book)
    {
        _book = book;
        _reallocationsNaming = book.Histories.Values
            .SelectMany(history => history.Versions.Select(version => version.Record).OfType<Reallocation>()
                .SelectMany(reallocation => reallocation.Legs).Select(leg => leg.Order ?? leg.Shipment).OfType<RecordId>()
                .Distinct().Select(named => (Named: named, History: history)))
            .ToLookup(pair => pair.Named, pair => pair.History);
    }

    /// <summary>The days after which a version may mean something else, because of what it names: within the days on which it holds, in order.</summary>
    public IReadOnlyList<int> ChangesOf(RecordVersion version)
    {
        var days = new SortedSet<int> { version.From };
        foreach (RecordId named in NamedBy(version.Record))
        {
            AddVersions(named);
            if (NeedsHolder(version.Record))
            {
                foreach (RecordHistory reallocation in _reallocationsNaming[named])
                    AddVersions(reallocation.Id);
            }

            foreach (RecordVersion inner in VersionsOf(named))
            {
                if (inner.Record is not Shipment shipment)
                    continue;
                AddVersions(shipment.Order);
                foreach (RecordHistory reallocation in _reallocationsNaming[shipment.Order])
                    AddVersions(reallocation.Id);
            }
        }

        return [.. days.Where(day => version.From <= day && day < version.Until)];

        void AddVersions(RecordId id)
        {
            foreach (RecordVersion other in VersionsOf(id))
            {
                days.Add(other.From);
                days.Add(other.Until);
            }
        }
    }

    /// <summary>What a version means as known on a day; a finding where it means nothing there.</summary>
    public (IReadOnlyList<Posting> Postings, Finding? Fault) Post(RecordVersion version, int day)
    {
        var fault = new FaultHolder();
        List<Posting>? postings = version.Fault is not null ? null : version.Record switch
        {
            Order order => PostOrder(order, version),
            Shipment shipment => PostShipment(shipment, version, day, fault),
            Receipt receipt => PostReceipt(receipt, version, day, fault),
            Movement movement => [new(new(movement.Party, movement.From, movement.Product), new(movement.Party, movement.To, movement.Product), movement.Quantity, SpanOf(version))],
            Reallocation reallocation => PostReallocation(reallocation, version, day, fault),
            _ => [],
        };
        return (postings ?? [], fault.Finding);
    }

    /// <summary>The order with an id as known on a day; null where it is not on record or is left out.</summary>
    public Order? OrderOn(RecordId id, int day) => _book.At(id, day) is { Fault: null, Record: Order order } ? order : null;

    /// <summary>The shipment with an id, its order and whose units it holds, as known on a day; null where it is not on record or is left out.</summary>
    public (Shipment Shipment, Order Order, PartyId Holder)? ShipmentOn(RecordId id, int day)
    {
        if (_book.At(id, day) is not { Fault: null, Record: Shipment shipment } version || OrderOn(shipment.Order, day) is not { } order)
            return null;
        if (shipment.Line is { } line && order.Schedule.All(one => one.Line != line))
            return null;
        if (shipment.Party is null && IsReallocated(shipment.Order, version, day))
            return null;
        return (shipment, order, shipment.Party ?? order.Buyer);
    }

    /// <summary>The window in which units of an order were planned: the line's, or where it is open which line the hull of all.</summary>
    public DateWindow PlannedOn(Order order, string? line) =>
        order.Schedule.Where(one => line is null || one.Line == line).Select(one => InDays(one.Due)).Aggregate((one, other) => one.Hull(other));

    /// <summary>A window that has been checked, in days.</summary>
    private DateWindow InDays(DateWindow window) => _book.References.InDays(window)!.Value;

    private static IEnumerable<RecordId> NamedBy(SourcedRecord record) => record switch
    {
        Shipment shipment => [shipment.Order],
        Receipt { Shipment: { } shipment } => [shipment],
        Reallocation reallocation => reallocation.Legs.Select(leg => leg.Order ?? leg.Shipment).OfType<RecordId>().Distinct(),
        _ => [],
    };

    private static bool NeedsHolder(SourcedRecord record) => record is Shipment { Party: null } or Receipt { Party: null };

    private static Account At(PartyId party, Stage stage, ProductId product) => new(party, stage, product);

    private IReadOnlyList<RecordVersion> VersionsOf(RecordId id) => _book.Histories.TryGetValue(id, out RecordHistory? history) ? history.Versions : [];

    private DaySpan SpanOf(RecordVersion version) =>
        _book.References.InDays(((SupplyRecord)version.Record).On)!.Value.CutOffAt(Day.Date(version.LearnedOn))!.Value.ToSpan();

    /// <summary>Whether a reallocation that was known when the version became known names an order or a shipment, as known on a day.</summary>
    private bool IsReallocated(RecordId named, RecordVersion version, int day)
    {
        return _reallocationsNaming[named].Any(history => history.At(day) is { Fault: null } now && Names(now)
            && history.Versions.Any(known => known.From <= version.From && Names(known)));

        bool Names(RecordVersion one) => one.Record is Reallocation reallocation && reallocation.Legs.Any(leg => leg.Order == named || leg.Shipment == named);
    }

    private List<Posting> PostOrder(Order order, RecordVersion version)
    {
        DaySpan on = SpanOf(version);
        var postings = new List<Posting>(order.Schedule.Count * 2);
        foreach (ScheduleLine line in order.Schedule)
        {
            postings.Add(new(At(order.Supplier, Stage.Supply, order.Product), At(order.Buyer, Stage.OnOrder, order.Product), line.Quantity, on) { Supplier = order.Supplier });
            postings.Add(Plan(order, line.Line, order.Supplier, order.Buyer, line.Quantity, InDays(line.Due).ToSpan()));
        }

        return postings;
    }

    private List<Posting>? PostShipment(Shipment shipment, RecordVersion version, int day, FaultHolder fault)
    {
        if (OrderOn(shipment.Order, day) is not { } order)
            return fault.Missing(shipment, "order", shipment.Order);
        if (shipment.Line is { } line && order.Schedule.All(one => one.Line != line))
            return fault.Unknown(shipment, $"{shipment} names line {line}, which order {order.Id} does not have.");
        if (shipment.Party is null && IsReallocated(shipment.Order, version, day))
            return fault.Ambiguous(shipment, $"{shipment} names no party, but units of order {order.Id} had been reallocated.");
        PartyId holder = shipment.Party ?? order.Buyer;
        return [new(At(holder, Stage.OnOrder, order.Product), At(holder, Stage.InTransit, order.Product), shipment.Quantity, SpanOf(version)) { Supplier = order.Supplier }];
    }

    private List<Posting>? PostReceipt(Receipt receipt, RecordVersion version, int day, FaultHolder fault)
    {
        if (receipt.Shipment is not { } shipmentId)
        {
            Account outside = At(receipt.Party!.Value, Stage.Outside, receipt.Product!.Value);
            return [new(outside, outside with { Stage = Stage.OnHand }, receipt.Quantity, SpanOf(version))];
        }

        if (ShipmentOn(shipmentId, day) is not { } shipped)
            return fault.Missing(receipt, "shipment", shipmentId);
        if (receipt.Party is null && IsReallocated(shipmentId, version, day))
            return fault.Ambiguous(receipt, $"{receipt} names no party, but units of shipment {shipmentId} had been reallocated.");
        Account transit = At(receipt.Party ?? shipped.Holder, Stage.InTransit, shipped.Order.Product);
        return [new(transit, transit with { Stage = Stage.OnHand }, receipt.Quantity, SpanOf(version)) { Supplier = shipped.Order.Supplier }];
    }

    private List<Posting>? PostReallocation(Reallocation reallocation, RecordVersion version, int day, FaultHolder fault)
    {
        DaySpan on = SpanOf(version);
        var postings = new List<Posting>();
        foreach (Leg leg in reallocation.Legs)
        {
            if (leg.Product is { } product)
            {
                postings.Add(new(At(leg.From, Stage.OnHand, product), At(leg.To, Stage.OnHand, product), leg.Quantity, on));
                continue;
            }

            if (LineOf(leg, day) is not { } named)
                return leg.Order is { } orderId ? fault.Missing(reallocation, "order", orderId) : fault.Missing(reallocation, "shipment", leg.Shipment!.Value);
            (Order order, string? line) = named;
            if (line is not null && order.Schedule.All(one => one.Line != line))
                return fault.Unknown(reallocation, $"{reallocation} names line {line}, which order {order.Id} does not have.");
            Stage stage = leg.Order is null ? Stage.InTransit : Stage.OnOrder;
            postings.Add(new(At(leg.From, stage, order.Product), At(leg.To, stage, order.Product), leg.Quantity, on) { Supplier = order.Supplier });
            DaySpan planned = PlannedOn(order, line).ToSpan(), due = leg.Due is { } newDue ? InDays(newDue).ToSpan() : planned;
            if (due == planned)
            {
                postings.Add(Plan(order, line, leg.From, leg.To, leg.Quantity, planned));
                continue;
            }

            // By way of the supplier: to the new holder and back from it in the old window would be the same units twice, which bounds can't tell.
            postings.Add(Plan(order, line, leg.From, order.Supplier, leg.Quantity, planned));
            postings.Add(Plan(order, line, order.Supplier, leg.To, leg.Quantity, due));
        }

        return postings;
    }

    /// <summary>The order and the line that a leg's units belong to, as known on a day; null where what it names is not on record.</summary>
    public (Order Order, string? Line)? LineOf(Leg leg, int day)
    {
        (Order Order, string? Line)? named = leg.Order is { } orderId
            ? OrderOn(orderId, day) is { } order ? (order, leg.Line) : null
            : ShipmentOn(leg.Shipment!.Value, day) is { } shipped ? (shipped.Order, shipped.Shipment.Line) : null;
        return named is { Line: null, Order.Schedule: [var only] } ? (named.Value.Order, only.Line) : named;
    }

    private static Posting Plan(Order order, string? line, PartyId from, PartyId to, Quantity quantity, DaySpan on) =>
        new(At(from, Stage.Planned, order.Product), At(to, Stage.Planned, order.Product), quantity, on) { Plan = (order.Id, line), Supplier = order.Supplier };

    /// <summary>Takes the fault of a record that is not posted.</summary>
    private sealed class FaultHolder
    {
        public Finding? Finding { get; private set; }

        public List<Posting>? Missing(SourcedRecord record, string field, RecordId id) =>
            Unknown(record, $"{record} names {field} {id}, which is not on record or is left out.");

        public List<Posting>? Unknown(SourcedRecord record, string message) => Take(new(FindingCode.UnknownReference, record, message));

        public List<Posting>? Ambiguous(SourcedRecord record, string message) =>
            Take(new(FindingCode.AmbiguousHolder, record, message + " Say whose units these are."));

        private List<Posting>? Take(Finding finding)
        {
            Finding = finding;
            return null;
        }
    }
}
