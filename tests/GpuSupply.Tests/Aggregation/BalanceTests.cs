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
}
