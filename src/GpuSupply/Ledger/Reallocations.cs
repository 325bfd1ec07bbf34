namespace GpuSupply.Ledger;

/// <summary>Works out what reallocations mean: kinds, related parties, open returns, receipt delays and values.</summary>
internal sealed class Reallocations(KnownLedger ledger)
{
    private readonly NamedRecords _named = ledger.Fold.Named;
    private readonly OpenReturns _openReturns = new(ledger);
    private readonly Dictionary<RecordId, IReadOnlyDictionary<(RecordId Record, int Part), (DaySpan On, bool IsOneDay)>> _takenFrom = [];

    public IEnumerable<ReallocationAnalysis> All() => ledger.All<Reallocation>(RecordKind.Reallocation).Select(Analyse);

    /// <summary>The reallocation with an id; null: it is not on record, or left out.</summary>
    public ReallocationAnalysis? Find(RecordId id) => ledger.Find<Reallocation>(id) is { } reallocation ? Analyse(reallocation) : null;

    /// <summary>The same without what it means for each party.</summary>
    public ReallocationAnalysis? LegsOf(RecordId id) => ledger.Find<Reallocation>(id) is { } reallocation ? Bare(reallocation) : null;

    /// <summary>The receipt delay of a party by a reallocation, or of the pairs of one of its legs. Null: not comparable.</summary>
    public Bounds? DelayOf(ReallocationAnalysis analysis, PartyId party, string? leg, bool isTotal)
    {
        if (analysis.Legs.Any(one => one.PlannedBefore is null && (one.From == party || one.To == party)))
            return null;
        PlannedUnits[] came = PlannedOf(analysis, one => one.To == party);
        PlannedUnits[] left = PlannedOf(analysis, one => one.From == party);
        if (left.All(units => units.Quantity.High == 0))
            return null;
        if (leg is null)
        {
            var delays = new ReceiptDelays(came, left, ledger.KnownOn);
            return isTotal ? delays.Total() : delays.Mean();
        }

        bool isIncoming = came.Any(units => units.Leg == leg);
        PlannedUnits? own = (isIncoming ? came : left).Cast<PlannedUnits?>().FirstOrDefault(units => units!.Value.Leg == leg);
        if (own is null)
            return null;
        var ofLeg = new LegDelays(own.Value, isIncoming, came, left, ledger.KnownOn);
        return isTotal ? ofLeg.Total() : ofLeg.Mean();
    }

    /// <summary>What left a party, times a price, or where none is given times the prices in the orders. Null: there is no price for all.</summary>
    public Bounds? ValueOf(ReallocationAnalysis analysis, PartyId from, MoneyRange? unitPrice)
    {
        Bounds? value = null;
        foreach ((ReallocationLeg row, Leg leg) in analysis.Legs.Zip(analysis.Record.Legs))
        {
            if (row.From != from)
                continue;
            MoneyRange? price = unitPrice ?? (leg.Product is null ? _named.LineOf(leg, ledger.HeardOn)?.Order.UnitPrice : (MoneyRange?)null);
            if (price is not { } known)
                return null;
            Bounds part = Bounds.Multiply(row.Quantity.ToBounds(), known.ToBounds(), known.ToBounds().Unit);
            if (value is { } sum && sum.Unit != part.Unit)
                return null;
            value = value is { } before ? before + part : part;
        }

        return value;
    }

    /// <summary>The currencies of the orders whose units left a party.</summary>
    public IReadOnlyList<Currency> CurrenciesOf(RecordId id, PartyId from) =>
    [
        .. (ledger.Find<Reallocation>(id)?.Legs ?? []).Where(leg => leg.From == from && leg.Product is null)
            .Select(leg => _named.LineOf(leg, ledger.HeardOn)?.Order.UnitPrice).OfType<MoneyRange>().Select(price => price.Currency).Distinct(),
    ];

    private ReallocationAnalysis Analyse(Reallocation reallocation)
    {
        ReallocationAnalysis bare = Bare(reallocation);
        int day = Math.Min(ledger.LastDayOf(ledger.References.InDays(reallocation.On)!.Value), ledger.KnownOn);
        PartyId[] parties = [.. bare.Legs.SelectMany(leg => new[] { leg.From, leg.To }).Distinct()];
        return new(reallocation, bare.Legs, [.. parties.Select(party => For(bare, party))])
        {
            IsBetweenRelatedParties = bare.Legs.Any(leg => ledger.References.AreRelated(leg.From, leg.To, day)),
        };
    }

    private ReallocationAnalysis Bare(Reallocation reallocation) => new(reallocation, [.. reallocation.Legs.Select((leg, index) => LegOf(reallocation, leg, index))], []);

    private PartyReallocation For(ReallocationAnalysis analysis, PartyId party)
    {
        Quantity unitsOut = Sum(analysis.Legs.Where(leg => leg.From == party).Select(leg => leg.Quantity), $"units out of {party} by {analysis.Id}");
        Quantity unitsIn = Sum(analysis.Legs.Where(leg => leg.To == party).Select(leg => leg.Quantity), $"units in to {party} by {analysis.Id}");
        return new(party, unitsOut, unitsIn)
        {
            OpenReturn = _openReturns.Of(analysis.Record, party),
            ReceiptDelayTotal = DelayOf(analysis, party, null, isTotal: true),
            ReceiptDelay = DelayOf(analysis, party, null, isTotal: false),
            DivertedValue = ValueOf(analysis, party, null),
        };
    }

    private ReallocationLeg LegOf(Reallocation reallocation, Leg leg, int index)
    {
        (Order Order, string? Line)? named = leg.Product is null ? _named.LineOf(leg, ledger.HeardOn) : null;
        return new()
        {
            Id = reallocation.LegId(index),
            Kind = leg.Kind,
            From = leg.From,
            To = leg.To,
            Product = leg.Product ?? named!.Value.Order.Product,
            Quantity = leg.Quantity,
            PlannedBefore = named is var (order, line) ? PlannedBefore(reallocation, index, order.Id, line) : (DateWindow?)null,
            Due = leg.Due,
        };
    }

    /// <summary>
    /// The window in which the units of a leg had been planned before: as it was written, where one record named it. Where a shipment leaves open of which
    /// line they are, it is when that was sent.
    /// </summary>
    private DateWindow PlannedBefore(Reallocation reallocation, int leg, RecordId order, string? line)
    {
        if (line is null && reallocation.Legs[leg].Shipment is { } shipment)
        {
            DaySpan sent = ledger.Fold.Poster.SpanOf(ledger.Book.At(shipment, ledger.HeardOn)!.Value);
            return DateWindow.Between(Day.DateOrOpen(sent.First), Day.DateOrOpen(sent.Last));
        }

        DaySpan on = TakenFrom(reallocation, leg, order).On;
        return ledger.Fold.PlanOf(order)!.DuesOn(ledger.HeardOn).Select(due => ledger.References.InDays(due)).FirstOrDefault(due => due?.ToSpan() == on)
            ?? DateWindow.Between(Day.DateOrOpen(on.First), Day.DateOrOpen(on.Last));
    }

    private (DaySpan On, bool IsOneDay) TakenFrom(Reallocation reallocation, int leg, RecordId order)
    {
        if (!_takenFrom.TryGetValue(order, out IReadOnlyDictionary<(RecordId Record, int Part), (DaySpan On, bool IsOneDay)>? takenFrom))
            _takenFrom[order] = takenFrom = ledger.Fold.PlanOf(order)!.On(ledger.HeardOn).TakenFrom;
        return takenFrom[(reallocation.Id, leg)];
    }

    private PlannedUnits[] PlannedOf(ReallocationAnalysis analysis, Func<ReallocationLeg, bool> isOne) =>
        [.. Enumerable.Range(0, analysis.Legs.Count).Where(index => isOne(analysis.Legs[index])).Select(index => PlannedOf(analysis, index))];

    // Where all of a line left several windows, it is open which unit had been planned in which.
    private PlannedUnits PlannedOf(ReallocationAnalysis analysis, int index)
    {
        (ReallocationLeg row, Leg leg) = (analysis.Legs[index], analysis.Record.Legs[index]);
        return new(row.Id, row.Quantity, row.PlannedBefore!.Value.ToSpan())
        {
            Line = _named.LineOf(leg, ledger.HeardOn) is (var order, { } line) && TakenFrom(analysis.Record, index, order.Id).IsOneDay ? (order.Id, line) : null,
        };
    }

    private static Quantity Sum(IEnumerable<Quantity> quantities, string name)
    {
        (long low, long best, long high) = quantities.Aggregate((0L, 0L, 0L), (sum, one) => (sum.Item1 + one.Low, sum.Item2 + one.Best, sum.Item3 + one.High));
        return high <= Quantity.MaxUnits
            ? Quantity.Between(low, best, high)
            : throw new OverflowException($"{name}: {high} units, more than the {Quantity.MaxUnits} that a quantity holds.");
    }
}
