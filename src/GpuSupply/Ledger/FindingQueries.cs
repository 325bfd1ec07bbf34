namespace GpuSupply.Ledger;

/// <summary>What the records contradict, as known on a day: what is left out, and what is counted but cannot be.</summary>
internal sealed class FindingQueries(KnownLedger ledger)
{
    public IReadOnlyList<Finding> All() =>
    [
        .. ledger.Findings.Concat(UnknownNames()).Concat(Restatements.Circles(ledger)).Concat(Overs()).Concat(UnbalancedSwaps()).Concat(DifferingSources())
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
                Correction { Record: null or SourcedRecord } correction => [("replaces", correction.Replaces)],
                _ => [],
            };
            foreach ((string field, RecordId id) in names)
            {
                bool isKnown = version.Record is Correction
                    ? ledger.Book.HistoryOf(id)?.KnownFrom <= ledger.KnownOn
                    : ledger.Book.At(id, ledger.KnownOn) is not null;
                if (!isKnown)
                    yield return new(FindingCode.UnknownReference, version.Record, $"{version.Record} names {field} {id}, which is not on record.", staysIn: version.Record is not Correction);
            }
        }
    }

    private static IEnumerable<(string Field, RecordId Id)> Names(Measure? measure) => measure switch
    {
        ReceiptDelayMeasure delay => [("measure.reallocation", delay.Reallocation)],
        OrderDelayMeasure delay => [("measure.order", delay.Order)],
        DivertedValueMeasure value => [("measure.reallocation", value.Reallocation)],
        _ => [],
    };

    /// <summary>
    /// More sent, received or moved than there was: by order and holder, and by shipment and consignee, the least of what went against the most of
    /// what came. Events are taken by the last day of their window; of each kind the first that goes beyond is named.
    /// </summary>
    private IEnumerable<Finding> Overs()
    {
        Poster poster = ledger.Fold.Poster;
        var came = new Dictionary<(RecordId Thing, PartyId Party), Int128>();
        var goes = new List<(RecordId Thing, PartyId Party, Quantity Quantity, FindingCode Code, RecordVersion Version)>();
        foreach (RecordVersion version in ledger.Records)
        {
            switch (version.Record)
            {
                case Order order:
                    foreach (ScheduleLine line in order.Schedule)
                        Comes(order.Id, order.Buyer, line.Quantity);
                    break;
                case Shipment shipment when poster.ShipmentOn(shipment.Id, ledger.KnownOn) is { } shipped:
                    goes.Add((shipped.Order.Id, shipped.Holder, shipment.Quantity, FindingCode.OverShipped, version));
                    Comes(shipment.Id, shipped.Holder, shipment.Quantity);
                    break;
                case Receipt { Shipment: { } id } receipt when poster.ShipmentOn(id, ledger.KnownOn) is { } shipped:
                    goes.Add((id, receipt.Party ?? shipped.Holder, receipt.Quantity, FindingCode.OverReceived, version));
                    break;
                case Reallocation reallocation:
                    foreach (Leg leg in reallocation.Legs.Where(leg => leg.Product is null))
                    {
                        RecordId thing = (leg.Order ?? leg.Shipment)!.Value;
                        goes.Add((thing, leg.From, leg.Quantity, FindingCode.OverReallocated, version));
                        Comes(thing, leg.To, leg.Quantity);
                    }

                    break;
            }
        }

        var went = new Dictionary<(RecordId Thing, PartyId Party), Int128>();
        var found = new HashSet<(RecordId Thing, PartyId Party, FindingCode Code)>();
        foreach (var (thing, party, quantity, code, version) in goes.OrderBy(one => LastDay(one.Version)).ThenBy(one => Rank(one.Code))
            .ThenBy(one => one.Version.From).ThenBy(one => one.Version.Record.Id))
        {
            Int128 total = went[(thing, party)] = went.GetValueOrDefault((thing, party)) + quantity.Low;
            Int128 most = came.GetValueOrDefault((thing, party));
            if (total > most && found.Add((thing, party, code)))
                yield return new(code, version.Record, $"{version.Record} and what went before it took at least {total} units of {thing} from {party}, which had at most {most}.");
        }

        void Comes(RecordId thing, PartyId party, Quantity quantity) => came[(thing, party)] = came.GetValueOrDefault((thing, party)) + quantity.High;

        int LastDay(RecordVersion version) => Math.Min(version.LearnedOn, ledger.References.InDays(((SupplyRecord)version.Record).On)!.Value.LatestDay);

        static int Rank(FindingCode code) => code switch { FindingCode.OverShipped => 0, FindingCode.OverReallocated => 1, _ => 2 };
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
