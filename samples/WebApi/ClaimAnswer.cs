namespace WebApi;

/// <summary>A verdict with all that is to say about it.</summary>
/// <param name="Explanation">The verdict in plain sentences.</param>
/// <param name="Verdict">The verdict: label, bounds, what it rests on, its flips.</param>
/// <param name="Records">The records that it rests on, as they are known on its day.</param>
/// <param name="History">Where the verdicts on other days are.</param>
internal sealed record ClaimAnswer(string Explanation, Verdict Verdict, IReadOnlyList<Record> Records, string History)
{
    public ClaimAnswer(Question asked, RecordId claim)
        : this(asked, asked.Ledger.Verify(claim, asked.Policy))
    {
    }

    // The explanation works out all that the verdict says besides, so that nothing can go wrong any more once the answer is being written.
    private ClaimAnswer(Question asked, Verdict verdict)
        : this(
            verdict.Explain(),
            verdict,
            [.. verdict.Used.Select(use => use.Record).Distinct().Select(asked.Ledger.Find).OfType<Record>()],
            $"{ClaimPath.Of(asked.Case.Id, verdict.Claim!.Id)}/history")
    {
    }
}
