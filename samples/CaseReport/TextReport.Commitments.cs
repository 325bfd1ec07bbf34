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
            string amount = commitment.Amount.ToString().Replace(' ', Numbers.Tie);
            string restates = commitment.Restates is { } earlier ? $", restates {earlier}" : "";
            string restated = _facts.Restated(commitment.Id) is { } later ? $", restated {later}" : "";
            string what = $"{_names.Of(commitment.Party)}, {amount} in {commitment.Period}, {Words.Plain(commitment.Status)}{restates}{restated}";
            _paper.Add(Ink.Paragraph(commitment.Id.Value, Styles.Strong).And($": {what}"));
            foreach (IReadOnlyList<Phrase> line in _facts.Origin(commitment))
                _paper.Add(Ink.Line(line), indent: 2);
            if (commitment.Parts.Count > 0)
                _paper.Add(Parts(commitment));
        }
    }

    private static Table Parts(Commitment commitment)
    {
        Unit money = Unit.Money(commitment.Amount.Currency);
        Table table = TableOf("Purpose", "> Share", "> Best", "> Range");
        foreach (CommitmentPart part in commitment.Parts)
        {
            string best = BestOf(part, commitment.Amount) is { } amount ? Numbers.Of(amount, money) : "";
            table.AddRow(
                Ink.Text(Words.OneLine(part.Purpose)), Ink.Text(part.Share?.ToString() ?? ""), Ink.Text(best),
                Ink.Text(Numbers.Of(part.Of(commitment.Amount))));
        }

        string whole = Numbers.Of(commitment.Amount.Best.Amount, money);
        table.AddRow(Ink.Text("all of it"), Ink.Text(""), Ink.Text(whole), Ink.Text(Numbers.Of(commitment.Amount.ToBounds())));
        return table;
    }

    private static Rational? BestOf(CommitmentPart part, MoneyRange whole) =>
        part.Amount is { } amount ? amount.Best.Amount : whole.Best.Amount * part.Share?.Number / 100;
}
