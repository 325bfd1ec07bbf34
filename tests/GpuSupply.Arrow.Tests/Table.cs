using FsCheck;
using FsCheck.Fluent;
using GpuSupply.Aggregation;

namespace GpuSupply.Arrow.Tests;

/// <summary>Random rows that reach extremes: most units and least, first and last day, very many names, few rows and more than a chunk has.</summary>
internal sealed class Table
{
    public static readonly int FirstDay = new DateOnly(1990, 1, 1).DayNumber - new DateOnly(1970, 1, 1).DayNumber;
    public static readonly int LastDay = new DateOnly(2199, 12, 31).DayNumber - new DateOnly(1970, 1, 1).DayNumber;

    public required string[] Parties { get; init; }

    public required int[] Party { get; init; }

    public required string[] Products { get; init; }

    public required int[] Product { get; init; }

    public required int[] Day { get; init; }

    public required long[] Quantity { get; init; }

    public required long[] Low { get; init; }

    public required long[] High { get; init; }

    public required RecordKind[] Kind { get; init; }

    public required Stage[] Stage { get; init; }

    public required long[] Price { get; init; }

    public required long[] Amount { get; init; }

    public required int[] Known { get; init; }

    public required Currency Currency { get; init; }

    public int Count => Day.Length;

    /// <summary>The same with what each row has.</summary>
    public TransferColumns Columns => TransferColumns.Over(PartyCodes, Coded<ProductId>.Of([.. Products.Select(ProductId.Parse)], Product), Day, Quantity)
        .WithBounds(Low, High).WithKinds(Kind).WithStages(Stage).WithUnitPrices(Price, Currency).WithAmounts(Amount, Currency).WithKnownFrom(Known);

    // Numbers of one byte, two or four, as there are names.
    private Coded<PartyId> PartyCodes
    {
        get
        {
            PartyId[] names = [.. Parties.Select(PartyId.Parse)];
            return names.Length <= 256 ? Coded<PartyId>.Of(names, Party.Select(code => (byte)code).ToArray())
                : names.Length <= 65_536 ? Coded<PartyId>.Of(names, Party.Select(code => (ushort)code).ToArray())
                : Coded<PartyId>.Of(names, Party);
        }
    }

    public static Gen<Table> Generator { get; } =
        from count in Gen.Frequency((2, Gen.Constant(0)), (2, Gen.Constant(1)), (8, Gen.Choose(2, 300)), (2, Gen.Choose(65_530, 65_545)), (1, Gen.Choose(131_072, 140_000)))
        from names in Gen.Frequency((4, Gen.Choose(1, 5)), (2, Gen.Choose(250, 260)), (2, Gen.Choose(65_530, 65_540)))
        from currency in Gen.Elements("USD", "JPY", "KWD", "CLF")
        from seed in Gen.Choose(0, int.MaxValue)
        select Of(count, names, currency, new Random(seed));

    public static Table Of(int count, int names, Currency currency, Random random)
    {
        long[] quantity = Filled(() => Extreme(random)), width = Filled(() => random.Next(3) == 0 ? Math.Abs(Extreme(random) / 2) : 0);
        return new()
        {
            Parties = [.. Enumerable.Range(0, names).Select(index => $"p{index}")],
            Party = Filled(() => random.Next(names)),
            Products = ["h100", "h200", "gb200/nvl72"],
            Product = Filled(() => random.Next(3)),
            Day = Filled(() => random.Next(20) switch { 0 => FirstDay, 1 => LastDay, _ => random.Next(19_000, 20_000) }),
            Quantity = quantity,
            Low = [.. quantity.Zip(width, (best, wide) => best >= long.MinValue + wide ? best - wide : long.MinValue)],
            High = [.. quantity.Zip(width, (best, wide) => best <= long.MaxValue - wide ? best + wide : long.MaxValue)],
            Kind = Filled(() => (RecordKind)random.Next(16)),
            Stage = Filled(() => (Stage)random.Next(8)),
            Price = Filled(() => Extreme(random)),
            Amount = Filled(() => Extreme(random)),
            Known = Filled(() => random.Next(19_000, 20_000)),
            Currency = currency,
        };

        T[] Filled<T>(Func<T> of) => [.. Enumerable.Range(0, count).Select(_ => of())];
    }

    private static long Extreme(Random random) => random.Next(40) switch
    {
        0 => long.MaxValue,
        1 => long.MinValue,
        2 => 0,
        3 => random.NextInt64(long.MinValue, long.MaxValue),
        _ => random.Next(-1_000, 1_000_000),
    };

    public override string ToString() => $"{Count} rows of {Parties.Length} parties in {Currency}";
}
