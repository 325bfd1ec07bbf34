namespace GpuSupply.Ledger;

/// <summary>What the records contradict, as known on a day: what is left out, and what is counted but cannot be.</summary>
internal sealed class FindingQueries(KnownLedger ledger)
{
    public IReadOnlyList<Finding> All() =>
    [
        .. ledger.Findings.Concat(UnknownNames()).Concat(Overs()).Concat(UnbalancedSwaps()).Concat(DifferingSources())
            .OrderBy(finding => finding.Code).ThenBy(finding => finding.Record.IdAsText, StringComparer.Ordinal).ThenBy(finding => finding.Message, StringComparer.Ordinal),
    ];

    /// <summary>Statements that name a record which is not on record: they stay, since they move no units, but say nothing.</summary>
    private IEnumerable<Finding> UnknownNames()
    {
        foreach (RecordVersion version in ledger.Records)
        {
            (string Field, RecordId Id)[] names = version.Record switch
            {
                Dispute dispute => [("claim", dispute.Claim)],
                Claim claim => [.. claim.All.Select(id => ("all", id)), .. claim.Restates is { } restated ? new[] { ("restates", restated) } : [], .. Names(claim.Measure)],
                Commitment { Restates: { } restated } => [("restates", restated)],
                Observation observation => [.. Names(observation.Measure)],
                Correction correction => [("replaces", correction.Replaces)],
                _ => [],
            };
            foreach ((string field, RecordId id) in names)
            {
                bool isKnown = version.Record is Correction
                    ? ledger.Book.Histories.TryGetValue(id, out RecordHistory? history) && history.KnownFrom <= ledger.KnownOn
                    : ledger.Book.At(id, ledger.KnownOn) is not null;
                if (!isKnown)
                    yield return new(FindingCode.UnknownReference, version.Record, $"{version.Record} names {field} {id}, which is not on record.");
            }
        }
    }

    private static IEnumerable<(string Field, RecordId Id)> Names(Measure? measure) => measure switch
    {
        ReceiptDelayMeasure delay => [("measure.reallocation", delay.Reallocation)],
        DivertedValueMeasure value => [("measure.reallocation", value.Reallocation)],
        _ => [],
    };

    /// <summary>
    /// More sent, received or moved than there was: by order and holder, and by shipment and consignee, the least of what went against the most of
    /// what came.
    /// </summary>
    private IEnumerable<Finding> Overs()
    {
        var stock = new Dictionary<(RecordId Thing, PartyId Party), (Int128 Came, Int128 Went, FindingCode Code, SourcedRecord? Last)>();
        Poster poster = ledger.Fold.Poster;
        foreach (RecordVersion version in ledger.Records.OrderBy(version => version.From))
        {
            switch (version.Record)
            {
                case Order order:
                    foreach (ScheduleLine line in order.Schedule)
                        Comes(order.Id, order.Buyer, line.Quantity);
                    break;
                case Shipment shipment when poster.ShipmentOn(shipment.Id, ledger.KnownOn) is { } shipped:
                    Goes(shipped.Order.Id, shipped.Holder, shipment.Quantity, FindingCode.OverShipped, shipment);
                    Comes(shipment.Id, shipped.Holder, shipment.Quantity);
                    break;
                case Receipt { Shipment: { } id } receipt when poster.ShipmentOn(id, ledger.KnownOn) is { } shipped:
                    Goes(id, receipt.Party ?? shipped.Holder, receipt.Quantity, FindingCode.OverReceived, receipt);
                    break;
                case Reallocation reallocation:
                    foreach (Leg leg in reallocation.Legs.Where(leg => leg.Product is null))
                    {
                        Goes((leg.Order ?? leg.Shipment)!.Value, leg.From, leg.Quantity, FindingCode.OverReallocated, reallocation);
                        Comes((leg.Order ?? leg.Shipment)!.Value, leg.To, leg.Quantity);
                    }

                    break;
            }
        }

        return stock.Where(pair => pair.Value.Went > pair.Value.Came).Select(pair => new Finding(
            pair.Value.Code, pair.Value.Last!,
            $"{pair.Value.Last} and what went before it took at least {pair.Value.Went} units of {pair.Key.Thing} from {pair.Key.Party}, which had at most {pair.Value.Came}."));

        void Comes(RecordId thing, PartyId party, Quantity quantity)
        {
            var before = stock.GetValueOrDefault((thing, party));
            stock[(thing, party)] = before with { Came = before.Came + quantity.High };
        }

        void Goes(RecordId thing, PartyId party, Quantity quantity, FindingCode code, SourcedRecord record)
        {
            var before = stock.GetValueOrDefault((thing, party));
            stock[(thing, party)] = (before.Came, before.Went + quantity.Low, code, record);
        }
    }

    private IEnumerable<Finding> UnbalancedSwaps()
    {
        foreach (Reallocation reallocation in ledger.All<Reallocation>())
        {
            foreach ((PartyId one, PartyId other) in reallocation.Legs.Select(leg => (leg.From, leg.To)).Where(pair => pair.From.CompareTo(pair.To) < 0).Distinct())
            {
                (Int128 low, Int128 high) there = Sum(reallocation, one, other), back = Sum(reallocation, other, one);
                if (back.high > 0 && there.high > 0 && (there.low > back.high || back.low > there.high))
                    yield return new(FindingCode.UnbalancedSwap, reallocation, $"{reallocation} moves {Text(there)} units from {one} to {other} and {Text(back)} back.");
            }
        }
    }

    private static (Int128 Low, Int128 High) Sum(Reallocation reallocation, PartyId from, PartyId to) => reallocation.Legs.Where(leg => leg.From == from && leg.To == to)
        .Aggregate(((Int128)0, (Int128)0), (sum, leg) => (sum.Item1 + leg.Quantity.Low, sum.Item2 + leg.Quantity.High));

    private static string Text((Int128 Low, Int128 High) sum) => sum.Low == sum.High ? $"{sum.Low}" : $"{sum.Low}..{sum.High}";

    private IEnumerable<Finding> DifferingSources()
    {
        IEnumerable<(Observation Observation, Measure Measure)> all = ledger.All<Observation>()
            .Select(observation => (observation, ledger.Resolve(observation.Measure))).Where(pair => pair.Item2 is not null).Select(pair => (pair.observation, pair.Item2!));
        foreach (IGrouping<Measure, (Observation Observation, Measure Measure)> same in all.GroupBy(pair => pair.Measure))
        {
            Observation[] observations = [.. same.Select(pair => pair.Observation)];
            for (int index = 1; index < observations.Length; index++)
            {
                Observation? excluded = observations.Take(index).FirstOrDefault(other =>
                    other.Bounds.Unit == observations[index].Bounds.Unit && !other.Bounds.Meets(observations[index].Bounds));
                if (excluded is not null)
                    yield return new(FindingCode.SourcesDiffer, observations[index], $"{observations[index]} says {observations[index].Bounds} of {same.Key}, {excluded} says {excluded.Bounds}.");
            }
        }
    }
}
