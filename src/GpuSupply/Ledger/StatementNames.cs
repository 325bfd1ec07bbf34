namespace GpuSupply.Ledger;

/// <summary>
/// Statements, commitments and corrections that name a record which is not on record. Statements and commitments stay, since they move no
/// units, but the reference is left out.
/// </summary>
internal static class StatementNames
{
    public static IEnumerable<Finding> Unknown(KnownLedger ledger)
    {
        foreach (RecordVersion version in ledger.Records)
        {
            foreach ((string field, string id, bool isKnown) in NamedBy(ledger, version.Record))
            {
                if (!isKnown)
                    yield return new(FindingCode.UnknownReference, version.Record, $"{version.Record} names {field} {id}, which is not on record: {(field == "all" ? "without it the claim can be refuted, but not supported" : "that reference is left out")}.") { Unknown = id };
            }

            if (version.Record is Correction { Record: null or SourcedRecord } correction && !IsDelivered(ledger, correction.Replaces))
                yield return new(FindingCode.UnknownReference, correction, $"{correction} replaces {WhatIs(ledger, correction.Replaces)}: it changes nothing.") { Unknown = correction.Replaces.Value };
        }
    }

    private static IEnumerable<(string Field, string Id, bool IsKnown)> NamedBy(KnownLedger ledger, SourcedRecord record)
    {
        switch (record)
        {
            case Dispute dispute:
                yield return ("claim", dispute.Claim.Value, IsA<Claim>(ledger, dispute.Claim));
                break;
            case Claim claim:
                foreach (RecordId id in claim.All)
                    yield return ("all", id.Value, IsA<Claim>(ledger, id));
                if (claim.Restates is { } restatedClaim)
                    yield return ("restates", restatedClaim.Value, IsA<Claim>(ledger, restatedClaim));
                break;
            case Commitment { Restates: { } restated }:
                yield return ("restates", restated.Value, IsA<Commitment>(ledger, restated));
                break;
        }

        foreach (Measure leaf in MeasureLeaves.Of(record))
        {
            foreach ((string, string, bool) named in NamedBy(ledger, leaf))
                yield return named;
        }
    }

    private static IEnumerable<(string Field, string Id, bool IsKnown)> NamedBy(KnownLedger ledger, Measure measure)
    {
        switch (measure)
        {
            case OrderDelayMeasure delay:
                yield return ("measure.order", delay.Order.Value, IsA<Order>(ledger, delay.Order));
                break;
            case DivertedValueMeasure value:
                yield return ("measure.reallocation", value.Reallocation.Value, IsA<Reallocation>(ledger, value.Reallocation));
                break;
            case ReceiptDelayMeasure delay:
                var reallocation = ledger.Book.At(delay.Reallocation, ledger.HeardOn)?.Record as Reallocation;
                yield return ("measure.reallocation", delay.Reallocation.Value, reallocation is not null);
                if (reallocation is not null && delay.Leg is { } leg)
                    yield return ("measure.leg", leg, Enumerable.Range(0, reallocation.Legs.Count).Any(index => reallocation.LegId(index) == leg));
                break;
        }
    }

    private static string WhatIs(KnownLedger ledger, RecordId id)
    {
        bool isReference = (PartyId.TryParse(id.Value, out PartyId party) && ledger.References.Parties.ContainsKey(party))
            || (ProductId.TryParse(id.Value, out ProductId product) && ledger.References.Products.ContainsKey(product))
            || (SourceId.TryParse(id.Value, out SourceId source) && ledger.References.Sources.ContainsKey(source));
        return isReference ? $"{id}, but parties, products and sources can be corrected and not taken back" : $"{id}, which is not on record";
    }

    private static bool IsA<T>(KnownLedger ledger, RecordId id)
        where T : SourcedRecord => ledger.Book.At(id, ledger.HeardOn)?.Record is T;

    /// <summary>Whether a record is known by then, though it may have been said since, or on the same day, that it never happened.</summary>
    private static bool IsDelivered(KnownLedger ledger, RecordId id) => ledger.Book.PlaceOf(id) is >= 0 and var place && ledger.Book.KnownOnAt(place) <= ledger.HeardOn;
}
