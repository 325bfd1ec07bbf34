using System.Text;
using System.Text.Json;
using GpuSupply.Aggregation;

namespace GpuSupply.Tests.Ambient;

/// <summary>Everything that a case, its ledger and a query can be asked, each with a text for an answer.</summary>
internal static class Asked
{
    /// <summary>What is asked of a case and its ledger, by name. Asking for one thing asks for no other first.</summary>
    /// <param name="told">The case.</param>
    /// <param name="ledger">Its ledger.</param>
    /// <param name="claims">Of how many claims one is asked about.</param>
    public static IReadOnlyList<(string What, Func<string> Answer)> Of(SupplyCase told, SupplyLedger ledger, int claims)
    {
        List<(string, Func<string>)> asked =
        [
            ("findings", () => Lines(ledger.Findings)),
            ("reallocations", () => Lines(ledger.Reallocations.SelectMany(one => one.Parties.Select(party => $"{one}: {party}")))),
            ("commitments", () => Lines(ledger.Commitments)),
            ("observations", () => Lines(ledger.Observations)),
            ("flows", () => Lines(ledger.Flows("../2199"))),
            ("transfers", () => Lines(ledger.Transfers)),
            ("changes", () => Changes(ledger.ChangesSince("2024-04-28"))),
            ("balances by a query", () => Lines(Query.Balance().GroupBy(Key.Party, Key.Product, Key.Stage).Answer(ledger.Transfers, threads: 2))),
            ("a partial result", () => Convert.ToHexString(Query.Sum(Column.Quantity).GroupBy(Key.Party, Key.Month).Run(ledger.Transfers, threads: 2).ToBytes())),
            ("saved bytes", () => Saved(ledger)),
            ("as HTML", () => ledger.ToHtml()),
            ("as Markdown", () => ledger.ToMarkdown()),
            ("the case", () => told.ToJson()),
            ("the case as HTML", () => told.ToHtml()),
            ("the case's ledger", () => Lines(told.ToLedger().Balances())),
        ];
        foreach (string day in (string[])["2023-06-30", "2023-12-31", "2024-01-31", "2024-06-05", "2025-01-01"])
        {
            asked.Add(($"balances on {day}", () => Lines(ledger.Balances(day))));
            asked.Add(($"as known on {day}", () => Lines(ledger.AsKnownOn(day).Balances())));
        }

        foreach (Claim claim in told.Records.OfType<Claim>().Where((_, index) => index % claims == 0))
        {
            asked.Add(($"verdict on {claim.Id}", () => Explained(ledger.Verify(claim.Id))));
            asked.Add(($"history of {claim.Id}", () => Lines(ledger.History(claim.Id))));
        }

        foreach (Reallocation reallocation in told.Records.OfType<Reallocation>())
            asked.Add(($"without {reallocation.Id}", () => Lines(ledger.DifferenceFrom(ledger.Without(reallocation.Id)))));
        return asked;
    }

    /// <summary>What is worked out of one verdict when it is asked for, which threads can share.</summary>
    public static IReadOnlyList<(string What, Func<string> Answer)> Of(Verdict verdict) =>
    [
        ("flips", () => Lines(verdict.Flips)),
        ("what it rests on", () => $"{verdict.RestsOn}"),
        ("plan gap", () => $"{verdict.PlanGap}"),
        ("left aside", () => Lines(verdict.LeftAside)),
        ("labels", () => Lines(verdict.Labels.Select(label => $"{label.Key} {label.Value}"))),
        ("explanation", verdict.Explain),
        ("as HTML", () => verdict.ToHtml()),
        ("as JSON", () => JsonSerializer.Serialize(verdict)),
    ];

    private static string Explained(Verdict verdict) => Lines(Of(verdict).Select(one => one.Answer()));

    private static string Changes(LedgerChanges changes) => Lines([Lines(changes.Records), Lines(changes.Balances), Lines(changes.Verdicts)]);

    private static string Saved(SupplyLedger ledger)
    {
        using var stream = new MemoryStream();
        ledger.Save(stream);
        return Convert.ToHexString(stream.ToArray());
    }

    private static string Lines<T>(IEnumerable<T> shown) => shown.Aggregate(new StringBuilder(), (text, one) => text.Append(one).Append('\n')).ToString();
}
