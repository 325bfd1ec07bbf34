namespace GpuSupply.Claims;

/// <summary>What makes a verdict another one for those who follow it.</summary>
internal sealed record VerdictOutline(VerdictLabel Label, VerdictReason? Reason, Bounds? Asserted, Bounds? Evidence, RecordId? RestatedBy, RecordId? InForce)
{
    public static VerdictOutline Of(Verdict verdict) =>
        new(verdict.Label, verdict.Reason, verdict.Asserted, verdict.Evidence, verdict.RestatedBy?.By, verdict.RestatedBy?.InForce);
}
