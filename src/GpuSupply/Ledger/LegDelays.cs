namespace GpuSupply.Ledger;

/// <summary>
/// The receipt delay of the pairs that contain units of one leg. Its units may be paired with any of the other side, as long as the rest still finds
/// the partners that all together must find.
/// </summary>
internal sealed class LegDelays
{
    private readonly PlannedUnits _leg;
    private readonly IReadOnlyList<PlannedUnits> _others;
    private readonly IReadOnlyList<PlannedUnits> _partners;
    private readonly bool _isIncoming;
    private readonly int _knownOn;

    public LegDelays(PlannedUnits leg, bool isIncoming, IReadOnlyList<PlannedUnits> came, IReadOnlyList<PlannedUnits> left, int knownOn)
    {
        _leg = leg;
        _isIncoming = isIncoming;
        _knownOn = knownOn;
        _others = [.. (isIncoming ? came : left).Where(units => units.Leg != leg.Leg)];
        _partners = isIncoming ? left : came;
    }

    /// <summary>Unit-days of the leg's pairs together.</summary>
    public Bounds Total() => Extremes(Unit.UnitDays, (total, _) => total);

    /// <summary>Days for a unit of the leg. Null: the leg may have no unit.</summary>
    public Bounds? Mean() => _leg.Quantity.Low == 0 ? null : Extremes(Unit.Days, (total, units) => total / units);

    private Bounds Extremes(Unit unit, Func<Rational, long, Rational> value)
    {
        bool lowIsOpen = _isIncoming
            ? _leg.Planned.First == Day.Beginning || _partners.Any(units => units.Planned.Last == Day.End)
            : _partners.Any(units => units.Planned.First == Day.Beginning) || (_partners.Count > 0 && _leg.Planned.Last == Day.End);
        bool highIsOpen = _isIncoming
            ? _leg.Planned.Last == Day.End || _partners.Any(units => units.Planned.First == Day.Beginning)
            : FewestPartnered(_leg.Quantity.High) < _leg.Quantity.High || _partners.Any(units => units.Planned.Last == Day.End) || _leg.Planned.First == Day.Beginning;
        Rational? low = lowIsOpen ? null : Sizes().Select(size => value(Least(size, 1), size)).Min();
        Rational? high = highIsOpen ? null : Sizes().Select(size => value(-Least(size, -1), size)).Max();
        return Bounds.Between(low, high, unit);
    }

    /// <summary>The sizes of the leg at which the least cost for a unit can change its course: its ends, and where a group of partners is used up.</summary>
    private IEnumerable<long> Sizes()
    {
        (long low, long high) = (_leg.Quantity.Low, _leg.Quantity.High);
        var sizes = new HashSet<Int128> { low, high, FewestPartnered(high) };
        foreach (bool ascending in new[] { true, false })
        {
            Int128 sum = 0;
            foreach (PlannedUnits units in ascending ? _partners.OrderBy(units => units.Planned.First) : _partners.OrderByDescending(units => units.Planned.Last))
            {
                sum += units.Quantity.High;
                sizes.Add(sum);
            }

            sum = 0;
            foreach (PlannedUnits units in ascending ? _partners.OrderBy(units => units.Planned.Last) : _partners.OrderByDescending(units => units.Planned.First))
            {
                sum += units.Quantity.High;
                sizes.Add(sum);
            }
        }

        return sizes.Where(size => low <= size && size <= high).Select(size => (long)size);
    }

    /// <summary>Of so many units of the leg, how many at least find a partner: what the other legs of its side cannot take.</summary>
    private Int128 FewestPartnered(long size)
    {
        Int128 partners = _partners.Aggregate((Int128)0, (sum, units) => sum + units.Quantity.Low);
        Int128 others = _others.Aggregate((Int128)0, (sum, units) => sum + units.Quantity.High);
        return Int128.Clamp(partners - others, 0, size);
    }

    /// <summary>The least cost of so many units of the leg, of delays themselves (sign 1) or of their opposites (sign −1).</summary>
    private Rational Least(long size, int sign)
    {
        long own = (sign, _isIncoming) switch
        {
            (1, true) => _leg.Planned.First,
            (1, false) => -(long)_leg.Planned.Last,
            (_, true) => -(long)_leg.Planned.Last,
            _ => _leg.Planned.First,
        };
        var partners = new Slopes(_partners.Select(units => ((Rational)PartnerCost(units, sign) + own, (Int128)units.Quantity.High)));
        long alone = _isIncoming || sign < 0 ? 0 : Math.Max(0, (long)_knownOn - _leg.Planned.Last);
        Int128 most = Int128.Min(size, _partners.Aggregate((Int128)0, (sum, units) => sum + units.Quantity.High));
        Int128 fewest = Int128.Min(FewestPartnered(size), most);
        Rational cost = partners.Take(fewest) + ((Rational)alone * Rational.FromBigInteger(size - fewest));
        var rest = new Slopes([(-(Rational)alone, most - fewest)]);
        return cost + Slopes.TakeWhilePaying(partners, rest).Cost;
    }

    private long PartnerCost(PlannedUnits units, int sign) => (sign, _isIncoming) switch
    {
        (1, true) => -(long)units.Planned.Last,
        (1, false) => units.Planned.First,
        (_, true) => units.Planned.First,
        _ => -(long)units.Planned.Last,
    };
}
