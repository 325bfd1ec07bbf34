using NodaTime;

namespace WebApi;

/// <summary>What a case comes to, as known on a day.</summary>
/// <param name="Title">The title of the case.</param>
/// <param name="AsKnownOn">The day.</param>
/// <param name="Policy">How the numbers of claims were read.</param>
/// <param name="Verdicts">The verdict on each claim that is known, by the order of the ids.</param>
/// <param name="Balances">Every account's balance at the end of the day.</param>
/// <param name="Findings">What the records contradict.</param>
internal sealed record CaseReport(
    string Title, LocalDate AsKnownOn, ReadingPolicy Policy, IReadOnlyList<VerdictRow> Verdicts, IReadOnlyList<Balance> Balances, IReadOnlyList<Finding> Findings)
{
    public CaseReport(Question asked)
        : this(
            asked.Ledger.Title,
            asked.Ledger.KnownOn,
            asked.Policy,
            [.. asked.Ledger.Claims.Select(claim => new VerdictRow(asked, asked.Ledger.Verify(claim.Id, asked.Policy)))],
            asked.Ledger.Balances(),
            asked.Ledger.Findings)
    {
    }
}
