using System.Numerics;
using System.Text.Json;
using GpuSupply.Aggregation;

namespace GpuSupply.Tests.Aggregation;

/// <summary>Balances at the corners.</summary>
public class BalanceTests
{
    /// <summary>Where nothing ever came, there are no units, at the end and at the least.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("../2022-01-20")]
    [InlineData("2022-01-05/2022-03-10")]
    public void Balance_OfNoRows_IsZero(string? during)
    {
        TransferColumns none = TransferColumns.Over(((PartyId[])["a"], new byte[0]), ((ProductId[])["h"], new byte[0]), new int[0], new long[0]);
        TransferColumns others = TransferColumns.Over(((PartyId[])["a", "b"], new byte[] { 0, 0 }), ((ProductId[])["h"], new byte[2]), new[] { 18_995, 19_000 }, new long[] { 5, 7 });
        Query balance = during is null ? Query.Balance() : Query.Balance().During(during);
        foreach (QueryResult answer in new[] { balance.Answer(none), balance.WhereParty("b").Answer(others) })
        {
            QueryRow row = Assert.Single(answer);
            Assert.Equal((default(Total), default(Total), 0), (row.Quantity, row.Minimum, row.Count));
        }
    }

    /// <summary>So many accounts and days that threads share the accounts among them, also where they don't divide evenly.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    public void Balance_OfManyAccountsAndDays_IsTheSameOnAnyThreads(int threads)
    {
        const int Parties = 257, Days = 1_096, Rows = 400_000;
        var random = new Random(1);
        var (party, days, units) = (new ushort[Rows], new int[Rows], new long[Rows]);
        long[,] changes = new long[Parties, Days], counts = new long[Parties, Days];
        for (int row = 0; row < Rows; row++)
        {
            (party[row], days[row], units[row]) = ((ushort)random.Next(Parties), 19_000 + random.Next(Days), random.Next(-500, 601));
            changes[party[row], days[row] - 19_000] += units[row];
            counts[party[row], days[row] - 19_000]++;
        }

        PartyId[] names = [.. Enumerable.Range(0, Parties).Select(code => PartyId.Parse($"p{code:000}"))];
        QueryResult result = Query.Balance().GroupBy(Key.Party).Answer(TransferColumns.Over((names, party), ((ProductId[])["h"], new byte[Rows]), days, units), threads);
        Assert.Equal(names, result.Select(row => row.Party!.Value));
        for (int code = 0; code < Parties; code++)
        {
            (long balance, long least, long count) = (0, long.MaxValue, 0);
            for (int day = 0; day < Days; day++)
            {
                balance += changes[code, day];
                count += counts[code, day];
                least = counts[code, day] == 0 ? least : Math.Min(least, balance);
            }

            QueryRow row = result[code];
            Assert.Equal(((Int128)balance, (Int128)least, count), (row.Quantity!.Value.Best, row.Minimum!.Value.Best, row.Count));
        }
    }

    /// <summary>By month: what there was before counts on its first days, and so does nothing where the query says from when on it looks.</summary>
    [Theory]
    [InlineData(null, "a 2022-01-01: 5 units, at least 5, 1 transfers; a 2022-03-01: 2 units, at least 1, 2 transfers; a 2022-04-01: 9 units, at least 9, 1 transfers")]
    [InlineData("2022-01-02/2022-03-30", "a 2022-01-01: 5 units, at least 0, 1 transfers; a 2022-03-01: 1 units, at least 1, 1 transfers")]
    [InlineData("2022-02/..", "a 2022-03-01: 2 units, at least 1, 2 transfers; a 2022-04-01: 9 units, at least 9, 1 transfers")]
    public void Balance_ByMonth_HasTheEndAndTheLeastOfEach(string? during, string expected)
    {
        int[] days = [.. new[] { "2022-01-20", "2022-03-10", "2022-03-31", "2022-04-01" }.Select(day => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture).DayNumber - 719_162)];
        TransferColumns columns = TransferColumns.Over(((PartyId[])["a"], new byte[4]), ((ProductId[])["h"], new byte[4]), days, new long[] { 5, -4, 1, 7 });
        Query balance = Query.Balance().GroupBy(Key.Party, Key.Month);
        Assert.Equal(expected, string.Join("; ", (during is null ? balance : balance.During(during)).Answer(columns)));
    }

    /// <summary>A series comes through bytes and JSON, and of parts that are merged as of the whole.</summary>
    [Theory]
    [InlineData(Key.Day)]
    [InlineData(Key.Month)]
    [InlineData(Key.Quarter)]
    public void Balance_ByTime_IsTheSameMergedAndReadAgain(Key unit)
    {
        foreach (int seed in Enumerable.Range(0, 20))
        {
            PlainTable table = PlainTable.Of(150, seed), other = PlainTable.Of(90, seed + 1_000);
            Query query = Query.Balance().GroupBy(unit, Key.Party, Key.Kind).During("2022-01-10/2023-06-30");
            PartialResult one = query.Run(table.Columns), two = query.Run(other.Columns);
            PartialResult merged = PartialResult.FromBytes(two.ToBytes()).Merge(JsonSerializer.Deserialize<PartialResult>(JsonSerializer.Serialize(one))!);
            SortedDictionary<string, PlainSums> expected = PlainQuery.Answer(query, table.Rows.Concat(other.Rows));

            QueryResult result = merged.Finish();
            Assert.Equal(expected.Keys, result.Select(PlainQuery.KeyOf).Order(StringComparer.Ordinal));
            foreach (QueryRow row in result)
            {
                PlainSums sums = expected[PlainQuery.KeyOf(row)];
                Assert.Equal((sums.Count, sums.Quantity[1], sums.Minimum[0]), (row.Count, (BigInteger)row.Quantity!.Value.Best, (BigInteger)row.Minimum!.Value.Low));
            }

            Assert.Equal(result.Select(row => (row.From, row.Party, row.Kind)), result.OrderBy(row => row.From).ThenBy(row => row.Party!.Value.Value, StringComparer.Ordinal).ThenBy(row => row.Kind).Select(row => (row.From, row.Party, row.Kind)));
        }
    }

    /// <summary>Columns that don't say of which kind their rows are have receipts.</summary>
    [Fact]
    public void Where_OfColumnsWithoutKinds_HasReceiptsAlone()
    {
        TransferColumns received = TransferColumns.Over(((PartyId[])["a"], new byte[1]), ((ProductId[])["h"], new byte[1]), new[] { 18_995 }, new long[] { 5 });
        Assert.Equal("a 2022-01-01: 5 units, 1 transfers", Assert.Single(Query.Sum(Column.Quantity).Where(RecordKind.Receipt).GroupBy(Key.Party, Key.Month).Answer(received)).ToString());
        Assert.Equal(1, Assert.Single(Query.Count().Where(RecordKind.Order, RecordKind.Receipt).Answer(received)).Count);
        Assert.Throws<ArgumentException>(() => Query.Count().Where(RecordKind.Shipment).Answer(received));
    }
}
