using Spectre.Console;

namespace CaseReport;

/// <summary>The report for people.</summary>
internal sealed partial class TextReport
{
    private readonly SupplyReport _report;
    private readonly Names _names;
    private readonly Paper _paper;
    private readonly AccountHistory _history;
    private readonly VerdictFacts _facts;
    private readonly ReallocationFacts _reallocations;
    private readonly CommitmentFacts _commitments;

    private TextReport(SupplyReport report, Screen screen)
    {
        _report = report;
        _names = new Names(report);
        _facts = new VerdictFacts(report);
        _reallocations = new ReallocationFacts(report);
        _commitments = new CommitmentFacts(report);
        _paper = new Paper(screen);
        _history = new AccountHistory(report.Ledger);
    }

    private SupplyLedger Ledger => _report.Ledger;

    /// <summary>The report, laid out for a screen.</summary>
    public static string Of(SupplyReport report, Screen screen)
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
        _paper.Add(Ink.Text(Words.OneLine(Ledger.Title), Styles.Strong));
        string policy = $"Claims are read by the {_report.Policy} policy: {Meaning(_report.Policy)}.";
        _paper.Add(Ink.Text($"As known on {Words.Of(Ledger.KnownOn)}. {policy}"));
    }

    private static string Meaning(ReadingPolicy policy) => policy.Name switch
    {
        "strict" => "a plain number means exactly that, “about” half a step of its last place",
        "loose" => $"a plain number is meant to a whole step of its last place, “about” to ±{Numbers.Tie}25{Numbers.Tie}%",
        _ => $"a plain number is meant to half a step of its last place, “about” to ±{Numbers.Tie}10{Numbers.Tie}%",
    };
}
