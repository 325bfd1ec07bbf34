using System.Runtime.InteropServices;

namespace GpuSupply.Benchmarks.Compare;

/// <summary>
/// The queries in LINQ, as exact as the library is: sums are of 128 bits, which <c>Sum</c> doesn't have, but <c>Aggregate</c> does. Groups are those of <c>GroupBy</c>; those of <c>AggregateBy</c>,
/// which fewer people know and which keep no rows, are a variant.
/// </summary>
internal static class LinqQueries
{
    public static Int128 Sum(LinqRow[] rows) => rows.Aggregate((Int128)0, (sum, row) => sum + row.Quantity);

    public static Int128 Sum(LinqRow[] rows, string party, DayRange range)
    {
        (DateOnly first, DateOnly last) = range.Dates;
        return rows.Where(row => row.Party == party && row.Day >= first && row.Day <= last).Aggregate((Int128)0, (sum, row) => sum + row.Quantity);
    }

    public static List<(string Party, Int128 Quantity, int Count)> ByParty(LinqRow[] rows) =>
        [.. rows.GroupBy(row => row.Party).Select(group => (group.Key, group.Aggregate((Int128)0, (sum, row) => sum + row.Quantity), group.Count()))];

    public static List<(string Party, string Product, int Year, int Month, Int128 Quantity, Int128 Amount)> ByMonth(LinqRow[] rows, DateOnly last) =>
    [
        .. rows.Where(row => row.Day <= last)
            .GroupBy(row => new { row.Party, row.Product, row.Day.Year, row.Day.Month })
            .Select(group => (
                group.Key.Party,
                group.Key.Product,
                group.Key.Year,
                group.Key.Month,
                group.Aggregate((Int128)0, (sum, row) => sum + row.Quantity),
                group.Aggregate((Int128)0, (sum, row) => sum + row.Amount))),
    ];

    /// <summary>Balances; the rows come in the order of their days, and groups keep it.</summary>
    public static List<(string Party, string Product, Int128 Final, Int128 Lowest)> Balances(LinqRow[] rows) =>
    [
        .. rows.GroupBy(row => new { row.Party, row.Product }).Select(series =>
        {
            (Int128 balance, Int128 lowest) = (0, Int128.MaxValue);
            foreach (Int128 change in series.GroupBy(row => row.Day).Select(day => day.Aggregate((Int128)0, (sum, row) => sum + row.Amount)))
            {
                balance += change;
                lowest = Int128.Min(lowest, balance);
            }
            return (series.Key.Party, series.Key.Product, balance, lowest);
        }),
    ];

    public static Int128 Value(LinqRow[] rows) => rows.Aggregate((Int128)0, (sum, row) => sum + (Int128)row.Quantity * row.Amount);

    public static (Int128 Low, Int128 Best, Int128 High) Bounds(LinqEstimate[] rows, DayRange range)
    {
        (DateOnly first, DateOnly last) = range.Dates;
        var within = rows.Where(row => row.Day >= first && row.Day <= last);
        return (
            within.Aggregate((Int128)0, (sum, row) => sum + row.Low),
            within.Aggregate((Int128)0, (sum, row) => sum + row.Best),
            within.Aggregate((Int128)0, (sum, row) => sum + row.High));
    }

    /// <summary>Adds dictionaries up, with one look-up for each group of each.</summary>
    public static Dictionary<(int Party, int Product, int Month), (Int128 Sum, long Count)> Merge(IReadOnlyList<Dictionary<(int Party, int Product, int Month), (Int128 Sum, long Count)>> partials)
    {
        var merged = new Dictionary<(int Party, int Product, int Month), (Int128 Sum, long Count)>(partials[0]);
        foreach (var partial in partials.Skip(1))
        {
            foreach (((int, int, int) key, (Int128 sum, long count)) in partial)
            {
                ref (Int128 Sum, long Count) total = ref CollectionsMarshal.GetValueRefOrAddDefault(merged, key, out _);
                total = (total.Sum + sum, total.Count + count);
            }
        }
        return merged;
    }
}
