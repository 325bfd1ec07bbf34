namespace GpuSupply.Ledger;

/// <summary>What keeps a version of a record out of the ledger whatever other records are known: names without a record, a wrong day, two currencies.</summary>
internal readonly struct RecordFaults(ReferenceBook references)
{
    /// <summary>The first fault by precedence; null: none.</summary>
    public Finding? Of(in RecordVersion version)
    {
        SourcedRecord record = version.Record;
        if (version.Source is { } source && !references.Sources.ContainsKey(source))
            return Unknown(record, "source", source.ToString());
        return UnknownParty(record) ?? UnknownProduct(record) ?? UnknownWindow(record) ?? TwoCurrencies(record) ?? TooEarly(record, version.LearnedOn);
    }

    /// <summary>The windows of a record, each with the name of its property.</summary>
    public static IEnumerable<(string Field, DateWindow Window)> WindowsIn(SourcedRecord record)
    {
        IEnumerable<(string, DateWindow)> own = record switch
        {
            Order order => order.Schedule.Select(line => ("due", line.Due)),
            Reschedule reschedule => [("due", reschedule.Due)],
            Reallocation reallocation => reallocation.Legs.Where(leg => leg.Due is not null).Select(leg => ("due", leg.Due!.Value)),
            Commitment commitment => [("period", commitment.Period)],
            Coverage coverage => [("during", coverage.During)],
            _ => [],
        };
        IEnumerable<(string, DateWindow)> measured = ScopesIn(record).OfType<FlowMeasure>().Select(flow => ("measure.during", flow.During));
        return record is SupplyRecord supply ? own.Prepend(("on", supply.On)) : own.Concat(measured);
    }

    private static Finding Unknown(SourcedRecord record, string field, string id, string? missing = null) =>
        new(FindingCode.UnknownReference, record, $"{record} names {field} {id}, which is not on record.") { Missing = missing ?? id };

    private static Finding Unknown(SourcedRecord record, string field, DateWindow window) => Unknown(record, field, window.ToString(), window.FiscalParty.Value);

    private static IEnumerable<ScopedMeasure> ScopesIn(SourcedRecord record) => MeasureLeaves.Of(record).OfType<ScopedMeasure>();

    private Finding? UnknownParty(SourcedRecord record) => record switch
    {
        Order order => Party(order, "supplier", order.Supplier) ?? Party(order, "buyer", order.Buyer),
        Reschedule { Party: { } party } => Party(record, "party", party),
        Cancellation { Party: { } party } => Party(record, "party", party),
        Shipment { Party: { } party } => Party(record, "party", party),
        Receipt { Party: { } party } => Party(record, "party", party),
        Movement movement => Party(record, "party", movement.Party),
        Reallocation reallocation => InLegs(reallocation),
        Commitment commitment => Party(record, "party", commitment.Party),
        Coverage coverage => Party(record, "party", coverage.Party) ?? (coverage.Supplier is { } supplier ? Party(record, "supplier", supplier) : null),
        Claim claim => Party(record, "speaker", claim.Speaker) ?? InMeasures(record),
        Observation => InMeasures(record),
        _ => null,
    };

    private Finding? InLegs(Reallocation reallocation)
    {
        for (int index = 0; index < reallocation.Legs.Count; index++)
        {
            Leg leg = reallocation.Legs[index];
            if ((Party(reallocation, "from", leg.From) ?? Party(reallocation, "to", leg.To)) is { } unknown)
                return unknown;
        }

        return null;
    }

    private Finding? InMeasures(SourcedRecord record)
    {
        Finding? unknown = null;
        foreach (Measure measure in MeasureLeaves.Of(record))
        {
            unknown ??= measure switch
            {
                ReceiptDelayMeasure delay => Party(record, "measure.party", delay.Party),
                DivertedValueMeasure value => Party(record, "measure.from", value.From),
                ScopedMeasure scoped => Party(record, "measure.party", scoped.Party) ?? (scoped.Supplier is { } supplier ? Party(record, "measure.supplier", supplier) : null),
                _ => null,
            };
        }

        return unknown;
    }

    private Finding? Party(SourcedRecord record, string field, PartyId party) =>
        references.Has(party) ? null : Unknown(record, field, party.ToString());

    private Finding? UnknownProduct(SourcedRecord record)
    {
        ProductId? product = record switch
        {
            Order order => order.Product,
            Receipt receipt => receipt.Product,
            Movement movement => movement.Product,
            Coverage coverage => coverage.Product,
            _ => null,
        };
        if (product is { } own)
            return Product(record, "product", own);
        if (record is Reallocation reallocation)
        {
            for (int index = 0; index < reallocation.Legs.Count; index++)
            {
                if (reallocation.Legs[index].Product is { } moved && Product(record, "product", moved) is { } unknown)
                    return unknown;
            }
        }

        if (record is Claim or Observation)
        {
            foreach (ScopedMeasure scoped in ScopesIn(record))
            {
                if (scoped.Product is { } inside && Product(record, "measure.product", inside) is { } unknown)
                    return unknown;
                if (scoped.In is { } unit and not ScopedMeasure.H100Equivalents && !(ProductId.TryParse(unit, out ProductId counted) && references.Products.ContainsKey(counted)))
                    return Unknown(record, "measure.in", unit);
            }
        }

        return null;
    }

    private Finding? Product(SourcedRecord record, string field, ProductId product) =>
        references.Has(product) ? null : Unknown(record, field, product.ToString());

    private Finding? UnknownWindow(SourcedRecord record)
    {
        // These have no window but their own, and are most of all records.
        if (record is Shipment or Receipt or Movement or Cancellation)
            return ((SupplyRecord)record).On is { IsResolved: false } on && references.InDays(on) is null ? Unknown(record, "on", on) : null;
        if (record is Order order && IsDated(order))
            return null;
        foreach ((string field, DateWindow window) in WindowsIn(record))
        {
            if (references.InDays(window) is null)
                return Unknown(record, field, window);
        }

        return null;
    }

    private static bool IsDated(Order order)
    {
        bool isDated = order.On.IsResolved;
        for (int index = 0; index < order.Schedule.Count; index++)
            isDated &= order.Schedule[index].Due.IsResolved;
        return isDated;
    }

    private static Finding? TwoCurrencies(SourcedRecord record)
    {
        if (record is not Commitment commitment)
            return null;
        foreach (CommitmentPart part in commitment.Parts)
        {
            if (part.Amount is { } amount && amount.Currency != commitment.Amount.Currency)
                return new(FindingCode.CurrencyMismatch, record, $"{record} is in {commitment.Amount.Currency}, but its part for {part.Purpose} is in {amount.Currency}.");
        }

        return null;
    }

    private Finding? TooEarly(SourcedRecord record, int learnedOn)
    {
        if (record is not SupplyRecord supply || references.InDays(supply.On)!.Value.EarliestDay <= learnedOn)
            return null;
        return new(
            FindingCode.KnownBeforeHappened, record,
            $"{record} happened on {supply.On}, after it was learned on {DateText.Of(Day.Date(learnedOn))}: a plan or a forecast, not an event.");
    }
}
