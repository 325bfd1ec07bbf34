namespace GpuSupply.TestKit;

/// <summary>What a case contains.</summary>
public sealed record CaseShape(IReadOnlySet<CaseFeature> Features)
{
    /// <summary>A law about cases that mostly lack these would be a law about little.</summary>
    public static IReadOnlyList<CaseFeature> Required { get; } =
        [CaseFeature.Reallocation, CaseFeature.Swap, CaseFeature.Correction, CaseFeature.BoundedQuantity];

    public static CaseShape Of(IReadOnlyList<Record> records)
    {
        SourcedRecord[] sourced = [.. records.OfType<SourcedRecord>()];
        Correction[] corrections = [.. sourced.OfType<Correction>()];
        SourcedRecord[] contents = [.. sourced, .. corrections.Select(correction => correction.Record).OfType<SourcedRecord>()];
        Leg[] legs = [.. contents.OfType<Reallocation>().SelectMany(reallocation => reallocation.Legs)];
        Quantity[] quantities = [.. contents.SelectMany(QuantitiesIn)];
        DateWindow[] windows = [.. contents.SelectMany(WindowsIn)];
        var generated = new GeneratedCase(records);
        var ids = sourced.ToLookup(record => record.Id);

        var features = new HashSet<CaseFeature>();
        Has(CaseFeature.Reallocation, legs.Length > 0);
        Has(CaseFeature.Swap, contents.OfType<Reallocation>().Any(IsSwap));
        Has(CaseFeature.Correction, corrections.Length > 0);
        Has(CaseFeature.BoundedQuantity, quantities.Any(quantity => !quantity.IsExact));
        Has(CaseFeature.NewDue, legs.Any(leg => leg.Due is not null));
        Has(CaseFeature.NeverHappened, corrections.Any(correction => correction.Record is null));
        Has(CaseFeature.SeveralLines, contents.OfType<Order>().Any(order => order.Schedule.Count > 1));
        Has(CaseFeature.WideWindow, windows.Any(window => window.Earliest != window.Latest));
        Has(CaseFeature.OpenWindow, windows.Any(window => window.Earliest is null || window.Latest is null));
        Has(CaseFeature.Group, records.OfType<Party>().Any(party => party.MemberOf.Count > 0));
        Has(CaseFeature.LargeQuantity, quantities.Any(quantity => quantity.High > int.MaxValue));
        Has(CaseFeature.LateReference, sourced.Any(record => NamesIn(record).SelectMany(id => ids[id])
            .Any(named => generated.KnownOn(named) > generated.KnownOn(record))));
        Has(CaseFeature.Mistake, sourced.Any(record => NamesIn(record).Any(id => !ids.Contains(id))
            || record is SupplyRecord { On.Earliest: { } earliest } && earliest > generated.KnownOn(record)));
        return new(features);

        void Has(CaseFeature feature, bool isThere)
        {
            if (isThere)
                features.Add(feature);
        }
    }

    /// <summary>The quantities in a record.</summary>
    public static IEnumerable<Quantity> QuantitiesIn(SourcedRecord record) => record switch
    {
        Order order => order.Schedule.Select(line => line.Quantity),
        Shipment shipment => [shipment.Quantity],
        Receipt receipt => [receipt.Quantity],
        Movement movement => [movement.Quantity],
        Reallocation reallocation => reallocation.Legs.Select(leg => leg.Quantity),
        _ => [],
    };

    /// <summary>The windows in a supply record.</summary>
    public static IEnumerable<DateWindow> WindowsIn(SourcedRecord record) => record switch
    {
        Order order => order.Schedule.Select(line => line.Due).Append(order.On),
        Reallocation reallocation => reallocation.Legs.Select(leg => leg.Due).OfType<DateWindow>().Append(reallocation.On),
        SupplyRecord supply => [supply.On],
        _ => [],
    };

    private static bool IsSwap(Reallocation reallocation) =>
        reallocation.Legs.Any(leg => reallocation.Legs.Any(other => other.From == leg.To && other.To == leg.From));

    private static IEnumerable<RecordId> NamesIn(SourcedRecord record) => record switch
    {
        Shipment shipment => [shipment.Order],
        Receipt { Shipment: { } shipment } => [shipment],
        Reallocation reallocation => reallocation.Legs.Select(leg => leg.Order ?? leg.Shipment).OfType<RecordId>(),
        Correction correction => [correction.Replaces],
        _ => [],
    };
}
