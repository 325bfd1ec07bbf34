namespace GpuSupply.Ledger;

/// <summary>
/// The receipt delay of the pairs that contain units of one leg. Its units may be paired with any of the other side, as long as the rest still finds
/// the partners that all together must find.
/// </summary>
/// <remarks>
/// All that there certainly are on the other side need a partner while there are any: what the other legs of this side can't take, this leg must, or
/// else all of its units have a partner. Within these two cases the cheapest partners come first, so that the cost is piecewise linear in the leg's
/// size, and its extremes, also those for a unit, lie where a piece ends.
/// </remarks>
internal sealed class LegDelays
{
    private readonly PlannedUnits _leg;
    private readonly PlannedUnits[] _partners;
    private readonly bool _isIncoming;
    private readonly int _knownOn;
    private readonly Int128 _mustTake;

    public LegDelays(PlannedUnits leg, bool isIncoming, IReadOnlyList<PlannedUnits> came, IReadOnlyList<PlannedUnits> left, int knownOn)
    {
        _leg = leg;
        _isIncoming = isIncoming;
        _knownOn = knownOn;
        _partners = [.. (isIncoming ? left : came).Where(units => units.Quantity.High > 0)];
        Int128 others = (isIncoming ? came : left).Where(units => units.Leg != leg.Leg).Aggregate((Int128)0, (sum, units) => sum + units.Quantity.High);
        _mustTake = Int128.Max(0, _partners.Aggregate((Int128)0, (sum, units) => sum + units.Quantity.Low) - others);
    }

    /// <summary>Unit-days of the leg's pairs together.</summary>
    public Bounds Total() => Extremes(Unit.UnitDays, (total, _) => total);

    /// <summary>Days for a unit of the leg. Null: the leg may have no unit.</summary>
    public Bounds? Mean() => _leg.Quantity.Low == 0 ? null : Extremes(Unit.Days, (total, units) => total / units);

    private Bounds Extremes(Unit unit, Func<Rational, long, Rational> value)
    {
        PlannedUnits[] apart = _leg.Quantity.High == 0 ? [] : [.. _partners.Where(units => !units.IsOnDayOf(_leg))];
        bool lowIsOpen = apart.Select(DaysOf).Any(days => days.Came.First == Day.Beginning || days.Left.Last == Day.End);
        bool highIsOpen = apart.Select(DaysOf).Any(days => days.Came.Last == Day.End || days.Left.First == Day.Beginning);
        bool mayBeAlone = !_isIncoming && _mustTake < _leg.Quantity.High;
        Rational? low = lowIsOpen ? null : Costs(ofOpposites: false).Min(cost => value(cost.Total, cost.Size));
        Rational? high = highIsOpen || mayBeAlone ? null : Costs(ofOpposites: true).Max(cost => value(-cost.Total, cost.Size));
        return Bounds.Between(low, high, unit);
    }

    /// <summary>
    /// The least cost of the leg, of delays themselves or of their opposites, at each size where it can change its course.
    /// </summary>
    private IEnumerable<(long Size, Rational Total)> Costs(bool ofOpposites)
    {
        Rational alone = _isIncoming || ofOpposites ? 0 : Math.Max(0, (long)_knownOn - _leg.Planned.Last);
        var sizes = new HashSet<Int128> { _leg.Quantity.Low, _leg.Quantity.High, _mustTake };
        sizes.UnionWith(All(ofOpposites).Ends);
        sizes.UnionWith(AfterMust(ofOpposites).Partners.Ends.Select(end => _mustTake + end));
        foreach (long size in sizes.Where(size => _leg.Quantity.Low <= size && size <= _leg.Quantity.High).Select(size => (long)size))
        {
            if (All(ofOpposites) is var all && size <= all.Ends.LastOrDefault())
                yield return (size, all.Take(size));
            if (size < _mustTake)
                continue;
            (Rational must, Slopes rest) = AfterMust(ofOpposites);
            var unpaired = new Slopes([(-alone, size - _mustTake)]);
            yield return (size, must + (alone * Rational.FromBigInteger(size - _mustTake)) + Slopes.TakeWhilePaying(rest, unpaired).Cost);
        }
    }

    /// <summary>All that the leg's units can be paired with.</summary>
    private Slopes All(bool ofOpposites) => new(_partners.Select(units => (CostOf(units, ofOpposites), (Int128)units.Quantity.High)));

    /// <summary>The cost of the certain partners that the leg must take, and the partners that are left then.</summary>
    private (Rational Cost, Slopes Partners) AfterMust(bool ofOpposites)
    {
        var certain = new Slopes(_partners.Select(units => (CostOf(units, ofOpposites), (Int128)units.Quantity.Low)));
        Rational cost = certain.Take(_mustTake);
        return (cost, new(_partners.Select((units, index) => (CostOf(units, ofOpposites), units.Quantity.High - certain.TakenOf(index)))));
    }

    /// <summary>The least that a pair with a partner costs: none where both are of one line, whatever its day.</summary>
    private Rational CostOf(PlannedUnits partner, bool ofOpposites)
    {
        if (partner.IsOnDayOf(_leg))
            return 0;
        (DaySpan came, DaySpan left) = DaysOf(partner);
        return ofOpposites ? (long)left.First - came.Last : (long)came.First - left.Last;
    }

    private (DaySpan Came, DaySpan Left) DaysOf(PlannedUnits partner) =>
        _isIncoming ? (_leg.Planned, partner.Planned) : (partner.Planned, _leg.Planned);
}
