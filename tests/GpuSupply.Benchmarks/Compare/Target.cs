namespace GpuSupply.Benchmarks.Compare;

/// <summary>What is to be reached for a query; <see langword="null"/>: nothing is.</summary>
/// <param name="Query">The query's name.</param>
/// <param name="DuckDb">How many times as fast as DuckDB on one thread.</param>
/// <param name="DuckDbOnTwo">How many times as fast as DuckDB on two threads, each on two.</param>
/// <param name="Linq">How many times as fast as LINQ, on one thread.</param>
/// <param name="Limit">Which part of the speed of memory on one thread.</param>
/// <param name="LimitOnTwo">Which part of it on two.</param>
internal sealed record Target(string Query, double? DuckDb = null, double? DuckDbOnTwo = null, double? Linq = null, double? Limit = null, double? LimitOnTwo = null)
{
    /// <summary>All targets. Where one part of the speed of memory is given for both numbers of threads, it stands for each.</summary>
    public static readonly IReadOnlyList<Target> All =
    [
        new("Q1", 3.5, 3, 10, 0.90, 0.85),
        new("Q1c", 12, 12, 40),
        new("Q2-0.2", 14, 12, 12),
        new("Q2-6", 6.5, 5, 25, 0.90, 0.90),
        new("Q2s", 15, 10),
        new("Q3-8", 9, 7, 50, 0.60, 0.60),
        new("Q3-256", 7, 6, 180, 0.55, 0.55),
        new("Q3-10k", 8, 7, 320, 0.28, 0.28),
        new("Q4", 14, 14, 220, 0.35, 0.35),
        new("Q4s", 13, 13, 160, 0.50, 0.50),
        new("Q5", 500, 350, 80, 0.25, 0.25),
        new("Q6", 4, 3.5, 8, 0.95, 0.90),
        new("Q6c", 9.5, 8, 22),
        new("Q7", 5.5, 3.5, 20, 0.90, 0.85),
        new("Q7c", 18, 12, 70),
        new("Q8", Linq: 10),
    ];

    /// <summary>What is to be reached against a contender on so many threads.</summary>
    public double? Against(string implementation, int threads) => (implementation, threads) switch
    {
        ("duckdb" or "duckdb-tuned", 1) => DuckDb,
        ("duckdb" or "duckdb-tuned", 2) => DuckDbOnTwo,
        ("linq" or "linq-64" or "linq-aggregate", 1) => Linq,
        ("stream", 1) => Limit,
        ("stream", 2) => LimitOnTwo,
        _ => null,
    };
}
