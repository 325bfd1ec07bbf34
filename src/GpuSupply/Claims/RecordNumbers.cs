using NodaTime;

namespace GpuSupply.Claims;

/// <summary>
/// The numbers in a record, each in its smallest steps: whole units, minor units of money, and for percentages, days and prices the last decimal of what they
/// are read as. Windows are no numbers, and neither is what was claimed: it is what is judged.
/// </summary>
internal static class RecordNumbers
{
    /// <summary>Numbers are tried up to here: more units, or hundredths of money, than anybody counts.</summary>
    private const long Most = 1_000_000_000_000_000;

    /// <summary>Percentages, days and prices with more decimals than these are rounded in no record; they have no flips.</summary>
    private const int MostDecimals = 12;

    /// <summary>The numbers in a record; with another one it has the same id, source and day.</summary>
    public static IEnumerable<RecordNumber> Of(SourcedRecord record) => Of(record, record.Source, record.KnownOn);

    private static IEnumerable<RecordNumber> Of(SourcedRecord record, SourceId? source, LocalDate? knownOn) => record switch
    {
        Order order => OfOrder(order, source, knownOn),
        Shipment shipment => Of("quantity", shipment.Quantity, quantity =>
            new Shipment(shipment.Id, shipment.Order, quantity, shipment.On) { Line = shipment.Line, Party = shipment.Party, Source = source, KnownOn = knownOn }),
        Receipt receipt => Of("quantity", receipt.Quantity, quantity => WithQuantity(receipt, quantity, source, knownOn)),
        Movement movement => Of("quantity", movement.Quantity, quantity =>
            new Movement(movement.Id, movement.Party, movement.Product, quantity, movement.From, movement.To, movement.On) { Source = source, KnownOn = knownOn }),
        Reschedule { Quantity: { } units } reschedule => Of("quantity", units, quantity =>
            new Reschedule(reschedule.Id, reschedule.Order, reschedule.Line, reschedule.Due, reschedule.On)
            {
                Quantity = quantity, Party = reschedule.Party, Source = source, KnownOn = knownOn,
            }),
        Cancellation cancellation => Of("quantity", cancellation.Quantity, quantity =>
            new Cancellation(cancellation.Id, cancellation.Order, quantity, cancellation.On)
            {
                Line = cancellation.Line, Party = cancellation.Party, Source = source, KnownOn = knownOn,
            }),
        Commitment commitment => OfCommitment(commitment, source, knownOn),
        Reallocation reallocation => OfReallocation(reallocation, source, knownOn),
        Observation observation => OfObservation(observation, source, knownOn),
        Claim { Measure: DivertedValueMeasure { UnitPrice: { } price } measure } claim => Of("measure.unitPrice", price, changed =>
            new Claim(claim.Id, claim.Speaker, measure with { UnitPrice = changed }, claim.Value!.Value) { Source = source, KnownOn = knownOn }),
        _ => [],
    };

    private static IEnumerable<RecordNumber> OfOrder(Order order, SourceId? source, LocalDate? knownOn)
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

    private static IEnumerable<RecordNumber> OfReallocation(Reallocation reallocation, SourceId? source, LocalDate? knownOn)
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

    private static IEnumerable<RecordNumber> OfCommitment(Commitment commitment, SourceId? source, LocalDate? knownOn)
    {
        foreach (RecordNumber number in Of("amount", commitment.Amount, amount => Changed(amount, commitment.Parts)))
            yield return number;
        for (int index = 0; index < commitment.Parts.Count; index++)
        {
            int place = index;
            CommitmentPart part = commitment.Parts[index];
            IEnumerable<RecordNumber> numbers = part.Amount is { } own
                ? Of($"parts[{index}].amount", own, amount => ChangedPart(place, new(part.Purpose, amount)))
                : Of($"parts[{index}].share", part.Share!.Value.ReadAsClaim(ReadingPolicy.Strict, startsAtZero: false), null, 0, 100, share => ChangedPart(place, new(part.Purpose, share)));
            foreach (RecordNumber number in numbers)
                yield return number;
        }

        Commitment ChangedPart(int place, CommitmentPart part) => Changed(commitment.Amount, commitment.Parts.Select((one, index) => index == place ? part : one));

        Commitment Changed(MoneyRange amount, IEnumerable<CommitmentPart> parts) => new(commitment.Id, commitment.Party, amount, commitment.Period, commitment.Status)
        {
            Parts = [.. parts], Restates = commitment.Restates, Source = source, KnownOn = knownOn,
        };
    }

    private static IEnumerable<RecordNumber> OfObservation(Observation observation, SourceId? source, LocalDate? knownOn) =>
        Of("value", observation.Bounds, observation.Value.Level, observation.Measure.StartsAtZero ? 0 : null, null, value =>
            new Observation(observation.Id, observation.Measure, value) { Source = source, KnownOn = knownOn }, hasLow: HasLow(observation.Value));

    /// <summary>Whether the lower end is written, and not the zero that something can't be below.</summary>
    private static bool HasLow(StatedValue value) => value.Form switch
    {
        StatedForm.Below or StatedForm.AtMost => false,
        StatedForm.Ends => value.Low is not null,
        _ => true,
    };

    /// <summary>The ends of a stated value, as it is read.</summary>
    private static IEnumerable<RecordNumber> Of(string path, Bounds bounds, int? level, Rational? least, Rational? most, Func<StatedValue, SourcedRecord> with, bool hasLow = true)
    {
        if (StepOf(bounds) is not { } step)
            yield break;
        long first = least is { } from ? Steps(from) : -Most, last = most is { } to ? Steps(to) : Most;
        if (hasLow && bounds is { Low: { } exact, High: var same } && exact == same)
        {
            yield return new(path, Steps(exact), first, last, step, value => with(Ends(value, value)));
            yield break;
        }

        (long? low, long? high) = (hasLow && bounds.Low is { } lower ? Steps(lower) : null, bounds.High is { } upper ? Steps(upper) : null);
        if (low is { } bottom)
            yield return new($"{path}.low", bottom, first, last, step, value => with(Ends(value, high is { } top ? Math.Max(value, top) : null)));
        if (high is { } above)
            yield return new($"{path}.high", above, first, last, step, value => with(Ends(low is { } under ? Math.Min(value, under) : null, value)));

        long Steps(Rational end) => (long)(end / step).Floor();

        // An end that stands alone can be open, as ">200%" is.
        StatedValue Ends(long? from, long? to) => (from, to) switch
        {
            ({ } only, null) when bounds.LowOpen => Written('>', only),
            (null, { } only) when bounds.HighOpen => Written('<', only),
            _ => StatedValue.FromEnds(from * step, null, to * step, bounds.Unit, level),
        };

        StatedValue Written(char sign, long value) => StatedValue.Parse($"{sign}{value * step}{(bounds.Unit == Unit.Percent ? "%" : $" {bounds.Unit}")}");
    }

    /// <summary>The smallest step of a value's ends; null: they are no decimals, or too many steps.</summary>
    private static Rational? StepOf(Bounds bounds)
    {
        Rational?[] ends = [bounds.Low, bounds.High];
        Rational step = bounds.Unit.Step ?? 1;
        for (int decimals = 0; bounds.Unit.Step is null && decimals < MostDecimals && ends.Any(end => end is { } known && !(known / step).IsWhole); decimals++)
            step /= 10;
        return ends.All(end => end is not { } known || ((known / step).IsWhole && Rational.Abs(known / step) <= Most)) ? step : null;
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

    private static Receipt WithQuantity(Receipt receipt, Quantity quantity, SourceId? source, LocalDate? knownOn) => receipt.Shipment is { } shipment
        ? new(receipt.Id, shipment, quantity, receipt.On) { Party = receipt.Party, Source = source, KnownOn = knownOn }
        : new(receipt.Id, receipt.Party!.Value, receipt.Product!.Value, quantity, receipt.On) { Source = source, KnownOn = knownOn };
}
