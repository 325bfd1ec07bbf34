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

    /// <summary>How many units a party was to have got by the end of each day: as ordered, as the plan stands now, and as it would stand without its reallocations where these are at most three, each as a band between its bounds.</summary>
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
}
