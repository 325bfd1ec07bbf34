namespace GpuSupply.Benchmarks.Compare;

/// <summary>Makes rows of columns.</summary>
internal static class LinqRows
{
    /// <summary>Rows of a ledger.</summary>
    /// <param name="data">Where product and quantity are from.</param>
    /// <param name="parties">The parties: of 8, of 256 or of 10,000.</param>
    /// <param name="days">The days, in order or not.</param>
    /// <param name="amounts">The other number of a row: amounts, prices, or what balances change by.</param>
    public static LinqRow<TQuery>[] Of<TQuery>(LedgerData data, ushort[] parties, int[] days, long[] amounts)
    {
        (ushort[] products, long[] quantities) = (data.Product, data.Quantity);
        return [.. Enumerable.Range(0, data.Rows).Select(row => new LinqRow<TQuery>(parties[row], products[row], Asked.Date(days[row]), quantities[row], amounts[row]))];
    }

    /// <summary>Rows with bounds.</summary>
    public static LinqEstimate<TQuery>[] Estimates<TQuery>(LedgerData data)
    {
        (int[] days, long[] lows, long[] bests, long[] highs) = (data.Day, data.Low, data.Best, data.High);
        return [.. Enumerable.Range(0, data.Rows).Select(row => new LinqEstimate<TQuery>(Asked.Date(days[row]), lows[row], bests[row], highs[row]))];
    }
}
