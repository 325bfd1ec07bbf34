using GpuSupply.Aggregation;
using GpuSupply.Internals;
using GpuSupply.Ledger;
using GpuSupply.Text;

namespace GpuSupply.Tests.Ledger;

/// <summary>What rows add up to as known on each day: the first is visible from January until before March, the other from April on.</summary>
public class VisibleSumsTests
{
    [Theory]
    [InlineData("2023-12-31", "0..0..0", "", "2024-01-01")]
    [InlineData("2024-01-01", "1..2..3", "a", "2024-03-01")]
    [InlineData("2024-02-29", "1..2..3", "a", "2024-03-01")]
    [InlineData("2024-03-01", "0..0..0", "", "2024-04-01")]
    [InlineData("2024-03-31", "0..0..0", "", "2024-04-01")]
    [InlineData("2024-04-01", "4..5..6", "b", null)]
    [InlineData("2025-01-01", "4..5..6", "b", null)]
    public void On_ADay_IsOfWhatIsVisibleThen(string day, string sum, string records, string? next)
    {
        VisibleSums rows = Made();
        Sums sums = rows.On(Number(day));
        Assert.Equal(sum, $"{sums.Low}..{sums.Best}..{sums.High}");
        Assert.Equal(records.Length > 0, rows.HasRowsOn(Number(day)));
        Assert.Equal(records, string.Join(' ', rows.RecordsOn(Number(day))));
        Assert.Equal(next, rows.NextChange(Number(day)) is var change && change == Day.End ? null : DateText.Of(change));
    }

    /// <summary>A record moves the sum on the days from which it counts, or no longer does.</summary>
    [Theory]
    [InlineData("2023-12-31", "")]
    [InlineData("2024-01-01", "a")]
    [InlineData("2024-02-01", "")]
    [InlineData("2024-03-01", "a")]
    [InlineData("2024-04-01", "b")]
    [InlineData("2024-04-02", "")]
    public void RecordsMovingOn_ADay_AreThoseThatComeOrGoThen(string day, string records) => Assert.Equal(records, string.Join(' ', Made().RecordsMovingOn(Number(day))));

    private static VisibleSums Made()
    {
        TransferList columns = new CaseBuilder("t").Party("tesla").Product("h100")
            .Source("first", publishedOn: "2024-01-01").ReceiptFromOutside("a", "tesla", "h100", 1, on: "2023")
            .Source("second", publishedOn: "2024-03-01").Add(new Correction("k", (RecordId)"a") { Source = "second" })
            .Source("third", publishedOn: "2024-04-01").ReceiptFromOutside("b", "tesla", "h100", 1, on: "2023").Build().ToLedger().Known.Columns;
        var rows = new VisibleSums.Builder(columns);
        for (int row = 0; row < columns.Count; row++)
        {
            int least = columns.Records[columns.Record[row]] == "a" ? 1 : 4;
            var sums = default(Sums);
            sums.Add(least, least + 1, least + 2);
            rows.Add(row, columns.KnownFrom[row], columns.KnownUntil[row], sums);
        }

        return rows.Build();
    }

    private static int Number(string day) => Day.Number(Check.ParsedDay(day));
}
