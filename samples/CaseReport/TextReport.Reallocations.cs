using Spectre.Console;

namespace CaseReport;

/// <content>Reallocations: what moved between whom, and what it means for each.</content>
internal sealed partial class TextReport
{
    private void Reallocations()
    {
        _paper.Section("Reallocations");
        if (Ledger.Reallocations.Count == 0)
            _paper.Add(Ink.Text("None is on record."));
        foreach (ReallocationAnalysis reallocation in Ledger.Reallocations)
        {
            if (reallocation != Ledger.Reallocations[0])
                _paper.Gap();
            _paper.Add(Ink.Paragraph(reallocation.Id.Value, Styles.Strong).And($": {ReallocationFacts.What(reallocation)}"));
            if (reallocation.Record.Reason is { } reason)
                _paper.Add(Ink.Paragraph($"Reason: {Words.OneLine(reason)}"), indent: 2);
            foreach (IReadOnlyList<Phrase> line in _facts.Origin(reallocation.Record))
                _paper.Add(Ink.Line(line), indent: 2);
            Add(_reallocations.Legs(reallocation));
            Add(_reallocations.Parties(reallocation));
            Difference(reallocation);
        }
    }

    private void Difference(ReallocationAnalysis reallocation)
    {
        ReallocationDifference difference = _reallocations.Difference(reallocation);
        if (difference.Products.Count == 0)
        {
            _paper.Add(Ink.Text("It made no difference to any balance."));
            return;
        }

        _paper.Add(Ink.Paragraph("The difference it made", Styles.Strong).And($": {ReallocationFacts.MeaningOfDifference}"));
        foreach (ReportTable product in difference.Products)
        {
            if (difference.Products.Count > 1)
                _paper.Add(Ink.Text(product.Title, Styles.Strong));
            Add(product);
        }

        if (difference.CountedWithout.Count > 0)
            _paper.Add(Ink.Text(difference.LeftOut, Styles.Faint));
    }
}
