using Spectre.Console;

namespace CaseReport;

/// <summary>The report for people.</summary>
internal sealed partial class TextReport
{
    private readonly Report _report;
    private readonly Names _names;
    private readonly MeasureText _measures;
    private readonly Paper _paper;
    private readonly Timeline _timeline;
    private readonly HashSet<(string Source, string Quote)> _quoted = [];

    private TextReport(Report report, Screen screen)
    {
        _report = report;
        _names = new Names(report);
        _measures = new MeasureText(_names);
        _paper = new Paper(screen);
        _timeline = new Timeline(report.Ledger);
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
        if (text.Ledger.Balances().Count > 0)
        {
            text.BalancesOverTime();
            text.PlannedReceipts();
        }

        text.Findings();
        text.SetAside();
        return text._paper.ToString();
    }

    private void Head()
    {
        _paper.Add(new Text(Words.OneLine(Ledger.Title), Styles.Strong));
        string policy = $"Claims are read by the {_report.Policy} policy: {Meaning(_report.Policy)}.";
        _paper.Add(new Text($"As known on {Words.Of(Ledger.KnownOn)}. {policy}"));
    }

    private static string Meaning(ReadingPolicy policy) => policy.Name switch
    {
        "strict" => "a plain number means exactly that, “about” half a step of its last place",
        "loose" => $"a plain number is meant to a whole step of its last place, “about” to ±{Numbers.Tie}25{Numbers.Tie}%",
        _ => $"a plain number is meant to half a step of its last place, “about” to ±{Numbers.Tie}10{Numbers.Tie}%",
    };
}
