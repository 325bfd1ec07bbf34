namespace GpuSupply.Benchmarks.Compare;

/// <summary>
/// What DuckDB is asked. Sums are exact: they are of 128 bits. A month is a number made of year and month, which takes less than half of the time of <c>date_trunc</c>.
/// </summary>
internal static class DuckDbSql
{
    /// <summary>The rows, as they come.</summary>
    public const string Ledger = "ledger";

    /// <summary>The rows sorted by day.</summary>
    public const string Sorted = "sorted_ledger";

    /// <summary>How many bits numbers of groups may have for the groups to stand in an array in place of a hash table, as it is by default.</summary>
    public const int GroupBits = 12;

    /// <summary>As many as the groups of party, product and month need. What is faster by this alone is a variant, since few will know of it.</summary>
    public const int MoreGroupBits = 20;

    /// <summary>Rows of a result may come in any order.</summary>
    public const string Setting = "set preserve_insertion_order = false";

    /// <summary>What a user would write.</summary>
    public static readonly IReadOnlyDictionary<string, DuckDbQuery> Plain = new Dictionary<string, DuckDbQuery>
    {
        ["Q1"] = new("select sum(quantity) from ledger"),
        ["Q2-0.2"] = new($"select sum(quantity) from ledger where party256 = {Asked.RareParty} and {Within(Asked.Half)}"),
        ["Q2-6"] = new($"select sum(quantity) from ledger where party8 = {Asked.CommonParty} and {Within(Asked.Half)}"),
        ["Q2s"] = new($"select sum(quantity) from sorted_ledger where party256 = {Asked.RareParty} and {Within(Asked.Thirty)}"),
        ["Q3-8"] = new("select party8, sum(quantity), count(*) from ledger group by party8", Keys: 1),
        ["Q3-256"] = new("select party256, sum(quantity), count(*) from ledger group by party256", Keys: 1),
        ["Q3-10k"] = new("select party10k, sum(quantity), count(*) from ledger group by party10k", Keys: 1),
        ["Q4"] = new(ByMonth(Ledger), Keys: 3),
        ["Q4s"] = new(ByMonth(Sorted), Keys: 3),
        ["Q5"] = new("""
            select party256, product, sum(delta), min(balance)
            from (
                select party256, product, delta, sum(delta) over (partition by party256, product order by day) as balance
                from sorted_ledger)
            group by party256, product
            """, Keys: 2),
        ["Q6"] = new("select sum(quantity * price) from ledger"),
        ["Q7"] = new($"select sum(low), sum(best), sum(high) from ledger where {Within(Asked.Half)}"),
    };

    /// <summary>
    /// What is faster for those who know it well: with <see cref="MoreGroupBits"/>, which makes other queries no faster and those of rows sorted by day slower, and balances of days rather than of
    /// rows.
    /// </summary>
    public static readonly IReadOnlyDictionary<string, DuckDbQuery> Tuned = new Dictionary<string, DuckDbQuery>
    {
        ["Q3-10k"] = Plain["Q3-10k"],
        ["Q4"] = Plain["Q4"],
        ["Q5"] = new("""
            select party256, product, sum(change), min(balance)
            from (
                select party256, product, change, sum(change) over (partition by party256, product order by day) as balance
                from (select party256, product, day, sum(delta) as change from sorted_ledger group by party256, product, day))
            group by party256, product
            """, Keys: 2),
    };

    private static string ByMonth(string table) => $"""
        select party256, product, 12 * year(day) + month(day) - 1 as month_number, sum(quantity), sum(amount)
        from {table}
        where day <= {Literal(Asked.AsOf)}
        group by party256, product, month_number
        """;

    private static string Within(DayRange range) => $"day between {Literal(range.First)} and {Literal(range.Last)}";

    private static string Literal(int day) => $"date '{Asked.Date(day):yyyy-MM-dd}'";
}
