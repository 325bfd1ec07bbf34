using GpuSupply.Ledger;

namespace GpuSupply.Claims;

/// <summary>
/// Levels carry over: from an observed level, or from an open beginning where it is zero, plus and minus the recorded movements. Both ends under
/// coverage without a gap between the two days; without coverage only units in service and held, on the assumption that nothing leaves
/// unrecorded, forward from below and backward from above. Nothing carries over to a day after the one as known on which it is asked.
/// </summary>
internal sealed class LevelRule(KnownLedger ledger, Observations observations, CoverageIndex coverage)
{
    public EvidenceEnds EndsOf(ScopedMeasure measure, Unit unit, bool assuming)
    {
        if (measure is not StockMeasure { Kind: not (MeasureKind.Custom or MeasureKind.BehindPlan), Purpose: null, Basis: null } stock || unit != Unit.Units)
            return default;
        int day = Day.Number(stock.At);
        if (!ledger.HasCome(day))
            return default;
        EvidenceEnds ends = stock.In is null ? FromTheBeginning(stock, day, assuming) : default;
        foreach (Observed observed in observations.AtOtherTimes(stock))
        {
            int other = Day.Number(((StockMeasure)observed.Measure).At);
            if (ledger.HasCome(other) && ledger.References.IsScopeTheSame(stock.Party, Math.Min(day, other), Math.Max(day, other)))
                ends = ends.And(other < day ? Forward(stock, observed, other, day, assuming) : Backward(stock, observed, day, other, assuming));
        }

        return ends;
    }

    private EvidenceEnds FromTheBeginning(StockMeasure stock, int day, bool assuming)
    {
        if (!ledger.References.IsScopeTheSame(stock.Party, Day.Beginning, day) || Between(stock, day, new(Day.Beginning, day), assuming) is not var (moved, supports, isCovered))
            return default;
        if (isCovered)
            return new(new(moved.Low, false, supports, []), new(moved.High, false, supports, []));
        return moved.Low > 0 ? new(new(moved.Low, false, supports, [Assumption.NothingLeavesUnrecorded]), null) : default;
    }

    /// <summary>From a level on an earlier day: what came is added, what left is taken off.</summary>
    private EvidenceEnds Forward(StockMeasure stock, Observed from, int day, int to, bool assuming)
    {
        if (Between(stock, to, new(day + 1, to), assuming) is not var (moved, supports, isCovered))
            return default;
        EvidenceEnds level = from.EndsBy(EvidenceRule.Level);
        if (isCovered)
            return new(level.Low?.Moved(moved.Low, supports), level.High?.Moved(moved.High, supports));
        return new(level.Low?.Moved(moved.Low, supports, Assumption.NothingLeavesUnrecorded), null);
    }

    /// <summary>From a level on a later day: what left is added, what came is taken off.</summary>
    private EvidenceEnds Backward(StockMeasure stock, Observed from, int to, int day, bool assuming)
    {
        if (Between(stock, to, new(to + 1, day), assuming) is not var (moved, supports, isCovered))
            return default;
        EvidenceEnds level = from.EndsBy(EvidenceRule.Level);
        if (isCovered)
            return new(level.Low?.Moved(-moved.High, supports), level.High?.Moved(-moved.Low, supports));
        return new(null, level.High?.Moved(-moved.Low, supports, Assumption.NothingLeavesUnrecorded));
    }

    /// <summary>What came less what left in a span, and whether that is all; null: a level does not carry over it, so that nothing is added up.</summary>
    private (Ends Moved, Supports Supports, bool IsCovered)? Between(StockMeasure stock, int scopeDay, DaySpan between, bool assuming)
    {
        IReadOnlyList<RecordId>? covering = coverage.Throughout(stock, MeasureParts.RecordsOf(stock.Kind), between);
        if (covering is null && !Carries(stock, assuming))
            return null;
        (Ends moved, Supports supports) = (default, Supports.None);
        IReadOnlySet<PartyId> parties = ledger.References.ScopeOf(stock.Party, scopeDay);
        foreach ((IReadOnlySet<ProductId> products, Rational? weight) in Weights(stock))
        {
            KnownSum sum = Flows.Between(ledger, parties, products, ledger.SuppliersOf(stock), stock.Kind, between);
            if (weight is not { } each)
            {
                // Nobody knows what units count of which only a family is on record whose kinds count differently.
                if (sum.HasRecords)
                    return null;
                continue;
            }

            moved = moved.Plus(sum.Sum, each);
            supports = supports.And(Supports.Of(sum, EvidenceRule.Level));
        }

        return (moved, supports.And(Supports.Of(covering ?? [], EvidenceRule.Level)), covering is not null);
    }

    /// <summary>The products of a stock with what a unit of them counts: in units all alike, in something else each for itself; null: nobody knows.</summary>
    private IEnumerable<(IReadOnlySet<ProductId> Products, Rational? Weight)> Weights(StockMeasure stock)
    {
        ReferenceBook references = ledger.References;
        IReadOnlySet<ProductId> all = references.ScopeOf(stock.Product!.Value);
        if (stock.In is not { } counted)
            return [(all, 1)];
        var weights = new ProductWeights(references);
        return all.Select(product => (references.Only(product), weights.OfAny(product, counted)));
    }

    /// <summary>Whether a level carries over without coverage, on an assumption.</summary>
    private static bool Carries(StockMeasure stock, bool assuming) => assuming && stock.Kind is (MeasureKind.InService or MeasureKind.Held);

    /// <summary>What moved, at least and at most.</summary>
    private readonly record struct Ends(Rational Low, Rational High)
    {
        public Ends Plus(Sums sum, Rational each) => new(Low + (Rational.FromBigInteger(sum.Low) * each), High + (Rational.FromBigInteger(sum.High) * each));
    }
}
