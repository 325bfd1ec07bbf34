using System.Numerics;
using GpuSupply.Aggregation;
using GpuSupply.Internals;

namespace GpuSupply.Tests.Aggregation;

/// <summary>Queries on columns say what one row after the other in numbers of any size comes to, however the columns are stored and on however many threads.</summary>
public class QueryTests
{
    [Fact]
    public void Run_ShortColumns_IsWhatPlainRowsComeTo()
    {
        for (int seed = 0; seed < 600; seed++)
            Compare(PlainTable.Of(seed % 258, seed), PlainTable.AnyQuery(seed * 31), 1);
    }

    [Theory]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(300_001)]
    public void Run_ColumnsOfSeveralChunks_IsWhatPlainRowsComeTo(int count)
    {
        for (int seed = 0; seed < 4; seed++)
        {
            PlainTable table = PlainTable.Of(count, seed);
            for (int query = 0; query < 6; query++)
                Compare(table, PlainTable.AnyQuery((count * 7) + (seed * 11) + query), 1 + (query % 8));
        }
    }

    /// <summary>Far more groups than there are rows, and than 32 bits number.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Run_GroupsBeyondNumber_IsWhatPlainRowsComeTo(int threads)
    {
        const int Names = 60_000, Rows = 300_000;
        PartyId[] parties = [.. Enumerable.Range(0, Names).Select(number => (PartyId)$"p{number}")];
        ProductId[] products = [.. Enumerable.Range(0, Names).Select(number => (ProductId)$"h{number}")];
        int[] party = [.. Enumerable.Range(0, Rows).Select(row => row % 7 == 0 ? Names - 1 : row % 100)], product = [.. party.Select(code => Names - 1 - code)];
        int[] days = [.. Enumerable.Range(0, Rows).Select(row => 18_993 + (row % 11))];
        long[] units = [.. Enumerable.Range(0, Rows).Select(row => long.MaxValue - row)];
        var expected = new Dictionary<(PartyId, ProductId, int), BigInteger>();
        for (int row = 0; row < Rows; row++)
            expected[(parties[party[row]], products[product[row]], days[row])] = expected.GetValueOrDefault((parties[party[row]], products[product[row]], days[row])) + units[row];

        QueryResult result = Query.Sum(Column.Quantity).GroupBy(Key.Party, Key.Product, Key.Day).Answer(TransferColumns.Over((parties, party), (products, product), days, units), threads);

        Assert.Equal(expected.Count, result.Count);
        foreach (QueryRow row in result)
            Assert.Equal(expected[(row.Party!.Value, row.Product!.Value, Day.Number(row.From!.Value))], (BigInteger)row.Quantity!.Value.Best);
    }

    /// <summary>Few rows of one block pass, and all of the next.</summary>
    [Theory]
    [InlineData(100)]
    [InlineData(16_380)]
    [InlineData(0)]
    public void Run_FewRowsAndThenAll_IsWhatPlainRowsComeTo(int before)
    {
        const int Rows = 150_000;
        byte[] party = [.. Enumerable.Range(0, Rows).Select(row => (byte)(row % 12))];
        int[] days = [.. Enumerable.Range(0, Rows).Select(row => row < before || (row > 90_000 && row < 130_000) ? 18_993 : 18_994)];
        long[] best = [.. Enumerable.Range(0, Rows).Select(row => (long)(row % 1_000))], low = [.. best.Select(units => units - 3)], high = [.. best.Select(units => units + 5)];
        PartyId[] parties = [.. Enumerable.Range(0, 12).Select(number => (PartyId)$"p{number:D2}")];
        TransferColumns columns = TransferColumns.Over((parties, party), ((ProductId[])["h"], new byte[Rows]), days, best).WithBounds(low, high);
        foreach (string during in new[] { "2022-01-01", "2022-01-02" })
        {
            int day = during[^1] == '1' ? 18_993 : 18_994;
            foreach (TransferColumns form in new[] { columns, columns.Copied(), columns.Compressed() })
            {
                string[] expected = [.. Enumerable.Range(0, Rows).Where(row => days[row] == day).GroupBy(row => party[row]).OrderBy(group => group.Key)
                    .Select(group => $"p{group.Key:D2} 2022-01-01: {group.Sum(row => low[row])}..{group.Sum(row => high[row])} (best {group.Sum(row => best[row])}) units, {group.Count()} transfers")];
                Assert.Equal(expected, Query.Sum(Column.Quantity).During(during).GroupBy(Key.Party, Key.Quarter).Answer(form, 1).Select(row => row.ToString()));
            }
        }
    }

    private static void Compare(PlainTable table, Query query, int threads)
    {
        SortedDictionary<string, PlainSums> expected = PlainQuery.Answer(query, table.Rows);
        foreach (TransferColumns columns in new[] { table.Columns, table.Columns.Copied(), table.Columns.Compressed() })
        {
            PartialResult partial;
            QueryResult result;
            try
            {
                partial = query.Run(columns, threads);
                result = partial.Finish();
            }
            catch (OverflowException)
            {
                Assert.Contains(expected.Values, sums => sums.Value.Concat(sums.Quantity).Append(sums.Amount).Any(sum => BigInteger.Abs(sum) >> 127 > 0));
                continue;
            }

            try
            {
                if (query.Keys.Count > 0 || table.Rows.Length > 0)
                    AssertSame(query, expected, result);
            }
            catch (Xunit.Sdk.XunitException wrong)
            {
                throw new InvalidOperationException($"{query} on {columns}, {threads} threads", wrong);
            }
        }
    }

    private static void AssertSame(Query query, SortedDictionary<string, PlainSums> expected, QueryResult result)
    {
        QueryRow[] rows = [.. result];
        if (query.Keys.Count == 0 && expected.Count == 0)
            expected[""] = new();
        Assert.Equal(expected.Keys, rows.Select(PlainQuery.KeyOf).Order(StringComparer.Ordinal));
        foreach (QueryRow row in rows)
        {
            PlainSums sums = expected[PlainQuery.KeyOf(row)];
            Assert.Equal(sums.Count, row.Count);
            AssertTotal(sums.Quantity, row.Quantity);
            AssertTotal(sums.Value, row.Value);
            if (row.Amount is { } amount)
                Assert.Equal(sums.Amount, (BigInteger)amount);
            if (query.IsBalance)
                AssertTotal(sums.Minimum, row.Minimum);
        }

        static void AssertTotal(BigInteger[] sums, Total? total)
        {
            if (total is { } there)
                Assert.Equal((sums[0], sums[1], sums[2]), ((BigInteger)there.Low, (BigInteger)there.Best, (BigInteger)there.High));
        }
    }
}
