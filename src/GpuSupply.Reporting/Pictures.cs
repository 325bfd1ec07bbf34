using NodaTime;

namespace GpuSupply.Reporting;

/// <summary>Pictures of what the library answers: <c>ledger.Verify("active-85k").ToPicture()</c>.</summary>
public static class Pictures
{
    /// <summary>What a claim asserts, and what is on record, as intervals on one line.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <returns>The picture; <see langword="null"/>: nothing was asserted that has an end.</returns>
    public static Picture? ToPicture(this Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return IntervalPicture.Of(verdict);
    }

    /// <summary>How a verdict came about, from day to day: <c>ledger.History("active-85k").ToPicture(ledger.KnownOn)</c>.</summary>
    /// <param name="history">The history of a verdict.</param>
    /// <param name="until">The day up to which it is looked at, as the ledger's.</param>
    /// <returns>The picture; <see langword="null"/>: there was no verdict yet.</returns>
    public static Picture? ToPicture(this IReadOnlyList<VerdictChange> history, LocalDate until)
    {
        ArgumentNullException.ThrowIfNull(history);
        return HistoryPicture.Of(history, until);
    }

    /// <summary>How many units a party was to have got by the end of each day: as ordered, as the plan stands now, as it would stand without its reallocations where these are at most three, and how many units of orders came, each as a band between its bounds.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="party">The party.</param>
    /// <param name="product">The product.</param>
    /// <returns>The picture; <see langword="null"/>: nothing was planned for the party.</returns>
    /// <exception cref="OverflowException">A number does not fit in 64 bits.</exception>
    public static Picture? PlannedReceipts(this SupplyLedger ledger, PartyId party, ProductId product)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return PlanPicture.Of(ledger, new AccountHistory(ledger), party, product, $"{party}, {product}");
    }

    /// <summary>A reallocation as a flow between parties and through time, with what is still open of its return: <c>ledger.Reallocations["swap"].ToPicture(ledger)</c>.</summary>
    /// <param name="reallocation">The reallocation.</param>
    /// <param name="ledger">The ledger that it is in.</param>
    /// <returns>The picture; <see langword="null"/>: it is between more than eight parties.</returns>
    public static Picture? ToPicture(this ReallocationAnalysis reallocation, SupplyLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(reallocation);
        ArgumentNullException.ThrowIfNull(ledger);
        return ReallocationPicture.Of(ledger, new AccountHistory(ledger), reallocation, party => party.Value, product => product.Value);
    }

    /// <summary>Money that was committed, beside what the orders and the spend on record in its period come to: <c>commitment.ToPicture(ledger)</c>.</summary>
    /// <param name="commitment">The commitment.</param>
    /// <param name="ledger">The ledger that it is in.</param>
    /// <returns>The picture; <see langword="null"/>: its party is not on record.</returns>
    /// <exception cref="OverflowException">A flow does not fit in 64 bits; the message names it.</exception>
    public static Picture? ToPicture(this Commitment commitment, SupplyLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        ArgumentNullException.ThrowIfNull(ledger);
        return CommitmentPicture.Of(ledger, commitment, product => product.Value);
    }
}
