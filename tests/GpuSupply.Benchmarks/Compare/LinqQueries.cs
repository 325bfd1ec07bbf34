using System.Runtime.InteropServices;

namespace GpuSupply.Benchmarks.Compare;

/// <summary>
/// The queries in LINQ. Sums of numbers are checked for overflow by the framework, and what is added or multiplied here is by the project's settings. Groups are those of
/// <c>GroupBy</c>; those of <c>AggregateBy</c>, which fewer people know and which keep no rows, are a variant.
/// </summary>
internal static class LinqQueries
{
    public static long Sum<TQuery>(LinqRow<TQuery>[] rows) => rows.Sum(row => row.Quantity);

    public static long Sum<TQuery>(LinqRow<TQuery>[] rows, ushort party, DateOnly first, DateOnly last) =>
        rows.Where(row => row.Party == party && row.Day >= first && row.Day <= last).Sum(row => row.Quantity);

    public static List<(ushort Party, long Quantity, int Count)> ByParty<TQuery>(LinqRow<TQuery>[] rows) =>
        [.. rows.GroupBy(row => row.Party).Select(group => (group.Key, group.Sum(row => row.Quantity), group.Count()))];

    public static List<KeyValuePair<ushort, (long Quantity, long Count)>> AggregateByParty<TQuery>(LinqRow<TQuery>[] rows) =>
        [.. rows.AggregateBy(row => row.Party, (Quantity: 0L, Count: 0L), (sums, row) => (sums.Quantity + row.Quantity, sums.Count + 1))];

    public static List<((ushort Party, ushort Product, int Year, int Month) Key, long Quantity, long Amount)> ByMonth<TQuery>(LinqRow<TQuery>[] rows, DateOnly last) =>
    [
        .. rows.Where(row => row.Day <= last)
            .GroupBy(row => (row.Party, row.Product, row.Day.Year, row.Day.Month))
            .Select(group => (group.Key, group.Sum(row => row.Quantity), group.Sum(row => row.Amount))),
    ];

    public static List<KeyValuePair<(ushort Party, ushort Product, int Year, int Month), (long Quantity, long Amount)>> AggregateByMonth<TQuery>(LinqRow<TQuery>[] rows, DateOnly last) =>
    [
        .. rows.Where(row => row.Day <= last)
            .AggregateBy(row => (row.Party, row.Product, row.Day.Year, row.Day.Month), (Quantity: 0L, Amount: 0L), (sums, row) => (sums.Quantity + row.Quantity, sums.Amount + row.Amount)),
    ];

    /// <summary>Balances; the rows come in the order of their days, and groups keep it.</summary>
    public static List<(ushort Party, ushort Product, long Final, long Lowest)> Balances<TQuery>(LinqRow<TQuery>[] rows) =>
    [
        .. rows.GroupBy(row => (row.Party, row.Product)).Select(series =>
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

    public static long Value<TQuery>(LinqRow<TQuery>[] rows) => rows.Sum(row => row.Quantity * row.Amount);

    public static (long Low, long Best, long High) Bounds<TQuery>(LinqEstimate<TQuery>[] rows, DateOnly first, DateOnly last)
    {
        var within = rows.Where(row => row.Day >= first && row.Day <= last);
        return (within.Sum(row => row.Low), within.Sum(row => row.Best), within.Sum(row => row.High));
    }

    public static (long Low, long Best, long High) AggregateBounds<TQuery>(LinqEstimate<TQuery>[] rows, DateOnly first, DateOnly last) =>
        rows.Where(row => row.Day >= first && row.Day <= last)
            .Aggregate((Low: 0L, Best: 0L, High: 0L), (sums, row) => (sums.Low + row.Low, sums.Best + row.Best, sums.High + row.High));

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
