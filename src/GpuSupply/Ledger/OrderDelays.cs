namespace GpuSupply.Ledger;

/// <summary>
/// By how many days the receipt of an order's units was put off: of each unit that is planned now, the day planned now less the day planned at first.
/// Units in the window of their line as the order states it count 0, and units that were cancelled nothing.
/// </summary>
internal sealed class OrderDelays
{
    private readonly List<Part> _parts = [];
    private readonly PlannedSum _all = new();

    private OrderDelays()
    {
    }

    /// <summary>The delays of an order as known on a ledger's day; null: there is no such order, or certainly no unit of it is planned.</summary>
    public static OrderDelays? Of(KnownLedger ledger, RecordId id)
    {
        if (ledger.Fold.Named.OrderOn(id, ledger.HeardOn) is not { } order)
            return null;
        var delays = new OrderDelays();
        DaySpan[] dues = [.. order.Schedule.Select(line => ledger.References.InDays(line.Due)!.Value.ToSpan())];
        if (ledger.Fold.PlanOf(id) is not { } plan)
        {
            delays._parts.AddRange(order.Schedule.Select((line, index) => new Part(line.Quantity.Low, line.Quantity.High, new(0, 0))));
            for (int index = 0; index < order.Schedule.Count; index++)
                delays._all.Add((order.Id, index), order.Schedule[index].Quantity, 1);
        }
        else
        {
            var planned = plan.On(ledger.HeardOn).Plan.All.Where(one => one.Party != order.Supplier);
            foreach (var same in planned.GroupBy(one => (one.Line, one.On)))
            {
                DaySpan first = dues.Where((_, index) => same.Key.Line is null || order.Schedule[index].Line == same.Key.Line).Aggregate((one, other) => one.Hull(other));
                var sum = new PlannedSum();
                foreach (var (_, _, _, part) in same)
                    sum.Add(part);
                delays._all.Add(sum);
                delays._parts.Add(new(sum.Low, sum.High, first == same.Key.On ? new(0, 0) : Between(first, same.Key.On)));
            }
        }

        return delays._all.High > 0 ? delays : null;
    }

    /// <summary>All unit-days together.</summary>
    public Bounds Total() => _parts.Select(part => Bounds.Multiply(
            Bounds.Between(Exact(part.Low), Exact(part.High), Unit.Units), part.DaysAsBounds, Unit.UnitDays))
        .Aggregate(Bounds.Exactly(0, Unit.UnitDays), (sum, one) => sum + one);

    /// <summary>Days for a unit, in the mean. Null: it is possible that no unit is planned.</summary>
    public Bounds? Mean()
    {
        if (_all.Low <= 0)
            return null;
        if (_parts.Any(part => part.Low < 0))
            return Bounds.Divide(Total(), Bounds.Between(Exact(_all.Low), Exact(_all.High), Unit.Units), Unit.Days);
        return Bounds.Between(LeastMean(part => part.Days.First), -LeastMean(part => Opposite(part.Days.Last)), Unit.Days);
    }

    /// <summary>The least mean of days: of the parts with fewer days as many units as there may be, of the others as few; null: it has no end.</summary>
    private Rational? LeastMean(Func<Part, int> days)
    {
        Part[] counted = [.. _parts.Where(part => part.High > 0).OrderBy(days)];
        if (counted is [var first, ..] && days(first) == Day.Beginning)
            return null;
        Rational? least = null;
        for (int most = 0; most <= counted.Length; most++)
        {
            Rational total = 0;
            Int128 units = 0;
            for (int index = 0; index < counted.Length; index++)
            {
                Int128 count = index < most ? counted[index].High : counted[index].Low;
                units += count;
                if (Int128.IsPositive(count))
                    total += Exact(count) * days(counted[index]);
            }

            if (units > 0 && total / Exact(units) is var mean && (least is not { } known || mean < known))
                least = mean;
        }

        return least;
    }

    private static int Opposite(int day) => day switch { Day.End => Day.Beginning, Day.Beginning => Day.End, _ => -day };

    private static DaySpan Between(DaySpan first, DaySpan now) => new(
        now.First == Day.Beginning || first.Last == Day.End ? Day.Beginning : now.First - first.Last,
        now.Last == Day.End || first.First == Day.Beginning ? Day.End : now.Last - first.First);

    private static Rational Exact(Int128 units) => Rational.FromBigInteger(units);

    /// <summary>Units of one line that are planned in one window: at least, at most, and by how many days these were put off.</summary>
    private sealed record Part(Int128 Low, Int128 High, DaySpan Days)
    {
        public Bounds DaysAsBounds => Bounds.Between(
            Days.First == Day.Beginning ? null : (Rational?)Days.First, Days.Last == Day.End ? null : (Rational?)Days.Last, Unit.Days);
    }
}
