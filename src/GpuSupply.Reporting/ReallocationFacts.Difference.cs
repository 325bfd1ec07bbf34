using NodaTime;

namespace GpuSupply.Reporting;

/// <content>The difference that a reallocation made: the ledger against the same ledger without it.</content>
public sealed partial class ReallocationFacts
{
    /// <summary>The records that are not in the ledger as known on the day.</summary>
    private RecordId[] LeftOut => field ??=
    [
        .. Ledger.Findings.Where(finding => finding.IsLeftOut).Select(finding => finding.Record).OfType<SourcedRecord>().Select(record => record.Id)
            .Where(record => Ledger.Find(record) is null),
    ];

    /// <summary>What the numbers of a difference mean, in a sentence.</summary>
    public const string MeaningOfDifference =
        "units more (+) or fewer (−) than without it, from the end of each day on. Planned is all that was to have come by then.";

    /// <summary>The difference that it made. The ledger is folded anew without it.</summary>
    /// <param name="reallocation">The reallocation.</param>
    public ReallocationDifference Difference(ReallocationAnalysis reallocation)
    {
        ArgumentNullException.ThrowIfNull(reallocation);
        SupplyLedger without = Ledger.Without(reallocation.Id);
        return new(
            [.. Ledger.DifferenceFrom(without).GroupBy(difference => difference.Product).Select(product => DifferenceOf(product.Key, [.. product]))],
            [.. LeftOut.Where(record => without.Find(record) is not null)]);
    }

    /// <summary>A row for each stage and day on which something changes, a column for each party.</summary>
    private ReportTable DifferenceOf(ProductId of, BalanceDifference[] differences)
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
        return new(
            _names.Of(of),
            [new("Stage", stages), new("From", [.. rows.Select(row => Words.OfStart(row.Day))])],
            [.. parties.Select((party, index) => new ReportColumn(_names.Short(party), CellsOf(index), IsNumber: true))]);

        string[] CellsOf(int party) => [.. rows.Select(row => Changed(row.Units[party]))];

        static string Changed((long Low, long High) units) => Numbers.Change(units.Low, units.High);
    }
}
