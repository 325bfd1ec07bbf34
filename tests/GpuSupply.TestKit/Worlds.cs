using NodaTime;

namespace GpuSupply.TestKit;

/// <summary>
/// Every world that a small ledger leaves possible: each quantity one of those within its bounds, each day one of its window. What was planned for
/// one line of an order in the same window happens on one day; the quantity of a leg is the same wherever it counts; all else is independent.
/// </summary>
/// <remarks>
/// Slow and plain on purpose: it shares no code with the ledger and knows no rule about bounds. Wide quantities and windows are sampled at both ends
/// and inside.
/// </remarks>
public sealed class Worlds
{
    /// <summary>More worlds than this are not enumerated.</summary>
    public const int MostWorlds = 60_000;

    private const int Far = 1_000_000;

    private static readonly LocalDate Start = new(2024, 1, 1);

    private readonly List<long[]> _quantities = [];
    private readonly List<int[]> _days = [];
    private readonly List<WorldMove> _moves = [];
    private readonly Dictionary<(RecordId, string?, DateWindow), int> _planDays = [];

    public Worlds(WorldRecords records)
    {
        Records = records;
        foreach (KnownRecord known in records.All)
            Add(known);
    }

    public WorldRecords Records { get; }

    public IReadOnlyList<WorldMove> Moves => _moves;

    /// <summary>A day as a number; days beside open sides are very far away.</summary>
    public static int Number(LocalDate day) => Period.DaysBetween(Start, day);

    /// <summary>The days of a window, or of a wide one some.</summary>
    public static int[] DaysOf(DateWindow window)
    {
        int first = window.Earliest is { } earliest ? Number(earliest) : -Far, last = window.Latest is { } latest ? Number(latest) : Far;
        return last - first < 5 ? [.. Enumerable.Range(first, last - first + 1)] : [first, first + 1, first + ((last - first) / 2), last - 1, last];
    }

    /// <summary>The numbers of units of a quantity, or of a wide one some.</summary>
    public static long[] UnitsOf(Quantity quantity) => quantity.High - quantity.Low < 5
        ? [.. Enumerable.Range(0, (int)(quantity.High - quantity.Low) + 1).Select(more => quantity.Low + more)]
        : [.. new[] { quantity.Low, quantity.Low + 1, quantity.Best, quantity.High - 1, quantity.High }.Distinct().Order()];

    /// <summary>What some accounts have together at the end of a day. Null: there are too many worlds.</summary>
    public WorldRange? Balance(Func<Account, bool> accounts, LocalDate at) => Sum(accounts, day => day <= Number(at));

    /// <summary>What comes to some accounts in a window, less what goes. Null: there are too many worlds.</summary>
    public WorldRange? Flow(Func<Account, bool> accounts, LocalDate first, LocalDate last) =>
        Sum(accounts, day => Number(first) <= day && day <= Number(last));

    private WorldRange? Sum(Func<Account, bool> accounts, Func<int, bool> counts)
    {
        WorldMove[] crossing = [.. _moves.Where(move => accounts(move.From) != accounts(move.To))];
        int[] quantities = [.. crossing.Select(move => move.Quantity).Distinct()], days = [.. crossing.Select(move => move.Day).Distinct()];

        // Of a day only matters whether it counts, so that days that count alike are one world.
        bool[][] dayChoices = [.. days.Select(day => _days[day].Select(counts).Distinct().ToArray())];
        long[][] unitChoices = [.. quantities.Select(quantity => _quantities[quantity])];
        int[] sizes = [.. unitChoices.Select(choices => choices.Length), .. dayChoices.Select(choices => choices.Length)];
        double worldCount = sizes.Aggregate(1.0, (count, size) => count * size);
        if (worldCount > MostWorlds)
            return null;

        (int Unit, int Day, int Sign)[] terms = [.. crossing.Select(move =>
            (Array.IndexOf(quantities, move.Quantity), Array.IndexOf(days, move.Day), accounts(move.To) ? 1 : -1))];
        Int128 least = Int128.MaxValue, most = Int128.MinValue;
        var chosen = new int[sizes.Length];
        do
        {
            Int128 sum = 0;
            foreach ((int unit, int day, int sign) in terms)
            {
                if (dayChoices[day][chosen[quantities.Length + day]])
                    sum += sign * (Int128)unitChoices[unit][chosen[unit]];
            }

            (least, most) = (Int128.Min(least, sum), Int128.Max(most, sum));
        }
        while (Odometer.Next(chosen, sizes));
        return new(least, most, (int)worldCount)
        {
            CountsUnitsTwice = terms.GroupBy(term => (term.Unit, term.Day)).Where(same => same.Sum(term => term.Sign) != 0).GroupBy(same => same.Key.Unit)
                .Any(unit => unit.Count() > 1),
        };
    }

    private void Add(KnownRecord known)
    {
        int On() => DayOf(known);
        switch (known.Record)
        {
            case Order order:
                foreach (ScheduleLine line in order.Schedule)
                {
                    int units = NewQuantity(line.Quantity);
                    _moves.Add(new(new(order.Supplier, Stage.Supply, order.Product), new(order.Buyer, Stage.OnOrder, order.Product), units, On()));
                    _moves.Add(Planned(order, line.Line, line.Due, order.Supplier, order.Buyer, units));
                }

                break;
            case Shipment shipment:
                Move(Records.HolderOf(shipment)!.Value, Stage.OnOrder, Stage.InTransit, Records.OrderOf(shipment.Order)!.Product, shipment.Quantity);
                break;
            case Receipt { Shipment: { } id } receipt:
                ProductId product = Records.OrderOf(Records.ShipmentOf(id)!.Order)!.Product;
                Move(Records.ConsigneeOf(receipt, known)!.Value, Stage.InTransit, Stage.OnHand, product, receipt.Quantity);
                break;
            case Receipt receipt:
                Move(receipt.Party!.Value, Stage.Outside, Stage.OnHand, receipt.Product!.Value, receipt.Quantity);
                break;
            case Movement movement:
                Move(movement.Party, movement.From, movement.To, movement.Product, movement.Quantity);
                break;
            case Reallocation reallocation:
                foreach (Leg leg in reallocation.Legs)
                    Add(leg, On());
                break;
        }

        void Move(PartyId party, Stage from, Stage to, ProductId product, Quantity quantity) =>
            _moves.Add(new(new(party, from, product), new(party, to, product), NewQuantity(quantity), On()));
    }

    private void Add(Leg leg, int on)
    {
        int units = NewQuantity(leg.Quantity);
        if (leg.Product is { } product)
        {
            _moves.Add(new(new(leg.From, Stage.OnHand, product), new(leg.To, Stage.OnHand, product), units, on));
            return;
        }

        (Order order, string? line) = Records.LineOf(leg)!.Value;
        Stage stage = leg.Order is null ? Stage.InTransit : Stage.OnOrder;
        _moves.Add(new(new(leg.From, stage, order.Product), new(leg.To, stage, order.Product), units, on));
        DateWindow due = WorldDelays.DueOf(order, line);
        _moves.Add(Planned(order, line, due, leg.From, leg.To, units));
        if (leg.Due is { } newDue)
        {
            _moves.Add(Planned(order, line, due, leg.To, order.Supplier, units));
            _moves.Add(Planned(order, line, newDue, order.Supplier, leg.To, units));
        }
    }

    private WorldMove Planned(Order order, string? line, DateWindow due, PartyId from, PartyId to, int units)
    {
        var key = (order.Id, line, DateWindow.Between(due.Earliest, due.Latest));
        if (!_planDays.TryGetValue(key, out int day))
            _planDays[key] = day = NewDay(due);
        return new(new(from, Stage.Planned, order.Product), new(to, Stage.Planned, order.Product), units, day);
    }

    private int DayOf(KnownRecord known)
    {
        DateWindow on = known.Record.On;
        return NewDay(DateWindow.Between(on.Earliest, on.Latest is { } latest && latest < known.LearnedOn ? latest : known.LearnedOn));
    }

    private int NewQuantity(Quantity quantity)
    {
        _quantities.Add(UnitsOf(quantity));
        return _quantities.Count - 1;
    }

    private int NewDay(DateWindow window)
    {
        IEnumerable<int> near = Enumerable.Range(-20, 80).Where(day => window.Contains(Start.PlusDays(day)));
        _days.Add([.. DaysOf(window).Union(near)]);
        return _days.Count - 1;
    }
}
