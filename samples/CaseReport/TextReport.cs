using Spectre.Console;

namespace CaseReport;

/// <summary>The report for people.</summary>
internal sealed partial class TextReport
{
    private readonly Report _report;
    private readonly Names _names;
    private readonly MeasureText _measures;
    private readonly Paper _paper;
    private readonly HashSet<(string Source, string Quote)> _quoted = [];

    private TextReport(Report report, Screen screen)
    {
        _report = report;
        _names = new Names(report);
        _measures = new MeasureText(_names);
        _paper = new Paper(screen);
    }

    private SupplyLedger Ledger => _report.Ledger;

    /// <summary>The report, laid out for a screen.</summary>
    public static string Of(Report report, Screen screen)
    {
        var text = new TextReport(report, screen);
        text.Head();
        text.Reallocations();
        text.Claims();
        text.Commitments();
        text.Balances();
        text.Findings();
        return text._paper.ToString();
    }

    private void Head()
    {
        _paper.Add(new Text(Words.OneLine(Ledger.Title), Styles.Strong));
        string policy = $"Claims are read by the {_report.Policy} policy: {Meaning(_report.Policy)}.";
        _paper.Add(new Text($"As known on {Words.Of(Ledger.KnownOn)}. {policy}"));
    }

    private void Balances()
    {
        _paper.Section("Balances");
        if (Ledger.Balances() is not { Count: > 0 } balances)
        {
            _paper.Add(new Text("No units are on record."));
            return;
        }

        Table table = TableOf("Party", "Product", "Stage", "> Units", "> Best", "");
        foreach (Balance balance in balances)
        {
            table.AddRow(
                new Text(_names.Short(balance.Party)), new Text(_names.Of(balance.Product)), new Text(Words.Plain(balance.Stage)),
                new Text(Numbers.Units(balance.Low, balance.High)), new Text(Numbers.Of(balance.Best)),
                new Text(balance.IsFloored ? "lifted to 0" : "", Styles.Faint));
        }

        _paper.Add(table);
        string when = $"At the end of {Words.Of(Ledger.KnownOn)}, as far as is on record; the balances of a product add up to 0.";
        _paper.Add(new Text(when, Styles.Faint));
    }

    private void Findings()
    {
        _paper.Section("Findings");
        if (Ledger.Findings.Count == 0)
            _paper.Add(new Text("None: the records do not contradict each other."));
        foreach (Finding finding in Ledger.Findings)
        {
            _paper.Add(new Paragraph($"{Words.Kebab(finding.Severity)} {Words.Kebab(finding.Code)}", Styles.Of(finding.Severity))
                .Append($": {Words.OneLine(finding.Message)}{(finding.IsLeftOut ? " Left out." : "")}"));
        }
    }

    /// <summary>A table; a column whose title begins with <c>&gt;</c> is for numbers.</summary>
    private static Table TableOf(params string[] columns)
    {
        Table table = new Table().Border(TableBorder.Simple).BorderStyle(Styles.Faint);
        foreach (string column in columns)
        {
            bool isNumber = column.StartsWith("> ", StringComparison.Ordinal);
            table.AddColumn(new TableColumn(new Text(isNumber ? column[2..] : column, Styles.Strong))
            {
                Alignment = isNumber ? Justify.Right : Justify.Left,
                Padding = new Padding(0, 0, 1, 0),
            });
        }

        return table;
    }

    private static string Meaning(ReadingPolicy policy) => policy.Name switch
    {
        "strict" => "a plain number means exactly that, “about” half a step of its last place",
        "loose" => $"a plain number is meant to a whole step of its last place, “about” to ±{Numbers.Tie}25{Numbers.Tie}%",
        _ => $"a plain number is meant to half a step of its last place, “about” to ±{Numbers.Tie}10{Numbers.Tie}%",
    };
}
