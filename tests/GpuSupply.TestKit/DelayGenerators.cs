using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace GpuSupply.TestKit;

/// <summary>
/// Reallocations of few units, from and to one party, with as many, more or fewer units back, of orders whose plan was changed before and is changed
/// afterwards.
/// </summary>
public static class DelayGenerators
{
    private static readonly PartyId[] Others = ["b", "c"];

    private static readonly DateWindow[] Times = ["2024-01-01", "2024-01-02", "2024-01-01/2024-01-04"];

    /// <summary>
    /// Four orders with a line each or two, what changes their plans, a shipment of each of two orders, and a reallocation with up to three legs each way.
    /// </summary>
    public static Gen<GeneratedCase> Cases(CaseStyle style) =>
        from dues in style.Due.ArrayOf(5)
        from sourceDay in Gen.Choose(0, 15)
        from leftCount in Gen.Choose(1, 3)
        from cameCount in Gen.Frequency((1, Gen.Constant(0)), (3, Gen.Constant(1)), (3, Gen.Constant(2)), (2, Gen.Constant(3)))
        from left in LegsOf(style, leftCount, isIncoming: false)
        from came in LegsOf(style, cameCount, isIncoming: true)
        from legs in Gen.Shuffle(left.Concat(came))
        from reschedules in CaseGenerators.Several(0, 2, index => Reschedule(style, $"reschedule{index}"))
        from cancellations in CaseGenerators.Several(0, 1, index => Cancellation(style, $"cancellation{index}"))
        from earlier in CaseGenerators.Several(0, 1, index => Earlier(style, $"earlier{index}"))
        from isCorrected in Gen.Frequency((1, Gen.Constant(true)), (2, Gen.Constant(false)))
        let source = new Source("source1", new LocalDate(2024, 1, 4).PlusDays(sourceDay))
        let orders = new[] { OrderOf("order1", dues[0]), OrderOf("order2", dues[1]), OrderOf("order3", dues[2]), OrderOf("order4", dues[3], dues[4]) }
        let reallocation = new Reallocation("reallocation1", Happened, legs) { Source = source.Id }
        let before = new Reallocation("reallocation1", Happened, legs.Reverse()) { Source = source.Id }
        select new GeneratedCase(
        [
            .. Parties, source, .. orders, .. Shipments, .. reschedules, .. cancellations, .. earlier,
            .. isCorrected ? [before, new Correction("correction1", reallocation) { Source = source.Id }] : new Record[] { reallocation },
        ]);

    private static DateWindow Happened { get; } = DateWindow.Parse("2024-01-01/2024-01-03");

    private static IEnumerable<Record> Parties => [new Party("vendor"), new Party("a"), new Party("b"), new Party("c"), new Product("h100")];

    private static Gen<Leg[]> LegsOf(CaseStyle style, int count, bool isIncoming) => Gen.CollectToArray(Enumerable.Range(0, count), _ =>
        from other in Gen.Elements(Others)
        from order in Gen.Frequency((3, Gen.Elements(isIncoming ? 1 : 3, isIncoming ? 2 : 3)), (2, Gen.Choose(1, 4)))
        from line in Gen.Elements<string?>("1", "2", null)
        from quantity in style.Quantities
        from hasDue in Gen.Frequency((1, Gen.Constant(true)), (4, Gen.Constant(false)))
        from due in style.Due
        from isSent in Gen.Frequency((1, Gen.Constant(true)), (2, Gen.Constant(false)))
        let newDue = hasDue ? due : (DateWindow?)null
        let parties = isIncoming ? (From: other, To: (PartyId)"a") : (From: "a", To: other)
        select isSent && order > 2
            ? Leg.OfShipment($"shipment{order}{(order == 4 ? line : null)}", parties.From, parties.To, quantity, newDue)
            : Leg.OfOrder($"order{order}", parties.From, parties.To, quantity, order == 4 ? line : null, newDue));

    // Of an order with one line, and of one with two: of either, and of one that is left open.
    private static IEnumerable<Shipment> Shipments => [ShipmentOf("3", null), ShipmentOf("4", null), ShipmentOf("4", "1"), ShipmentOf("4", "2")];

    private static Shipment ShipmentOf(string order, string? line) =>
        new($"shipment{order}{line}", $"order{order}", 9, "2024-01-02/2024-01-04") { Party = "a", Line = line, Source = "source1" };

    private static Gen<Reschedule> Reschedule(CaseStyle style, RecordId id) =>
        from order in Gen.Choose(1, 4)
        from line in Gen.Elements("1", "2")
        from party in Holders
        from isAll in Gen.Elements(true, false)
        from quantity in style.Quantities
        from due in style.Due
        from happened in Gen.Elements(Times)
        select new Reschedule(id, $"order{order}", order == 4 ? line : "1", due, happened)
        {
            Party = party, Quantity = isAll ? (Quantity?)null : quantity, Source = "source1",
        };

    private static Gen<Cancellation> Cancellation(CaseStyle style, RecordId id) =>
        from order in Gen.Choose(1, 4)
        from line in Gen.Elements<string?>("1", "2", null)
        from party in Holders
        from quantity in Gen.Frequency((3, style.Quantities), (1, Gen.Constant(Quantity.Exactly(9))))
        from happened in Gen.Elements(Times)
        select new Cancellation(id, $"order{order}", quantity, happened) { Line = order == 4 ? line : null, Party = party, Source = "source1" };

    private static Gen<Reallocation> Earlier(CaseStyle style, RecordId id) =>
        from legs in LegsOf(style, 1, isIncoming: false)
        from happened in Gen.Elements(Times)
        select new Reallocation(id, happened, legs) { Source = "source1" };

    private static Gen<PartyId> Holders => Gen.Frequency((3, Gen.Constant<PartyId>("a")), (1, Gen.Elements(Others)));

    private static Order OrderOf(RecordId id, params DateWindow[] dues) =>
        new(id, "vendor", "a", "h100", Happened, dues.Select((due, index) => new ScheduleLine($"{index + 1}", 9, due))) { Source = "source1" };
}
