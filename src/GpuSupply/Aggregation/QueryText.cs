namespace GpuSupply.Aggregation;

/// <summary>A query in words. Two queries are the same when their words are.</summary>
internal static class QueryText
{
    /// <summary>What a query without columns does that counts what left as well.</summary>
    public const string EndsCount = "count of ends";

    public static string Of(Query query)
    {
        string what = query.IsBalance ? "balance of quantity"
            : query.Columns.Count == 0 ? query.IsNet ? EndsCount : "count"
            : $"{(query.IsNet ? "net" : "sum")} of {Listed(query.Columns.Select(Kebab.Of))}";
        string left = query.IsLeft ? " that left" : "";
        string[] conditions =
        [
            .. Condition("kind", query.Kinds.Order().Select(Kebab.Of)), .. Condition("stage", query.Stages.Order().Select(Kebab.Of)),
            .. Condition("party", query.Parties?.Order().Select(party => party.Value) ?? []),
            .. Condition("product", query.Products?.Order().Select(product => product.Value) ?? []),
        ];
        string where = conditions.Length == 0 ? "" : $" where {string.Join(" and ", conditions)}";
        string during = query.Days == DaySpan.Always ? "" : $" during {query.Window}";
        string known = query.KnownOnDay is { } day ? $" as known on {DateText.Of(day)}" : "";
        string by = query.Keys.Count == 0 ? "" : $" by {Listed(query.Keys.Select(Kebab.Of))}";
        return what + left + where + during + known + by;
    }

    private static IEnumerable<string> Condition(string what, IEnumerable<string> values) => Listed(values) is { Length: > 0 } listed ? [$"{what} is {listed}"] : [];

    private static string Listed(IEnumerable<string> values) => string.Join(", ", values);
}
