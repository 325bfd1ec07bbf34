using GpuSupply.Ledger;

namespace GpuSupply.Claims;

/// <summary>
/// The ledger: recorded flows bound a flow from below, and from above only under coverage of the records that make it up, for its whole window.
/// What is planned or committed is the recorded plan itself.
/// </summary>
internal sealed class LedgerRule(KnownLedger ledger, CoverageIndex coverage)
{
    public EvidenceEnds Ends(ScopedMeasure measure, Unit unit, bool assuming)
    {
        if (measure is StockMeasure { Kind: MeasureKind.BehindPlan, In: null, Purpose: null, Basis: null } stock && unit == Unit.Units)
            return BehindPlan(stock, assuming);
        if (measure is not FlowMeasure flow || flow.Purpose is not null && flow.Kind != MeasureKind.Committed || flow.Basis is not null || flow.In is not null)
            return default;
        DaySpan during = flow.During.ToSpan();
        int scopeDay = ledger.ScopeDayOf(measure);
        IReadOnlySet<PartyId> parties = ledger.References.ScopeOf(flow.Party, scopeDay);
        if (flow.Kind == MeasureKind.Committed)
            return flow.Supplier is null ? Committed(flow, unit, parties, during, assuming) : default;
        if (flow.Product is not { } product)
            return default;
        IReadOnlySet<ProductId> products = ledger.References.ScopeOf(product);
        if (flow.Kind == MeasureKind.OrderValue)
            return OrderValue(flow, unit, parties, products, during);
        if (!MeasureParts.IsCountedFlow(flow.Kind) || unit != Unit.Units)
            return default;
        (Sums sum, IReadOnlyList<int> rows) = Flows.Of(ledger, flow.Kind, parties, products, flow.Supplier, during);
        if (flow.Kind == MeasureKind.Due && rows.Count == 0)
        {
            // A plan for other days says that nothing is planned for these.
            (_, rows) = Flows.Of(ledger, flow.Kind, parties, products, flow.Supplier, DaySpan.Always);
        }

        EvidenceSupport[] supports = [.. rows.Select(record => new EvidenceSupport(ledger.Columns.Records[record], EvidenceRule.Ledger))];
        (long low, _, long high) = sum.ToInt64(() => $"The flow {flow}");
        return flow.Kind == MeasureKind.Due
            ? Plan(flow, low, high, supports, assuming)
            : Counted(flow, low, high, supports);
    }

    /// <summary>The currency in which the ledger counts a measure of money; null: in none.</summary>
    public Unit? CurrencyOf(ScopedMeasure measure) => measure.Kind switch
    {
        MeasureKind.Committed => Money.Commitments[measure.Party].Select(commitment => (Unit?)Unit.Money(commitment.Amount.Currency)).FirstOrDefault(),
        MeasureKind.OrderValue => Money.Orders[measure.Party].Select(version => ((Order)version.Record).UnitPrice).Where(price => price is not null)
            .Select(price => (Unit?)Unit.Money(price!.Value.Currency)).FirstOrDefault(),
        _ => null,
    };

    /// <summary>
    /// What was planned by a day less what was received of it: at most with the receipts on record, and at least only where these are complete. Who is
    /// ahead of the plan is not behind it.
    /// </summary>
    private EvidenceEnds BehindPlan(StockMeasure stock, bool assuming)
    {
        int day = Day.Number(stock.At);
        if (day > ledger.KnownOn)
            return default;
        DaySpan until = new(Day.Beginning, day);
        IReadOnlySet<PartyId> parties = ledger.References.ScopeOf(stock.Party, day);
        IReadOnlySet<ProductId> products = ledger.References.ScopeOf(stock.Product!.Value);
        (Sums planned, IReadOnlyList<int> plans) = Flows.Of(ledger, MeasureKind.Due, parties, products, stock.Supplier, until);
        if (plans.Count == 0)
            (_, plans) = Flows.Of(ledger, MeasureKind.Due, parties, products, stock.Supplier, DaySpan.Always);
        (Sums received, IReadOnlyList<int> receipts) = Flows.Of(ledger, MeasureKind.Received, parties, products, stock.Supplier, until, ofOrders: true);
        bool isPlanCovered = coverage.Throughout(stock, MeasureParts.RecordsOf(MeasureKind.Due), new(Day.Beginning, ledger.KnownOn)) is not null;
        if (!isPlanCovered && (!assuming || plans.Count == 0))
            return default;
        IReadOnlyList<RecordId>? covering = coverage.Throughout(stock, MeasureParts.RecordsOf(MeasureKind.Received), until);
        Assumption[] assumptions = isPlanCovered ? [] : [Assumption.PlanAsRecorded];
        EvidenceSupport[] supports =
        [
            .. plans.Concat(receipts).Distinct().Select(record => new EvidenceSupport(ledger.Columns.Records[record], EvidenceRule.Ledger)),
            .. (covering ?? []).Select(id => new EvidenceSupport(id, EvidenceRule.Ledger)),
        ];
        (Int128 low, Int128 high) = (Int128.Max(0, planned.Low - received.High), Int128.Max(0, planned.High - received.Low));
        return new(
            covering is null ? null : new(Rational.FromBigInteger(low), false, supports, assumptions),
            new(Rational.FromBigInteger(high), false, supports, assumptions));
    }

    private EvidenceEnds Counted(FlowMeasure flow, Rational low, Rational high, EvidenceSupport[] supports)
    {
        EvidenceEnd? below = low > 0 ? new(low, false, supports, []) : null;
        if (coverage.Throughout(flow, MeasureParts.RecordsOf(flow.Kind), flow.During.ToSpan()) is not { } covering)
            return new(below, null);
        return new(below, new(high, false, [.. supports, .. covering.Select(id => new EvidenceSupport(id, EvidenceRule.Ledger))], []));
    }

    private EvidenceEnds Plan(FlowMeasure flow, Rational low, Rational high, EvidenceSupport[] supports, bool assuming)
    {
        bool isCovered = coverage.Throughout(flow, MeasureParts.RecordsOf(flow.Kind), new(Day.Beginning, ledger.KnownOn)) is not null;
        if (!isCovered && (!assuming || supports.Length == 0))
            return default;
        Assumption[] assumptions = isCovered ? [] : [Assumption.PlanAsRecorded];
        return new(new(low, false, supports, assumptions), new(high, false, supports, assumptions));
    }

    private EvidenceEnds OrderValue(FlowMeasure flow, Unit unit, IReadOnlySet<PartyId> parties, IReadOnlySet<ProductId> products, DaySpan during)
    {
        Bounds sum = Bounds.Exactly(0, unit);
        var supports = new List<EvidenceSupport>();
        bool isPriced = true;
        foreach (RecordVersion version in parties.SelectMany(party => Money.Orders[party]).OrderBy(version => version.Record.Id))
        {
            var order = (Order)version.Record;
            if (!products.Contains(order.Product) || (flow.Supplier is { } supplier && supplier != order.Supplier))
                continue;
            DaySpan on = ledger.References.InDays(order.On)!.Value.CutOffAt(Day.Date(version.LearnedOn))!.Value.ToSpan();
            if (!on.Meets(during))
                continue;
            if (order.UnitPrice is not { } price || Unit.Money(price.Currency) != unit)
            {
                isPriced = false;
                continue;
            }

            Bounds units = order.Schedule.Select(line => line.Quantity.ToBounds()).Aggregate((one, other) => one + other);
            Bounds value = Bounds.Multiply(units, price.ToBounds(), unit);
            sum += on.IsInside(during) ? value : Bounds.Between(0, value.High, unit);
            supports.Add(new(order.Id, EvidenceRule.Ledger));
        }

        EvidenceEnds counted = Counted(flow, sum.Low!.Value, sum.High!.Value, [.. supports]);
        return isPriced ? counted : counted with { High = null };
    }

    private EvidenceEnds Committed(FlowMeasure flow, Unit unit, IReadOnlySet<PartyId> parties, DaySpan during, bool assuming)
    {
        Bounds sum = Bounds.Exactly(0, unit);
        var supports = new List<EvidenceSupport>();
        var elsewhere = new List<EvidenceSupport>();
        foreach (Commitment commitment in parties.SelectMany(party => Money.Commitments[party]).OrderBy(commitment => commitment.Id))
        {
            bool counts = !Money.Restated.Contains(commitment.Id) && Unit.Money(commitment.Amount.Currency) == unit
                && commitment.Status is not (CommitmentStatus.Cancelled or CommitmentStatus.Superseded or CommitmentStatus.Expired);
            DaySpan period = ledger.References.InDays(commitment.Period)!.Value.ToSpan();
            if (!counts || AmountFor(commitment, flow.Purpose) is not { } amount)
                continue;
            if (!period.Meets(during))
            {
                elsewhere.Add(new(commitment.Id, EvidenceRule.Ledger));
                continue;
            }

            sum += period.IsInside(during) ? amount : Bounds.Between(0, amount.High, unit);
            supports.Add(new(commitment.Id, EvidenceRule.Ledger));
        }

        // Commitments for other periods say that nothing is committed for this one.
        return Plan(flow, sum.Low!.Value, sum.High!.Value, [.. supports.Count > 0 ? supports : elsewhere], assuming);
    }

    private RecordsOfMoney Money => ledger.Once(static known => new RecordsOfMoney(known));

    private static Bounds? AmountFor(Commitment commitment, string? purpose)
    {
        if (purpose is null)
            return commitment.Amount.ToBounds();
        Bounds[] parts = [.. commitment.Parts.Where(part => part.Purpose == purpose).Select(part => part.Of(commitment.Amount))];
        return parts.Length == 0 ? null : parts.Aggregate((one, other) => one + other);
    }

    /// <summary>Orders by their buyer and commitments by their party, and which commitments are restated.</summary>
    private sealed class RecordsOfMoney(KnownLedger ledger)
    {
        public ILookup<PartyId, RecordVersion> Orders { get; } = ledger.VersionsOf<Order>().ToLookup(version => ((Order)version.Record).Buyer);

        public ILookup<PartyId, Commitment> Commitments { get; } = ledger.All<Commitment>().ToLookup(commitment => commitment.Party);

        public HashSet<RecordId> Restated { get; } = Restatements.RestatedCommitments(ledger);
    }
}
