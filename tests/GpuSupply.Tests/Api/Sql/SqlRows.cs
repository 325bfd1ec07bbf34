using GpuSupply.Aggregation;
using GpuSupply.Internals;
using GpuSupply.Tests.Aggregation;

namespace GpuSupply.Tests.Api.Sql;

/// <summary>Transfers as plain rows: made up, or those of a ledger; and columns of them.</summary>
internal static class SqlRows
{
    private static readonly int January = Day.Number(new NodaTime.LocalDate(2024, 1, 1));

    // 2024-02-15, as known on which queries ask.
    private static readonly int AskedDay = January + 45;

    /// <summary>Rows with one end, as somebody's own columns have them: of single days, with any numbers.</summary>
    public static PlainRow[] Own(int count, Random random)
    {
        bool isExtreme = random.Next(3) == 0, areDaysFar = random.Next(6) == 0;
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            int day = AnyDay(random, areDaysFar);
            long best = isExtreme ? Extreme(random) : random.Next(-50, 5_000);
            return new PlainRow
            {
                Party = $"p{random.Next(4)}", Product = $"h{random.Next(3)}", Kind = AnyKind(random), Stage = (Stage)random.Next(8), First = day, Last = day, Middle = day,
                Low = best > long.MinValue + 90 ? best - Below(random) : best, Best = best, High = best < long.MaxValue - 90 ? best + Below(random) : best,
                Price = isExtreme ? random.NextInt64(-(1L << 40), 1L << 40) : random.Next(1_000_000), Amount = isExtreme ? Extreme(random) : random.Next(-1_000, 1_000_000), KnownFrom = random.Next(4) == 0 ? AskedDay : AnyDay(random, false),
            };
        })];
    }

    /// <summary>Rows with both ends, as a ledger has them, in windows that may be open, with bounds that may be as far from each other as they can be.</summary>
    public static PlainRow[] OfLedger(int count, Random random)
    {
        bool isExtreme = random.Next(3) == 0, areDaysFar = random.Next(6) == 0;
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            int first = AnyDay(random, areDaysFar), last = random.Next(3) switch { 0 => first, 1 => Math.Min(first + random.Next(50), CalendarRange.LastDay), _ => AnyDay(random, areDaysFar) };
            DaySpan on = new(Math.Min(first, last), Math.Max(first, last));
            on = random.Next(8) switch { 0 => on with { First = Day.Beginning }, 1 => on with { Last = Day.End }, 2 when random.Next(3) == 0 => DaySpan.Always, _ => on };
            long best = random.Next(4) == 0 ? Quantity.MaxUnits : random.Next(5_000);
            bool isFar = isExtreme && random.Next(2) == 0;
            return new PlainRow
            {
                Party = $"p{random.Next(4)}", Product = $"h{random.Next(3)}", Kind = AnyKind(random), Stage = (Stage)random.Next(8), From = ($"p{random.Next(4)}", (Stage)random.Next(8)),
                First = on.First, Last = on.Last, Middle = on.Middle,
                Low = isFar ? long.MinValue + random.Next(3) : best - Below(random), Best = best, High = isFar ? long.MaxValue - random.Next(3) : best + Below(random),
                Price = isExtreme ? random.NextInt64(-(1L << 40), 1L << 40) : random.Next(1_000_000), Amount = isExtreme ? Extreme(random) : random.Next(-1_000, 1_000_000),
                KnownFrom = AnyDay(random, false), KnownUntil = random.Next(6) switch { 0 => AskedDay, 1 => AskedDay + random.Next(90), _ => Day.End },
            };
        })];
    }

    /// <summary>The transfers of a ledger, which prices and amounts are put to.</summary>
    public static PlainRow[] Of(TransferList transfers, Random random) => [.. transfers.Select(transfer =>
    {
        DaySpan on = transfer.On.ToSpan();
        return new PlainRow
        {
            Party = transfer.To.Party.Value, Product = transfer.To.Product.Value, Kind = transfer.Kind, Stage = transfer.To.Stage, From = (transfer.From.Party.Value, transfer.From.Stage),
            First = on.First, Last = on.Last, Middle = on.Middle, Low = transfer.Quantity.Low, Best = transfer.Quantity.Best, High = transfer.Quantity.High,
            Price = random.NextInt64(1L << 40), Amount = Extreme(random),
            KnownFrom = Day.Number(transfer.KnownFrom), KnownUntil = transfer.KnownUntil is { } until ? Day.Number(until) : Day.End,
        };
    })];

    /// <summary>Columns of rows.</summary>
    public static TransferColumns Columns(IReadOnlyList<PlainRow> rows, bool haveBothEnds)
    {
        if (!haveBothEnds)
            return PlainColumns.Of(rows);
        var built = new TransferListBuilder(["r"], rows.Count);
        foreach (PlainRow row in rows)
        {
            ProductId product = ProductId.Parse(row.Product);
            built.Add(
                0, row.Kind, new Account(PartyId.Parse(row.From!.Value.Party), row.From.Value.Stage, product), new Account(PartyId.Parse(row.Party), row.Stage, product), row.Best, new(row.First, row.Last),
                null, false, null, null, row.KnownFrom, row.KnownUntil);
        }

        return Priced(new TransferList(built).Columns, rows).WithBounds(Filled(rows, row => row.Low), Filled(rows, row => row.High));
    }

    /// <summary>Columns with the prices and amounts that rows have.</summary>
    public static TransferColumns Priced(TransferColumns columns, IReadOnlyList<PlainRow> rows) =>
        columns.WithUnitPrices(Filled(rows, row => row.Price), "USD").WithAmounts(Filled(rows, row => row.Amount), "USD");

    private static T[] Filled<T>(IReadOnlyList<PlainRow> rows, Func<PlainRow, T> of) => [.. rows.Select(of)];

    private static RecordKind AnyKind(Random random) => random.Next(2) == 0 ? RecordKind.Receipt : (RecordKind)random.Next(3, 10);

    private static int AnyDay(Random random, bool isFar) => (isFar ? random.Next(8) : 2) switch
    {
        0 => CalendarRange.FirstDay,
        1 => CalendarRange.LastDay,
        _ => January + random.Next(120),
    };

    private static long Below(Random random) => random.Next(2) == 0 ? 0 : random.Next(90);

    private static long Extreme(Random random) => random.Next(5) switch
    {
        0 => long.MaxValue - random.Next(3),
        1 => long.MinValue + random.Next(3),
        2 => random.NextInt64(long.MinValue, long.MaxValue),
        3 => (1L << 53) + random.Next(-2, 3),
        _ => random.Next(-3, 3),
    };
}
