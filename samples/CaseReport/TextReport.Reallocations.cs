using Spectre.Console;
using Spectre.Console.Rendering;

namespace CaseReport;

/// <content>Reallocations: what moved between whom, and what it means for each.</content>
internal sealed partial class TextReport
{
    private const int TermWidth = 30;
    private const int PartyWidth = 22;

    private void Reallocations()
    {
        _paper.Section("Reallocations");
        if (Ledger.Reallocations.Count == 0)
            _paper.Add(new Text("None is on record."));
        foreach (ReallocationAnalysis reallocation in Ledger.Reallocations)
        {
            if (reallocation != Ledger.Reallocations[0])
                _paper.Gap();
            _paper.Add(new Paragraph(reallocation.Id.Value, Styles.Strong).Append($": {What(reallocation)}"));
            if (reallocation.Record.Reason is { } reason)
                _paper.Add(new Paragraph($"Reason: {Words.OneLine(reason)}"), indent: 2);
            foreach (Paragraph line in Origin(reallocation.Record))
                _paper.Add(line, indent: 2);
            _paper.Add(Legs(reallocation));
            foreach (PartyReallocation[] parties in reallocation.Parties.Chunk(Math.Max(1, (_paper.Width - TermWidth) / PartyWidth)))
                _paper.Add(Parties(parties));
        }
    }

    private static string What(ReallocationAnalysis reallocation)
    {
        string what = reallocation.IsSwap ? "an exchange" : $"a {Words.Plain(reallocation.Kind)}";
        string between = reallocation.IsBetweenRelatedParties ? " between related parties" : "";
        if (!reallocation.IsSwap)
            return what + between;
        return $"{what}{between}, with {(reallocation.IsBalanced ? "as many units one way as" : "more units one way than")} the other";
    }

    private Table Legs(ReallocationAnalysis reallocation)
    {
        Table table = TableOf("Leg", "Kind", "From", "To", "> Units", "Product", "Planned for");
        foreach (ReallocationLeg leg in reallocation.Legs)
        {
            string planned = leg.PlannedBefore is { } before ? Words.Of(before) : "no plan";
            table.AddRow(
                leg.Id, Words.Plain(leg.Kind), _names.Short(leg.From), _names.Short(leg.To), Numbers.Units(leg.Quantity),
                _names.Of(leg.Product), leg.Due is { } due ? $"{planned}, now {Words.Of(due)}" : planned);
        }

        return table;
    }

    private Table Parties(PartyReallocation[] parties)
    {
        Table table = TableOf(["", .. parties.Select(party => $"> {_names.Short(party.Party)}")]);
        Row("Units that left", party => Numbers.Units(party.UnitsOut));
        Row("Units that came, by paper", party => Numbers.Units(party.UnitsIn));
        Row("Return still open", party => party.OpenReturn is { } open ? Numbers.Units(open) : "none promised");
        Row("Receipt put off, unit-days", party => party.ReceiptDelayTotal is { } total ? Numbers.WithoutUnit(total) : "not comparable");
        Row("Receipt put off, mean days", party => party.ReceiptDelay is { } mean ? Numbers.WithoutUnit(mean) : "not comparable");
        Row("Value of what left", party => party.DivertedValue is { } value ? Numbers.Of(value) : "no price on record");
        return table;

        void Row(string term, Func<PartyReallocation, string> value) =>
            table.AddRow([new Text(term), .. parties.Select(IRenderable (party) => new Text(value(party)))]);
    }
}
