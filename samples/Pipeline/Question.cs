using GpuSupply.Aggregation;

namespace Pipeline;

/// <summary>What is asked, of the library and of DuckDB.</summary>
/// <param name="Name">The name of its file and of its SQL.</param>
/// <param name="Query">The same for the library.</param>
/// <param name="IsOfMarketAlone">Whether only what the market sold is asked, since the ledger's transfers have no prices.</param>
internal sealed record Question(string Name, Query Query, bool IsOfMarketAlone = false)
{
    /// <summary>All that is asked, of what was known on the day.</summary>
    public static IReadOnlyList<Question> All(DateWindow during, NodaTime.LocalDate knownOn) =>
    [
        new("received", Query.Sum(Column.Quantity).Where(RecordKind.Receipt).During(during).KnownOn(knownOn).GroupBy(Key.Party, Key.Product, Key.Month)),
        new("balance", Query.Balance().WhereStage(Stage.OnHand, Stage.InService).During(during).KnownOn(knownOn).GroupBy(Key.Party, Key.Product, Key.Quarter)),
        new("value", Query.Sum(Column.Quantity, Column.Value).During(during).KnownOn(knownOn).GroupBy(Key.Product, Key.Quarter), IsOfMarketAlone: true),
    ];

    /// <summary>A partial result of the ledger and one of each lot, merged.</summary>
    public QueryResult Answer(SupplyLedger ledger, IReadOnlyList<MarketSales> lots)
    {
        List<PartialResult> parts = [.. lots.Select(lot => Query.Run(lot.Columns))];
        if (!IsOfMarketAlone)
            parts.Add(Query.Run(ledger.Transfers));
        return PartialResult.Merge(parts).Finish();
    }
}
