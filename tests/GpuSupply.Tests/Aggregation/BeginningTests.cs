using GpuSupply.Aggregation;

namespace GpuSupply.Tests.Aggregation;

/// <summary>What came on a day that is open was perhaps there from the very first day on, whichever days other transfers name.</summary>
public class BeginningTests
{
    private static readonly Func<CaseBuilder, CaseBuilder> Open = builder => builder.ReceiptFromOutside("r1", "tesla", "h100", 10, on: "../2024-03-31");
    private static readonly Func<CaseBuilder, CaseBuilder> Dated = builder => builder.ReceiptFromOutside("r2", "tesla", "h100", 3, on: "2023-01-05");

    [Theory]
    [InlineData(null, "tesla: 13 units, at least 0..10 (best 0), 2 transfers")]
    [InlineData("2022-01-01/..", "tesla: 13 units, at least 0..10 (best 0), 2 transfers")]
    [InlineData("2023-01-05/..", "tesla: 13 units, at least 3..13 (best 3), 2 transfers")]
    [InlineData("../2022-12-31", "tesla: 0..10 (best 0) units, at least 0..10 (best 0), 1 transfers")]
    [InlineData("../1991-12-31", "tesla: 0..10 (best 0) units, at least 0..10 (best 0), 1 transfers")]
    public void Balance_OfUnitsThatMayAlwaysHaveBeenThere_IsThatOfAllAtOnceOrMerged(string? during, string expected)
    {
        Query query = Query.Balance().WhereStage(Stage.OnHand).GroupBy(Key.Party);
        query = during is null ? query : query.During(during);
        PartialResult whole = query.Run(Transfers(Open, Dated)), merged = query.Run(Transfers(Open)).Merge(query.Run(Transfers(Dated)));

        Assert.Equal(expected, Assert.Single(whole.Finish()).ToString());
        Assert.Equal(whole.ToBytes(), merged.ToBytes());
        Assert.Equal(whole.ToBytes(), query.Run(Transfers(Open, Dated).Columns.Compressed()).ToBytes());
    }

    /// <summary>A window with an open side is possible in every month that the query asks for, whichever days other transfers name.</summary>
    [Theory]
    [InlineData("2024", "../2024-03-31", 3)]
    [InlineData("2024", "2024-02-10/..", 11)]
    [InlineData("2024-02/2024-05", "2024-02-10/..", 4)]
    [InlineData("2022-11-05/2023-02-05", "../2024-03-31", 4)]
    [InlineData("../2000-12-20", "../2024-03-31", 1)]
    public void Sum_OfOpenWindowsByMonth_IsThatOfAllAtOnceOrMerged(string during, string window, int months)
    {
        Query query = Query.Sum(Column.Quantity).WhereStage(Stage.OnHand).During(during).GroupBy(Key.Party, Key.Month);
        Func<CaseBuilder, CaseBuilder> open = builder => builder.ReceiptFromOutside("r1", "tesla", "h100", 10, on: window);
        PartialResult whole = query.Run(Transfers(open, Dated)), merged = query.Run(Transfers(open)).Merge(query.Run(Transfers(Dated)));

        Assert.Equal(whole.ToBytes(), merged.ToBytes());
        Assert.Equal(months, whole.Finish().Count);
    }

    /// <summary>What is due some day, asked for from a day on that nobody names: it may come in the first month.</summary>
    [Fact]
    public void Sum_OfWhatIsDueSomeDay_FromLaterThanAllDaysNamed_IsPossibleInTheFirstMonth()
    {
        Func<CaseBuilder, CaseBuilder> due = builder => builder.Party("nvidia").Party("amd").Product("mi300")
            .Order("o1", supplier: "nvidia", buyer: "tesla", "h100", 10, on: "2024", due: "2025-01-05/..")
            .Order("o2", supplier: "amd", buyer: "tesla", "mi300", 4, on: "2024", due: "2025-01-05/..");
        Query query = Query.Sum(Column.Quantity).WhereParty("tesla").WhereStage(Stage.Planned).During("2030-01-20/..");
        PartialResult whole = query.GroupBy(Key.Product, Key.Month).Run(Transfers(due, Dated));

        Assert.Equal("h100 2030-01-01: 0..10 (best 0) units, 1 transfers; mi300 2030-01-01: 0..4 (best 0) units, 1 transfers", string.Join("; ", whole.Finish()));
        Assert.Equal("0..14 (best 0) units, 2 transfers", Assert.Single(query.Answer(Transfers(due, Dated))).ToString());
    }

    private static TransferList Transfers(params Func<CaseBuilder, CaseBuilder>[] records) => records
        .Aggregate(new CaseBuilder("Receipts").Source("memo", publishedOn: "2025-08-15").Party("tesla").Product("h100"), (builder, add) => add(builder)).Build().ToLedger().Transfers;
}
