using static GpuSupply.TestKit.Verdicts.TruthGenerators;

namespace GpuSupply.TestKit.Verdicts;

/// <summary>Writes some of what happened as records: more or less exactly, from several sources, some of it wrongly at first.</summary>
internal sealed class TruthRecorder(StatementSources sources, Random random)
{
    private readonly List<Record> _records = [];
    private readonly List<Order> _orders = [];
    private readonly List<Shipment> _shipments = [];
    private int _count;

    public IReadOnlyList<Record> Records => _records;

    /// <summary>Records what happened; false: it can't be, since the order or the shipment of it is not on record.</summary>
    public bool Record(Happened happened)
    {
        Happening what = happened.What;
        RecordId id = $"{what.Type}{++_count}".ToLowerInvariant();
        DateWindow on = Around(what.Day);
        Order? order = _orders.FirstOrDefault(one => one.Product == what.Product && one.Supplier == what.Supplier);
        Shipment? shipment = _shipments.FirstOrDefault(one => _orders.Any(of => of.Id == one.Order && of.Product == what.Product && of.Supplier == what.Supplier));
        Quantity units = Near(happened.Units);
        SourceId source = sources.Any();
        (bool hasPrice, bool isVague) = (random.Next(4) != 0, random.Next(3) == 0);
        SupplyRecord? made = Made(units);
        switch (made)
        {
            case null:
                return false;
            case Order ordered:
                _orders.Add(ordered);
                break;
            case Shipment shipped:
                _shipments.Add(shipped);
                break;
        }

        // What was written wrongly, or never happened, is put right by the same source.
        if (random.Next(8) == 0 && Made(Quantity.Exactly(happened.Units + random.Next(1, 20))) is { } wrong)
            _records.AddRange([wrong, new Correction($"fix-{id}", made) { Source = source, KnownOn = StatementSources.Date(Known) }]);
        else
            _records.Add(made);
        return true;

        SupplyRecord? Made(Quantity quantity) => what.Type switch
        {
            RecordKind.Order => new Order(id, what.Supplier!.Value, what.To.Party, what.Product!.Value, on, [new ScheduleLine("1", quantity, Stretch(what.Due!.Value))])
            {
                Source = source,
                UnitPrice = hasPrice ? MoneyRange.Parse($"{what.Price}..{what.Price + (isVague ? 2 : 0)} USD") : (MoneyRange?)null,
            },
            RecordKind.Cancellation when order is not null => new Cancellation(id, order.Id, quantity, on) { Party = what.From.Party, Source = source },
            RecordKind.Shipment when order is not null => new Shipment(id, order.Id, quantity, on) { Party = what.From.Party, Source = source },
            RecordKind.Receipt when what.From.Stage == Stage.Outside => new Receipt(id, what.To.Party, what.Product!.Value, quantity, on) { Source = source },
            RecordKind.Receipt when shipment is not null => new Receipt(id, shipment.Id, quantity, on) { Party = what.To.Party, Source = source },
            RecordKind.Movement => new Movement(id, what.To.Party, what.Product!.Value, quantity, what.From.Stage, what.To.Stage, on) { Source = source },
            RecordKind.Reallocation when what.From.Stage == Stage.OnHand =>
                new Reallocation(id, on, [Leg.OfProduct(what.Product!.Value, what.From.Party, what.To.Party, quantity)]) { Source = source },
            RecordKind.Reallocation when what.From.Stage == Stage.OnOrder && order is not null =>
                new Reallocation(id, on, [Leg.OfOrder(order.Id, what.From.Party, what.To.Party, quantity)]) { Source = source },
            _ => null,
        };
    }

    /// <summary>Something that never happened, and is said so later.</summary>
    public void RecordNothing(StatementTheme theme)
    {
        RecordId id = "mistake";
        SourceId source = sources.Any();
        _records.Add(new Receipt(id, Pick(theme.Holders, random), Pick(theme.Units, random), random.Next(1, 20), Around(Pick(Starts, random))) { Source = source });
        _records.Add(new Correction("never", id) { Source = source, KnownOn = StatementSources.Date(Known) });
    }

    private static DateWindow Stretch(int start) => DateWindow.Parse($"{Happening.DayText(start)}/{Happening.DayText(start + 9)}");

    private Quantity Near(long units) => random.Next(3) == 0
        ? Quantity.Between(Math.Max(0, units - random.Next(5)), units + random.Next(5))
        : Quantity.Exactly(units);

    // The day itself, or stretches of time around it.
    private DateWindow Around(int day)
    {
        int start = Math.Max(0, Array.FindLastIndex(Starts, one => one <= day));
        (int first, int last) = (Starts[Math.Max(0, start - random.Next(2))], Starts[Math.Min(Starts.Length - 1, start + random.Next(2))] + 9);
        return DateWindow.Parse(random.Next(3) switch
        {
            0 => $"{Happening.DayText(Math.Min(first, day))}/{Happening.DayText(last)}",
            1 when day >= 0 => $"{Happening.DayText(Starts[start])}/{Happening.DayText(Starts[start] + 9)}",
            1 => $"../{Happening.DayText(-1)}",
            _ => Happening.DayText(day),
        });
    }
}
