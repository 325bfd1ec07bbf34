namespace GpuSupply.Benchmarks.Compare;

/// <summary>Loops that keep balances.</summary>
internal static class LoopBalances
{
    /// <summary>The balance of each series after all its changes, which come in the order of their days, and the lowest at the end of a day.</summary>
    public static RunningBalance[] OfSeries(ushort[] series, int[] days, long[] changes)
    {
        var balances = new RunningBalance[256 * Asked.Products];
        for (int row = 0; row < changes.Length; row++)
            balances[series[row]].Add(days[row], changes[row]);
        foreach (ref RunningBalance balance in balances.AsSpan())
        {
            if (balance.IsUsed)
                balance.EndDay();
        }
        return balances;
    }
}
