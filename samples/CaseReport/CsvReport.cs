namespace CaseReport;

/// <summary>
/// The report for spreadsheets and data frames: the rows of the report for programs, with its names. What is <c>asserted.low</c> there is
/// <c>assertedLow</c> here. Lists of ids stand in one cell, with spaces between.
/// </summary>
internal static class CsvReport
{
    /// <summary>The balances; where claims are asked for, their verdicts; with the history, on every day on which they changed.</summary>
    public static string Of(SupplyReport report, ReportOptions options) =>
        options.History || options.Claims.Count > 0 ? Verdicts(report) : Balances(report);

    private static string Balances(SupplyReport report)
    {
        var csv = new CsvText("party", "product", "stage", "low", "best", "high", "floored");
        foreach (Balance balance in report.Ledger.Balances())
        {
            csv.Cell(balance.Party.Value);
            csv.Cell(balance.Product.Value);
            csv.Cell(Words.Kebab(balance.Stage));
            csv.Cell((Rational)balance.Low);
            csv.Cell((Rational)balance.Best);
            csv.Cell((Rational)balance.High);
            csv.Cell(balance.IsFloored);
            csv.EndRow();
        }

        return csv.ToString();
    }

    private static string Verdicts(SupplyReport report)
    {
        var csv = new CsvText(
        [
            "claim", "label", "reason", "direction", .. BoundsOf("asserted"), .. BoundsOf("evidence"), "margin",
            .. ReadingPolicy.All.Select(policy => $"labels{char.ToUpperInvariant(policy.Name[0])}{policy.Name[1..]}"),
            "withoutAssumptions", "assumptions", "level", "used", "leftAside", "disputedBy", "asKnownOn", "because", "policy",
            "speaker", "said", "quote",
        ]);
        foreach (Verdict verdict in report.Verdicts)
        {
            if (report.HistoryOf(verdict.Claim!.Id) is not { } changes)
                Write(csv, verdict, because: null);
            else
                foreach (VerdictChange change in changes)
                    Write(csv, change.Verdict, change.Because);
        }

        return csv.ToString();
    }

    private static void Write(CsvText csv, Verdict verdict, RecordId? because)
    {
        Claim claim = verdict.Claim!;
        csv.Cell(claim.Id.Value);
        csv.Cell(Words.Kebab(verdict.Label));
        csv.Cell(verdict.Reason is { } reason ? Words.Kebab(reason) : null);
        csv.Cell(verdict.Direction is { } direction ? Words.Kebab(direction) : null);
        Interval(csv, verdict.Asserted);
        Interval(csv, verdict.Measure is null ? null : verdict.Evidence);
        csv.Cell(verdict.Margin);
        foreach (ReadingPolicy policy in ReadingPolicy.All)
            csv.Cell(Words.Kebab(verdict.Labels[policy]));
        csv.Cell(Words.Kebab(verdict.WithoutAssumptions));
        csv.Cell(string.Join(' ', verdict.Assumptions.Select(Words.Kebab)));
        csv.Cell(verdict.Level is { } level ? (Rational)level : null);
        csv.Cell(string.Join(' ', verdict.Used.Select(use => use.Record).Distinct()));
        csv.Cell(string.Join(' ', verdict.LeftAside.Select(aside => aside.Record).Distinct()));
        csv.Cell(string.Join(' ', verdict.DisputedBy));
        csv.Cell(Words.Of(verdict.AsKnownOn));
        csv.Cell(because?.Value);
        csv.Cell(verdict.Policy.Name);
        csv.Cell(claim.Speaker.Value);
        csv.Cell(claim.Value?.ToString());
        csv.Cell(claim.Quote);
        csv.EndRow();
    }

    private static IEnumerable<string> BoundsOf(string name) =>
        new[] { "Low", "LowOpen", "High", "HighOpen", "Unit" }.Select(end => name + end);

    /// <summary>An interval: empty ends are infinite, and where there is no unit there is no interval.</summary>
    private static void Interval(CsvText csv, Bounds? bounds)
    {
        csv.Cell(bounds?.Low);
        csv.Cell(bounds?.LowOpen);
        csv.Cell(bounds?.High);
        csv.Cell(bounds?.HighOpen);
        csv.Cell(bounds?.Unit.ToString());
    }
}
