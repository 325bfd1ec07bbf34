namespace GpuSupply.Benchmarks.Compare;

/// <summary>What makes LINQ's queries ready to be run: each makes rows of columns first.</summary>
internal static class LinqWorks
{
    private static readonly DateOnly AsOf = Asked.Date(Asked.AsOf);
    private static readonly string RareParty = GpuSupplyNames.Party(Asked.RareParty).Value;
    private static readonly string CommonParty = GpuSupplyNames.Party(Asked.CommonParty).Value;

    /// <summary>All queries, in decimals.</summary>
    public static readonly IReadOnlyDictionary<string, Func<LedgerData, Work>> Exact = new Dictionary<string, Func<LedgerData, Work>>
    {
        ["Q1"] = data => Of(LinqRows.Of(data, data.Party256), rows => LinqQueries.Sum(rows), LinqAnswers.One),
        ["Q2-0.2"] = data => Of(LinqRows.Of(data, data.Party256), rows => LinqQueries.Sum(rows, RareParty, Asked.Half), LinqAnswers.One),
        ["Q2-6"] = data => Of(LinqRows.Of(data, data.Party8), rows => LinqQueries.Sum(rows, CommonParty, Asked.Half), LinqAnswers.One),
        ["Q2s"] = data => Of(LinqRows.Sorted(data), rows => LinqQueries.Sum(rows, RareParty, Asked.Thirty), LinqAnswers.One),
        ["Q3-8"] = data => Of(LinqRows.Of(data, data.Party8), rows => LinqQueries.ByParty(rows), LinqAnswers.Parties),
        ["Q3-256"] = data => Of(LinqRows.Of(data, data.Party256), rows => LinqQueries.ByParty(rows), LinqAnswers.Parties),
        ["Q3-10k"] = data => Of(LinqRows.Of(data, data.Party10k), rows => LinqQueries.ByParty(rows), LinqAnswers.Parties),
        ["Q4"] = data => Of(LinqRows.Of(data, data.Party256), rows => LinqQueries.ByMonth(rows, AsOf), LinqAnswers.Months),
        ["Q4s"] = data => Of(LinqRows.Sorted(data), rows => LinqQueries.ByMonth(rows, AsOf), LinqAnswers.Months),
        ["Q5"] = data => Of(LinqRows.Changes(data), rows => LinqQueries.Balances(rows), LinqAnswers.Balances),
        ["Q6"] = data => Of(LinqRows.Priced(data), rows => LinqQueries.Value(rows), LinqAnswers.One),
        ["Q7"] = data => Of(LinqRows.Estimates(data), rows => LinqQueries.Bounds(rows, Asked.Half), LinqAnswers.Three),
        ["Q8"] = _ => Of(Partials(), partials => LinqQueries.Merge(partials), LinqAnswers.Merged),
    };

    /// <summary>All that have rows to add up, in 64 bits.</summary>
    public static readonly IReadOnlyDictionary<string, Func<LedgerData, Work>> In64Bits = new Dictionary<string, Func<LedgerData, Work>>
    {
        ["Q1"] = data => Of(LinqRows.Of(data, data.Party256), rows => Linq64Queries.Sum(rows), LinqAnswers.One),
        ["Q2-0.2"] = data => Of(LinqRows.Of(data, data.Party256), rows => Linq64Queries.Sum(rows, RareParty, Asked.Half), LinqAnswers.One),
        ["Q2-6"] = data => Of(LinqRows.Of(data, data.Party8), rows => Linq64Queries.Sum(rows, CommonParty, Asked.Half), LinqAnswers.One),
        ["Q2s"] = data => Of(LinqRows.Sorted(data), rows => Linq64Queries.Sum(rows, RareParty, Asked.Thirty), LinqAnswers.One),
        ["Q3-8"] = data => Of(LinqRows.Of(data, data.Party8), rows => Linq64Queries.ByParty(rows), LinqAnswers.Parties),
        ["Q3-256"] = data => Of(LinqRows.Of(data, data.Party256), rows => Linq64Queries.ByParty(rows), LinqAnswers.Parties),
        ["Q3-10k"] = data => Of(LinqRows.Of(data, data.Party10k), rows => Linq64Queries.ByParty(rows), LinqAnswers.Parties),
        ["Q4"] = data => Of(LinqRows.Of(data, data.Party256), rows => Linq64Queries.ByMonth(rows, AsOf), LinqAnswers.Months),
        ["Q4s"] = data => Of(LinqRows.Sorted(data), rows => Linq64Queries.ByMonth(rows, AsOf), LinqAnswers.Months),
        ["Q5"] = data => Of(LinqRows.Changes(data), rows => Linq64Queries.Balances(rows), LinqAnswers.Balances),
        ["Q6"] = data => Of(LinqRows.Priced(data), rows => Linq64Queries.Value(rows), LinqAnswers.One),
        ["Q7"] = data => Of(LinqRows.Estimates(data), rows => Linq64Queries.Bounds(rows, Asked.Half), LinqAnswers.Three),
    };

    /// <summary>The queries that can be asked in one pass without groups of rows.</summary>
    public static readonly IReadOnlyDictionary<string, Func<LedgerData, Work>> Aggregate = new Dictionary<string, Func<LedgerData, Work>>
    {
        ["Q3-8"] = data => Of(LinqRows.Of(data, data.Party8), rows => LinqAggregateQueries.ByParty(rows), LinqAnswers.Parties),
        ["Q3-256"] = data => Of(LinqRows.Of(data, data.Party256), rows => LinqAggregateQueries.ByParty(rows), LinqAnswers.Parties),
        ["Q3-10k"] = data => Of(LinqRows.Of(data, data.Party10k), rows => LinqAggregateQueries.ByParty(rows), LinqAnswers.Parties),
        ["Q4"] = data => Of(LinqRows.Of(data, data.Party256), rows => LinqAggregateQueries.ByMonth(rows, AsOf), LinqAnswers.Months),
        ["Q4s"] = data => Of(LinqRows.Sorted(data), rows => LinqAggregateQueries.ByMonth(rows, AsOf), LinqAnswers.Months),
        ["Q7"] = data => Of(LinqRows.Estimates(data), rows => LinqAggregateQueries.Bounds(rows, Asked.Half), LinqAnswers.Three),
    };

    /// <summary>All of these.</summary>
    public static IEnumerable<KeyValuePair<string, Func<LedgerData, Work>>> All => Exact.Concat(In64Bits).Concat(Aggregate);

    private static Work Of<TRows, TResult>(TRows rows, Func<TRows, TResult> query, Func<TResult, Answer> answerOf)
        where TResult : notnull => Work.Of(() => query(rows), answerOf);

    private static Dictionary<(int Party, int Product, int Month), (Int128 Sum, long Count)>[] Partials() =>
        [.. PartialData.All.Select(partial => Enumerable.Range(0, PartialData.Groups).ToDictionary(PartialData.Key, group => ((Int128)partial.Sums[group], partial.Counts[group])))];
}
