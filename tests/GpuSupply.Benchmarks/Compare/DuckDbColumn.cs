using DuckDB.NET.Data;

namespace GpuSupply.Benchmarks.Compare;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Append">Appends the value of a row of the data.</param>
internal sealed record DuckDbColumn(string Name, string Type, Action<IDuckDBAppenderRow, int> Append)
{
    /// <summary>All columns of the rows.</summary>
    /// <param name="data">The rows.</param>
    /// <param name="days">Their days, in order or not.</param>
    public static IReadOnlyList<DuckDbColumn> All(LedgerData data, Func<int[]> days) =>
    [
        Code("party8", () => data.Party8),
        Code("party256", () => data.Party256),
        Code("party10k", () => data.Party10k),
        Code("product", () => data.Product),
        new("day", "date", (row, index) => row.AppendValue(Asked.Date(days()[index]))),
        Number("quantity", () => data.Quantity),
        Number("price", () => data.Price),
        Number("amount", () => data.Amount),
        Number("delta", () => data.Delta),
        Number("low", () => data.Low),
        Number("best", () => data.Best),
        Number("high", () => data.High),
    ];

    private static DuckDbColumn Code(string name, Func<ushort[]> values) => new(name, "usmallint", (row, index) => row.AppendValue(values()[index]));

    private static DuckDbColumn Number(string name, Func<long[]> values) => new(name, "bigint", (row, index) => row.AppendValue(values()[index]));
}
