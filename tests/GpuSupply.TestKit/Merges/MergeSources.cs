using System.Collections.Concurrent;
using GpuSupply.Aggregation;

namespace GpuSupply.TestKit.Merges;

/// <summary>Makes small transfers: somebody's own columns, of which each row is a piece, or ledgers, of which an order with all that came of it is one.</summary>
public static class MergeSources
{
    private const int MostRows = 14;

    private const int MostOrders = 5;

    // Folding a case takes far longer than asking a few rows, so that there are some ledgers, each of which is asked many times.
    private const int Ledgers = 48;

    private static readonly MergeSource[] OfLedgers = [.. Enumerable.Range(0, Ledgers).Select(index => OfLedger(new(index)))];

    /// <summary>Any of both.</summary>
    public static MergeSource Any(Random random) => random.Next(4) == 0 ? OfLedgers[random.Next(Ledgers)] : Own(random);

    private static MergeSource Own(Random random)
    {
        int count = random.Next(20) == 0 ? 0 : random.Next(2, MostRows + 1), parties = random.Next(1, 6), span = random.Next(6) switch { 0 => 1, 1 => 900, _ => 40 };

        // Queries by time keep a table of all days from the first to the last: few rows with far days cost as much as many.
        bool isExtreme = random.Next(3) == 0, areDaysFar = random.Next(100) == 0, isBounded = random.Next(2) == 0;
        string[] party = Filled(_ => $"p{random.Next(parties)}"), product = Filled(_ => $"h{random.Next(3)}");
        int[] day = Filled(_ => areDaysFar && random.Next(4) == 0 ? random.Next(2) == 0 ? FirstDay : LastDay : January + random.Next(span)), known = Filled(row => day[row] + random.Next(60));
        long[] best = Filled(_ => isExtreme ? Extreme() : random.Next(-20, 50)), price = Filled(_ => isExtreme ? Extreme() : random.Next(100)), amount = Filled(_ => isExtreme ? Extreme() : random.Next(-20, 50));
        long[] low = Filled(row => isBounded && random.Next(3) == 0 && best[row] > long.MinValue + 9 ? best[row] - random.Next(9) : best[row]);
        long[] high = Filled(row => isBounded && random.Next(3) == 0 && best[row] < long.MaxValue - 9 ? best[row] + random.Next(9) : best[row]);
        RecordKind[] kind = Filled(_ => random.Next(2) == 0 ? RecordKind.Receipt : RecordKind.Order);
        Stage[] stage = Filled(_ => (Stage)random.Next(8));
        return new(count, isOfLedger: false, some =>
        {
            int[] rows = [.. Enumerable.Range(0, count).Where(row => (some >> row & 1) != 0)];
            (string[] parties, int[] partyCodes) = Coded(party);
            (string[] products, int[] productCodes) = Coded(product);
            return TransferColumns.Over(([.. parties.Select(PartyId.Parse)], partyCodes), ([.. products.Select(ProductId.Parse)], productCodes), Picked(day), Picked(best))
                .WithKinds(Picked(kind)).WithStages(Picked(stage)).WithBounds(Picked(low), Picked(high)).WithUnitPrices(Picked(price), "USD").WithAmounts(Picked(amount), "USD").WithKnownFrom(Picked(known));

            T[] Picked<T>(T[] all) => Array.ConvertAll(rows, row => all[row]);

            // A part has its own codes, in the order in which names come.
            (string[] Names, int[] Codes) Coded(string[] all)
            {
                var names = new List<string>();
                int[] codes = Array.ConvertAll(rows, row =>
                {
                    if (!names.Contains(all[row]))
                        names.Add(all[row]);
                    return names.IndexOf(all[row]);
                });
                return ([.. names], codes);
            }
        });

        T[] Filled<T>(Func<int, T> of) => [.. Enumerable.Range(0, count).Select(of)];

        long Extreme() => random.Next(5) switch
        {
            0 => long.MaxValue - random.Next(3),
            1 => long.MinValue + random.Next(3),
            2 => random.NextInt64(long.MinValue, long.MaxValue),
            3 => int.MaxValue + (long)random.Next(3),
            _ => random.Next(-3, 3),
        };
    }

    private static MergeSource OfLedger(Random random)
    {
        int orders = random.Next(1, MostOrders + 1);
        bool areMoves = random.Next(3) == 0;
        int[] seeds = [.. Enumerable.Range(0, orders).Select(_ => random.Next())];
        var made = new ConcurrentDictionary<uint, TransferColumns>();
        return new(orders, isOfLedger: true, some => made.GetOrAdd(some, _ =>
        {
            CaseBuilder builder = new CaseBuilder("Orders").Source("memo", publishedOn: "2024-01-01").Party("maker").Party("p0").Party("p1").Party("p2").Product("h0").Product("h1");
            for (int order = 0; order < orders; order++)
            {
                if ((some >> order & 1) != 0)
                    builder = areMoves ? WithMove(builder, order, new(seeds[order])) : WithOrder(builder, order, new(seeds[order]));
            }

            return builder.Build().ToLedger().Transfers.Columns;
        }));
    }

    /// <summary>
    /// As many units one way or the other, in one of two windows: best figures of a day on which nothing is counted cancel out, so that its group is there in parts
    /// and not in the whole.
    /// </summary>
    private static CaseBuilder WithMove(CaseBuilder builder, int move, Random random)
    {
        (Stage from, Stage to) = random.Next(2) == 0 ? (Stage.OnHand, Stage.InService) : (Stage.InService, Stage.OnHand);
        return builder.Source($"memo-{move}", publishedOn: "2024-05-15").Movement($"m{move}", "p0", "h0", 3, from, to, random.Next(4) == 0 ? "2024-03-05" : "2024-02/2024-04");
    }

    private static CaseBuilder WithOrder(CaseBuilder builder, int order, Random random)
    {
        string buyer = $"p{random.Next(3)}", product = $"h{random.Next(2)}";
        string[] windows = ["2024-01", "2024-01-10", "2024-02/2024-04", "2024-03-05", "../2024-02-20", "2024-02-10/.."];
        builder = builder.Source($"memo-{order}", publishedOn: random.Next(2) == 0 ? "2024-05-15" : "2024-09-15")
            .Order($"o{order}", "maker", buyer, product, Units(60, 99), Window(), Window());
        if (random.Next(2) == 0)
            builder = builder.Shipment($"s{order}", $"o{order}", Units(20, 50), Window()).Receipt($"r{order}", $"s{order}", Units(5, 20), Window());
        if (random.Next(3) == 0)
            builder = builder.Cancellation($"c{order}", $"o{order}", Units(1, 5), Window());
        if (random.Next(3) == 0)
            builder = builder.Movement($"m{order}", buyer, product, Units(1, 5), Stage.OnHand, Stage.InService, Window());
        return random.Next(3) == 0 ? builder.ReceiptFromOutside($"x{order}", buyer, product, Quantity.Between(0, Quantity.MaxUnits), Window()) : builder;

        string Window() => windows[random.Next(windows.Length)];

        Quantity Units(int from, int until) => random.Next(from, until) is var low && random.Next(2) == 0 ? low : Quantity.Between(low, until);
    }

    // Days since 1970-01-01 of 2024-01-01, and the first and the last that windows can name, 1990-01-01 and 2199-12-31.
    private const int January = 19_723;
    private const int FirstDay = 7_305;
    private const int LastDay = 84_005;
}
