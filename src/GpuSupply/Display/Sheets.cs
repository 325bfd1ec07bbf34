using GpuSupply.Aggregation;

namespace GpuSupply.Display;

/// <summary>The sheet of anything that has one.</summary>
internal static class Sheets
{
    /// <summary>What is shown of something; null: it has no sheet.</summary>
    /// <param name="thing">What is shown.</param>
    /// <param name="most">So many rows of a table, at most.</param>
    public static Sheet? Of(object? thing, int most) => thing switch
    {
        Verdict verdict => VerdictSheets.Of(verdict, most),
        Evidence evidence => VerdictSheets.Of(evidence, most),
        SupplyLedger ledger => LedgerSheets.Of(ledger, most),
        SupplyCase records => LedgerSheets.Of(records, most),
        ReallocationAnalysis reallocation => LedgerSheets.Of(reallocation, most),
        LedgerChanges changes => LedgerSheets.Of(changes, most),
        QueryResult result => new Sheet().Rows(result, most),
        IEnumerable<ReallocationAnalysis> reallocations => new Sheet().Reallocations(null, reallocations, most),
        IEnumerable<Balance> balances => new Sheet().Balances(null, balances, most),
        IEnumerable<Flow> flows => new Sheet().Flows(null, flows, most),
        IEnumerable<BalanceDifference> differences => new Sheet().Differences(null, differences, most),
        IEnumerable<Finding> findings => new Sheet().Findings(null, findings, most),
        IEnumerable<Transfer> transfers => new Sheet().Transfers(null, transfers, most),
        IEnumerable<Flip> flips => new Sheet().Flips(null, flips, most),
        IEnumerable<VerdictChange> changes => new Sheet().Changes(null, changes, most),
        IEnumerable<Verdict> verdicts => new Sheet().Verdicts(null, verdicts, most),
        IEnumerable<Claim> claims => new Sheet().Claims(null, claims, most),
        _ => null,
    };
}
