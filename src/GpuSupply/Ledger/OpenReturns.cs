namespace GpuSupply.Ledger;

/// <summary>
/// What is still to come back of a swap: what went to those who promised units in return, less what is on record as received from their legs. A receipt
/// says of which order or shipment its units are, but not by which way the party had come to them: where there are several ways, units that came by
/// the others may be those that were received.
/// </summary>
internal sealed class OpenReturns(KnownLedger ledger)
{
    private readonly NamedRecords _named = ledger.Fold.Named;

    /// <summary>Receipts of an order's units, from the consignee's units in transit to nobody else's.</summary>
    private ILookup<RecordId, Units> Arrivals => field ??= ledger.Records
        .Where(version => version.Record is Receipt { Shipment: not null })
        .Select(version => (Version: version, Receipt: (Receipt)version.Record, Shipped: _named.ShipmentOn(((Receipt)version.Record).Shipment!.Value, ledger.HeardOn)))
        .Where(one => one.Shipped is not null)
        .ToLookup(
            one => one.Shipped!.Value.Order.Id,
            one => UnitsOf(one.Version, 0, one.Receipt.Party ?? one.Shipped!.Value.Holder, null, one.Receipt.Shipment, one.Shipped!.Value.Shipment.Line, one.Receipt.Quantity));

    /// <summary>Legs of an order's units, on order or in transit.</summary>
    private ILookup<RecordId, Units> Legs => field ??= ledger.Records
        .Where(version => version.Record is Reallocation)
        .SelectMany(version => ((Reallocation)version.Record).Legs.Select((leg, index) => (Version: version, Leg: leg, Index: index)))
        .Select(one => (one.Version, one.Leg, one.Index, Named: one.Leg.Product is null ? _named.LineOf(one.Leg, ledger.HeardOn) : null))
        .Where(one => one.Named is not null)
        .ToLookup(
            one => one.Named!.Value.Order.Id,
            one => UnitsOf(one.Version, one.Index, one.Leg.From, one.Leg.To, one.Leg.Shipment, one.Named!.Value.Line, one.Leg.Quantity));

    /// <summary>What is still open for a party of a reallocation; null: nothing was promised to it in return.</summary>
    public Quantity? Of(Reallocation reallocation, PartyId party)
    {
        HashSet<PartyId> partners = [.. reallocation.Legs.Where(leg => leg.From == party).Select(leg => leg.To).Intersect(reallocation.Legs.Where(leg => leg.To == party).Select(leg => leg.From))];
        if (partners.Count == 0)
            return null;
        var open = default(Sums);
        foreach (Leg leg in reallocation.Legs.Where(leg => leg.From == party && partners.Contains(leg.To)))
            open.Add(leg.Quantity.Low, leg.Quantity.Best, leg.Quantity.High);

        Leg[] incoming = [.. reallocation.Legs.Where(leg => leg.To == party && partners.Contains(leg.From))];
        foreach (Leg leg in incoming.Where(leg => leg.Product is not null))
            open.Add(-leg.Quantity.High, -leg.Quantity.Best, -leg.Quantity.Low);
        foreach (RecordId order in incoming.Where(leg => leg.Product is null).Select(leg => _named.LineOf(leg, ledger.HeardOn)!.Value.Order.Id).Distinct())
        {
            foreach (var same in Legs[order].Where(leg => leg.Record == reallocation.Id && leg.To == party && partners.Contains(leg.From)).GroupBy(leg => leg.Shipment))
            {
                (Int128 low, Int128 best, Int128 high) = Received(order, party, [.. same]);
                open.Add(-high, -best, -low);
            }
        }

        (Int128 least, Int128 most) = (Int128.Max(0, open.Low), Int128.Max(0, open.High));
        return most <= Quantity.MaxUnits
            ? Quantity.Between((long)least, (long)Int128.Clamp(open.Best, least, most), (long)most)
            : throw new OverflowException($"What is open for {party} of {reallocation.Id}: {most} units, more than the {Quantity.MaxUnits} that a quantity holds.");
    }

    /// <summary>What a party has received from legs of one reallocation that gave it units of an order, or all of one of its shipments.</summary>
    private (Int128 Low, Int128 Best, Int128 High) Received(RecordId order, PartyId party, Units[] legs)
    {
        RecordId? shipment = legs[0].Shipment;
        Units[] arrivals = [.. Arrivals[order].Where(one => one.From == party && (shipment is null || one.Shipment == shipment))];

        // What came before the reallocation was none of its units.
        Units[] since = [.. arrivals.Where(one => one.On.Last >= legs[0].On.First && legs.Any(leg => MayBe(leg.Line, one.Line)))];
        Units[] gone =
        [
            .. arrivals.Where(one => one.On.Last < legs[0].On.First),
            .. Legs[order].Where(one => one.From == party && one.Shipment == shipment && (one.Record == legs[0].Record || one.On.Last < legs[0].On.First)),
        ];
        Units[] others = [.. FirstHeld(order, shipment, party), .. Legs[order].Where(one => one.To == party && (shipment is null || one.Shipment == shipment)).Except(legs)];

        // Those that name the line of a leg can be explained by fewer other ways, so that they may say more by themselves.
        (Int128 low, Int128 best) = (0, 0);
        foreach (Units[] some in new[] { since, [.. since.Where(one => one.Line is not null)] })
        {
            string?[] lines = [.. some.Select(one => one.Line).Distinct()];
            Units[] alike = [.. others.Where(one => lines.Any(line => MayBe(one.Line, line)))];
            Units[] goneOfThose = [.. gone.Where(one => lines.Contains(null) || (one.Line is not null && lines.Contains(one.Line)))];
            low = Int128.Max(low, Sum(some, one => one.Low) - Int128.Max(0, Sum(alike, one => one.High) - Sum(goneOfThose, one => one.Low)));
            best = Int128.Max(best, Sum(some, one => one.Best) - Int128.Max(0, Sum(alike, one => one.Best) - Sum(goneOfThose, one => one.Best)));
        }

        Int128 high = Int128.Min(Sum(since, one => one.High), Sum(legs, one => one.High));
        return (Int128.Min(low, Sum(legs, one => one.Low)), Int128.Min(best, Int128.Min(high, Sum(legs, one => one.Best))), high);
    }

    /// <summary>The units that a party had from the beginning: of an order as its buyer, of a shipment as who had it sent.</summary>
    private IEnumerable<Units> FirstHeld(RecordId order, RecordId? shipment, PartyId party)
    {
        if (shipment is { } id)
        {
            return _named.ShipmentOn(id, ledger.HeardOn) is var (sent, of, holder) && holder == party
                ? [new(id, 0, party, party, id, NamedRecords.LineOf(of, sent.Line), sent.Quantity, default)]
                : [];
        }

        Order ordered = _named.OrderOn(order, ledger.HeardOn)!;
        return ordered.Buyer == party ? ordered.Schedule.Select((line, index) => new Units(order, index, party, party, null, line.Line, line.Quantity, default)) : [];
    }

    private Units UnitsOf(in RecordVersion version, int part, PartyId from, PartyId? to, RecordId? shipment, string? line, Quantity quantity) =>
        new(version.Record.Id, part, from, to, shipment, line, quantity, ledger.Fold.Poster.SpanOf(version));

    private static Int128 Sum(IEnumerable<Units> all, Func<Quantity, long> end) => all.Aggregate((Int128)0, (sum, one) => sum + end(one.Quantity));

    private static bool MayBe(string? one, string? other) => one is null || other is null || one == other;

    /// <summary>Units of an order that a part of a record is about: whose they were, to whom they went, and of which line; null: it is open of which.</summary>
    private readonly record struct Units(RecordId Record, int Part, PartyId From, PartyId? To, RecordId? Shipment, string? Line, Quantity Quantity, DaySpan On);
}
