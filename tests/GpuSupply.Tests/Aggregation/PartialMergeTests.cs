using System.Text.Json;
using GpuSupply.Aggregation;

namespace GpuSupply.Tests.Aggregation;

/// <summary>Merging partial results is as if all transfers had been asked at once, in whatever order and grouping, and on whatever way they came.</summary>
public class PartialMergeTests
{
    [Fact]
    public void Merge_AnyTreeOfAnySplit_IsTheWholeRunAtOnce()
    {
        for (int seed = 0; seed < 800; seed++)
        {
            PlainTable table = PlainTable.Of(1 + (seed % 130), seed);
            AssertTreeIsWhole(table, PlainTable.AnyQuery(seed * 17), new(seed), seed);
        }
    }

    [Fact]
    public void Merge_LargePartsOnSeveralThreads_IsTheWholeRunAtOnce()
    {
        for (int seed = 0; seed < 8; seed++)
            AssertTreeIsWhole(PlainTable.Of(280_000 + seed, seed * 3), PlainTable.AnyQuery(seed * 5), new(seed), seed);
    }

    [Fact]
    public void Merge_TwoOrThree_IsCommutativeAndAssociativeAndNoneChangesNothing()
    {
        for (int seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            Query query = PlainTable.AnyQuery(seed * 13);
            PlainTable table = PlainTable.Of(random.Next(40), seed);
            PartialResult[] three = [.. PlainColumns.Split(table.Rows, 3, random).Select(rows => Sent(query.Run(PlainColumns.Of(rows)), random))];
            (PartialResult one, PartialResult two, PartialResult other) = (three[0], three[1], three[2]);

            AssertSame(one.Merge(two), two.Merge(one));
            AssertSame(one.Merge(two).Merge(other), one.Merge(two.Merge(other)));
            AssertSame(PartialResult.Merge(three), other.Merge(one).Merge(two));
            AssertSame(one, one.Merge(query.None()));
            AssertSame(one, query.None().Merge(one));
            AssertSame(query.None(), query.None().Merge(query.None()));
            AssertSame(one, PartialResult.Merge(one));
        }
    }

    [Fact]
    public void Merge_CountsOfTransfersAndOfEnds_AreTwoQueries()
    {
        PartialResult transfers = Query.Count().Run(PartialExamples.Transfers), ends = Query.Net().Run(PartialExamples.Transfers);
        Assert.NotEqual(transfers.Finish()[0].Count, ends.Finish()[0].Count);
        Assert.Equal(("count", "count of ends"), (transfers.Query, ends.Query));
        Assert.Throws<ArgumentException>(() => transfers.Merge(ends));
    }

    [Fact]
    public void Merge_GroupsWithoutTransfersThatCancelOut_Vanish()
    {
        // A day on which units have certainly come, but which they may have come before, has no count of its own.
        PartialResult One(string best) => Read($$"""
            {"format":"gpusupply-partial/1","query":"balance of quantity","balance":true,"columns":["quantity"],"keys":["day"],"groups":[
            {"day":"2024-01-01","count":1,"quantity":{"low":0,"best":{{best}},"high":5} },{"day":"2024-01-02","count":0,"quantity":{"low":{{best}},"best":{{best}},"high":{{best}} } }]}
            """);

        PartialResult merged = One("3").Merge(One("-3"));
        Assert.Equal(1, merged.GroupCount);
        Assert.Equal(merged.ToBytes(), PartialResult.FromBytes(merged.ToBytes()).ToBytes());
        Assert.DoesNotContain("2024-01-02", JsonSerializer.Serialize(merged), StringComparison.Ordinal);
    }

    [Fact]
    public void Merge_SumsOfWhatNoTransferIsOf_AreCounted()
    {
        PartialResult one = Read("""{"format":"gpusupply-partial/1","query":"sum of amount","columns":["amount"],"keys":[],"currency":"USD","groups":[{"count":0,"amount":5}]}""");
        PartialResult other = Read("""{"format":"gpusupply-partial/1","query":"sum of amount","columns":["amount"],"keys":[],"currency":"USD","groups":[{"count":0,"amount":-5}]}""");

        Assert.Equal((5, 10), ((int)one.Finish()[0].Amount!, (int)one.Merge(one).Finish()[0].Amount!));
        Assert.Equal(Query.Sum(Column.Amount).Run(PlainColumns.Of([])).ToBytes(), one.Merge(other).ToBytes());
    }

    [Fact]
    public void Merge_BeyondWhatNumbersHold_SaysSo()
    {
        string most = ((System.Numerics.BigInteger.One << 191) - 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        PartialResult great = Read($$"""
            {"format":"gpusupply-partial/1","query":"sum of amount","columns":["amount"],"keys":[],"currency":"USD","groups":[{"count":1,"amount":"{{most}}"}]}
            """);
        Assert.Equal("A sum does not fit in 192 bits.", Assert.Throws<OverflowException>(() => great.Merge(great)).Message);
    }

    [Fact]
    public void Merge_OfOtherQueriesOrCurrencies_IsRefused()
    {
        PartialResult Money(string currency) => Read($$"""{"format":"gpusupply-partial/1","query":"sum of amount","columns":["amount"],"keys":[],"currency":"{{currency}}","groups":[]}""");
        Assert.Throws<ArgumentException>(() => Money("USD").Merge(Money("EUR")));
        Assert.Throws<ArgumentException>(() => Query.Count().None().Merge(Query.Balance().None()));
        Assert.Throws<ArgumentException>(() => PartialResult.Merge());
    }

    private static void AssertTreeIsWhole(PlainTable table, Query query, Random random, int seed)
    {
        TransferColumns columns = random.Next(3) switch { 0 => table.Columns, 1 => table.Columns.Copied(), _ => table.Columns.Compressed() };
        PartialResult whole = query.Run(columns, 1 + (seed % 8));
        List<PartialResult> parts = [.. PlainColumns.Split(table.Rows, 1 + random.Next(6), random).Select((rows, part) => query.Run(PlainColumns.Of(rows), 1 + ((seed + part) % 8)))];
        while (parts.Count > 1)
        {
            List<PartialResult> some = [];
            for (int count = Math.Min(parts.Count, 2 + random.Next(3)); count > 0; count--)
            {
                int index = random.Next(parts.Count);
                some.Add(table.Rows.Length < 1_000 ? Sent(parts[index], random) : parts[index]);
                parts.RemoveAt(index);
            }

            if (random.Next(5) == 0)
                some.Insert(random.Next(some.Count), query.None());
            parts.Add(PartialResult.Merge(some));
        }

        if (!whole.ToBytes().AsSpan().SequenceEqual(parts[0].ToBytes()))
            Assert.Fail($"Seed {seed}, {query}:\n{PartialBytes.ToHex(whole.ToBytes())}\n\n{PartialBytes.ToHex(parts[0].ToBytes())}");
        Assert.Equal(JsonSerializer.Serialize(whole), JsonSerializer.Serialize(parts[0]));
        Assert.Equal(Finished(whole), Finished(parts[0]));
    }

    /// <summary>The same as it is, as bytes or as JSON.</summary>
    private static PartialResult Sent(PartialResult partial, Random random) => random.Next(3) switch
    {
        0 => partial,
        1 => PartialResult.FromBytes(partial.ToBytes()),
        _ => Read(JsonSerializer.Serialize(partial)),
    };

    private static PartialResult Read(string json) => JsonSerializer.Deserialize<PartialResult>(json)!;

    private static void AssertSame(PartialResult one, PartialResult other)
    {
        Assert.Equal(one.ToBytes(), other.ToBytes());
        Assert.Equal(Finished(one), Finished(other));
    }

    private static string Finished(PartialResult partial)
    {
        try
        {
            return string.Join('\n', partial.Finish());
        }
        catch (OverflowException wrong)
        {
            return wrong.Message;
        }
    }
}
