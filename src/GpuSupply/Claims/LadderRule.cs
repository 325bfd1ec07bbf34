using GpuSupply.Ledger;

namespace GpuSupply.Claims;

/// <summary>
/// The ladder: nothing is held or in service that was not received. Under coverage of receipt and reallocation from an open beginning, what was received
/// bounds both from above, and never from below, since units may have left again.
/// </summary>
internal sealed class LadderRule(KnownLedger ledger, CoverageIndex coverage)
{
    private static readonly RecordKind[] Received = [RecordKind.Receipt, RecordKind.Reallocation];

    public EvidenceEnd? High(ScopedMeasure measure, Unit unit)
    {
        if (measure is not StockMeasure { Kind: MeasureKind.Held or MeasureKind.InService, Purpose: null, Basis: null, In: null } stock || unit != Unit.Units)
            return null;
        int day = Day.Number(stock.At);
        var until = new DaySpan(Day.Beginning, day);
        if (!ledger.HasCome(day) || coverage.Throughout(stock, Received, until) is not { } covering || !ledger.References.IsScopeTheSame(stock.Party, Day.Beginning, day))
            return null;
        KnownSum moved = Flows.Between(
            ledger, ledger.References.ScopeOf(stock.Party, day), ledger.References.ScopeOf(stock.Product!.Value), ledger.SuppliersOf(stock), MeasureKind.Held, until);
        Supports supports = Supports.Of(moved, EvidenceRule.Ladder).And(Supports.Of(covering, EvidenceRule.Ladder));
        return new(Rational.FromBigInteger(moved.Sum.High), false, supports, []);
    }
}
