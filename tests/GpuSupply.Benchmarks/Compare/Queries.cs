namespace GpuSupply.Benchmarks.Compare;

/// <summary>All queries that are timed.</summary>
internal static class Queries
{
    public static readonly IReadOnlyList<Query> All =
    [
        new("Q1", "sum", Bytes: 8),
        new("Q1c", "sum, from a compressed column", Bytes: 2, Plain: "Q1"),
        new("Q2-0.2", "sum of one party of 256 within half of the days", Bytes: 14),
        new("Q2-6", "sum of one party of 8 within half of the days", Bytes: 14),
        new("Q2s", "sum of one party of 256 within 30 of 1,096 days, sorted by day"),
        new("Q3-8", "sum and count by 8 parties", Bytes: 10),
        new("Q3-256", "sum and count by 256 parties", Bytes: 10),
        new("Q3-10k", "sum and count by 10,000 parties", Bytes: 10),
        new("Q4", "two sums by party, product and month, up to a day", Bytes: 24),
        new("Q4s", "two sums by party, product and month, up to a day, sorted by day", Bytes: 18),
        new("Q5", "final balance and lowest balance at the end of a day, by party and product, sorted by day", Bytes: 10),
        new("Q6", "sum of quantity × price", Bytes: 16),
        new("Q6c", "sum of quantity × price, from compressed columns", Bytes: 4, Plain: "Q6"),
        new("Q7", "low, best and high sum within half of the days", Bytes: 28),
        new("Q7c", "low, best and high sum within half of the days, from compressed columns", Bytes: 8, Plain: "Q7"),
        new("Q8", "merge of 16 partial results of 73,728 groups, for each group of each"),
    ];

    /// <summary>The query of a name; <see langword="null"/>: there is none.</summary>
    public static Query? Named(string name) => All.FirstOrDefault(query => query.Name == name);
}
