using NodaTime;

namespace GpuSupply.TestKit;

/// <summary>What happened as known on a day, whose units it was about, and who was inside whom, worked out the plain way.</summary>
public sealed class WorldRecords
{
    private readonly LocalDate _knownOn;
    private readonly WorldHistory _history;
    private readonly KnownRecord[] _happened;
    private readonly Party[] _parties;
    private readonly Product[] _products;
    private readonly Dictionary<RecordId, WorldPlan> _plans = [];

    public WorldRecords(GeneratedCase generated, LocalDate knownOn)
    {
        _knownOn = knownOn;
        _history = new WorldHistory(generated);
        _happened = [.. _history.On(knownOn).Where(known => known.Content is SupplyRecord supply && !(supply.On.Earliest > known.LearnedOn))];
        _parties = [.. generated.Records.OfType<Party>().Select(party => _history.ReferenceOn(party, (one, other) => one.Id == other.Id, knownOn))];
        _products = [.. generated.Records.OfType<Product>().Select(product => _history.ReferenceOn(product, (one, other) => one.Id == other.Id, knownOn))];
    }

    /// <summary>The stated quantities.</summary>
    public WorldQuantities Quantities { get; } = new();

    /// <summary>The records that mean something: what they name is there, and it is clear whose units they are about.</summary>
    public IReadOnlyList<KnownRecord> All => field ??= [.. _happened.Where(known => known.Record switch
    {
        Shipment or Reschedule or Cancellation => HolderOf(known.Record) is not null,
        Receipt { Shipment: { } shipment } receipt =>
            ShipmentOf(shipment) is { } named && HolderOf(named) is not null && ConsigneeOf(receipt, known) is not null,
        Reallocation reallocation => reallocation.Legs.All(leg => leg.Product is not null || LineOf(leg) is not null),
        _ => true,
    })];

    /// <summary>The plan of an order.</summary>
    public WorldPlan PlanOf(Order order) =>
        _plans.TryGetValue(order.Id, out WorldPlan? plan) ? plan : _plans[order.Id] = new WorldPlan(order, this, Quantities);

    /// <summary>The first day on which a record said anything.</summary>
    public LocalDate KnownOn(RecordId id) => _history.UpTo(id, _knownOn).First(one => one.Content is not null).Day;

    public Order? OrderOf(RecordId id) => Happened(id) as Order;

    public Shipment? ShipmentOf(RecordId id) => Happened(id) as Shipment;

    /// <summary>Whose units of an order a record is about; null: it names no order or line that is there, or leaves open whose they are.</summary>
    public PartyId? HolderOf(SupplyRecord record)
    {
        (RecordId named, string? line, PartyId? party) = record switch
        {
            Shipment shipment => (shipment.Order, shipment.Line, shipment.Party),
            Reschedule reschedule => (reschedule.Order, reschedule.Line, reschedule.Party),
            Cancellation cancellation => (cancellation.Order, cancellation.Line, cancellation.Party),
            _ => throw new ArgumentException($"{record} is about no order.", nameof(record)),
        };
        if (OrderOf(named) is not { } order || (line is not null && order.Schedule.All(one => one.Line != line)))
            return null;
        return party ?? (IsReallocated(named, _happened.First(one => one.Record.Id == record.Id)) ? (PartyId?)null : order.Buyer);
    }

    /// <summary>Who received the units; null: it is left open.</summary>
    public PartyId? ConsigneeOf(Receipt receipt, KnownRecord known) =>
        receipt.Party ?? (IsReallocated(receipt.Shipment!.Value, known) ? (PartyId?)null : HolderOf(ShipmentOf(receipt.Shipment.Value)!));

    /// <summary>The order and the line that a leg is about; a line of null: one of several. Null: they are not there.</summary>
    public (Order Order, string? Line)? LineOf(Leg leg)
    {
        if (leg.Order is { } id)
            return OrderOf(id) is { } named ? LineOf(named, leg.Line) : null;
        if (ShipmentOf(leg.Shipment!.Value) is not { } shipment || HolderOf(shipment) is null)
            return null;
        return LineOf(OrderOf(shipment.Order)!, shipment.Line);
    }

    /// <summary>The line that is named, or the only one there is; null: it is not there.</summary>
    public static (Order Order, string? Line)? LineOf(Order order, string? line)
    {
        if (line is not null && order.Schedule.All(one => one.Line != line))
            return null;
        return (order, line ?? (order.Schedule.Count == 1 ? order.Schedule[0].Line : null));
    }

    /// <summary>The parties inside a party on a day, itself among them.</summary>
    public HashSet<PartyId> Inside(PartyId group, LocalDate day)
    {
        HashSet<PartyId> inside = [group];
        for (int round = 0; round < _parties.Length; round++)
        {
            foreach (Party party in _parties)
            {
                if (party.MemberOf.Any(link => inside.Contains(link.Party) && (link.During is not { } during || during.Contains(day))))
                    inside.Add(party.Id);
            }
        }

        return inside;
    }

    /// <summary>A product and all kinds of it.</summary>
    public HashSet<ProductId> KindsOf(ProductId family) =>
        [family, .. _products.Where(product => product.Family == family).Select(product => product.Id)];

    private SupplyRecord? Happened(RecordId id) => _happened.FirstOrDefault(known => known.Record.Id == id)?.Record;

    /// <summary>Whether a reallocation names an order or a shipment now, and did when a record became known.</summary>
    private bool IsReallocated(RecordId named, KnownRecord by)
    {
        return _happened.Any(known => Names(known.Record)
            && _history.UpTo(known.Record.Id, _knownOn).Any(one => one.Day <= by.KnownFrom && Names(one.Content)));

        bool Names(SourcedRecord? record) => record is Reallocation reallocation && reallocation.Legs.Any(leg => leg.Order == named || leg.Shipment == named);
    }
}
