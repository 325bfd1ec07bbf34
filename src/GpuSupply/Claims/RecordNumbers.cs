using NodaTime;

namespace GpuSupply.Claims;

/// <summary>The numbers in a record, in whole units and in minor units of money. Percentages and days have no smallest step, so they have none.</summary>
internal static class RecordNumbers
{
    /// <summary>Numbers are tried up to here: more units, or hundredths of money, than anybody counts.</summary>
    private const long Most = 1_000_000_000_000_000;

    /// <param name="record">The record.</param>
    /// <param name="source">Who reported it, as its own or the case's or the correction's word.</param>
    /// <param name="knownOn">The day on which it was learned.</param>
    public static IEnumerable<RecordNumber> Of(SourcedRecord record, SourceId? source, LocalDate knownOn) => record switch
    {
        Order order => OfOrder(order, source, knownOn),
        Shipment shipment => Of("quantity", shipment.Quantity, quantity =>
            new Shipment(shipment.Id, shipment.Order, quantity, shipment.On) { Line = shipment.Line, Party = shipment.Party, Source = source, KnownOn = knownOn }),
        Receipt receipt => Of("quantity", receipt.Quantity, quantity => WithQuantity(receipt, quantity, source, knownOn)),
        Movement movement => Of("quantity", movement.Quantity, quantity =>
            new Movement(movement.Id, movement.Party, movement.Product, quantity, movement.From, movement.To, movement.On) { Source = source, KnownOn = knownOn }),
        Reallocation reallocation => OfReallocation(reallocation, source, knownOn),
        Observation observation => OfObservation(observation, source, knownOn),
        Claim { Measure: DivertedValueMeasure { UnitPrice: { } price } measure } claim => Of("measure.unitPrice", price, changed =>
            new Claim(claim.Id, claim.Speaker, measure with { UnitPrice = changed }, claim.Value!.Value) { Source = source, KnownOn = knownOn }),
        _ => [],
    };

    private static IEnumerable<RecordNumber> OfOrder(Order order, SourceId? source, LocalDate knownOn)
    {
        foreach (int index in Enumerable.Range(0, order.Schedule.Count))
        {
            ScheduleLine line = order.Schedule[index];
            foreach (RecordNumber number in Of($"schedule[{index}].quantity", line.Quantity, quantity =>
                Changed(order.Schedule.Select((one, place) => place == index ? new ScheduleLine(line.Line, quantity, line.Due) : one), order.UnitPrice)))
                yield return number;
        }

        if (order.UnitPrice is { } price)
        {
            foreach (RecordNumber number in Of("unitPrice", price, changed => Changed(order.Schedule, changed)))
                yield return number;
        }

        Order Changed(IEnumerable<ScheduleLine> schedule, MoneyRange? unitPrice) =>
            new(order.Id, order.Supplier, order.Buyer, order.Product, order.On, schedule) { UnitPrice = unitPrice, Source = source, KnownOn = knownOn };
    }

    private static IEnumerable<RecordNumber> OfReallocation(Reallocation reallocation, SourceId? source, LocalDate knownOn)
    {
        foreach (int index in Enumerable.Range(0, reallocation.Legs.Count))
        {
            foreach (RecordNumber number in Of($"legs[{index}].quantity", reallocation.Legs[index].Quantity, quantity =>
                new Reallocation(reallocation.Id, reallocation.On, reallocation.Legs.Select((leg, place) => place == index ? leg.WithQuantity(quantity) : leg))
                {
                    Source = source, KnownOn = knownOn,
                }))
                yield return number;
        }
    }

    private static IEnumerable<RecordNumber> OfObservation(Observation observation, SourceId? source, LocalDate knownOn)
    {
        Bounds bounds = observation.Bounds;
        Rational step = bounds.Unit.Kind is UnitKind.UnitDays ? 1 : bounds.Unit.Step ?? 0;
        if (step == 0)
            yield break;
        long least = observation.Measure.StartsAtZero ? 0 : -Most;
        long? low = Steps(bounds.Low), high = Steps(bounds.High);
        if (low is { } exact && exact == high)
        {
            yield return new("value", exact, least, Most, step, value => Changed(value, value));
            yield break;
        }

        if (low is { } lower)
            yield return new("value.low", lower, least, Most, step, value => Changed(value, high is { } top ? Math.Max(value, top) : null));
        if (high is { } upper)
            yield return new("value.high", upper, least, Most, step, value => Changed(low is { } bottom ? Math.Min(value, bottom) : null, value));

        long? Steps(Rational? end) => end is { } known && Rational.Abs(known / step) <= Most ? (known / step).Floor() is var steps ? (long)steps : null : null;

        Observation Changed(long? from, long? to) =>
            new(observation.Id, observation.Measure, StatedValue.FromEnds(from * step, null, to * step, bounds.Unit, observation.Value.Level)) { Source = source, KnownOn = knownOn };
    }

    private static IEnumerable<RecordNumber> Of(string path, Quantity quantity, Func<Quantity, SourcedRecord> with)
    {
        if (quantity.IsExact)
        {
            yield return new(path, quantity.Low, 0, Most, 1, value => with(Quantity.Exactly(value)));
            yield break;
        }

        yield return new($"{path}.low", quantity.Low, 0, Most, 1, value => with(Quantity.Between(value, Math.Max(value, quantity.Best), Math.Max(value, quantity.High))));
        yield return new($"{path}.high", quantity.High, 0, Most, 1, value => with(Quantity.Between(Math.Min(value, quantity.Low), Math.Min(value, quantity.Best), value)));
    }

    private static IEnumerable<RecordNumber> Of(string path, MoneyRange money, Func<MoneyRange, SourcedRecord> with)
    {
        Rational step = Unit.Money(money.Currency).Step!.Value;
        if (money.IsExact)
        {
            yield return new(path, money.Low.MinorUnits, 0, Most, step, value => with(Range(value, value)));
            yield break;
        }

        yield return new($"{path}.low", money.Low.MinorUnits, 0, Most, step, value => with(Range(value, Math.Max(value, money.High.MinorUnits))));
        yield return new($"{path}.high", money.High.MinorUnits, 0, Most, step, value => with(Range(Math.Min(value, money.Low.MinorUnits), value)));

        MoneyRange Range(long low, long high) => MoneyRange.Between(Money.FromMinorUnits(low, money.Currency), Money.FromMinorUnits(high, money.Currency));
    }

    private static Receipt WithQuantity(Receipt receipt, Quantity quantity, SourceId? source, LocalDate knownOn) => receipt.Shipment is { } shipment
        ? new(receipt.Id, shipment, quantity, receipt.On) { Party = receipt.Party, Source = source, KnownOn = knownOn }
        : new(receipt.Id, receipt.Party!.Value, receipt.Product!.Value, quantity, receipt.On) { Source = source, KnownOn = knownOn };
}
