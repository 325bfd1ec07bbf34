using GpuSupply.Aggregation;

namespace GpuSupply.Tests.Aggregation;

/// <summary>Compressed columns are the same columns.</summary>
public class CompressedTests
{
    /// <summary>Each distance between the least and the greatest that takes another number of bytes, and each sign of the least.</summary>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 254)]
    [InlineData(-1, 255)]
    [InlineData(5, 70_000)]
    [InlineData(-50, 65_485)]
    [InlineData(-50, 65_486)]
    [InlineData(-50, 100_000)]
    [InlineData(-3_000_000_000, 1_000_000_000)]
    [InlineData(-3_000_000_000, 1_294_967_295)]
    [InlineData(-3_000_000_000, 1_294_967_296)]
    [InlineData(long.MinValue, long.MinValue + 100_000)]
    [InlineData(long.MaxValue - 100_000, long.MaxValue)]
    public void Answer_QuantitiesBetweenTwo_IsThatOfTheColumnsAsTheyAre(long least, long greatest)
    {
        PartyId[] names = ["a", "b", "c"];
        long middle = least + ((greatest - least) / 2);
        long[] units = [least, greatest, middle, least + ((greatest - least) / 3), middle, greatest, least];
        ushort[] parties = [0, 1, 2, 2, 1, 0, 1];
        TransferColumns columns = TransferColumns.Over((names, parties), ((ProductId[])["h"], new byte[units.Length]), Enumerable.Repeat(19_000, units.Length).ToArray(), units)
            .WithUnitPrices(new long[] { 3, 5, 2, 7, 1, 4, 6 }, "USD");
        foreach (Query query in new[]
        {
            Query.Sum(Column.Quantity), Query.Sum(Column.Value), Query.Sum(Column.Quantity, Column.Value).GroupBy(Key.Party), Query.Sum(Column.Value).GroupBy(Key.Month, Key.Party),
            Query.Balance().GroupBy(Key.Party),
        })
        {
            Assert.Equal(query.Answer(columns, 1), query.Answer(columns.Compressed(), 1));
        }
    }

    /// <summary>The names of a chunk begin at one that is not the first, and those that are asked for do not stand side by side.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(1_000)]
    public void Answer_OfSomeNames_IsThatOfTheColumnsAsTheyAre(int copies)
    {
        PartyId[] names = [.. Enumerable.Range(0, 400).Select(index => (PartyId)$"p{index}")];
        ushort[] parties = [.. Enumerable.Repeat<ushort[]>([203, 201, 202, 399, 350, 201, 202], copies).SelectMany(some => some)];
        byte[] products = [.. parties.Select(party => (byte)(party % 3))];
        TransferColumns columns = TransferColumns.Over((names, parties), ((ProductId[])["g", "h", "i"], products), parties.Select(_ => 19_000).ToArray(), parties.Select(party => (long)party).ToArray());
        foreach (Query query in new[]
        {
            Query.Count().WhereParty("p201"), Query.Count().WhereParty("p201", "p350"), Query.Sum(Column.Quantity).WhereParty("p399", "p201", "p0"),
            Query.Count().WhereProduct("h").WhereParty("p203", "p399"), Query.Count().WhereParty("p350", "p398").GroupBy(Key.Product),
        })
        {
            Assert.Equal(query.Answer(columns, 1), query.Answer(columns.Compressed(), 1));
        }
    }
}
