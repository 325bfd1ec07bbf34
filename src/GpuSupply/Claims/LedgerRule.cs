using GpuSupply.Ledger;

namespace GpuSupply.Claims;

/// <summary>
/// The ledger: recorded flows bound a flow from below, and from above only under coverage of the records that make it up, for its whole window.
/// What is planned or committed is the recorded plan itself.
/// </summary>
internal sealed class LedgerRule(KnownLedger ledger, CoverageIndex coverage)
{
    /// <summary>The end on one side.</summary>
    public EvidenceEnd? End(ScopedMeasure measure, Unit unit, bool assuming, EvidenceSide side)
    {
        // Whatever is counted, without coverage that is no end from above.
        if (side == EvidenceSide.High && measure is FlowMeasure { Kind: not (MeasureKind.Due or MeasureKind.Committed) } flow && CoverageOf(flow) is null)
            return null;
        return Ends(measure, unit, assuming).On(side);
    }

    private EvidenceEnds Ends(ScopedMeasure measure, Unit unit, bool assuming)
    {
        if (measure is StockMeasure { Kind: MeasureKind.BehindPlan, In: null, Purpose: null, Basis: null } stock && unit == Unit.Units)
            return BehindPlan(stock, assuming);
        if (measure is not FlowMeasure flow || flow.Purpose is not null && flow.Kind != MeasureKind.Committed || flow.Basis is not null || flow.In is not null)
            return default;
        if (flow.Kind == MeasureKind.Committed)
            return flow.Supplier is null ? Committed(flow, unit, assuming) : default;
        if (flow.Product is not { } product)
            return default;
        if (flow.Kind == MeasureKind.OrderValue)
            return OrderValue(flow, unit);
        DaySpan during = flow.During.ToSpan();
        IReadOnlySet<PartyId> parties = ledger.PartiesOf(flow);
        IReadOnlySet<ProductId> products = ledger.References.ScopeOf(product);
        if (!MeasureParts.IsCountedFlow(flow.Kind) || unit != Unit.Units)
            return default;
        KnownSum sum = Flows.Of(ledger, flow.Kind, parties, products, ledger.SuppliersOf(flow), during);
        (long low, _, long high) = sum.Sum.ToInt64(() => $"The flow {flow}");
        if (flow.Kind != MeasureKind.Due)
            return Counted(flow, low, high, Supports.Of(sum, EvidenceRule.Ledger));

        // A plan for other days says that nothing is planned for these.
        KnownSum plans = sum.HasRecords ? sum : Flows.Of(ledger, flow.Kind, parties, products, ledger.SuppliersOf(flow), DaySpan.Always);
        return Plan(flow, low, high, Supports.Of(plans, EvidenceRule.Ledger), assuming);
    }

    /// <summary>The currency in which the ledger counts a measure of money; null: in none.</summary>
    public Unit? CurrencyOf(ScopedMeasure measure) => measure.Kind switch
    {
        MeasureKind.Committed => CommitmentsOf(measure.Party).Select(commitment => (Unit?)Unit.Money(commitment.Amount.Currency)).FirstOrDefault(),
        MeasureKind.OrderValue => OrdersOf(measure.Party).Select(version => ((Order)version.Record).UnitPrice).Where(price => price is not null)
            .Select(price => (Unit?)Unit.Money(price!.Value.Currency)).FirstOrDefault(),
        _ => null,
    };

    /// <summary>All currencies of the commitments or orders that a measure of money is made of.</summary>
    public IReadOnlyList<Unit> CurrenciesOf(ScopedMeasure measure) => measure switch
    {
        FlowMeasure { Kind: MeasureKind.Committed } flow => [.. CommitmentsIn(flow, flow.During.ToSpan()).Select(one => one.Amount.Unit).Distinct()],
        FlowMeasure { Kind: MeasureKind.OrderValue } flow => [.. OrdersIn(flow).Select(one => one.Order.UnitPrice).OfType<MoneyRange>().Select(price => Unit.Money(price.Currency)).Distinct()],
        _ => [],
    };

    /// <summary>
    /// What was planned by a day less what was received of it: at most with the receipts on record, and at least only where these are complete. Who is
    /// ahead of the plan is not behind it.
    /// </summary>
    private EvidenceEnds BehindPlan(StockMeasure stock, bool assuming)
    {
        int day = Day.Number(stock.At);
        if (!ledger.HasCome(day))
            return default;
        DaySpan until = new(Day.Beginning, day);
        IReadOnlySet<PartyId> parties = ledger.References.ScopeOf(stock.Party, day);
        IReadOnlySet<ProductId> products = ledger.References.ScopeOf(stock.Product!.Value);
        KnownSum planned = Flows.Of(ledger, MeasureKind.Due, parties, products, ledger.SuppliersOf(stock), until);
        KnownSum plans = planned.HasRecords ? planned : Flows.Of(ledger, MeasureKind.Due, parties, products, ledger.SuppliersOf(stock), DaySpan.Always);
        KnownSum received = Flows.Of(ledger, MeasureKind.Received, parties, products, ledger.SuppliersOf(stock), until, ofOrders: true);
        bool isPlanCovered = coverage.IsPlanComplete(stock);
        if (!isPlanCovered && (!assuming || !plans.HasRecords))
            return default;
        IReadOnlyList<RecordId>? covering = coverage.Throughout(stock, MeasureParts.RecordsOf(MeasureKind.Received), until);
        Assumption[] assumptions = isPlanCovered ? [] : [Assumption.PlanAsRecorded];
        Supports supports = Supports.Of(plans, EvidenceRule.Ledger).And(Supports.Of(received, EvidenceRule.Ledger)).And(Supports.Of(covering ?? [], EvidenceRule.Ledger));
        (Int128 low, Int128 high) = (Int128.Max(0, planned.Sum.Low - received.Sum.High), Int128.Max(0, planned.Sum.High - received.Sum.Low));
        return new(
            covering is null ? null : new(Rational.FromBigInteger(low), false, supports, assumptions),
            new(Rational.FromBigInteger(high), false, supports, assumptions));
    }

    private EvidenceEnds Counted(FlowMeasure flow, Rational low, Rational high, Supports supports)
    {
        EvidenceEnd? below = low > 0 ? new(low, false, supports, []) : null;
        if (CoverageOf(flow) is not { } covering)
            return new(below, null);
        return new(below, new(high, false, supports.And(Supports.Of(covering, EvidenceRule.Ledger)), []));
    }

    private IReadOnlyList<RecordId>? CoverageOf(FlowMeasure flow) => coverage.Throughout(flow, MeasureParts.RecordsOf(flow.Kind), flow.During.ToSpan());

    private EvidenceEnds Plan(FlowMeasure flow, Rational low, Rational high, Supports supports, bool assuming)
    {
        bool isCovered = coverage.IsPlanComplete(flow);
        if (!isCovered && (!assuming || supports.IsEmpty))
            return default;
        Assumption[] assumptions = isCovered ? [] : [Assumption.PlanAsRecorded];
        return new(new(low, false, supports, assumptions), new(high, false, supports, assumptions));
    }

    private EvidenceEnds OrderValue(FlowMeasure flow, Unit unit)
    {
        Bounds sum = Bounds.Exactly(0, unit);
        var supports = new List<RecordId>();
        bool isPriced = true;
        foreach ((Order order, DaySpan on) in OrdersIn(flow))
        {
            if (order.UnitPrice is not { } price)
            {
                isPriced = false;
                continue;
            }

            // Money in two currencies can't be compared.
            if (Unit.Money(price.Currency) != unit)
                return default;
            Bounds units = order.Schedule.Select(line => line.Quantity.ToBounds()).Aggregate((one, other) => one + other);
            Bounds value = Bounds.Multiply(units, price.ToBounds(), unit);
            sum += on.IsInside(flow.During.ToSpan()) ? value : Bounds.Between(0, value.High, unit);
            supports.Add(order.Id);
        }

        EvidenceEnds counted = Counted(flow, sum.Low!.Value, sum.High!.Value, Supports.Of(supports, EvidenceRule.Ledger));
        return isPriced ? counted : counted with { High = null };
    }

    /// <summary>The orders of a measure's scope that were made in its window, or may have been.</summary>
    private IEnumerable<(Order Order, DaySpan On)> OrdersIn(FlowMeasure flow)
    {
        if (flow.Product is not { } product)
            yield break;
        IReadOnlySet<ProductId> products = ledger.References.ScopeOf(product);
        IReadOnlySet<PartyId>? suppliers = ledger.SuppliersOf(flow);
        foreach (RecordVersion version in ledger.PartiesOf(flow).SelectMany(OrdersOf).OrderBy(version => version.Record.Id))
        {
            var order = (Order)version.Record;
            DaySpan on = ledger.References.InDays(order.On)!.Value.CutOffAt(Day.Date(version.LearnedOn))!.Value.ToSpan();
            if (products.Contains(order.Product) && suppliers?.Contains(order.Supplier) != false && on.Meets(flow.During.ToSpan()))
                yield return (order, on);
        }
    }

    private EvidenceEnds Committed(FlowMeasure flow, Unit unit, bool assuming)
    {
        Bounds sum = Bounds.Exactly(0, unit);
        var supports = new List<RecordId>();
        foreach ((Commitment commitment, Bounds amount, DaySpan period) in CommitmentsIn(flow, flow.During.ToSpan()))
        {
            // Money in two currencies can't be compared.
            if (amount.Unit != unit)
                return default;
            sum += period.IsInside(flow.During.ToSpan()) ? amount : Bounds.Between(0, amount.High, unit);
            supports.Add(commitment.Id);
        }

        // Commitments for other periods say that nothing is committed for this one.
        if (supports.Count == 0)
            supports.AddRange(CommitmentsIn(flow, DaySpan.Always).Where(one => one.Amount.Unit == unit).Select(one => one.Commitment.Id));
        return Plan(flow, sum.Low!.Value, sum.High!.Value, Supports.Of(supports, EvidenceRule.Ledger), assuming);
    }

    /// <summary>The commitments of a measure's scope that count, whose period has days in a window.</summary>
    private IEnumerable<(Commitment Commitment, Bounds Amount, DaySpan Period)> CommitmentsIn(FlowMeasure flow, DaySpan window)
    {
        HashSet<RecordId> restated = Restatements.RestatedCommitments(ledger);
        foreach (Commitment commitment in ledger.PartiesOf(flow).SelectMany(CommitmentsOf).OrderBy(commitment => commitment.Id))
        {
            bool counts = !restated.Contains(commitment.Id) && commitment.Status is not (CommitmentStatus.Cancelled or CommitmentStatus.Superseded or CommitmentStatus.Expired);
            DaySpan period = ledger.References.InDays(commitment.Period)!.Value.ToSpan();
            if (counts && period.Meets(window) && AmountFor(commitment, flow.Purpose) is { } amount)
                yield return (commitment, amount, period);
        }
    }

    private RecordsOfMoney Money => ledger.Timeline.Once(static timeline => new RecordsOfMoney(timeline));

    private IEnumerable<RecordVersion> OrdersOf(PartyId buyer) => Money.Orders[buyer].Select(ledger.VersionAt).OfType<RecordVersion>().Where(version => ((Order)version.Record).Buyer == buyer);

    private IEnumerable<Commitment> CommitmentsOf(PartyId party) =>
        Money.Commitments[party].Select(ledger.VersionAt).OfType<RecordVersion>().Select(version => (Commitment)version.Record).Where(commitment => commitment.Party == party);

    private static Bounds? AmountFor(Commitment commitment, string? purpose)
    {
        if (purpose is null)
            return commitment.Amount.ToBounds();
        Bounds[] parts = [.. commitment.Parts.Where(part => part.Purpose == purpose).Select(part => part.Of(commitment.Amount))];
        return parts.Length == 0 ? null : parts.Aggregate((one, other) => one + other);
    }

    /// <summary>The places of orders by their buyer, and those of commitments by their party.</summary>
    private sealed class RecordsOfMoney(Timeline timeline)
    {
        public ILookup<PartyId, int> Orders { get; } = timeline.PlacesBy<Order, PartyId>(RecordKind.Order, order => [order.Buyer]);

        public ILookup<PartyId, int> Commitments { get; } = timeline.PlacesBy<Commitment, PartyId>(RecordKind.Commitment, commitment => [commitment.Party]);
    }
}
