using Spectre.Console;

namespace CaseReport;

/// <content>Commitments: money that was announced, with its parts as amounts.</content>
internal sealed partial class TextReport
{
    private void Commitments()
    {
        _paper.Section("Commitments");
        if (Ledger.Commitments.Count == 0)
            _paper.Add(Ink.Text("None is on record."));
        foreach (Commitment commitment in Ledger.Commitments)
        {
            if (commitment != Ledger.Commitments[0])
                _paper.Gap();
            _paper.Add(Ink.Paragraph(commitment.Id.Value, Styles.Strong).And($": {_commitments.What(commitment)}"));
            foreach (IReadOnlyList<Phrase> line in _facts.Origin(commitment))
                _paper.Add(Ink.Line(line), indent: 2);
            if (CommitmentFacts.Parts(commitment) is { } parts)
                Add(parts);
        }
    }
}
