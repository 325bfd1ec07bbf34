using GpuSupply.Aggregation;

namespace GpuSupply.Benchmarks.Kernels;

/// <summary>Random rows as arrays, and as columns over them, in memory of their own and compressed.</summary>
internal sealed class AskedTable
{
    public const int FirstDay = 18_993;

    private const int LengthBits = 19;
    private const int ChunkRows = 1 << 16;

    public AskedTable(Noise noise)
    {
        Count = noise.OneIn(8) ? (ChunkRows * (1 + noise.Below(8))) - 1 + noise.Below(3) : noise.Length(LengthBits);
        (int[] parties, int[] products, int[] days) = ([1, 3, 60, 300, 20_000], [1, 5, 40], [1, 40, 1_200]);
        Parties = [.. Enumerable.Range(0, parties[noise.Below(parties.Length)]).Select(index => (PartyId)$"p{index}")];
        Products = [.. Enumerable.Range(0, products[noise.Below(products.Length)]).Select(index => (ProductId)$"h{index}")];
        Days = days[noise.Below(days.Length)];
        (Party, Product) = (noise.Codes<int>(Count, Parties.Length).ToArray(), noise.Codes<byte>(Count, Products.Length).ToArray());
        Day = [.. noise.Codes<int>(Count, Days).ToArray().Select(day => FirstDay + day)];
        if (noise.OneIn(2))
            Array.Sort(Day);
        Kind = Filled(() => noise.OneIn(2) ? RecordKind.Receipt : (RecordKind)noise.Below(14));
        Stage = Filled(() => (Stage)noise.Below(8));
        KnownFrom = [.. Day.Select(day => day + noise.Below(60))];

        // Less than 2^127 in all.
        Best = Numbers(noise, 64);
        (Price, Amount) = (Numbers(noise, 42), Numbers(noise, 64));
        (Low, High) = (Best, Best);
        if (noise.OneIn(3))
            Bound(noise);
        TransferColumns over = Over(noise);
        Forms = [("over", over), ("copied", over.Copied()), ("compressed", over.Compressed())];
    }

    public int Count { get; }

    public PartyId[] Parties { get; }

    public ProductId[] Products { get; }

    /// <summary>From <see cref="FirstDay"/> on so many.</summary>
    public int Days { get; }

    public int[] Party { get; }

    public byte[] Product { get; }

    public int[] Day { get; }

    public RecordKind[] Kind { get; }

    public Stage[] Stage { get; }

    public int[] KnownFrom { get; }

    public long[] Low { get; private set; }

    public long[] Best { get; }

    public long[] High { get; private set; }

    public long[] Price { get; }

    public long[] Amount { get; }

    public IReadOnlyList<(string Name, TransferColumns Columns)> Forms { get; }

    public override string ToString() => $"{Count} rows of {Parties.Length} parties, {Products.Length} products and {Days} days, units from {Low.DefaultIfEmpty().Min()} to {High.DefaultIfEmpty().Max()}";

    private TransferColumns Over(Noise noise)
    {
        // Codes in as few bytes as they need, or more.
        Coded<PartyId> parties = Parties.Length <= 256 && noise.OneIn(2) ? Coded<PartyId>.Of(Parties, Party.Select(code => (byte)code).ToArray())
            : noise.OneIn(2) ? Coded<PartyId>.Of(Parties, Party.Select(code => (ushort)code).ToArray()) : Coded<PartyId>.Of(Parties, Party);
        TransferColumns columns = TransferColumns.Over(parties, (Products, Product), Day, Best)
            .WithKinds(Kind).WithStages(Stage).WithUnitPrices(Price, "USD").WithAmounts(Amount, "USD").WithKnownFrom(KnownFrom);
        return ReferenceEquals(Low, Best) ? columns : columns.WithBounds(Low, High);
    }

    /// <summary>Bounds in some chunks, and in others none.</summary>
    private void Bound(Noise noise)
    {
        (Low, High) = ((long[])Best.Clone(), (long[])Best.Clone());
        for (int start = 0; start < Count; start += ChunkRows)
        {
            for (int row = start; row < Math.Min(Count, start + ChunkRows) && noise.Below(ChunkRows) > 0; row += 1 + noise.Below(7))
            {
                Low[row] = Math.Max(long.MinValue + 90, Best[row]) - noise.Below(90);
                High[row] = Math.Min(long.MaxValue - 90, Best[row]) + noise.Below(90);
                (Low[row], High[row]) = (Math.Min(Low[row], Best[row]), Math.Max(High[row], Best[row]));
            }
        }
    }

    /// <summary>Small numbers, or larger ones up to so many bits, above a base or not, in all chunks alike or not.</summary>
    private long[] Numbers(Noise noise, int bitsAtMost)
    {
        long[] numbers = new long[Count];
        int bits = noise.OneIn(3) ? bitsAtMost - 1 : 1 + noise.Below(Math.Min(36, bitsAtMost - 1));
        long reach = (long)((1UL << bits) - 1), least = noise.Below(3) switch { 0 => 0, 1 => -reach, _ => -noise.Below(100) }, greatest = reach;
        for (int row = 0; row < Count; row++)
            numbers[row] = noise.OneIn(64) ? (noise.OneIn(2) ? least : greatest) : noise.Between(least, row < ChunkRows ? Math.Min(1_000, greatest) : greatest);
        return numbers;
    }

    private T[] Filled<T>(Func<T> of)
    {
        T[] filled = new T[Count];
        for (int row = 0; row < filled.Length; row++)
            filled[row] = of();
        return filled;
    }
}
