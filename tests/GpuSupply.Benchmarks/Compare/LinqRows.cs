namespace GpuSupply.Benchmarks.Compare;

/// <summary>Makes rows of columns.</summary>
internal static class LinqRows
{
    /// <summary>Rows of a ledger.</summary>
    /// <param name="data">Where product and quantity are from.</param>
    /// <param name="parties">The parties: of 8, of 256 or of 10,000.</param>
    /// <param name="days">The days, in order or not.</param>
    /// <param name="amounts">The other number of a row: amounts, prices, or what balances change by.</param>
    public static LinqRow[] Of(LedgerData data, ushort[] parties, int[] days, long[] amounts)
    {
        (ushort[] products, long[] quantities) = (data.Product, data.Quantity);
        return [.. Enumerable.Range(0, data.Rows).Select(row => new LinqRow(Party(parties[row]), Product(products[row]), Asked.Date(days[row]), quantities[row], amounts[row]))];
    }

    /// <summary>Rows of a ledger in no order, with amounts.</summary>
    public static LinqRow[] Of(LedgerData data, ushort[] parties) => Of(data, parties, data.Day, data.Amount);

    /// <summary>Rows of a ledger sorted by day, with amounts.</summary>
    public static LinqRow[] Sorted(LedgerData data) => Of(data, data.Party256, data.SortedDay, data.Amount);

    /// <summary>Rows sorted by day that say what a balance changes by.</summary>
    public static LinqRow[] Changes(LedgerData data) => Of(data, data.Party256, data.SortedDay, data.Delta);

    /// <summary>Rows with prices.</summary>
    public static LinqRow[] Priced(LedgerData data) => Of(data, data.Party256, data.Day, data.Price);

    /// <summary>Rows with bounds.</summary>
    public static LinqEstimate[] Estimates(LedgerData data)
    {
        (int[] days, long[] lows, long[] bests, long[] highs) = (data.Day, data.Low, data.Best, data.High);
        return [.. Enumerable.Range(0, data.Rows).Select(row => new LinqEstimate(Asked.Date(days[row]), lows[row], bests[row], highs[row]))];
    }

    // Each row has texts of its own, as it has when it was read from somewhere.
    private static string Party(int number) => new(GpuSupplyNames.Party(number).Value);

    private static string Product(int number) => new(GpuSupplyNames.Products[number].Value);
}
