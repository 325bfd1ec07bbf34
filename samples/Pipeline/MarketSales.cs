using GpuSupply.Aggregation;
using NodaTime;

namespace Pipeline;

/// <summary>
/// Units that parties of the ledger bought on a resale market, as the market has them: arrays, one set for each lot, of which the ledger knows nothing. They are over its
/// arrays, which are not copied.
/// </summary>
internal sealed class MarketSales
{
    private const int RowsPerLedgerRow = 20;
    private const int DaysBack = 730;
    private const int MostUnits = 64;

    private static readonly LocalDate Epoch = new(1970, 1, 1);

    private MarketSales(TransferColumns columns, ReadOnlyMemory<long> unitPrices) => (Columns, UnitPrices) = (columns, unitPrices);

    /// <summary>Who bought what when, how many, and for how much.</summary>
    public TransferColumns Columns { get; }

    /// <summary>For each row what a unit cost, in cents.</summary>
    public ReadOnlyMemory<long> UnitPrices { get; }

    /// <summary>Lots of sales to those who received something, up to the day as known on.</summary>
    public static IReadOnlyList<MarketSales> Lots(SupplyLedger ledger, QueryResult received, int count, int seed)
    {
        PartyId[] parties = [.. received.Select(row => row.Party!.Value).Distinct()];
        ProductId[] products = [.. received.Select(row => row.Product!.Value).Distinct()];
        int rows = parties.Length == 0 ? 0 : (ledger.Transfers.Count / RowsPerLedgerRow / count) + 1;
        var random = new Random(seed);
        int lastDay = Period.DaysBetween(Epoch, ledger.KnownOn);
        return [.. Enumerable.Range(0, count).Select(_ => Lot(random, parties, products, lastDay, rows))];
    }

    private static MarketSales Lot(Random random, PartyId[] parties, ProductId[] products, int lastDay, int rows)
    {
        int[] buyers = Drawn(() => random.Next(parties.Length)), sold = Drawn(() => random.Next(products.Length)), days = Drawn(() => lastDay - random.Next(DaysBack));
        long[] quantities = Drawn(() => (long)random.Next(1, MostUnits + 1)), unitPrices = Drawn(() => (long)random.Next(25_000_00, 40_000_00));
        TransferColumns columns = TransferColumns.Over((parties, buyers), (products, sold), days, quantities)
            .WithKinds(Drawn(() => RecordKind.Receipt))
            .WithStages(Drawn(() => Stage.OnHand))
            .WithUnitPrices(unitPrices, Currency.Usd)
            .WithKnownFrom(days);
        return new(columns, unitPrices);

        T[] Drawn<T>(Func<T> next) => [.. Enumerable.Range(0, rows).Select(_ => next())];
    }
}
