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
    [InlineData("2024", "../2024-03-31")]
    [InlineData("2024", "2024-02-10/..")]
    [InlineData("2024-02/2024-05", "2024-02-10/..")]
    [InlineData("2022-11-05/2023-02-05", "../2024-03-31")]
    public void Sum_OfOpenWindowsByMonth_IsThatOfAllAtOnceOrMerged(string during, string window)
    {
        Query query = Query.Sum(Column.Quantity).WhereStage(Stage.OnHand).During(during).GroupBy(Key.Party, Key.Month);
        Func<CaseBuilder, CaseBuilder> open = builder => builder.ReceiptFromOutside("r1", "tesla", "h100", 10, on: window);
        PartialResult whole = query.Run(Transfers(open, Dated)), merged = query.Run(Transfers(open)).Merge(query.Run(Transfers(Dated)));

        Assert.Equal(whole.ToBytes(), merged.ToBytes());
        Assert.Equal(during == "2024" && window[0] == '.' ? 3 : during == "2024" ? 11 : 4, whole.Finish().Count);
    }

    private static TransferList Transfers(params Func<CaseBuilder, CaseBuilder>[] records) => records
        .Aggregate(new CaseBuilder("Receipts").Source("memo", publishedOn: "2025-08-15").Party("tesla").Product("h100"), (builder, add) => add(builder)).Build().ToLedger().Transfers;
}
