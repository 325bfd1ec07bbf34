namespace GpuSupply.Ledger;

/// <summary>The measures that a record is about, without the sums and ratios that they stand in.</summary>
internal static class MeasureLeaves
{
    public static IEnumerable<Measure> Of(SourcedRecord record) => record switch
    {
        Claim { Measure: { } measure } => Of(measure),
        Observation observation => Of(observation.Measure),
        _ => [],
    };

    /// <summary>The reallocations and orders that a measure is about.</summary>
    public static IEnumerable<RecordId> NamedBy(Measure measure) => Of(measure).Select(leaf => leaf switch
    {
        ReceiptDelayMeasure delay => delay.Reallocation,
        OrderDelayMeasure delay => delay.Order,
        DivertedValueMeasure value => value.Reallocation,
        _ => (RecordId?)null,
    }).OfType<RecordId>();

    private static IEnumerable<Measure> Of(Measure measure) => measure switch
    {
        SumMeasure sum => sum.Of.SelectMany(Of),
        RatioMeasure ratio => Of(ratio.Of).Concat(Of(ratio.To)),
        GrowthMeasure growth => [growth.From, growth.To],
        _ => [measure],
    };
}
