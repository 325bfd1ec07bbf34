using GpuSupply.Aggregation;

namespace GpuSupply.Tests.Aggregation;

/// <summary>Cells that a count and a sum share are emptied before either needs the other's room.</summary>
public class FullCellsTests
{
    // So many that the cells have no copies.
    private const int Parties = 3_000;

    private const int Rows = 140_000;

    /// <summary>All rows in one group, all numbers as far from zero as so many bits let them be.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(29)]
    [InlineData(30)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(34)]
    [InlineData(35)]
    [InlineData(47)]
    [InlineData(62)]
    public void Sum_OfOneGroup_LosesNothing(int bits)
    {
        PartyId[] names = [.. Enumerable.Range(0, Parties).Select(index => (PartyId)$"p{index}")];
        ushort[] parties = new ushort[Rows];
        Array.Fill(parties, (ushort)(Parties / 2));
        long most = (1L << bits) - 1;
        foreach ((long even, long odd) in new[] { (most, most), (-most, -most), (most, -most), (-most - 1, -1) })
        {
            long[] units = [.. Enumerable.Range(0, Rows).Select(row => row % 2 == 0 ? even : odd)];
            TransferColumns columns = TransferColumns.Over((names, parties), ((ProductId[])["h"], new byte[Rows]), new int[Rows].Select(_ => 19_000).ToArray(), units).WithAmounts(units, "USD");
            Int128 sum = ((Int128)even + odd) * (Rows / 2);
            foreach (Query query in new[] { Query.Sum(Column.Quantity), Query.Sum(Column.Quantity, Column.Amount) })
            {
                QueryRow row = Assert.Single(query.GroupBy(Key.Party).Answer(columns.Copied(), 1));
                Assert.Equal((Rows, new Total(sum, sum, sum)), (row.Count, row.Quantity));
                Assert.Equal(query.Columns.Count == 1 ? null : sum, row.Amount);
            }
        }
    }
}
