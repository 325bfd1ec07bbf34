using NodaTime;

namespace GpuSupply.TestKit;

/// <summary>Supply records with wider bounds, or with another window.</summary>
public static class Widening
{
    /// <summary>A quantity that is wider by some units at each end, as far as a quantity reaches; its best value stays.</summary>
    public static Quantity Quantity(Quantity quantity, long below, long above) => GpuSupply.Quantity.Between(
        Math.Max(0, quantity.Low - below), quantity.Best, Math.Min(GpuSupply.Quantity.MaxUnits, quantity.High + above));

    /// <summary>The record with another window in which it happened.</summary>
    public static SupplyRecord WithWindow(SupplyRecord record, DateWindow on) => Copy(record, on, quantity => quantity, due => due);

    /// <summary>A window that begins and ends some days further out.</summary>
    public static DateWindow Window(DateWindow window, int before, int after) =>
        DateWindow.Between(window.Earliest?.PlusDays(-before), window.Latest?.PlusDays(after));

    /// <summary>The record with some of it changed.</summary>
    public static SupplyRecord Copy(SupplyRecord record, DateWindow on, Func<Quantity, Quantity> quantity, Func<DateWindow, DateWindow> due) =>
        Copy(record, on, quantity, due, record.Source, record.KnownOn);

    /// <summary>The record as it would be had another reported it.</summary>
    public static SupplyRecord KnownFrom(SupplyRecord record, SupplyRecord other) =>
        Copy(record, record.On, quantity => quantity, due => due, other.Source, other.KnownOn);

    /// <summary>The record without a day of its own, as a correction has it, or known on another.</summary>
    public static SupplyRecord Copy(
        SupplyRecord record, DateWindow on, Func<Quantity, Quantity> quantity, Func<DateWindow, DateWindow> due, SourceId? source, LocalDate? knownOn)
    {
        return record switch
        {
            Order order => new Order(order.Id, order.Supplier, order.Buyer, order.Product, on,
                order.Schedule.Select(line => new ScheduleLine(line.Line, quantity(line.Quantity), due(line.Due))))
            {
                Source = source, KnownOn = knownOn,
            },
            Reschedule plan => new Reschedule(plan.Id, plan.Order, plan.Line, due(plan.Due), on)
            {
                Party = plan.Party, Quantity = plan.Quantity is { } units ? quantity(units) : (Quantity?)null, Source = source, KnownOn = knownOn,
            },
            Cancellation end => new Cancellation(end.Id, end.Order, quantity(end.Quantity), on)
            {
                Line = end.Line, Party = end.Party, Source = source, KnownOn = knownOn,
            },
            Shipment shipment => new Shipment(shipment.Id, shipment.Order, quantity(shipment.Quantity), on)
            {
                Line = shipment.Line, Party = shipment.Party, Source = source, KnownOn = knownOn,
            },
            Receipt { Shipment: { } shipment } receipt => new Receipt(receipt.Id, shipment, quantity(receipt.Quantity), on)
            {
                Party = receipt.Party, Source = source, KnownOn = knownOn,
            },
            Receipt receipt => new Receipt(receipt.Id, receipt.Party!.Value, receipt.Product!.Value, quantity(receipt.Quantity), on)
            {
                Source = source, KnownOn = knownOn,
            },
            Movement movement => new Movement(movement.Id, movement.Party, movement.Product, quantity(movement.Quantity), movement.From, movement.To, on)
            {
                Source = source, KnownOn = knownOn,
            },
            Reallocation reallocation => new Reallocation(reallocation.Id, on, reallocation.Legs.Select(leg => Copy(leg, quantity, due)))
            {
                Source = source, KnownOn = knownOn,
            },
            _ => throw new ArgumentException($"{record} is no supply record that is known here.", nameof(record)),
        };
    }

    private static Leg Copy(Leg leg, Func<Quantity, Quantity> quantity, Func<DateWindow, DateWindow> due)
    {
        DateWindow? newDue = leg.Due is { } old ? due(old) : (DateWindow?)null;
        return leg.Kind switch
        {
            ReallocationKind.Redistribution => Leg.OfOrder(leg.Order!.Value, leg.From, leg.To, quantity(leg.Quantity), leg.Line, newDue),
            ReallocationKind.Diversion => Leg.OfShipment(leg.Shipment!.Value, leg.From, leg.To, quantity(leg.Quantity), newDue),
            _ => Leg.OfProduct(leg.Product!.Value, leg.From, leg.To, quantity(leg.Quantity)),
        };
    }
}
