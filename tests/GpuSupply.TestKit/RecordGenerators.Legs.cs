using FsCheck;
using FsCheck.Fluent;

namespace GpuSupply.TestKit;

// Reallocations: swaps with as many, more or fewer units back, and other legs between any parties.
internal sealed partial class RecordGenerators
{
    public Gen<Reallocation> Reallocation(RecordId id, IReadOnlyList<Order> orders, IReadOnlyList<Shipment> shipments, bool isVersion = false) =>
        from stamp in Stamped(isVersion)
        from legs in Gen.Frequency((3, Swap(orders, shipments)), (2, Legs(orders, shipments)))
        select new Reallocation(id, stamp.On, legs) { Source = stamp.Source, KnownOn = stamp.KnownOn };

    private Gen<Leg[]> Swap(IReadOnlyList<Order> orders, IReadOnlyList<Shipment> shipments) =>
        from pair in Gen.Shuffle(parties.AsEnumerable())
        from there in LegOf(pair[0], pair[1], orders, shipments)
        from back in LegOf(pair[1], pair[0], orders, shipments)
        from isMore in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        from more in LegOf(pair[isMore ? 0 : 1], pair[^1], orders, shipments)
        select isMore && pair.Length > 2 ? new[] { there, back, more } : [there, back];

    private Gen<Leg[]> Legs(IReadOnlyList<Order> orders, IReadOnlyList<Shipment> shipments) =>
        from count in Gen.Choose(1, 3)
        from legs in Gen.CollectToArray(Enumerable.Range(0, count), _ =>
            from pair in Gen.Shuffle(parties.AsEnumerable())
            from leg in LegOf(pair[0], pair[1], orders, shipments)
            select leg)
        select legs;

    private Gen<Leg> LegOf(PartyId giver, PartyId taker, IReadOnlyList<Order> orders, IReadOnlyList<Shipment> shipments) =>
        from order in Gen.Elements(orders.AsEnumerable())
        from shipment in Gen.Elements(shipments.Select(one => one.Id).DefaultIfEmpty("nowhere"))
        from product in Gen.Elements(products.AsEnumerable())
        from line in LineOf(order)
        from quantity in UnitsOf(order)
        from isLost in Mistakenly()
        from hasDue in Gen.Frequency((1, Gen.Constant(true)), (2, Gen.Constant(false)))
        from newDue in DueOf(order)
        from kind in Gen.Frequency((5, Gen.Constant(0)), (shipments.Count > 0 ? 4 : 0, Gen.Constant(1)), (2, Gen.Constant(2)))
        let due = hasDue ? newDue : (DateWindow?)null
        select kind switch
        {
            0 => Leg.OfOrder(isLost ? "nowhere" : order.Id, giver, taker, quantity, line, due),
            1 => Leg.OfShipment(shipment, giver, taker, quantity, due),
            _ => Leg.OfProduct(product, giver, taker, quantity),
        };
}
