using GpuSupply.Aggregation;

namespace GpuSupply.Tests.Aggregation;

/// <summary>Numbers of rows are those that were given, and what several columns have in common is stored once.</summary>
public class RowNumbersTests
{
    private const int Stretch = NumberColumn.ChunkRows;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Stretch - 1)]
    [InlineData(Stretch)]
    [InlineData(Stretch + 1)]
    [InlineData((3 * Stretch) + 17)]
    public void Of_AnyLength_HasTheNumbersInTheirPlaces(int count)
    {
        long[] numbers = [.. Enumerable.Range(0, count).Select(row => (long)row * row)];
        var rows = new RowNumbers<long>(numbers);
        Assert.Equal(count, rows.Count);
        Assert.Equal(numbers, Enumerable.Range(0, count).Select(row => rows[row]));
        Assert.Equal(numbers, rows.ToArray());
    }

    [Fact]
    public void Beside_OneOtherNumber_OnlyItsStretchIsStoredTwice()
    {
        long[] best = [.. Enumerable.Range(0, (3 * Stretch) + 5).Select(row => (long)row)], low = [.. best];
        low[Stretch + 7]--;
        RowNumbers<long> bests = new(best), lows = new(low, bests);
        Assert.Equal(low, lows.ToArray());
        Assert.Equal([true, false, true, true], lows.Stretches.Zip(bests.Stretches, ReferenceEquals));
    }

    [Fact]
    public void Ledger_AllExact_StoresOneFigureAndOneDay()
    {
        TransferList transfers = Ledger("100").Transfers;
        Assert.Same(transfers.Best.Stretches[0], transfers.Low.Stretches[0]);
        Assert.Same(transfers.Best.Stretches[0], transfers.High.Stretches[0]);
        Assert.Same(transfers.First.Stretches[0], transfers.Last.Stretches[0]);
    }

    [Fact]
    public void Ledger_WithABound_StoresWhatIsDifferent()
    {
        TransferList transfers = Ledger("100..120").Transfers;
        Assert.NotSame(transfers.Best.Stretches[0], transfers.Low.Stretches[0]);
        Assert.Equal((100, 110, 120), (transfers.Low[0], transfers.Best[0], transfers.High[0]));
    }

    /// <summary>An order of so many units, which are due and come.</summary>
    private static SupplyLedger Ledger(string units) => new CaseBuilder("Exchange").Source("memo", publishedOn: "2024-08-15").Party("nvidia").Party("tesla").Product("h100")
        .Order("o1", supplier: "nvidia", buyer: "tesla", "h100", units, on: "2024-01-05", due: "2024-06-07")
        .Build().ToLedger();
}
