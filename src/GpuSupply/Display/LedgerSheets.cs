namespace GpuSupply.Display;

/// <summary>Cases, ledgers and reallocations at a glance.</summary>
internal static class LedgerSheets
{
    public static Sheet Of(SupplyCase records, int most) => new Sheet()
        .Heading(records.Title)
        .Table(
            null,
            records.Records.GroupBy(record => record.Kind).OrderBy(alike => alike.Key),
            most,
            new("records", alike => ShownText.Words(alike.Key)),
            new("how many", alike => ShownText.Number(alike.Count()), IsNumber: true));

    public static Sheet Of(SupplyLedger ledger, int most) => new Sheet()
        .Heading(ledger.Title)
        .Paragraph($"As known on {DateText.Of(ledger.KnownOn)}: {Counted(ledger.Parties.Count, "party", "parties")}, {Counted(ledger.Products.Count, "product", "products")}, {Counted(ledger.Transfers.Count, "transfer", "transfers")}, {Counted(ledger.Claims.Count, "claim", "claims")}.")
        .Reallocations("Reallocations", ledger.Reallocations, most)
        .Claims("Claims", ledger.Claims, most)
        .Balances("Balances at the end of that day", ledger.Balances(), most)
        .Findings("Findings", ledger.Findings, most);

    public static Sheet Of(ReallocationAnalysis reallocation, int most) => new Sheet()
        .Heading($"{reallocation.Id}: {ShownText.Words(reallocation.Kind)}{(reallocation.IsSwap ? ", a swap" : "")}{(reallocation.IsBetweenRelatedParties ? " between related parties" : "")}")
        .Legs("Legs", reallocation.Legs, most)
        .Parties("What it means for each party", reallocation.Parties, most);

    public static Sheet Of(LedgerChanges changes, int most) => new Sheet()
        .Heading($"From {DateText.Of(changes.Since)} to {DateText.Of(changes.KnownOn)}")
        .Table("Records", changes.Records, most, new SheetColumn<ChangedRecord>("record", change => change.ToString()))
        .Table(
            "Balances",
            changes.Balances,
            most,
            new("party", change => change.Party.ToString()),
            new("product", change => change.Product.ToString()),
            new("stage", change => ShownText.Words(change.Stage)),
            new("before", change => change.Before.BoundsText, IsNumber: true),
            new("after", change => change.After.BoundsText, IsNumber: true))
        .Table(
            "Verdicts",
            changes.Verdicts,
            most,
            new("claim", change => change.Claim.ToString()),
            new("before", change => change.Before is { } verdict ? VerdictSheets.Outcome(verdict) : "not known"),
            new("after", change => change.After is { } verdict ? VerdictSheets.Outcome(verdict) : "not known"),
            new("because of", change => string.Join(", ", change.Because)));

    private static string Counted(int number, string one, string many) => $"{ShownText.Number(number)} {(number == 1 ? one : many)}";
}
