namespace Cluster;

/// <summary>A verdict, in the words of the library.</summary>
/// <param name="Outcome">The label and the claim: <c>supported: claim-07</c>.</param>
/// <param name="Evidence">The bounds that are on record; empty: there are none.</param>
/// <param name="Explanation">The verdict in plain sentences.</param>
[GenerateSerializer, Immutable]
public sealed record ClaimVerdict(string Outcome, string Evidence, string Explanation)
{
    internal static ClaimVerdict Of(Verdict verdict) => new(verdict.ToString(), verdict.Evidence?.ToString() ?? "", verdict.Explain());
}
