using System.Runtime.InteropServices;

namespace GpuSupply.Benchmarks.Compare;

/// <summary>
/// The queries in LINQ, exact: <see cref="decimal"/> is the widest that <c>Sum</c> has, 96 bits and a sign. Groups are those of <c>GroupBy</c>; those of <c>AggregateBy</c>, which fewer people know
/// and which keep no rows, are a variant, in 128 bits.
/// </summary>
internal static class LinqQueries
{
    public static decimal Sum(LinqRow[] rows) => rows.Sum(row => (decimal)row.Quantity);

    public static decimal Sum(LinqRow[] rows, string party, DayRange range)
    {
        (DateOnly first, DateOnly last) = range.Dates;
        return rows.Where(row => row.Party == party && row.Day >= first && row.Day <= last).Sum(row => (decimal)row.Quantity);
    }

    public static List<(string Party, decimal Quantity, int Count)> ByParty(LinqRow[] rows) =>
        [.. rows.GroupBy(row => row.Party).Select(group => (group.Key, group.Sum(row => (decimal)row.Quantity), group.Count()))];

    public static List<(string Party, string Product, int Year, int Month, decimal Quantity, decimal Amount)> ByMonth(LinqRow[] rows, DateOnly last) =>
    [
        .. rows.Where(row => row.Day <= last)
            .GroupBy(row => new { row.Party, row.Product, row.Day.Year, row.Day.Month })
            .Select(group => (
                group.Key.Party,
                group.Key.Product,
                group.Key.Year,
                group.Key.Month,
                group.Sum(row => (decimal)row.Quantity),
                group.Sum(row => (decimal)row.Amount))),
    ];

    /// <summary>Balances; the rows come in the order of their days, and groups keep it.</summary>
    public static List<(string Party, string Product, decimal Final, decimal Lowest)> Balances(LinqRow[] rows) =>
    [
        .. rows.GroupBy(row => new { row.Party, row.Product }).Select(series =>
        {
            (decimal balance, decimal lowest) = (0, decimal.MaxValue);
            foreach (decimal change in series.GroupBy(row => row.Day).Select(day => day.Sum(row => (decimal)row.Amount)))
            {
                balance += change;
                lowest = Math.Min(lowest, balance);
            }
            return (series.Key.Party, series.Key.Product, balance, lowest);
        }),
    ];

    public static decimal Value(LinqRow[] rows) => rows.Sum(row => (decimal)row.Quantity * row.Amount);

    public static (decimal Low, decimal Best, decimal High) Bounds(LinqEstimate[] rows, DayRange range)
    {
        (DateOnly first, DateOnly last) = range.Dates;
        var within = rows.Where(row => row.Day >= first && row.Day <= last);
        return (
            within.Sum(row => (decimal)row.Low),
            within.Sum(row => (decimal)row.Best),
            within.Sum(row => (decimal)row.High));
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
