using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace GpuSupply.TestKit;

/// <summary>
/// Generators of single supply records that fit what is already there, and now and then don't. A new version of a record (for a correction) is made
/// like the record itself, but says nothing about when it became known.
/// </summary>
internal sealed partial class RecordGenerators(CaseStyle style, IReadOnlyList<PartyId> parties, IReadOnlyList<ProductId> products)
{
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
        select new Order(id, ReferenceRecords.Vendor, buyer, product, stamp.On, quantities.Select((units, index) => new ScheduleLine($"{index + 1}", units, dues[index])))
        {
            UnitPrice = style.UnitPrice,
            Source = stamp.Source,
            KnownOn = stamp.KnownOn,
        };

    public Gen<Reschedule> Reschedule(RecordId id, IReadOnlyList<Order> orders, bool isVersion = false) =>
        from stamp in Stamped(isVersion)
        from order in Gen.Elements(orders.AsEnumerable())
        from party in Holder(order.Buyer)
        from line in Gen.Elements(order.Schedule.Select(line => line.Line))
        from isLost in Mistakenly()
        from isAll in Gen.Elements(true, false)
        from quantity in UnitsOf(order)
        from due in DueOf(order)
        select new Reschedule(id, order.Id, isLost ? "nowhere" : line, due, stamp.On)
        {
            Party = party, Quantity = isAll ? (Quantity?)null : quantity, Source = stamp.Source, KnownOn = stamp.KnownOn,
        };

    public Gen<Cancellation> Cancellation(RecordId id, IReadOnlyList<Order> orders, bool isVersion = false) =>
        from stamp in Stamped(isVersion)
        from order in Gen.Elements(orders.AsEnumerable())
        from party in Holder(order.Buyer)
        from line in LineOf(order)
        from isLost in Mistakenly()
        from quantity in UnitsOf(order)
        select new Cancellation(id, isLost ? "nowhere" : order.Id, quantity, stamp.On)
        {
            Line = line, Party = party, Source = stamp.Source, KnownOn = stamp.KnownOn,
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
        from party in Gen.Elements(parties.AsEnumerable())
        from product in Gen.Elements(products.AsEnumerable())
        from move in Gen.Elements(Moves)
        from movement in Movement(id, party, product, move, isVersion)
        select movement;

    /// <summary>None to two movements, or one party's units switched on, off again, and on again or away.</summary>
    public Gen<Movement[]> Movements =>
        from few in CaseGenerators.Several(0, 2, index => Movement($"movement{index}"))
        from isRow in Gen.Elements(true, false)
        from party in Gen.Elements(parties.AsEnumerable())
        from product in Gen.Elements(products.AsEnumerable())
        from last in Gen.Elements(Moves)
        from row in Gen.CollectToArray(
            [(Stage.OnHand, Stage.InService), (Stage.InService, Stage.OnHand), last], move => Movement($"movement-from-{move.Item1}-to-{move.Item2}", party, product, move, false))
        select isRow ? row.DistinctBy(movement => movement.Id).ToArray() : few;

    private Gen<Movement> Movement(RecordId id, PartyId party, ProductId product, (Stage From, Stage To) move, bool isVersion) =>
        from stamp in Stamped(isVersion)
        from quantity in style.Quantities
        select new Movement(id, party, product, quantity, move.From, move.To, stamp.On) { Source = stamp.Source, KnownOn = stamp.KnownOn };

    public Gen<Stamp> Stamped(bool isVersion) =>
        from happened in style.Happened
        from known in style.Known
        from source in Gen.Elements(Sources)
        from isDated in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
        from isEarly in Mistakenly()
        select isVersion
            ? new Stamp(happened, null, isDated ? source : (SourceId?)null)
            : new Stamp(happened, isDated || happened.Earliest is not null ? Later(known, isEarly ? null : happened.Earliest) : null, source);

    // Now and then all that a line is of, which takes it out of every window.
    private Gen<Quantity> UnitsOf(Order order) =>
        Gen.Frequency((3, style.Quantities), (1, Gen.Elements(order.Schedule.Select(line => line.Quantity))));

    // Now and then a window in which units of the order are due already.
    private Gen<DateWindow> DueOf(Order order) => Gen.Frequency((4, style.Due), (1, Gen.Elements(order.Schedule.Select(line => line.Due))));

    private static Gen<string?> LineOf(Order order) => Gen.Frequency(
        (2, Gen.Constant<string?>(null)), (3, Gen.Elements(order.Schedule.Select(line => (string?)line.Line))));

    private Gen<PartyId?> Holder(PartyId usual) => Gen.Frequency(
        (2, Gen.Constant<PartyId?>(null)), (4, Gen.Constant<PartyId?>(usual)), (2, Gen.Elements(parties.Select(party => (PartyId?)party))));

    private Gen<bool> Mistakenly() => style.HasMistakes ? Gen.Frequency((1, Gen.Constant(true)), (40, Gen.Constant(false))) : Gen.Constant(false);

    private static LocalDate Later(LocalDate one, LocalDate? other) => other is { } day && day > one ? day : one;
}
