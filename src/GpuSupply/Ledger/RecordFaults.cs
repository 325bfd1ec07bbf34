namespace GpuSupply.Ledger;

/// <summary>What keeps a version of a record out of the ledger whatever other records are known: names without a record, a wrong day, two currencies.</summary>
internal sealed class RecordFaults(ReferenceBook references)
{
    /// <summary>The first fault by precedence; null: none.</summary>
    public Finding? Of(RecordVersion version)
    {
        SourcedRecord record = version.Record;
        if (version.Source is { } source && !references.Sources.ContainsKey(source))
            return Unknown(record, "source", source.ToString());
        foreach ((string field, PartyId party) in PartiesIn(record))
        {
            if (!references.Parties.ContainsKey(party))
                return Unknown(record, field, party.ToString());
        }

        foreach ((string field, ProductId product) in ProductsIn(record))
        {
            if (!references.Products.ContainsKey(product))
                return Unknown(record, field, product.ToString());
        }

        foreach ((string field, DateWindow window) in WindowsIn(record))
        {
            if (references.InDays(window) is null)
                return Unknown(record, field, window.ToString());
        }

        if (record is Commitment commitment && commitment.Parts.FirstOrDefault(part => part.Amount is { } amount && amount.Currency != commitment.Amount.Currency) is { } other)
            return new(FindingCode.CurrencyMismatch, record, $"{record} is in {commitment.Amount.Currency}, but its part for {other.Purpose} is in {other.Amount!.Value.Currency}.");
        if (record is SupplyRecord supply && references.InDays(supply.On)!.Value.CutOffAt(Day.Date(version.LearnedOn)) is null)
            return new(FindingCode.KnownBeforeHappened, record, $"{record} happened on {supply.On}, after it was learned on {DateText.Of(version.LearnedOn)}: a plan or a forecast, not an event.");
        return null;
    }

    private static Finding Unknown(SourcedRecord record, string field, string id) =>
        new(FindingCode.UnknownReference, record, $"{record} names {field} {id}, which is not on record.");

    private static IEnumerable<(string Field, PartyId Party)> PartiesIn(SourcedRecord record)
    {
        switch (record)
        {
            case Order order:
                yield return ("supplier", order.Supplier);
                yield return ("buyer", order.Buyer);
                break;
            case Shipment { Party: { } party }:
                yield return ("party", party);
                break;
            case Reschedule { Party: { } party }:
                yield return ("party", party);
                break;
            case Cancellation { Party: { } party }:
                yield return ("party", party);
                break;
            case Receipt { Party: { } party }:
                yield return ("party", party);
                break;
            case Movement movement:
                yield return ("party", movement.Party);
                break;
            case Reallocation reallocation:
                foreach (Leg leg in reallocation.Legs)
                {
                    yield return ("from", leg.From);
                    yield return ("to", leg.To);
                }

                break;
            case Commitment commitment:
                yield return ("party", commitment.Party);
                break;
            case Coverage coverage:
                yield return ("party", coverage.Party);
                if (coverage.Supplier is { } supplier)
                    yield return ("supplier", supplier);
                break;
            case Claim claim:
                yield return ("speaker", claim.Speaker);
                foreach ((string, PartyId) inside in PartiesIn(claim.Measure))
                    yield return inside;
                break;
            case Observation observation:
                foreach ((string, PartyId) inside in PartiesIn(observation.Measure))
                    yield return inside;
                break;
        }
    }

    private static IEnumerable<(string Field, PartyId Party)> PartiesIn(Measure? measure)
    {
        switch (measure)
        {
            case ReceiptDelayMeasure delay:
                yield return ("measure.party", delay.Party);
                break;
            case DivertedValueMeasure value:
                yield return ("measure.from", value.From);
                break;
        }

        foreach (ScopedMeasure scoped in measure?.Scopes ?? [])
        {
            yield return ("measure.party", scoped.Party);
            if (scoped.Supplier is { } supplier)
                yield return ("measure.supplier", supplier);
        }
    }

    private static IEnumerable<(string Field, ProductId Product)> ProductsIn(SourcedRecord record)
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
            yield return ("product", own);
        if (record is Reallocation reallocation)
        {
            foreach (Leg leg in reallocation.Legs.Where(leg => leg.Product is not null))
                yield return ("product", leg.Product!.Value);
        }

        foreach (ScopedMeasure scoped in MeasureOf(record)?.Scopes ?? [])
        {
            if (scoped.Product is { } inside)
                yield return ("measure.product", inside);
        }
    }

    private static IEnumerable<(string Field, DateWindow Window)> WindowsIn(SourcedRecord record)
    {
        if (record is SupplyRecord supply)
            yield return ("on", supply.On);
        switch (record)
        {
            case Order order:
                foreach (ScheduleLine line in order.Schedule)
                    yield return ("due", line.Due);
                break;
            case Reschedule reschedule:
                yield return ("due", reschedule.Due);
                break;
            case Reallocation reallocation:
                foreach (Leg leg in reallocation.Legs.Where(leg => leg.Due is not null))
                    yield return ("due", leg.Due!.Value);
                break;
            case Commitment commitment:
                yield return ("period", commitment.Period);
                break;
            case Coverage coverage:
                yield return ("during", coverage.During);
                break;
        }

        foreach (ScopedMeasure scoped in MeasureOf(record)?.Scopes ?? [])
        {
            if (scoped is FlowMeasure flow)
                yield return ("measure.during", flow.During);
        }
    }

    private static Measure? MeasureOf(SourcedRecord record) => record switch
    {
        Claim claim => claim.Measure,
        Observation observation => observation.Measure,
        _ => null,
    };
}
