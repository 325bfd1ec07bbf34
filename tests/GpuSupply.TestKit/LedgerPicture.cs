using NodaTime;

namespace GpuSupply.TestKit;

/// <summary>All that a ledger answers, as lines that can be compared.</summary>
public static class LedgerPicture
{
    private static readonly LocalDate FirstDay = new(1990, 1, 1);
    private static readonly LocalDate LastDay = new(2199, 12, 31);

    private static readonly DateWindow[] Windows =
        [DateWindow.Parse("2024-01"), DateWindow.Parse("2024-Q1"), DateWindow.Parse("../2024-02-10"), DateWindow.Parse("2024-01-03/2024-01-06")];

    /// <summary>
    /// What a ledger answers about balances on some days, flows, findings, reallocations and claims, but nothing about when that will be known otherwise.
    /// </summary>
    public static string[] Answers(SupplyLedger ledger, IEnumerable<LocalDate> days) =>
    [
        .. Visible(ledger).Select(transfer => $"transfer {transfer}").Order(StringComparer.Ordinal),
        .. days.SelectMany(day => ledger.Balances(day).Select(balance => $"balance on {RecordText.Of(day)} {Of(balance)}")),
        .. days.Select(day => $"group balance {Of(ledger.Balance("group", "hopper", Stage.OnHand, RecordText.Of(day)))}"),
        .. Windows.SelectMany(window => ledger.Flows(window).Select(flow => $"flow during {window} {flow}")),
        .. ledger.Findings.Select(finding => $"finding {finding}"),
        .. OrOverflow(() => ledger.Reallocations.SelectMany(Of)),
        .. ledger.Claims.Select(claim => Of(ledger.Verify(claim.Id))),
        .. ledger.Observations.Select(observation => $"evidence {ledger.Evidence(observation.Measure)}"),
    ];

    /// <summary>The transfers with the days on which each is visible, in no order.</summary>
    public static string[] Transfers(SupplyLedger ledger) =>
        [.. ledger.Transfers.Select(transfer => $"{transfer} {transfer.KnownFrom}..{transfer.KnownUntil}").Order(StringComparer.Ordinal)];

    /// <summary>The transfers that are visible on the ledger's own day.</summary>
    public static IEnumerable<Transfer> Visible(SupplyLedger ledger) => ledger.Transfers.Where(transfer =>
        transfer.KnownFrom <= ledger.KnownOn && (transfer.KnownUntil is not { } until || ledger.KnownOn < until));

    /// <summary>The days on which balances can change and those beside them, at most so many, spread evenly.</summary>
    public static LocalDate[] Days(SupplyLedger ledger, int most)
    {
        LocalDate[] all =
        [
            .. ledger.Transfers.SelectMany(transfer => new[] { transfer.On.Earliest, transfer.On.MiddleDay, transfer.On.Latest }).OfType<LocalDate>()
                .SelectMany(day => new[] { day.PlusDays(-1), day, day.PlusDays(1) }).Where(day => FirstDay <= day && day <= LastDay).Distinct().Order(),
        ];
        return all.Length <= most ? all : [.. Enumerable.Range(0, most).Select(index => all[index * (all.Length - 1) / (most - 1)])];
    }

    // Quantities may be so large that what one party gives does not fit; then that is the answer.
    private static string[] OrOverflow(Func<IEnumerable<string>> answers)
    {
        try
        {
            return [.. answers()];
        }
        catch (OverflowException overflow)
        {
            return [overflow.Message];
        }
    }

    private static string Of(Balance balance) => $"{balance} floored {balance.IsFloored}";

    private static IEnumerable<string> Of(ReallocationAnalysis analysis)
    {
        yield return $"reallocation {analysis.Id} {analysis.Kind} {analysis.IsSwap} {analysis.IsBalanced} {analysis.IsBetweenRelatedParties}";
        foreach (ReallocationLeg leg in analysis.Legs)
            yield return $"leg of {analysis.Id} {leg} planned {leg.PlannedBefore} due {leg.Due}";
        foreach (PartyReallocation party in analysis.Parties)
        {
            yield return $"reallocation {analysis.Id} {party} open {party.OpenReturn} delay {party.ReceiptDelay} {party.ReceiptDelayTotal} "
                + $"value {party.DivertedValue}";
        }
    }

    private static string Of(Verdict verdict) => $"{verdict} asserted {verdict.Asserted} evidence {verdict.Evidence} margin {verdict.Margin} "
        + $"without {verdict.WithoutAssumptions} differ {verdict.DoSourcesDiffer} used {string.Join(", ", verdict.Used)} "
        + $"aside {string.Join(", ", verdict.LeftAside)}";
}
