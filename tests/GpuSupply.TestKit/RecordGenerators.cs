using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace GpuSupply.TestKit;

/// <summary>
/// Generators of single supply records that fit what is already there, and now and then don't. A new version of a record (for a correction) is made
/// like the record itself, but says nothing about when it became known.
/// </summary>
internal sealed class RecordGenerators(CaseStyle style, IReadOnlyList<PartyId> parties, IReadOnlyList<ProductId> products)
{
    public static readonly PartyId Vendor = "vendor";

    private static readonly SourceId[] Sources = ["source1", "source2", "source3"];

    private static readonly (Stage From, Stage To)[] Moves =
    [
        (Stage.OnHand, Stage.InService), (Stage.OnHand, Stage.InService), (Stage.InService, Stage.OnHand),
        (Stage.InService, Stage.Retired), (Stage.OnHand, Stage.Supply),
    ];

    public Gen<Order> Order(RecordId id, bool isVersion = false) =>
        from stamp in Stamped(isVersion)
        from buyer in Gen.Elements(parties.AsEnumerable())
        from product in Gen.Elements(products.AsEnumerable())
        from lineCount in Gen.Frequency((3, Gen.Constant(1)), (2, Gen.Constant(2)))
        from quantities in style.Quantities.ArrayOf(lineCount)
        from dues in style.Due.ArrayOf(lineCount)
        select new Order(id, Vendor, buyer, product, stamp.On, quantities.Select((units, index) => new ScheduleLine($"{index + 1}", units, dues[index])))
        {
            Source = stamp.Source,
            KnownOn = stamp.KnownOn,
        };

    public Gen<Shipment> Shipment(RecordId id, IReadOnlyList<Order> orders, bool isVersion = false) =>
        from stamp in Stamped(isVersion)
        from order in Gen.Elements(orders.AsEnumerable())
        from party in Holder(order.Buyer)
        from line in LineOf(order)
        from isLost in Mistakenly()
        from quantity in style.Quantities
        select new Shipment(id, isLost ? "nowhere" : order.Id, quantity, stamp.On)
        {
            Line = line, Party = party, Source = stamp.Source, KnownOn = stamp.KnownOn,
        };

    public Gen<Receipt> Receipt(RecordId id, IReadOnlyList<Shipment> shipments, bool isVersion = false) =>
        from stamp in Stamped(isVersion)
        from isOutside in shipments.Count == 0 ? Gen.Constant(true) : Gen.Frequency((1, Gen.Constant(true)), (4, Gen.Constant(false)))
        from shipment in Gen.Elements(shipments.Select(one => one.Id).DefaultIfEmpty("nowhere"))
        from owner in Gen.Elements(parties.AsEnumerable())
        from party in Holder(owner)
        from product in Gen.Elements(products.AsEnumerable())
        from quantity in style.Quantities
        select isOutside
            ? new Receipt(id, owner, product, quantity, stamp.On) { Source = stamp.Source, KnownOn = stamp.KnownOn }
            : new Receipt(id, shipment, quantity, stamp.On) { Party = party, Source = stamp.Source, KnownOn = stamp.KnownOn };

    public Gen<Movement> Movement(RecordId id, bool isVersion = false) =>
        from stamp in Stamped(isVersion)
        from party in Gen.Elements(parties.AsEnumerable())
        from product in Gen.Elements(products.AsEnumerable())
        from move in Gen.Elements(Moves)
        from quantity in style.Quantities
        select new Movement(id, party, product, quantity, move.From, move.To, stamp.On) { Source = stamp.Source, KnownOn = stamp.KnownOn };

    public Gen<Reallocation> Reallocation(RecordId id, IReadOnlyList<Order> orders, IReadOnlyList<Shipment> shipments, bool isVersion = false) =>
        from stamp in Stamped(isVersion)
        from legs in Gen.Frequency((3, Swap(orders, shipments)), (2, Legs(orders, shipments)))
        select new Reallocation(id, stamp.On, legs) { Source = stamp.Source, KnownOn = stamp.KnownOn };

    public Gen<Stamp> Stamped(bool isVersion) =>
        from happened in style.Happened
        from known in style.Known
        from source in Gen.Elements(Sources)
        from isDated in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
        from isEarly in Mistakenly()
        select isVersion
            ? new Stamp(happened, null, isDated ? source : (SourceId?)null)
            : new Stamp(happened, isDated || happened.Earliest is not null ? Later(known, isEarly ? null : happened.Earliest) : null, source);

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
        from quantity in style.Quantities
        from isLost in Mistakenly()
        from hasDue in Gen.Frequency((1, Gen.Constant(true)), (2, Gen.Constant(false)))
        from newDue in style.Due
        from kind in Gen.Frequency((5, Gen.Constant(0)), (shipments.Count > 0 ? 4 : 0, Gen.Constant(1)), (2, Gen.Constant(2)))
        let due = hasDue ? newDue : (DateWindow?)null
        select kind switch
        {
            0 => Leg.OfOrder(isLost ? "nowhere" : order.Id, giver, taker, quantity, line, due),
            1 => Leg.OfShipment(shipment, giver, taker, quantity, due),
            _ => Leg.OfProduct(product, giver, taker, quantity),
        };

    private static Gen<string?> LineOf(Order order) => Gen.Frequency(
        (2, Gen.Constant<string?>(null)), (3, Gen.Elements(order.Schedule.Select(line => (string?)line.Line))));

    private Gen<PartyId?> Holder(PartyId usual) => Gen.Frequency(
        (2, Gen.Constant<PartyId?>(null)), (4, Gen.Constant<PartyId?>(usual)), (2, Gen.Elements(parties.Select(party => (PartyId?)party))));

    private Gen<bool> Mistakenly() => style.HasMistakes ? Gen.Frequency((1, Gen.Constant(true)), (40, Gen.Constant(false))) : Gen.Constant(false);

    private static LocalDate Later(LocalDate one, LocalDate? other) => other is { } day && day > one ? day : one;
}
