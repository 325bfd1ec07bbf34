namespace WebApi;

/// <summary>A verdict in short; its link leads to all that is to say.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Speaker">Who said it.</param>
/// <param name="Label">Whether it agrees with what is on record.</param>
/// <param name="Reason">Why there is not enough evidence; otherwise <see langword="null"/>.</param>
/// <param name="Direction">On which side of the evidence a refuted claim lies; otherwise <see langword="null"/>.</param>
/// <param name="Asserted">What was claimed, as it is read; <see langword="null"/>: nothing that has bounds.</param>
/// <param name="Evidence">What the record leaves possible; <see langword="null"/>: anything.</param>
/// <param name="Margin">How far the verdict is from another one, in the unit of the evidence; <see langword="null"/>: that can't be said.</param>
/// <param name="Link">Where the whole verdict is.</param>
internal sealed record VerdictRow(
    RecordId Claim, PartyId Speaker, VerdictLabel Label, VerdictReason? Reason, ClaimDirection? Direction, Bounds? Asserted, Bounds? Evidence, Rational? Margin, string Link)
{
    public VerdictRow(Question asked, Verdict verdict)
        : this(
            verdict.Claim!.Id,
            verdict.Claim.Speaker,
            verdict.Label,
            verdict.Reason,
            verdict.Direction,
            verdict.Asserted,
            verdict.Evidence,
            verdict.Margin,
            ClaimPath.Of(asked.Id, verdict.Claim.Id))
    {
    }
}
