using GpuSupply.Aggregation;

namespace GpuSupply.Tests.Aggregation;

/// <summary>Rows that a test made up, plain and as columns over arrays.</summary>
internal sealed class PlainTable
{
    private const int FirstDay = 18_993;

    private PlainTable(PlainRow[] rows, TransferColumns columns) => (Rows, Columns) = (rows, columns);

    public PlainRow[] Rows { get; }

    public TransferColumns Columns { get; }

    /// <summary>Rows of a seed: with few or many parties, days in order or not, and numbers that are small, or as far from zero as they can be.</summary>
    public static PlainTable Of(int count, int seed)
    {
        var random = new Random(seed);
        int parties = random.Next(3) switch { 0 => 1, 1 => 3, _ => 300 }, products = random.Next(2) == 0 ? 1 : 5, days = random.Next(3) switch { 0 => 1, 1 => 40, _ => 1_200 };
        (bool isSorted, bool isExtreme, bool isBounded) = (random.Next(2) == 0, random.Next(3) == 0, random.Next(2) == 0);

        // The names are in no order, so that codes are not either.
        PartyId[] partyNames = [.. Enumerable.Range(0, parties).Select(index => (PartyId)$"p{(index * 7) % parties}")];
        ProductId[] productNames = [.. Enumerable.Range(0, products).Select(index => (ProductId)$"h{products - index}")];
        int[] day = [.. Enumerable.Range(0, count).Select(_ => FirstDay + random.Next(days))];
        if (isSorted)
            Array.Sort(day);
        ushort[] party = Filled(_ => (ushort)random.Next(parties));
        byte[] product = Filled(_ => (byte)random.Next(products));
        RecordKind[] kind = Filled(_ => random.Next(2) == 0 ? RecordKind.Receipt : (RecordKind)random.Next(14));
        Stage[] stage = Filled(_ => (Stage)random.Next(8));
        long[] best = Filled(_ => isExtreme ? Extreme() : random.Next(-50, 5_000));
        long[] low = Filled(row => isBounded && random.Next(4) == 0 && best[row] > long.MinValue + 90 ? best[row] - random.Next(90) : best[row]);
        long[] high = Filled(row => isBounded && random.Next(4) == 0 && best[row] < long.MaxValue - 90 ? best[row] + random.Next(90) : best[row]);
        long[] price = Filled(_ => isExtreme && random.Next(5) == 0 ? Extreme() : random.Next(1_000_000));
        long[] amount = Filled(_ => isExtreme ? Extreme() : random.Next(1_000_000));
        int[] known = Filled(row => day[row] + random.Next(60));
        TransferColumns columns = TransferColumns.Over((partyNames, party), (productNames, product), day, best)
            .WithKinds(kind).WithStages(stage).WithBounds(low, high).WithUnitPrices(price, "USD").WithAmounts(amount, "USD").WithKnownFrom(known);
        return new(Filled(row => new PlainRow
        {
            Party = partyNames[party[row]].Value,
            Product = productNames[product[row]].Value,
            Kind = kind[row],
            Stage = stage[row],
            First = day[row],
            Last = day[row],
            Middle = day[row],
            Low = low[row],
            Best = best[row],
            High = high[row],
            Price = price[row],
            Amount = amount[row],
            KnownFrom = known[row],
        }), columns);

        T[] Filled<T>(Func<int, T> of) => [.. Enumerable.Range(0, count).Select(of)];

        long Extreme() => random.Next(6) switch
        {
            0 => long.MaxValue,
            1 => long.MinValue,
            2 => long.MaxValue - random.Next(3),
            3 => random.NextInt64(long.MinValue, long.MaxValue),
            4 => int.MaxValue + (long)random.Next(3),
            _ => random.Next(-3, 3),
        };
    }

    /// <summary>A query of a seed that the rows can be asked.</summary>
    public static Query AnyQuery(int seed)
    {
        var random = new Random(seed);
        Query query = random.Next(6) switch
        {
            0 => Query.Count(),
            1 => Query.Sum(Column.Quantity),
            2 => Query.Sum(Column.Quantity, Column.Amount),
            3 => Query.Sum(Column.Value, Column.Quantity),
            4 => Query.Net(Column.Amount, Column.Value),
            _ => Query.Balance(),
        };
        if (random.Next(3) == 0)
            query = query.Where(random.Next(2) == 0 ? [RecordKind.Receipt] : [RecordKind.Order, RecordKind.Receipt, RecordKind.Claim]);
        if (random.Next(3) == 0)
            query = query.WhereParty(random.Next(2) == 0 ? ["p0"] : ["p1", "p2", "p250", "nobody"]);
        if (random.Next(3) == 0)
            query = query.WhereProduct(random.Next(2) == 0 ? ["h1"] : ["h1", "h4", "nothing"]);
        if (random.Next(4) == 0)
            query = query.WhereStage(Stage.OnHand, Stage.Planned);
        if (random.Next(3) == 0)
            query = query.During(random.Next(4) switch { 0 => "2022-01-05/2022-03-10", 1 => "../2022-01-20", 2 => "2022-02-01/..", _ => "2021" });
        if (random.Next(4) == 0)
            query = query.KnownOn("2022-02-15");
        Key[] keys = [Key.Party, Key.Product, Key.Stage, Key.Kind, random.Next(3) switch { 0 => Key.Day, 1 => Key.Month, _ => Key.Quarter }];
        random.Shuffle(keys);
        keys = keys[..random.Next(4)];
        return query.GroupBy(keys);
    }
}
