using GpuSupply.Ledger;

namespace GpuSupply.Claims;

/// <summary>What the records of the ledger say of a measure, without its parts and wholes: the ledger itself, levels that carry over, the ladder, delays and values.</summary>
internal sealed class RecordedRules(KnownLedger ledger, Observations observations, CoverageIndex coverage)
{
    private readonly Reallocations _reallocations = new(ledger);
    private readonly LedgerRule _ledgerRule = new(ledger, coverage);
    private readonly LevelRule _levelRule = new(ledger, observations, coverage);
    private readonly LadderRule _ladderRule = new(ledger, coverage);

    /// <summary>The end on one side.</summary>
    public EvidenceEnd? End(Measure measure, Unit unit, bool assuming, EvidenceSide side) => measure switch
    {
        ScopedMeasure scoped => OfScoped(scoped, unit, assuming, side),
        ReceiptDelayMeasure delay => Delay(delay).On(side),
        OrderDelayMeasure delay => Delay(delay).On(side),
        DivertedValueMeasure value => Value(value, unit, assuming).On(side),
        _ => null,
    };

    private EvidenceEnd? OfScoped(ScopedMeasure measure, Unit unit, bool assuming, EvidenceSide side)
    {
        EvidenceEnd? end = EvidenceEnd.Sharper(_ledgerRule.End(measure, unit, assuming, side), _levelRule.EndsOf(measure, unit, assuming).On(side), side);
        return side == EvidenceSide.Low ? end : EvidenceEnd.Lower(end, _ladderRule.High(measure, unit));
    }

    /// <summary>The currency in which the ledger counts a measure of money; null: in none.</summary>
    public Unit? CurrencyOf(ScopedMeasure measure) => _ledgerRule.CurrencyOf(measure);

    /// <summary>All currencies in which the ledger counts a measure of money.</summary>
    public IReadOnlyList<Unit> CurrenciesOf(ScopedMeasure measure) => _ledgerRule.CurrenciesOf(measure);

    private EvidenceEnds Delay(ReceiptDelayMeasure delay)
    {
        ledger.HearsAll();
        _ = ledger.HasCome(ledger.KnownOn + 1);
        if (_reallocations.LegsOf(delay.Reallocation) is not { } analysis || _reallocations.DelayOf(analysis, delay.Party, delay.Leg, delay.IsTotal) is not { } bounds)
            return default;
        return FromRecords(bounds, analysis, leg => leg.From == delay.Party || leg.To == delay.Party, []);
    }

    private EvidenceEnds Delay(OrderDelayMeasure delay)
    {
        ledger.HearsAll();
        if (OrderDelays.Of(ledger, delay.Order) is not { } delays || (delay.IsTotal ? delays.Total() : delays.Mean()) is not { } bounds)
            return default;
        return Ends(bounds, Supports.Of([.. ledger.RecordsOfPlan(delay.Order)], EvidenceRule.Ledger), []);
    }

    private EvidenceEnds Value(DivertedValueMeasure value, Unit unit, bool assuming)
    {
        ledger.HearsAll();
        if (_reallocations.LegsOf(value.Reallocation) is not { } analysis)
            return default;
        bool isAssumed = assuming && value.UnitPrice is not null;
        Bounds? bounds = _reallocations.ValueOf(analysis, value.From, isAssumed ? value.UnitPrice : null);
        return bounds is { } known && known.Unit == unit ? FromRecords(known, analysis, leg => leg.From == value.From, isAssumed ? [Assumption.UnitPrice] : []) : default;
    }

    /// <summary>Bounds that follow from some legs of a reallocation and the orders and shipments that they name.</summary>
    private EvidenceEnds FromRecords(Bounds bounds, ReallocationAnalysis analysis, Func<Leg, bool> concerns, Assumption[] assuming)
    {
        List<RecordId> supports = [analysis.Id];
        foreach (Leg leg in analysis.Record.Legs.Where(concerns))
        {
            if (leg.Shipment is { } shipment)
                supports.Add(shipment);
            if (leg.Product is null && ledger.Fold.Named.LineOf(leg, ledger.HeardOn) is { } line)
                supports.Add(line.Order.Id);
        }

        return Ends(bounds, Supports.Of(supports, EvidenceRule.Ledger), assuming);
    }

    private static EvidenceEnds Ends(Bounds bounds, Supports supports, Assumption[] assuming) => new(
        bounds.Low is { } low ? new(low, bounds.LowOpen, supports, assuming) : null,
        bounds.High is { } high ? new(high, bounds.HighOpen, supports, assuming) : null);
}
