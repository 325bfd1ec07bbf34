namespace GpuSupply.TestKit.Verdicts;

/// <summary>
/// One thing that a supply record says happened: so many units, on one of some days. A record with several says that they were on the same day. Where
/// the supplier is open, each unit is of any.
/// </summary>
public sealed record Reported(RecordId Record, Happening What, Quantity Quantity, WorldWindow On, bool IsSupplierOpen)
{
    /// <summary>Of an order: what a unit may cost, in whole dollars.</summary>
    public (long Least, long Most) Prices { get; init; } = (0, long.MaxValue);

    /// <summary>Of a line of an order: when it is planned to come.</summary>
    public WorldWindow? Due { get; init; }

    /// <summary>What the supply records on record say.</summary>
    /// <param name="heard">The records to take.</param>
    /// <param name="all">All that is on record, for the orders and shipments that they name.</param>
    public static IEnumerable<Reported> By(IEnumerable<HeardRecord> heard, IEnumerable<HeardRecord> all)
    {
        var named = all.ToDictionary(one => one.Record.Id, one => one.Record);
        return heard.Where(one => one.Record is SupplyRecord).SelectMany(one => By((SupplyRecord)one.Record, one, named));
    }

    private static IEnumerable<Reported> By(SupplyRecord record, HeardRecord heard, Dictionary<RecordId, SourcedRecord> named)
    {
        WorldWindow on = WorldWindow.Of(record.On).Until(heard.LearnedOn);
        // A plan, or something about what is not on record, is none that happened.
        if (on.First > on.Last)
            return [];
        return record switch
        {
            Order order => order.Schedule.Select(line => Says(
                (Happening.Elsewhere, Stage.Supply), (order.Buyer, Stage.OnOrder), order.Product, line.Quantity, order.Supplier) with
                {
                    Due = WorldWindow.Of(line.Due),
                    Prices = order.UnitPrice is { } price ? ((long)price.ToBounds().Low!.Value.Floor(), (long)price.ToBounds().High!.Value.Floor()) : (0, long.MaxValue),
                }),
            Cancellation end when OrderOf(end.Order) is { } order =>
                [Says((end.Party ?? order.Buyer, Stage.OnOrder), (Happening.Elsewhere, Stage.Supply), order.Product, end.Quantity, order.Supplier)],
            Shipment shipment when OrderOf(shipment.Order) is { } order =>
                [Says((HolderOf(shipment, order), Stage.OnOrder), (HolderOf(shipment, order), Stage.InTransit), order.Product, shipment.Quantity, order.Supplier)],
            Receipt { Shipment: { } id } receipt when ShipmentOf(id) is { } shipment && OrderOf(shipment.Order) is { } order =>
                [Says((Consignee(receipt, shipment, order), Stage.InTransit), (Consignee(receipt, shipment, order), Stage.OnHand), order.Product, receipt.Quantity, order.Supplier)],
            Receipt { Shipment: null } receipt =>
                [Says((Happening.Elsewhere, Stage.Outside), (receipt.Party!.Value, Stage.OnHand), receipt.Product!.Value, receipt.Quantity, null)],
            Movement move => [Says((move.Party, move.From), (move.Party, move.To), move.Product, move.Quantity, null)],
            Reallocation reallocation => reallocation.Legs.All(leg => ProductOf(leg) is not null) ? reallocation.Legs.Select(Leg) : [],
            _ => [],
        };

        Reported Says((PartyId, Stage) from, (PartyId, Stage) to, ProductId product, Quantity quantity, PartyId? supplier) =>
            new(record.Id, new Happening(record.Kind, on.First) { From = from, To = to, Product = product, Supplier = supplier }, quantity, on, supplier is null);

        Reported Leg(Leg leg)
        {
            Stage stage = leg.Product is not null ? Stage.OnHand : leg.Order is null ? Stage.InTransit : Stage.OnOrder;
            return Says((leg.From, stage), (leg.To, stage), ProductOf(leg)!.Value, leg.Quantity, OrderOfLeg(leg)?.Supplier);
        }

        ProductId? ProductOf(Leg leg) => leg.Product ?? OrderOfLeg(leg)?.Product;
        Order? OrderOfLeg(Leg leg) => leg.Order is { } order ? OrderOf(order) : leg.Shipment is { } id && ShipmentOf(id) is { } shipment ? OrderOf(shipment.Order) : null;
        Order? OrderOf(RecordId id) => named.GetValueOrDefault(id) as Order;
        Shipment? ShipmentOf(RecordId id) => named.GetValueOrDefault(id) as Shipment;
        PartyId HolderOf(Shipment shipment, Order order) => shipment.Party ?? order.Buyer;
        PartyId Consignee(Receipt receipt, Shipment shipment, Order order) => receipt.Party ?? HolderOf(shipment, order);
    }
}
