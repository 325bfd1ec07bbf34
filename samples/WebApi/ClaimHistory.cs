namespace WebApi;

/// <summary>The verdicts on a claim over time.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Policy">How its number was read.</param>
/// <param name="History">A row for each day on which something was learned that changed the verdict.</param>
internal sealed record ClaimHistory(RecordId Claim, ReadingPolicy Policy, IReadOnlyList<VerdictChange> History);
