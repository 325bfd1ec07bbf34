using Spectre.Console;

namespace CaseReport;

/// <content>Findings: what the records contradict, errors first.</content>
internal sealed partial class TextReport
{
    private void Findings()
    {
        _paper.Section("Findings");
        if (_report.Findings.Count == 0)
        {
            _paper.Add(Ink.Text("None: the records do not contradict each other."));
            return;
        }

        Finding[] findings = [.. _report.Findings.OrderBy(finding => finding.Severity)];
        string[] counts = [.. findings.GroupBy(finding => finding.Severity).Select(Counted)];
        _paper.Add(Ink.Text($"{Words.And(counts)}."));
        foreach (Finding finding in findings)
        {
            _paper.Gap();
            _paper.Add(Ink.Paragraph($"{Words.Kebab(finding.Severity)} {Words.Kebab(finding.Code)}", Styles.Of(finding.Severity))
                .And(": ").And(Words.IdOf(finding.Record), Styles.Strong));
            _paper.Add(Ink.Text(Words.OneLine(finding.Message)), indent: 2);
            if (finding.IsLeftOut)
                _paper.Add(Ink.Text("Left out: the rest of this report is without it.", Styles.Faint), indent: 2);
        }
    }

    private void SetAside()
    {
        if (_report.SetAside.Count == 0)
            return;
        _paper.Section("Set aside");
        _paper.Add(Ink.Text($"{_report.SetAside.Count} line{(_report.SetAside.Count == 1 ? "" : "s")} of the journal could not be read: the report is without them."));
        foreach (DeadLetter line in _report.SetAside)
        {
            _paper.Gap();
            _paper.Add(Ink.Paragraph($"line {line.Line}", Styles.Strong).And($" (byte {line.ByteStart}), {line.JsonPath}: {Words.OneLine(line.Reason)}"));
            _paper.Add(Ink.Text(Words.OneLine(Words.Beginning(Words.RawText(line))), Styles.Faint), indent: 2);
        }
    }

    private static string Counted(IGrouping<Severity, Finding> group) =>
        $"{group.Count()} {Words.Plain(group.Key)}{(group.Count() == 1 ? "" : "s")}";
}
