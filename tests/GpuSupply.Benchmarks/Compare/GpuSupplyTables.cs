using GpuSupply.Aggregation;

namespace GpuSupply.Benchmarks.Compare;

/// <summary>
/// The rows in the library's own columns. A table is made when it is asked for and then stays; queries share tables, and a table has no more columns than the largest of its queries needs
/// besides those that every table has: party, product, day and quantity.
/// </summary>
internal sealed class GpuSupplyTables(LedgerData data)
{
    public const string Currency = "USD";

    /// <summary>Of 256 parties, with amounts.</summary>
    public TransferColumns Ledger => field ??= Over(256, data.Party256, data.Day, data.Quantity).WithAmounts(data.Amount, Currency).Copied();

    /// <summary>Of 8 parties.</summary>
    public TransferColumns FewParties => field ??= Over(8, data.Party8, data.Day, data.Quantity).Copied();

    /// <summary>Of 10,000 parties.</summary>
    public TransferColumns ManyParties => field ??= Over(10_000, data.Party10k, data.Day, data.Quantity).Copied();

    /// <summary>The same as the ledger, but sorted by day.</summary>
    public TransferColumns Sorted => field ??= Over(256, data.Party256, data.SortedDay, data.Quantity).WithAmounts(data.Amount, Currency).Copied();

    /// <summary>What balances change by, sorted by day.</summary>
    public TransferColumns Changes => field ??= Over(256, data.Party256, data.SortedDay, data.Delta).Copied();

    /// <summary>With prices.</summary>
    public TransferColumns Priced => field ??= OverPrices().Copied();

    /// <summary>The same, compressed.</summary>
    public TransferColumns CompressedPriced => field ??= OverPrices().Compressed();

    /// <summary>With bounds.</summary>
    public TransferColumns Bounded => field ??= OverBounds().Copied();

    /// <summary>The same, compressed.</summary>
    public TransferColumns CompressedBounded => field ??= OverBounds().Compressed();

    private TransferColumns OverPrices() => Over(256, data.Party256, data.Day, data.Quantity).WithUnitPrices(data.Price, Currency);

    private TransferColumns OverBounds() => Over(256, data.Party256, data.Day, data.Best).WithBounds(data.Low, data.High);

    private TransferColumns Over(int count, ushort[] parties, int[] days, long[] quantities) =>
        TransferColumns.Over((GpuSupplyNames.Parties(count), parties), (GpuSupplyNames.Products, data.Product), days, quantities);
}
