namespace GpuSupply.TestKit;

/// <summary>What a case contains: records of which types, and what else.</summary>
public sealed record CaseShape(IReadOnlySet<string> Names)
{
    /// <summary>A law about cases that mostly lack these would be a law about little.</summary>
    public static IReadOnlyList<string> Ledgers { get; } =
    [
        .. Enum.GetNames<RecordKind>(),
        .. new[]
        {
            CaseFeature.Swap, CaseFeature.CorrectionOfCorrection, CaseFeature.CorrectedReference, CaseFeature.GroupThatChanges,
            CaseFeature.BoundedQuantity, CaseFeature.WideWindow,
        }.Select(feature => feature.ToString()),
    ];

    /// <summary>All that a case can contain.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetNames<RecordKind>(), .. Enum.GetNames<CaseFeature>()];

    /// <summary>What is in ledgers, but for what is only said about them.</summary>
    public static IReadOnlyList<string> Supply { get; } = [.. Ledgers.Except(
        new[] { RecordKind.Commitment, RecordKind.Observation, RecordKind.Coverage, RecordKind.Claim, RecordKind.Dispute }.Select(kind => kind.ToString()))];

    public bool Has(CaseFeature feature) => Names.Contains(feature.ToString());

    public static CaseShape Of(GeneratedCase generated)
    {
        SourcedRecord[] sourced = [.. generated.Sourced];
        Correction[] corrections = [.. sourced.OfType<Correction>()];
        Record[] contents = [.. generated.Records, .. corrections.Select(correction => ContentOf(correction)).OfType<Record>()];
        Leg[] legs = [.. contents.OfType<Reallocation>().SelectMany(reallocation => reallocation.Legs)];
        Quantity[] quantities = [.. contents.OfType<SourcedRecord>().SelectMany(RecordParts.QuantitiesIn)];
        DateWindow[] windows = [.. contents.OfType<SourcedRecord>().SelectMany(RecordParts.WindowsIn)];
        Order[] orders = [.. contents.OfType<Order>()];
        var ids = sourced.ToLookup(record => record.Id);

        var names = generated.Records.Select(record => record.Kind.ToString()).ToHashSet();
        Has(CaseFeature.Swap, contents.OfType<Reallocation>().Any(RecordParts.IsSwap));
        Has(CaseFeature.NewDue, legs.Any(leg => leg.Due is not null));
        Has(CaseFeature.NeverHappened, corrections.Any(correction => correction.Record is null));
        Has(CaseFeature.CorrectionOfCorrection, corrections.Any(correction => ids[correction.Replaces].Any(target => target is Correction)));
        Has(CaseFeature.CorrectedReference, corrections.Any(correction => correction.Record is not (null or SourcedRecord)));
        Has(CaseFeature.Group, contents.OfType<Party>().Any(party => party.MemberOf.Count > 0));
        Has(CaseFeature.GroupThatChanges, contents.OfType<Party>().Any(party => party.MemberOf.Any(link => link.During is not null)));
        Has(CaseFeature.BoundedQuantity, quantities.Any(quantity => !quantity.IsExact));
        Has(CaseFeature.WideWindow, windows.Any(window => window.IsResolved && window.Earliest != window.Latest));
        Has(CaseFeature.OpenWindow, windows.Any(window => window.IsResolved && (window.Earliest is null || window.Latest is null)));
        Has(CaseFeature.SeveralLines, orders.Any(order => order.Schedule.Count > 1));
        Has(CaseFeature.OpenLine, contents.Any(record => RecordParts.OrderWithoutLine(record).Any(id => orders.Any(order => order.Id == id && order.Schedule.Count > 1))));
        Has(CaseFeature.SharedShipment, contents.OfType<Receipt>().Where(receipt => receipt.Shipment is not null)
            .GroupBy(receipt => receipt.Shipment).Any(same => same.Select(receipt => receipt.Party).Distinct().Count() > 1));
        Has(CaseFeature.SwitchedOff, contents.OfType<Movement>().Any(movement => movement is { From: Stage.InService, To: Stage.OnHand }));
        Has(CaseFeature.LargeQuantity, quantities.Any(quantity => quantity.High > int.MaxValue));
        Has(CaseFeature.LateReference, sourced.Any(record => RecordParts.NamesIn(record).SelectMany(id => ids[id])
            .Any(named => generated.KnownOn(named) > generated.KnownOn(record))));
        Has(CaseFeature.Mistake, ids.Any(same => same.Count() > 1) || sourced.Any(record => RecordParts.NamesIn(record).Any(id => !ids.Contains(id))
            || (record is SupplyRecord { On: { IsResolved: true, Earliest: { } earliest } } && earliest > generated.KnownOn(record))));
        return new(names);

        void Has(CaseFeature feature, bool isThere)
        {
            if (isThere)
                names.Add(feature.ToString());
        }
    }

    // A correction of a correction has the new correction as its record, and that one the content.
    private static Record? ContentOf(Correction correction)
    {
        Record? content = correction.Record;
        while (content is Correction inner)
            content = inner.Record;
        return content;
    }
}
