using GpuSupply.Aggregation;
using GpuSupply.Ledger;

namespace GpuSupply.Claims;

/// <summary>
/// Works out what the plan yields by the day on which a stock or a flow ends: what there is on some day, and what is planned and still to come after it.
/// Each day on which a level is known gives a lower end, the last day as known on an upper one.
/// </summary>
internal sealed class PlanGapFinder
{
    private readonly KnownLedger _ledger;
    private readonly ScopedMeasure _measure;
    private readonly EvidenceFinder _evidence;
    private readonly CoverageIndex _coverage;
    private readonly IReadOnlySet<PartyId> _parties;
    private readonly IReadOnlySet<ProductId> _products;
    private readonly IReadOnlySet<PartyId>? _suppliers;
    private readonly int _end;

    private PlanGapFinder(KnownLedger ledger, ScopedMeasure measure, int end)
    {
        (_ledger, _measure, _end) = (ledger, measure, end);
        _evidence = new EvidenceFinder(ledger, counts: null, mayAssume: true);
        _coverage = new CoverageIndex(ledger);
        _parties = ledger.References.ScopeOf(measure.Party, end);
        _products = ledger.References.ScopeOf(measure.Product!.Value);
        _suppliers = ledger.SuppliersOf(measure);
    }

    /// <summary>The plan gap of a claim; null: the measure is none that a plan adds to, it ends before any plan begins, or the claim says at most how many, so that it needs none.</summary>
    public static PlanGap? Find(KnownLedger ledger, Measure? measure, Bounds? asserted)
    {
        if (asserted is not { Low: { Sign: > 0 } least } || measure is not ScopedMeasure { In: null, Purpose: null, Basis: null, Product: not null } scoped || EndOf(scoped) is not { } end)
            return null;
        var finder = new PlanGapFinder(ledger, scoped, end);
        if (finder.PlanBegins() is not { } begins || end < begins)
            return null;
        Bounds plan = scoped is StockMeasure stock ? finder.OfStock(stock, begins) : finder.OfFlow((FlowMeasure)scoped);
        return new(plan, Bounds.Exactly(least, Unit.Units) - plan, finder.IsComplete());
    }

    /// <summary>The day on which a measure ends that planned receipts add to; null: they don't, or it has no end.</summary>
    private static int? EndOf(ScopedMeasure measure) => measure switch
    {
        StockMeasure { Kind: MeasureKind.OnHand or MeasureKind.InService or MeasureKind.Held } stock => Day.Number(stock.At),
        FlowMeasure { Kind: MeasureKind.Received } flow when flow.During.ToSpan().Last is var last && last != Day.End => last,
        _ => null,
    };

    /// <summary>The first day on which the scope may be planned to get units; null: no plan of it is on record.</summary>
    private int? PlanBegins()
    {
        TransferList columns = _ledger.Columns;
        int? first = null;
        foreach (int row in _ledger.RowsOf(_parties, _products))
        {
            bool isPlanned = columns.Plan[row] >= 0 && columns.ToParty[row] != columns.Supplier[row]
                && _parties.Contains(columns.Parties[columns.ToParty[row]]);
            if (isPlanned && (_suppliers is null || _suppliers.Contains(columns.Parties[columns.Supplier[row]])))
                first = Math.Min(first ?? columns.First[row], columns.First[row]);
        }

        return first;
    }

    private bool IsComplete() => IsCovered(MeasureParts.RecordsOf(MeasureKind.Due), _ledger.KnownOn);

    private Bounds OfStock(StockMeasure stock, int begins)
    {
        int now = Math.Min(_ledger.KnownOn, _end);
        MeasureKind kind = stock.Kind == MeasureKind.OnHand ? MeasureKind.OnHand : MeasureKind.Held;
        int[] days = [.. _evidence.Observations.StocksOf(_parties, _products).Select(other => Day.Number(other.At)), begins == Day.Beginning ? now : begins - 1, now];

        // What left may be of what was there, or of what came after.
        Rational low = days.Select(day => Math.Min(day, now)).Distinct().Max(day => Least(day) + LeastAfter(day) - Left(day));
        return Between(low, Level(now).High?.Value + MostAfter(now));

        EvidenceEnds Level(int day) => Consistent(new StockMeasure(kind, stock.Party, stock.Product!.Value, Day.Date(day)) { Supplier = stock.Supplier });

        // Before the first day that there is nothing is on record.
        Rational Least(int day) => day < CalendarRange.FirstDay ? 0 : Level(day).Low?.Value ?? 0;

        // What is on record as having left since, at most.
        Rational Left(int day)
        {
            if (day == now)
                return 0;
            return Exact(Flows.Leaving(_ledger, _parties, _products, _ledger.SuppliersOf(stock), kind, new(day + 1, now)).Sum.High);
        }
    }

    private Bounds OfFlow(FlowMeasure flow)
    {
        DaySpan during = flow.During.ToSpan();
        int now = Math.Min(_ledger.KnownOn, _end);
        if (now < during.First)
            return Between(LeastAfter(during.First - 1), MostAfter(now));
        EvidenceEnds come = Consistent(flow with { During = DateWindow.Between(Day.DateOrOpen(during.First), Day.Date(now)) });
        Rational low = (come.Low?.Value ?? 0) + LeastAfter(now);
        if (during.First != Day.Beginning)
            low = Rational.Max(low, LeastAfter(during.First - 1));
        return Between(low, come.High?.Value + MostAfter(now));
    }

    /// <summary>What bounds a measure; where sources exclude each other, all that they leave between them.</summary>
    private EvidenceEnds Consistent(ScopedMeasure measure)
    {
        EvidenceEnds ends = _evidence.Find(measure, Unit.Units);
        return ends.ExcludeEachOther ? new(ends.High, ends.Low) : ends;
    }

    // Records that contradict each other can put the lower end above the upper one: then it lies between them.
    private static Bounds Between(Rational low, Rational? high) =>
        high is { } most ? Bounds.Between(Rational.Min(low, most), Rational.Max(low, most), Unit.Units) : Bounds.AtLeast(low, Unit.Units);

    /// <summary>What is certainly still to come after a day: what is on record as received, or may be received unrecorded, has come already.</summary>
    private Rational LeastAfter(int day)
    {
        Sums received = Received(day);
        if (IsCovered(MeasureParts.RecordsOf(MeasureKind.Received), day))
            return Rational.Max(0, Exact(Planned(new(Day.Beginning, _end)).Low - received.High));
        Int128 early = Int128.Max(0, received.High - Planned(new(Day.Beginning, day)).Low);
        return Rational.Max(0, Exact(Planned(new(day + 1, _end)).Low - early));
    }

    /// <summary>What may still come after a day: all that is planned by the end and not on record as received.</summary>
    private Rational MostAfter(int day) => Rational.Max(0, Exact(Planned(new(Day.Beginning, _end)).High - Received(day).Low));

    private Sums Planned(DaySpan during) => Flows.Of(_ledger, MeasureKind.Due, _parties, _products, _suppliers, during).Sum;

    /// <summary>What was received by a day of units whose order is on record.</summary>
    private Sums Received(int day) => Flows.Of(_ledger, MeasureKind.Received, _parties, _products, _suppliers, new(Day.Beginning, day), ofOrders: true).Sum;

    private bool IsCovered(IReadOnlyList<RecordKind> kinds, int day) => _coverage.Throughout(_measure, kinds, new(Day.Beginning, day)) is not null;

    private static Rational Exact(Int128 units) => Rational.FromBigInteger(units);
}
