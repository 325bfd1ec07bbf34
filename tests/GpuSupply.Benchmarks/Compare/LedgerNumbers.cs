namespace GpuSupply.Benchmarks.Compare;

/// <summary>What the rows of a ledger are made from, column by column.</summary>
internal static class LedgerNumbers
{
    /// <summary>One of 8 parties.</summary>
    public static readonly RandomColumn Party8 = new(1, 0, 8);

    /// <summary>One of 256 parties.</summary>
    public static readonly RandomColumn Party256 = new(2, 0, 256);

    /// <summary>One of 10,000 parties.</summary>
    public static readonly RandomColumn Party10k = new(3, 0, 10_000);

    public static readonly RandomColumn Product = new(4, 0, Asked.Products);

    /// <summary>Days in no order.</summary>
    public static readonly RandomColumn Day = new(5, Asked.FirstDay, Asked.Days);

    public static readonly RandomColumn Quantity = new(6, 1, 5_000);

    /// <summary>The price of one unit, in minor units of money.</summary>
    public static readonly RandomColumn Price = new(7, 2_000_000, 65_000);

    public static readonly RandomColumn Amount = new(8, 1, 1_000_000);

    /// <summary>What a balance changes by.</summary>
    public static readonly RandomColumn Delta = new(9, -500, 1_101);
}
