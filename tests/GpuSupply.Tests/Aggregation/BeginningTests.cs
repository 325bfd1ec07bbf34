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

    private static TransferList Transfers(params Func<CaseBuilder, CaseBuilder>[] records) => records
        .Aggregate(new CaseBuilder("Receipts").Source("memo", publishedOn: "2025-08-15").Party("tesla").Product("h100"), (builder, add) => add(builder)).Build().ToLedger().Transfers;
}
