namespace GpuSupply.Aggregation;

/// <summary>A sum that a scan makes for each group.</summary>
/// <param name="Column">What is added up; null: nothing, rows are counted alone.</param>
/// <param name="Figure">Which figure of it the sum goes to.</param>
/// <param name="Side">The end of the transfer: what left is taken off in the end.</param>
/// <param name="Values">The numbers.</param>
/// <param name="Prices">What they are multiplied by; null: nothing.</param>
/// <param name="IsCounting">Whether its rows are counted.</param>
internal sealed record Slot(Column? Column, Figure Figure, Side Side, NumberColumn? Values, NumberColumn? Prices, bool IsCounting)
{
    /// <summary>How far from zero what a row adds can be.</summary>
    public UInt128 Reach => Values is null ? 0 : Prices is null ? Values.Reach : Values.Reach >> 63 == 0 && Prices.Reach >> 63 == 0 ? Values.Reach * Prices.Reach : UInt128.MaxValue;
}
