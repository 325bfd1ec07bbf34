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
