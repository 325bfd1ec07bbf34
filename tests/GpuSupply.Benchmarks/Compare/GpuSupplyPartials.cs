using GpuSupply.Aggregation;

namespace GpuSupply.Benchmarks.Compare;

/// <summary>The library's partial results that are merged.</summary>
internal static class GpuSupplyPartials
{
    /// <summary>All of them. Each is of a ledger that has one row for each group: its units are the group's sum, and its amount is the group's count.</summary>
    public static IReadOnlyList<PartialResult> All { get; } = [.. PartialData.All.Select(Of)];

    private static PartialResult Of(PartialData partial)
    {
        (int Party, int Product, int Month)[] keys = [.. Enumerable.Range(0, PartialData.Groups).Select(PartialData.Key)];
        ushort[] parties = [.. keys.Select(key => (ushort)key.Party)], products = [.. keys.Select(key => (ushort)key.Product)];
        int[] days = [.. keys.Select(key => MonthTable.FirstDay(key.Month))];
        return GpuSupplyQueries.ByMonth.Run(TransferColumns
            .Over((GpuSupplyNames.Parties(256), parties), (GpuSupplyNames.Products, products), days, partial.Sums)
            .WithAmounts(partial.Counts, GpuSupplyTables.Currency));
    }
}
