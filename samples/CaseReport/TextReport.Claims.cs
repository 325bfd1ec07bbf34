using Spectre.Console;

namespace CaseReport;

/// <content>Claims: first all at a glance, then one by one with what each verdict rests on.</content>
internal sealed partial class TextReport
{
    private void Claims()
    {
        _paper.Section("Claims");
        if (_report.Verdicts.Count == 0)
        {
            _paper.Add(Ink.Text("None is on record."));
            return;
        }

        IReadOnlyList<Verdict> verdicts = VerdictFacts.Ordered(_report.Verdicts);
        _paper.Add(Ink.Text(VerdictFacts.Counts(verdicts)));
        _paper.Add(Overview(verdicts));
        foreach (Verdict verdict in verdicts)
        {
            _paper.Gap();
            _paper.Add(Ink.Line(VerdictFacts.Head(verdict)));
            var entries = new Entries();
            foreach (Fact fact in _facts.Of(verdict))
                entries.Add(fact.Term, fact.Lines.Select(Ink.Line));
            _paper.Add(entries.ToBlock(), indent: 2);
        }
    }

    private Table Overview(IEnumerable<Verdict> verdicts)
    {
        Table table = TableOf("Claim", "Who", "Said", "");
        foreach (IGrouping<VerdictLabel, Verdict> group in verdicts.GroupBy(verdict => verdict.Label))
        {
            table.AddRow(Ink.Text($"{VerdictFacts.SignOf(group.Key)}{Numbers.Tie}{Words.Plain(group.Key)}", Styles.Of(group.Key)));
            foreach (Verdict verdict in group)
            {
                Claim claim = verdict.Claim!;
                string indented = $"{Numbers.Tie}{Numbers.Tie}{claim.Id}";
                table.AddRow(Ink.Text(indented), Ink.Text(_names.Short(claim.Speaker)), Ink.Text(VerdictFacts.Said(claim)), Ink.Text(VerdictFacts.Details(verdict)));
            }
        }

        table.Columns[0].NoWrap = true;
        return table;
    }
}
