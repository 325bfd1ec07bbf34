namespace GpuSupply.Benchmarks.Compare;

/// <summary>
/// The queries in LINQ as most people write them, in 64 bits. They throw where a sum or a product leaves 64 bits: the framework checks what <c>Sum</c> adds, and the project's settings check
/// what is added or multiplied here.
/// </summary>
internal static class Linq64Queries
{
    public static long Sum(LinqRow[] rows) => rows.Sum(row => row.Quantity);

    public static long Sum(LinqRow[] rows, string party, DayRange range)
    {
        (DateOnly first, DateOnly last) = range.Dates;
        return rows.Where(row => row.Party == party && row.Day >= first && row.Day <= last).Sum(row => row.Quantity);
    }

    public static List<(string Party, long Quantity, int Count)> ByParty(LinqRow[] rows) =>
        [.. rows.GroupBy(row => row.Party).Select(group => (group.Key, group.Sum(row => row.Quantity), group.Count()))];

    public static List<(string Party, string Product, int Year, int Month, long Quantity, long Amount)> ByMonth(LinqRow[] rows, DateOnly last) =>
    [
        .. rows.Where(row => row.Day <= last)
            .GroupBy(row => new { row.Party, row.Product, row.Day.Year, row.Day.Month })
            .Select(group => (group.Key.Party, group.Key.Product, group.Key.Year, group.Key.Month, group.Sum(row => row.Quantity), group.Sum(row => row.Amount))),
    ];

    /// <summary>Balances; the rows come in the order of their days, and groups keep it.</summary>
    public static List<(string Party, string Product, long Final, long Lowest)> Balances(LinqRow[] rows) =>
    [
        .. rows.GroupBy(row => new { row.Party, row.Product }).Select(series =>
        {
            (long balance, long lowest) = (0, long.MaxValue);
            foreach (long change in series.GroupBy(row => row.Day).Select(day => day.Sum(row => row.Amount)))
            {
                balance += change;
                lowest = Math.Min(lowest, balance);
            }
            return (series.Key.Party, series.Key.Product, balance, lowest);
        }),
    ];

    public static long Value(LinqRow[] rows) => rows.Sum(row => row.Quantity * row.Amount);

    public static (long Low, long Best, long High) Bounds(LinqEstimate[] rows, DayRange range)
    {
        (DateOnly first, DateOnly last) = range.Dates;
        var within = rows.Where(row => row.Day >= first && row.Day <= last);
        return (within.Sum(row => row.Low), within.Sum(row => row.Best), within.Sum(row => row.High));
    }
}
