namespace GpuSupply.Benchmarks.Compare;

/// <summary>
/// The rows that are asked about, column by column, always the same for the same number of them. A column is made when it is asked for and then stays, so that only
/// those are held that the chosen queries need. The rows sorted by day are the same rows with other days: nothing else depends on the days.
/// </summary>
internal sealed class LedgerData(int rows)
{
    public int Rows => rows;

    /// <summary>One of 8 parties.</summary>
    public ushort[] Party8 => field ??= SplitMix.Column<ushort>(rows, LedgerNumbers.Party8);

    /// <summary>One of 256 parties.</summary>
    public ushort[] Party256 => field ??= SplitMix.Column<ushort>(rows, LedgerNumbers.Party256);

    /// <summary>One of 10,000 parties.</summary>
    public ushort[] Party10k => field ??= SplitMix.Column<ushort>(rows, LedgerNumbers.Party10k);

    public ushort[] Product => field ??= SplitMix.Column<ushort>(rows, LedgerNumbers.Product);

    /// <summary>Party (of 256) and product in one: party × 8 + product.</summary>
    public ushort[] Series
    {
        get
        {
            if (field is not null)
                return field;
            (ushort[] parties, ushort[] products) = (Party256, Product);
            return field = SplitMix.Column(rows, row => (ushort)(parties[row] * Asked.Products + products[row]));
        }
    }

    /// <summary>Days in no order.</summary>
    public int[] Day => field ??= SplitMix.Column<int>(rows, LedgerNumbers.Day);

    /// <summary>Days in order, each on equally many rows.</summary>
    public int[] SortedDay => field ??= SplitMix.Column(rows, row => Asked.FirstDay + (int)((long)row * Asked.Days / rows));

    public long[] Quantity => field ??= SplitMix.Column<long>(rows, LedgerNumbers.Quantity);

    /// <summary>The price of one unit, in minor units of money.</summary>
    public long[] Price => field ??= SplitMix.Column<long>(rows, LedgerNumbers.Price);

    public long[] Amount => field ??= SplitMix.Column<long>(rows, LedgerNumbers.Amount);

    /// <summary>What a balance changes by.</summary>
    public long[] Delta => field ??= SplitMix.Column<long>(rows, LedgerNumbers.Delta);

    /// <summary>A quantity, at least.</summary>
    public long[] Low => Quantity;

    /// <summary>The best estimate of the quantity.</summary>
    public long[] Best => field ??= Above(Low, 10);

    /// <summary>The quantity, at most.</summary>
    public long[] High => field ??= Above(Best, 11);

    private long[] Above(long[] values, ulong column) => SplitMix.Column(rows, row => values[row] + SplitMix.Below(column, row, 51));
}
