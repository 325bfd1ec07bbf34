namespace GpuSupply.Benchmarks.Compare;

/// <summary>Some of the queries by LINQ's one-pass operators, in 128 bits: <c>AggregateBy</c> in place of <c>GroupBy</c>, and one <c>Aggregate</c> in place of several.</summary>
internal static class LinqAggregateQueries
{
    public static List<(string Party, Int128 Quantity, int Count)> ByParty(LinqRow[] rows) =>
    [
        .. rows.AggregateBy(row => row.Party, (Quantity: (Int128)0, Count: 0), (sums, row) => (sums.Quantity + row.Quantity, sums.Count + 1))
            .Select(group => (group.Key, group.Value.Quantity, group.Value.Count)),
    ];

    public static List<(string Party, string Product, int Year, int Month, Int128 Quantity, Int128 Amount)> ByMonth(LinqRow[] rows, DateOnly last) =>
    [
        .. rows.Where(row => row.Day <= last)
            .AggregateBy(
                row => (row.Party, row.Product, row.Day.Year, row.Day.Month),
                (Quantity: (Int128)0, Amount: (Int128)0),
                (sums, row) => (sums.Quantity + row.Quantity, sums.Amount + row.Amount))
            .Select(group => (group.Key.Party, group.Key.Product, group.Key.Year, group.Key.Month, group.Value.Quantity, group.Value.Amount)),
    ];

    public static (Int128 Low, Int128 Best, Int128 High) Bounds(LinqEstimate[] rows, DayRange range)
    {
        (DateOnly first, DateOnly last) = range.Dates;
        return rows.Where(row => row.Day >= first && row.Day <= last)
            .Aggregate((Low: (Int128)0, Best: (Int128)0, High: (Int128)0), (sums, row) => (sums.Low + row.Low, sums.Best + row.Best, sums.High + row.High));
    }
}
