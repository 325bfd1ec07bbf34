using GpuSupply.Aggregation;
using GpuSupply.Internals;
using NodaTime;

namespace GpuSupply.Tests.Aggregation;

/// <summary>Partial results of every kind.</summary>
internal static class PartialExamples
{
    private static readonly int January = Day.Number(new LocalDate(2024, 1, 1));

    public static TransferList Transfers => Ledger.Transfers;

    /// <summary>Units that leave one party for another, some of them in windows.</summary>
    private static SupplyLedger Ledger { get; } = new CaseBuilder("Exchange").Source("memo", publishedOn: "2024-08-15")
        .Party("nvidia").Party("tesla").Party("x").Product("h100")
        .Order("o1", supplier: "nvidia", buyer: "tesla", "h100", "10..12", on: "2024-01", due: "2024-06")
        .Shipment("s1", order: "o1", 10, on: "2024-03/2024-04")
        .Build().ToLedger();

    public static PlainRow Row(string party, int day, long units, long amount = 0, long price = 0, long? low = null, long? high = null, string product = "h100") => new()
    {
        Party = party, Product = product, Kind = RecordKind.Receipt, Stage = Stage.OnHand, First = January + day, Last = January + day, Middle = January + day,
        Low = low ?? units, Best = units, High = high ?? units, Amount = amount, Price = price,
    };

    public static PartialResult Run(Query query, params PlainRow[] rows) => query.Run(PlainColumns.Of(rows));

    /// <summary>Each with what is special about it.</summary>
    public static IReadOnlyList<(string Name, PartialResult Partial)> All { get; } = [.. Some()];

    private static IEnumerable<(string Name, PartialResult Partial)> Some()
    {
        const long Max = long.MaxValue;
        Query byParty = Query.Sum(Column.Quantity).GroupBy(Key.Party);
        Query byAll = Query.Sum(Column.Quantity, Column.Amount, Column.Value).GroupBy(Key.Month, Key.Party, Key.Kind, Key.Product, Key.Stage);
        Query balance = Query.Balance().GroupBy(Key.Party);
        PlainRow[] few = [Row("x", 3, 5, 7, 11), Row("tesla", 40, 6, 8, 12), Row("tesla", 1, 2, 9, 13, low: 1, high: 4)];
        yield return ("sum", Run(byParty, few));
        yield return ("count", Run(Query.Count().GroupBy(Key.Party, Key.Day), few));
        yield return ("amount", Run(Query.Sum(Column.Amount).GroupBy(Key.Month), few));
        yield return ("value", Run(Query.Sum(Column.Value).GroupBy(Key.Quarter), few));
        yield return ("net", Run(Query.Net(Column.Amount, Column.Quantity).GroupBy(Key.Kind), few));
        yield return ("ends", Run(Query.Net(), few));
        yield return ("all keys and columns", Run(byAll, few));
        yield return ("balance", Run(balance, few));
        yield return ("balance in a window", Run(balance.During("2024-01-02/2024-01-20").GroupBy(Key.Product, Key.Party), few));
        yield return ("balance of all", Run(Query.Balance(), few));
        yield return ("no keys", Run(Query.Sum(Column.Quantity, Column.Value), few));
        yield return ("many conditions", Run(byParty.Where(RecordKind.Receipt, RecordKind.Order).WhereStage(Stage.OnHand).WhereParty("x", "tesla").WhereProduct("h100").During("2024").KnownOn("2024-06-05"), few));
        yield return ("none by party", byParty.None());
        yield return ("none", Query.Sum(Column.Value).None());
        yield return ("none of a balance", balance.None());
        yield return ("no rows, but a currency", Run(byAll));
        yield return ("no rows, no keys", Run(Query.Count()));
        yield return ("a sum of nothing", Run(byParty, Row("x", 0, 5), Row("x", 0, -5)));
        yield return ("64 bits", Run(byParty, Row("x", 0, Max), Row("y", 0, long.MinValue)));
        yield return ("128 bits", Run(byParty, Row("x", 0, Max), Row("x", 1, Max), Row("y", 0, -1), Row("z", 0, long.MinValue), Row("z", 0, -1)));
        yield return ("192 bits", Run(Query.Sum(Column.Value).GroupBy(Key.Party), [.. Enumerable.Range(0, 5).Select(_ => Row("x", 0, Max, price: Max)), Row("y", 0, 1, price: -1)]));
        yield return ("holes", Run(Query.Sum(Column.Quantity).GroupBy(Key.Party, Key.Day), Row("x", 0, 1), Row("x", 1, 2), Row("y", 1, 3)));
        yield return ("few of many", Run(Query.Sum(Column.Quantity).GroupBy(Key.Party, Key.Day), [.. Enumerable.Range(0, 9).Select(index => Row($"p{index}", index, index))]));
        yield return ("few of many in a balance", Run(balance, [.. Enumerable.Range(0, 9).Select(index => Row($"p{index}", index, index))]));
        yield return ("windows", Query.Balance().GroupBy(Key.Party, Key.Product).Run(Ledger.Transfers));
        yield return ("windows by month", Query.Sum(Column.Quantity).GroupBy(Key.Month, Key.Party).Run(Ledger.Transfers));
    }
}
