using NodaTime;
using Spectre.Console;

namespace CaseReport;

/// <content>The difference that a reallocation made: the ledger against the same ledger without it.</content>
internal sealed partial class TextReport
{
    /// <summary>The records that are not in the ledger as known on the day.</summary>
    private RecordId[] LeftOut => field ??=
    [
        .. Ledger.Findings.Where(finding => finding.IsLeftOut).Select(finding => finding.Record).OfType<SourcedRecord>().Select(record => record.Id)
            .Where(record => Ledger.Find(record) is null),
    ];

    private void Difference(RecordId reallocation)
    {
        SupplyLedger without = Ledger.Without(reallocation);
        var products = Ledger.DifferenceFrom(without).GroupBy(difference => difference.Product).ToArray();
        if (products.Length == 0)
        {
            _paper.Add(Ink.Text("It made no difference to any balance."));
            return;
        }

        _paper.Add(Ink.Paragraph("The difference it made", Styles.Strong)
            .And(": units more (+) or fewer (−) than without it, from the end of each day on. Planned is all that was to have come by "
                + "then."));
        foreach (var product in products)
        {
            if (products.Length > 1)
                _paper.Add(Ink.Text(_names.Of(product.Key), Styles.Strong));
            foreach (Table table in DifferenceOf([.. product]))
                _paper.Add(table);
        }

        RecordId[] back = [.. LeftOut.Where(record => without.Find(record) is not null)];
        if (back.Length > 0)
            _paper.Add(Ink.Text($"Left out because of it, and counted without it: {string.Join(", ", back)}.", Styles.Faint));
    }

    /// <summary>A row for each stage and day on which something changes, a column for each party.</summary>
    private IEnumerable<Table> DifferenceOf(BalanceDifference[] differences)
    {
        PartyId[] parties = [.. differences.Select(difference => difference.Party).Distinct()];
        var rows = new List<(Stage Stage, LocalDate Day, (long Low, long High)[] Units)>();
        foreach (var stage in differences.GroupBy(difference => difference.Stage).OrderBy(stage => stage.Key))
        {
            var units = new (long Low, long High)[parties.Length];
            foreach (var day in stage.GroupBy(difference => difference.From ?? AccountHistory.Beginning).OrderBy(day => day.Key))
            {
                (long, long)[] before = units;
                units = [.. units];
                foreach (BalanceDifference difference in day)
                    units[Array.IndexOf(parties, difference.Party)] = (difference.Low, difference.High);
                // What changes the best figure alone does not show.
                if (!units.SequenceEqual(before))
                    rows.Add((stage.Key, day.Key, units));
            }
        }

        string[] stages = [.. rows.Select((row, index) => index > 0 && rows[index - 1].Stage == row.Stage ? "" : Words.Plain(row.Stage))];
        return WideTable(
            [new("Stage", stages), new("From", [.. rows.Select(row => Words.OfStart(row.Day))])],
            [.. parties.Select((party, index) => new Column($"> {_names.Short(party)}", CellsOf(index)))]);

        string[] CellsOf(int party) => [.. rows.Select(row => Changed(row.Units[party]))];

        static string Changed((long Low, long High) units) => Numbers.Change(units.Low, units.High);
    }
}
