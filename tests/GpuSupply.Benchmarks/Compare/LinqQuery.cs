namespace GpuSupply.Benchmarks.Compare;

/// <summary>
/// A type for each query, of which there are no values. Rows have it as their parameter, so that each query has machine code of LINQ's operators to itself, made for its own sources and
/// conditions. Shared by all queries, as they are within a large program, they take several times as long.
/// </summary>
internal static class LinqQuery
{
    internal readonly struct Sum;

    internal readonly struct RareSum;

    internal readonly struct CommonSum;

    internal readonly struct SortedSum;

    internal readonly struct ByFewParties;

    internal readonly struct ByParty;

    internal readonly struct ByManyParties;

    internal readonly struct ByMonth;

    internal readonly struct SortedByMonth;

    internal readonly struct Balances;

    internal readonly struct Value;

    internal readonly struct Bounds;

    /// <summary>The same query in another way.</summary>
    internal readonly struct Variant<TQuery>;
}
