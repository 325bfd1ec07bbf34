using GpuSupply.Ledger;

namespace GpuSupply.Claims;

/// <summary>
/// What the records bound a measure by, as known on a day: the sharpest end that any rule gives, of the measure itself, of its parts, of the
/// ledger and of levels on other days; for measures made of measures, by interval arithmetic on what bounds those.
/// </summary>
internal sealed class EvidenceFinder
{
    private readonly EvidenceCells _cells;
    private readonly KnownLedger _ledger;
    private readonly RecordedRules _recorded;
    private readonly RecordedRules? _recordedOfAll;
    private readonly ConversionRule _conversionRule;
    private readonly PartsRule _partsRule;
    private readonly WholesRule _wholesRule;
    private readonly bool _mayAssume;
    private readonly bool _withLedger;

    /// <param name="ledger">The ledger as known on a day.</param>
    /// <param name="counts">Whether an observation counts; null: all do.</param>
    /// <param name="mayAssume">Whether ends that rest on an assumption count.</param>
    /// <param name="withLedger">Whether what the ledger counts does.</param>
    /// <param name="whole">The ledger with the records that this one lacks. What a rule says of this one is never sharper by their absence.</param>
    /// <param name="cells">What is kept from day to day; null: nothing is.</param>
    public EvidenceFinder(KnownLedger ledger, Func<RecordId, bool>? counts, bool mayAssume, bool withLedger = true, KnownLedger? whole = null, EvidenceCells? cells = null)
    {
        _cells = cells ?? new();
        _withLedger = withLedger;
        _ledger = ledger;
        _mayAssume = mayAssume;
        Observations = new Observations(ledger, counts, _cells);
        var coverage = new CoverageIndex(ledger);
        _recorded = new RecordedRules(ledger, Observations, coverage);
        _recordedOfAll = whole is null ? null : new RecordedRules(whole, Observations, new CoverageIndex(whole));
        _conversionRule = new ConversionRule(ledger, coverage);
        var windows = new ObservedWindows(ledger, Observations, _cells);
        var splits = new MeasureSplits(ledger, Observations, windows);
        _partsRule = new PartsRule(splits, windows);
        _wholesRule = new WholesRule(ledger, splits, windows);
    }

    public Observations Observations { get; }

    /// <summary>Whether the ends of all that a measure is made of, as far as it was asked for, left something between them.</summary>
    public bool IsConsistent { get; private set; } = true;

    /// <summary>The ends for a measure in a unit.</summary>
    public EvidenceEnds Find(Measure measure, Unit unit)
    {
        EvidenceEnds without = Find(measure, unit, assuming: false);
        return _mayAssume && MayRestOnAssumptions(measure) && !without.ExcludeEachOther ? EvidenceEnds.Sharpened(without, Find(measure, unit, assuming: true)) : without;
    }

    /// <summary>Whether anything is ever taken for granted of a measure or its parts.</summary>
    private static bool MayRestOnAssumptions(Measure measure) => measure switch
    {
        ScopedMeasure scoped => scoped is StockMeasure || scoped.Kind is MeasureKind.Due or MeasureKind.Committed,
        DivertedValueMeasure value => value.UnitPrice is not null,
        _ => false,
    };

    /// <summary>The ends with assumptions, whether or not the other evidence excludes them.</summary>
    public EvidenceEnds Assuming(Measure measure, Unit unit) => Find(measure, unit, assuming: true);

    /// <summary>The unit in which the record counts a measure: for money and a measure of one's own, that of its observations. Null: not on record.</summary>
    public Unit? UnitOf(Measure measure)
    {
        if (measure is not ScopedMeasure { IsMoney: true } and not ScopedMeasure { Kind: MeasureKind.Custom })
            return measure is ScopedMeasure ? Unit.Units : measure is SumMeasure sum ? UnitOf(sum.Of[0]) : null;
        var scoped = (ScopedMeasure)measure;
        return Observations.OfName(scoped.Name, scoped.Party)
            .OrderByDescending(observed => observed.Measure == measure).ThenBy(observed => observed.Observation.Id)
            .Select(observed => (Unit?)observed.Bounds.Unit).FirstOrDefault() ?? _recorded.CurrencyOf(scoped);
    }

    /// <summary>All currencies in which the record counts a measure of money and its parts: more than one can't be compared.</summary>
    public IReadOnlyList<Unit> CurrenciesOf(ScopedMeasure measure) => measure is not FlowMeasure { IsMoney: true } flow ? [] :
    [
        .. _recorded.CurrenciesOf(measure).Concat(Observations.Near(measure).OfType<FlowMeasure>()
            .Where(other => other.During.ToSpan().IsInside(flow.During.ToSpan()) && _ledger.References.EverInside(measure.Party).Contains(other.Party))
            .SelectMany(Observations.Of).Select(observed => observed.Bounds.Unit)).Distinct(),
    ];

    private EvidenceEnds Find(Measure measure, Unit unit, bool assuming)
    {
        EvidenceEnds own = Own(measure, unit);
        return measure switch
        {
            ScopedMeasure scoped => FindScoped(scoped, unit, assuming),
            GrowthMeasure growth => own.And(Growth(growth)),
            RatioMeasure ratio => own.And(Ratio(ratio, unit)),
            SumMeasure sum => own.And(Sum(sum, unit)),
            _ => own.And(new(Recorded(measure, unit, assuming, EvidenceSide.Low), Recorded(measure, unit, assuming, EvidenceSide.High))),
        };
    }

    /// <summary>Observations of exactly the measure, in the unit that is asked for.</summary>
    private EvidenceEnds Own(Measure measure, Unit unit) => Observations.Of(measure).Where(observed => observed.Bounds.Unit == unit)
        .Aggregate(default(EvidenceEnds), (ends, observed) => ends.And(observed.EndsBy(EvidenceRule.Own)));

    /// <summary>A measure on any basis is at least what it is on one basis. Different bases never add, so they stay apart until here.</summary>
    private EvidenceEnds FindScoped(ScopedMeasure measure, Unit unit, bool assuming)
    {
        EvidenceEnds ends = OnOneBasis(measure, unit, assuming);
        if (measure.Basis is not null || measure.Kind != MeasureKind.Spend)
            return ends;
        foreach (SpendBasis basis in Enum.GetValues<SpendBasis>())
        {
            EvidenceEnds part = OnOneBasis(measure with { Basis = basis }, unit, assuming);
            ends = ends with { Low = EvidenceEnd.Higher(ends.Low, part.Low?.As(EvidenceRule.Part)) };
        }

        return ends;
    }

    private EvidenceEnds OnOneBasis(ScopedMeasure measure, Unit unit, bool assuming)
    {
        EvidenceEnds ends = new(LowOf(measure, unit, assuming), HighOf(measure, unit, assuming));

        // What can't be below zero is at odds with an end that is.
        return measure.StartsAtZero && ends is { Low: null, High.Value.Sign: < 0 } ? ends with { Low = new(0, false, Supports.None, []) } : ends;
    }

    /// <summary>The sharpest lower end of the measure itself and of its parts.</summary>
    private EvidenceEnd? LowOf(ScopedMeasure measure, Unit unit, bool assuming) => Kept(measure, unit, assuming, EvidenceCells.Cell.Low, static (finder, key) =>
        EvidenceEnd.Higher(finder.Alone(key.Measure, key.Unit, key.Assuming, EvidenceSide.Low), finder.PartsOf(key.Measure, key.Unit, key.Assuming)));

    /// <summary>The lower end that the parts give, of money only where all of it is in one currency.</summary>
    private EvidenceEnd? PartsOf(ScopedMeasure measure, Unit unit, bool assuming) => Kept(measure, unit, assuming, EvidenceCells.Cell.Parts, static (finder, key) =>
        key.Measure.IsMoney && finder.CurrenciesOf(key.Measure).Any(other => other != key.Unit) ? null : finder._partsRule.Low(
            key.Measure, part => finder.LowOf(part, key.Unit, key.Assuming), part => finder.Alone(part, key.Unit, key.Assuming, EvidenceSide.Low)));

    /// <summary>The sharpest upper end of the measure itself and of its wholes.</summary>
    private EvidenceEnd? HighOf(ScopedMeasure measure, Unit unit, bool assuming) => Kept(measure, unit, assuming, EvidenceCells.Cell.High, static (finder, key) =>
    {
        (ScopedMeasure measure, Unit unit, bool assuming, _) = key;
        EvidenceEnd? wholes = finder._wholesRule.High(
            measure, whole => finder.HighOf(whole, unit, assuming), sibling => finder.LowOf(sibling, unit, assuming),
            sibling => finder.Alone(sibling, unit, assuming, EvidenceSide.Low));
        return EvidenceEnd.Lower(finder.Alone(measure, unit, assuming, EvidenceSide.High), wholes);
    });

    /// <summary>What observations of the measure, the ledger and levels on other days say on one side, without its parts and wholes.</summary>
    private EvidenceEnd? Alone(ScopedMeasure measure, Unit unit, bool assuming, EvidenceSide side) => side == EvidenceSide.Low
        ? Kept(measure, unit, assuming, EvidenceCells.Cell.AloneLow, static (finder, key) => finder.FindAlone(key.Measure, key.Unit, key.Assuming, EvidenceSide.Low))
        : Kept(measure, unit, assuming, EvidenceCells.Cell.AloneHigh, static (finder, key) => finder.FindAlone(key.Measure, key.Unit, key.Assuming, EvidenceSide.High));

    private EvidenceEnd? FindAlone(ScopedMeasure measure, Unit unit, bool assuming, EvidenceSide side)
    {
        EvidenceEnd? end = EvidenceEnd.Sharper(Own(measure, unit).On(side), Recorded(measure, unit, assuming, side), side);
        return measure.In is null ? end : EvidenceEnd.Sharper(end, _conversionRule.End(
            measure, assuming, side, units => side == EvidenceSide.Low ? LowOf(units, unit, assuming) : HighOf(units, unit, assuming)), side);
    }

    private EvidenceEnd? Kept(
        ScopedMeasure measure, Unit unit, bool assuming, EvidenceCells.Cell cell,
        Func<EvidenceFinder, (ScopedMeasure Measure, Unit Unit, bool Assuming, EvidenceCells.Cell Cell), EvidenceEnd?> work) =>
        _cells.Ends.Of(_ledger, (measure, unit, assuming, cell), this, work);

    /// <summary>What the records of the ledger say on one side.</summary>
    private EvidenceEnd? Recorded(Measure measure, Unit unit, bool assuming, EvidenceSide side)
    {
        // A price that is given takes the place of the order's, which counts where nothing is taken for granted.
        if (!_withLedger || (measure is DivertedValueMeasure { UnitPrice: not null } && _mayAssume && !assuming))
            return null;
        EvidenceEnd? end = _recorded.End(measure, unit, assuming, side);
        return _recordedOfAll is null || end is null ? end : EvidenceEnd.Looser(end, _recordedOfAll.End(measure, unit, assuming, side), side);
    }

    /// <summary>The ends for a measure that another one is made of. Where they exclude each other, so does the evidence on the other.</summary>
    private EvidenceEnds FindInside(Measure measure, Unit unit)
    {
        EvidenceEnds ends = Find(measure, unit);
        IsConsistent &= !ends.ExcludeEachOther;
        return ends.ExcludeEachOther ? default : ends;
    }

    private EvidenceEnds Growth(GrowthMeasure growth)
    {
        if (UnitOf(growth.From) is not { } unit || (UnitOf(growth.To) is { } other && other != unit))
            return default;
        EvidenceEnds from = FindInside(growth.From, unit), to = FindInside(growth.To, unit);
        if (from.ToBounds(unit, growth.From.StartsAtZero) is not { } before || to.ToBounds(unit, growth.To.StartsAtZero) is not { } after
            || Bounds.Divide(after, before, Unit.Percent) is not { } quotient)
            return default;
        return Combined(quotient.Times(100) - Bounds.Exactly(100, Unit.Percent), to, from);
    }

    private EvidenceEnds Ratio(RatioMeasure ratio, Unit unit)
    {
        if (UnitOf(ratio.Of) is not { } ofUnit || UnitOf(ratio.To) is not { } toUnit)
            return default;
        bool isComparable = unit == Unit.Percent ? ofUnit == toUnit : toUnit == Unit.Units && ofUnit == Unit.Money(unit.Currency);
        if (!isComparable)
            return default;
        EvidenceEnds of = FindInside(ratio.Of, ofUnit), to = FindInside(ratio.To, toUnit);
        if (of.ToBounds(ofUnit, ratio.Of.StartsAtZero) is not { } dividend || to.ToBounds(toUnit, ratio.To.StartsAtZero) is not { } divisor
            || Bounds.Divide(dividend, divisor, unit) is not { } quotient)
            return default;
        return Combined(unit == Unit.Percent ? quotient.Times(100) : quotient, of, to);
    }

    private EvidenceEnds Sum(SumMeasure sum, Unit unit)
    {
        if (sum.Of.Any(one => UnitOf(one) is { } other && other != unit))
            return default;
        EvidenceEnds[] ends = [.. sum.Of.Select(one => FindInside(one, unit))];
        EvidenceEnd zero = new(0, false, Supports.None, []);
        EvidenceEnd?[] lows = [.. ends.Zip(sum.Of, (one, measure) => one.Low ?? (measure.StartsAtZero ? zero : null))];
        EvidenceEnd? low = lows.Any(end => end is null) ? null : EvidenceEnd.Sum(lows!);
        EvidenceEnd? high = ends.Any(one => one.High is null) ? null : EvidenceEnd.Sum([.. ends.Select(one => one.High!)]);
        return new(low is { Supports.IsEmpty: true } ? null : low, high);
    }

    /// <summary>Bounds worked out of two measures, the first of which raises them and the second lowers them.</summary>
    private static EvidenceEnds Combined(Bounds bounds, EvidenceEnds raising, EvidenceEnds lowering) => new(
        bounds.Low is { } low ? End(low, bounds.LowOpen, raising.Low, lowering.High) : null,
        bounds.High is { } high ? End(high, bounds.HighOpen, raising.High, lowering.Low) : null);

    private static EvidenceEnd End(Rational value, bool isOpen, EvidenceEnd? one, EvidenceEnd? other) => new(
        value, isOpen, (one?.Supports ?? Supports.None).And(other?.Supports ?? Supports.None), EvidenceEnd.Union(one?.Assumptions ?? [], other?.Assumptions ?? []));
}
