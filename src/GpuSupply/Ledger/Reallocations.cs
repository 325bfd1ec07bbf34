namespace GpuSupply.Ledger;

/// <summary>Works out what reallocations mean: kinds, related parties, open returns, receipt delays and values.</summary>
internal sealed class Reallocations(KnownLedger ledger)
{
    private readonly NamedRecords _named = ledger.Fold.Named;
    private readonly Dictionary<RecordId, IReadOnlyDictionary<(RecordId Record, int Part), (DaySpan On, bool IsOneDay)>> _takenFrom = [];

    /// <summary>The receipts of each order's units, with their shipment and who received them.</summary>
    private ILookup<RecordId, (Receipt Receipt, Shipment Shipment, PartyId Consignee)> ReceiptsByOrder => field ??= ledger.All<Receipt>()
        .Where(receipt => receipt.Shipment is not null)
        .Select(receipt => (Receipt: receipt, Shipped: _named.ShipmentOn(receipt.Shipment!.Value, ledger.KnownOn)))
        .Where(pair => pair.Shipped is not null)
        .ToLookup(pair => pair.Shipped!.Value.Order.Id, pair => (pair.Receipt, pair.Shipped!.Value.Shipment, pair.Receipt.Party ?? pair.Shipped!.Value.Holder));

    public IEnumerable<ReallocationAnalysis> All() => ledger.All<Reallocation>().Select(Analyse);

    /// <summary>The reallocation with an id; null: it is not on record, or left out.</summary>
    public ReallocationAnalysis? Find(RecordId id) => ledger.Find<Reallocation>(id) is { } reallocation ? Analyse(reallocation) : null;

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
            MoneyRange? price = unitPrice ?? (leg.Product is null ? _named.LineOf(leg, ledger.KnownOn)?.Order.UnitPrice : (MoneyRange?)null);
            if (price is not { } known)
                return null;
            Bounds part = Bounds.Multiply(row.Quantity.ToBounds(), known.ToBounds(), known.ToBounds().Unit);
            if (value is { } sum && sum.Unit != part.Unit)
                return null;
            value = value is { } before ? before + part : part;
        }

        return value;
    }

    private ReallocationAnalysis Analyse(Reallocation reallocation)
    {
        ReallocationLeg[] legs = [.. reallocation.Legs.Select((leg, index) => LegOf(reallocation, leg, index))];
        int day = Math.Min(ledger.LastDayOf(ledger.References.InDays(reallocation.On)!.Value), ledger.KnownOn);
        PartyId[] parties = [.. legs.SelectMany(leg => new[] { leg.From, leg.To }).Distinct()];
        var bare = new ReallocationAnalysis(reallocation, legs, []);
        return new(reallocation, legs, [.. parties.Select(party => For(bare, party))])
        {
            IsBetweenRelatedParties = legs.Any(leg => ledger.References.AreRelated(leg.From, leg.To, day)),
        };
    }

    private PartyReallocation For(ReallocationAnalysis analysis, PartyId party)
    {
        Quantity unitsOut = Sum(analysis.Legs.Where(leg => leg.From == party).Select(leg => leg.Quantity), $"units out of {party} by {analysis.Id}");
        Quantity unitsIn = Sum(analysis.Legs.Where(leg => leg.To == party).Select(leg => leg.Quantity), $"units in to {party} by {analysis.Id}");
        return new(party, unitsOut, unitsIn)
        {
            OpenReturn = IsSwapped(analysis, party) ? OpenReturn(analysis, party, unitsOut) : (Quantity?)null,
            ReceiptDelayTotal = DelayOf(analysis, party, null, isTotal: true),
            ReceiptDelay = DelayOf(analysis, party, null, isTotal: false),
            DivertedValue = ValueOf(analysis, party, null),
        };
    }

    private ReallocationLeg LegOf(Reallocation reallocation, Leg leg, int index)
    {
        (Order Order, string? Line)? named = leg.Product is null ? _named.LineOf(leg, ledger.KnownOn) : null;
        return new()
        {
            Id = reallocation.LegId(index),
            Kind = leg.Kind,
            From = leg.From,
            To = leg.To,
            Product = leg.Product ?? named!.Value.Order.Product,
            Quantity = leg.Quantity,
            PlannedBefore = named is { } line ? PlannedBefore(reallocation, index, line.Order.Id) : (DateWindow?)null,
            Due = leg.Due,
        };
    }

    /// <summary>The window in which the units of a leg had been planned before: as it was written, where one record named it.</summary>
    private DateWindow PlannedBefore(Reallocation reallocation, int leg, RecordId order)
    {
        DaySpan on = TakenFrom(reallocation, leg, order).On;
        return ledger.Fold.PlanOf(order)!.DuesOn(ledger.KnownOn).Select(due => ledger.References.InDays(due)).OfType<DateWindow>()
            .Where(due => due.ToSpan() == on).DefaultIfEmpty(DateWindow.Between(Day.DateOrOpen(on.First), Day.DateOrOpen(on.Last))).First();
    }

    private (DaySpan On, bool IsOneDay) TakenFrom(Reallocation reallocation, int leg, RecordId order)
    {
        if (!_takenFrom.TryGetValue(order, out IReadOnlyDictionary<(RecordId Record, int Part), (DaySpan On, bool IsOneDay)>? takenFrom))
            _takenFrom[order] = takenFrom = ledger.Fold.PlanOf(order)!.On(ledger.KnownOn).TakenFrom;
        return takenFrom[(reallocation.Id, leg)];
    }

    /// <summary>What left less what is on record as received from the incoming legs; units on hand are received as they come.</summary>
    private Quantity OpenReturn(ReallocationAnalysis analysis, PartyId party, Quantity unitsOut)
    {
        Leg[] incoming = [.. analysis.Record.Legs.Where(leg => leg.To == party)];
        Quantity promised = Sum(incoming.Where(leg => leg.Product is null).Select(leg => leg.Quantity), $"units promised to {party} by {analysis.Id}");
        Quantity byReceipt = Sum(
            ReceivedFrom(incoming, party).Select(receipt => receipt.Quantity),
            $"receipts of {party} from {analysis.Id}");
        Quantity atOnce = Sum(incoming.Where(leg => leg.Product is not null).Select(leg => leg.Quantity), $"units handed to {party} by {analysis.Id}");
        (long low, long best, long high) received = (
            Math.Min(byReceipt.Low, promised.Low) + atOnce.Low,
            Math.Min(byReceipt.Best, promised.Best) + atOnce.Best,
            Math.Min(byReceipt.High, promised.High) + atOnce.High);
        return Quantity.Between(
            Math.Max(0, unitsOut.Low - received.high), Math.Max(0, unitsOut.Best - received.best), Math.Max(0, unitsOut.High - received.low));
    }

    private IEnumerable<Receipt> ReceivedFrom(Leg[] legs, PartyId party) => legs.Where(leg => leg.Product is null)
        .Select(leg => _named.LineOf(leg, ledger.KnownOn)).Where(line => line is not null).Select(line => line!.Value.Order.Id).Distinct()
        .SelectMany(order => ReceiptsByOrder[order])
        .Where(received => received.Consignee == party && legs.Any(leg => leg.Shipment == received.Shipment.Id
            || (leg.Order == received.Shipment.Order && (leg.Line is null || received.Shipment.Line is null || leg.Line == received.Shipment.Line))))
        .Select(received => received.Receipt);

    private static bool IsSwapped(ReallocationAnalysis analysis, PartyId party) =>
        analysis.Legs.Any(leg => leg.From == party && analysis.Legs.Any(other => other.From == leg.To && other.To == party));

    private PlannedUnits[] PlannedOf(ReallocationAnalysis analysis, Func<ReallocationLeg, bool> isOne) =>
        [.. Enumerable.Range(0, analysis.Legs.Count).Where(index => isOne(analysis.Legs[index])).Select(index => PlannedOf(analysis, index))];

    // Where all of a line left several windows, it is open which unit had been planned in which.
    private PlannedUnits PlannedOf(ReallocationAnalysis analysis, int index)
    {
        (ReallocationLeg row, Leg leg) = (analysis.Legs[index], analysis.Record.Legs[index]);
        return new(row.Id, row.Quantity, row.PlannedBefore!.Value.ToSpan())
        {
            Line = _named.LineOf(leg, ledger.KnownOn) is (var order, { } line) && TakenFrom(analysis.Record, index, order.Id).IsOneDay ? (order.Id, line) : null,
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
