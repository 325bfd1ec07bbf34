namespace GpuSupply.Claims;

/// <summary>An observation, what it measures in days, and what it says.</summary>
internal sealed record Observed(Observation Observation, Measure Measure, Bounds Bounds)
{
    public EvidenceEnds EndsBy(EvidenceRule rule)
    {
        Supports support = Supports.Of(Observation.Id, rule);
        return new(
            Bounds.Low is { } low ? new(low, Bounds.LowOpen, support, []) : null,
            Bounds.High is { } high ? new(high, Bounds.HighOpen, support, []) : null);
    }
}
