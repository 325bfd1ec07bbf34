using System.Text.Json;
using GpuSupply.Aggregation;

namespace GpuSupply.Tests.Aggregation;

/// <summary>Whatever partial results say, finishing them gives rows, or says which sum is too great.</summary>
public class PartialFinishTests
{
    [Fact]
    public void Finish_ABalanceOfFewAccountsOfManyThatThereCouldBe_TakesTheirRoomAlone()
    {
        // 40,000 parties and as many products make more accounts than a number of 32 bits can count.
        Query query = Query.Balance().GroupBy(Key.Party, Key.Product);
        PartialResult partial = PartialResult.Merge([.. Enumerable.Range(0, 40_000)
            .Select(index => PartialExamples.Row($"p{index:D5}", index % 3, index, product: $"h{index:D5}")).Chunk(500).Select(rows => PartialExamples.Run(query, rows))]);
        QueryResult balances = partial.Merge(partial).Finish();

        Assert.Equal(40_000, balances.Count);
        Assert.Equal("p00000 h00000: 0 units, at least 0, 2 transfers", balances[0].ToString());
        Assert.Equal("p39999 h39999: 79998 units, at least 79998, 2 transfers", balances[39_999].ToString());
    }

    [Fact]
    public void Finish_ABalanceOfNothing_IsNothing()
    {
        Assert.Equal("0 units, at least 0, 0 transfers", Assert.Single(Query.Balance().None().Finish()).ToString());
        Assert.Equal("0 units, at least 0, 0 transfers", Assert.Single(PartialExamples.Run(Query.Balance()).Finish()).ToString());
        Assert.Empty(Query.Balance().GroupBy(Key.Party).None().Finish());
    }

    [Fact]
    public void Finish_ABalanceOfFewAccounts_IsThatOfEachAlone()
    {
        for (int seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            PlainRow[] rows = [.. Enumerable.Range(0, 12).Select(_ => PartialExamples.Row($"p{random.Next(90)}", random.Next(9), random.Next(-5, 9), product: $"h{random.Next(90)}"))];
            Query query = Query.Balance().GroupBy(Key.Product, Key.Party).During("2024-01-03/2024-01-07");
            QueryRow[] together = [.. PartialExamples.Run(query, rows).Finish()];

            Assert.Equal(together, rows.GroupBy(row => (row.Product, row.Party)).OrderBy(of => of.Key.Product, StringComparer.Ordinal).ThenBy(of => of.Key.Party, StringComparer.Ordinal)
                .SelectMany(of => PartialExamples.Run(query, [.. of]).Finish()));
        }
    }

    [Theory]
    [InlineData("\"9223372036854775807\"", "1", "The count of tesla does not fit in 64 bits (balance of quantity by party).")]
    [InlineData("\"9223372036854775808\"", "1", "The count of tesla does not fit in 64 bits (balance of quantity by party).")]
    [InlineData("\"170141183460469231731687303715884105728\"", "1", "The count of tesla does not fit in 64 bits (balance of quantity by party).")]
    [InlineData("1", "\"170141183460469231731687303715884105727\"", "The balance of tesla does not fit in 128 bits (balance of quantity by party).")]
    public void Finish_BalancesBeyondWhatNumbersHold_SaysWhich(string count, string units, string message)
    {
        PartialResult partial = Read($$"""
            {"format":"gpusupply-partial/1","query":"balance of quantity by party","balance":true,"columns":["quantity"],"keys":["day","party"],"groups":[
            {"day":"2024-01-01","party":"tesla","count":{{count}},"quantity":{"low":{{units}},"best":{{units}},"high":{{units}} } },
            {"day":"2024-01-02","party":"tesla","count":1,"quantity":{"low":1,"best":1,"high":1} },
            {"day":"2024-01-03","party":"tesla","count":1,"quantity":{"low":1,"best":1,"high":1} }]}
            """);
        Assert.Equal(message, Assert.Throws<OverflowException>(() => partial.Finish()).Message);
    }

    [Fact]
    public void Finish_WhatChangedWithoutTransfers_Counts()
    {
        PartialResult partial = Read("""
            {"format":"gpusupply-partial/1","query":"balance of quantity","balance":true,"columns":["quantity"],"keys":["day"],"groups":[
            {"day":"2024-01-01","count":1,"quantity":{"low":5,"best":5,"high":5}},{"day":"2024-01-02","count":0,"quantity":{"low":-7,"best":-7,"high":-7}},
            {"day":"2024-01-03","count":1,"quantity":{"low":9,"best":9,"high":9}}]}
            """);
        Assert.Equal("7 units, at least -2, 2 transfers", Assert.Single(partial.Finish()).ToString());
    }

    private static PartialResult Read(string json) => JsonSerializer.Deserialize<PartialResult>(json)!;
}
