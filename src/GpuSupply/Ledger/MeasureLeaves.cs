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

    private static IEnumerable<Measure> Of(Measure measure) => measure switch
    {
        SumMeasure sum => sum.Of.SelectMany(Of),
        RatioMeasure ratio => Of(ratio.Of).Concat(Of(ratio.To)),
        GrowthMeasure growth => [growth.From, growth.To],
        _ => [measure],
    };
}
