using NodaTime;

namespace GpuSupply.TestKit;

/// <summary>
/// Every world that a small ledger leaves possible: each quantity one of those within its bounds, each day one of its window. What was planned for
/// one line of an order in the same window happens on one day; a stated quantity is the same wherever it counts; all else is independent.
/// </summary>
/// <remarks>
/// Slow and plain on purpose: it shares no code with the ledger and knows no rule about bounds. Wide quantities and windows are sampled at both ends
/// and inside.
/// </remarks>
public sealed class Worlds
{
    private readonly List<int[]> _days = [];
    private readonly List<WorldMove> _moves = [];
    private readonly Dictionary<(RecordId, string?, WorldWindow), int> _planDays = [];

    public Worlds(WorldRecords records)
    {
        Records = records;
        foreach (KnownRecord known in records.All)
            Add(known);
    }

    public WorldRecords Records { get; }

    public IReadOnlyList<WorldMove> Moves => _moves;

    /// <summary>What some accounts have together at the end of a day. Null: there are too many worlds.</summary>
    public WorldRange? Balance(Func<Account, bool> accounts, LocalDate at) =>
        Sum(move => (accounts(move.To) ? 1 : 0) - (accounts(move.From) ? 1 : 0), day => day <= WorldWindow.Number(at));

    /// <summary>What a measure of moves counts in a window: each so many times. Null: there are too many worlds.</summary>
    public WorldRange? Flow(Func<WorldMove, int> times, LocalDate first, LocalDate last) =>
        Sum(times, day => WorldWindow.Number(first) <= day && day <= WorldWindow.Number(last));

    /// <summary>Moves that count, on days that count. Null: there are too many worlds.</summary>
    public WorldRange? Sum(Func<WorldMove, int> times, Func<int, bool> counts)
    {
        WorldTerm[] terms = [.. _moves.Select((move, index) => new WorldTerm(move.Quantity, move.Day, times(move) * move.Times)
        {
            Transfer = move.IsPlan ? null : index,
        }).Where(term => term.Times != 0)];

        // Of a day only matters whether it counts, so that days that count alike are one world.
        var days = terms.Select(term => term.Day).Distinct().ToDictionary(day => day, day => _days[day].Select(counts).Distinct().ToArray());
        var quantities = terms.Select(term => term.Quantity).Distinct().ToDictionary(quantity => quantity, Records.Quantities.UnitsOf);
        return new WorldSum(quantities, days).Of(terms);
    }

    private void Add(KnownRecord known)
    {
        switch (known.Record)
        {
            case Order order:
                int ordered = NewDay(known.On);
                foreach (ScheduleLine line in order.Schedule)
                    Move(order.Supplier, Stage.Supply, order.Buyer, Stage.OnOrder, order.Product, line.Quantity, line.Line, ordered);
                AddPlan(order);
                break;
            case Cancellation cancellation:
                Order cancelled = Records.OrderOf(cancellation.Order)!;
                Move(Records.HolderOf(cancellation)!.Value, Stage.OnOrder, cancelled.Supplier, Stage.Supply, cancelled.Product, cancellation.Quantity);
                break;
            case Shipment shipment:
                Change(Records.HolderOf(shipment)!.Value, Stage.OnOrder, Stage.InTransit, Records.OrderOf(shipment.Order)!.Product, shipment.Quantity);
                break;
            case Receipt { Shipment: { } id } receipt:
                ProductId product = Records.OrderOf(Records.ShipmentOf(id)!.Order)!.Product;
                Change(Records.ConsigneeOf(receipt, known)!.Value, Stage.InTransit, Stage.OnHand, product, receipt.Quantity);
                break;
            case Receipt receipt:
                Change(receipt.Party!.Value, Stage.Outside, Stage.OnHand, receipt.Product!.Value, receipt.Quantity);
                break;
            case Movement movement:
                Change(movement.Party, movement.From, movement.To, movement.Product, movement.Quantity);
                break;
            case Reallocation reallocation:
                int on = NewDay(known.On);
                foreach ((Leg leg, int index) in reallocation.Legs.Select((leg, index) => (leg, index)))
                {
                    Stage stage = leg.Product is not null ? Stage.OnHand : leg.Order is null ? Stage.InTransit : Stage.OnOrder;
                    Move(leg.From, stage, leg.To, stage, leg.Product ?? Records.LineOf(leg)!.Value.Order.Product, leg.Quantity, $"{index}", on);
                }

                break;
        }

        void Change(PartyId party, Stage from, Stage to, ProductId product, Quantity quantity) => Move(party, from, party, to, product, quantity);

        void Move(PartyId from, Stage fromStage, PartyId to, Stage toStage, ProductId product, Quantity quantity, string part = "", int? day = null) =>
            _moves.Add(new(
                known.Record, new(from, fromStage, product), new(to, toStage, product), Records.Quantities.NumberOf(known.Record.Id, part, quantity), day ?? NewDay(known.On)));
    }

    private void AddPlan(Order order)
    {
        foreach (WorldPlanMove move in Records.PlanOf(order).Moves)
        {
            var key = (order.Id, move.Line, move.Due);
            if (!_planDays.TryGetValue(key, out int day))
                _planDays[key] = day = NewDay(move.Due);
            _moves.Add(new(order, new(move.From, Stage.Planned, order.Product), new(move.To, Stage.Planned, order.Product), move.Quantity, day)
            {
                Times = move.Times,
            });
        }
    }

    private int NewDay(WorldWindow window)
    {
        _days.Add(window.Days);
        return _days.Count - 1;
    }
}
