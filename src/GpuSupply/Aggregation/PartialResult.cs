using System.Text.Json.Serialization;

namespace GpuSupply.Aggregation;

/// <summary>
/// What a query came to on some transfers, so that it can be put together with what it came to on others, in any order and in any grouping: merging is
/// associative and commutative, and <see cref="Query.None"/> changes nothing. Immutable.
/// </summary>
/// <remarks>Two partial results with the same groups and sums are the same, byte by byte, however they came about.</remarks>
[JsonConverter(typeof(Json.PartialResultConverter))]
public sealed partial class PartialResult
{
    internal PartialResult(QueryShape shape, GroupTable table) => (Shape, Table) = (shape, table);

    /// <summary>How many groups there are.</summary>
    public int GroupCount => Table.GroupCount;

    /// <summary>The query in words.</summary>
    public string Query => Shape.Query;

    internal QueryShape Shape { get; }

    /// <summary>The groups; of a balance the day is the first key.</summary>
    internal GroupTable Table { get; }

    /// <summary>Both together. Linear in the groups of both.</summary>
    /// <param name="other">What the same query came to on other transfers.</param>
    /// <exception cref="ArgumentException">The other is of another query, or of money in another currency.</exception>
    /// <exception cref="OverflowException">A sum does not fit in 192 bits, or the keys of both make more than 2^63 groups.</exception>
    public PartialResult Merge(PartialResult other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Merge([this, other]);
    }

    /// <summary>All of several together. Linear in the groups of all, and in one pass.</summary>
    /// <param name="several">What the same query came to on several sets of transfers; one or more.</param>
    /// <exception cref="ArgumentException">There is none, or they are of different queries or currencies.</exception>
    /// <exception cref="OverflowException">A sum does not fit in 192 bits, or the keys of all make more than 2^63 groups.</exception>
    public static PartialResult Merge(params IReadOnlyList<PartialResult> several)
    {
        ArgumentNullException.ThrowIfNull(several);
        return PartialMerge.Of(several);
    }

    /// <summary>The result as rows. Linear in the groups.</summary>
    /// <exception cref="OverflowException">A sum does not fit in 128 bits; the message names it.</exception>
    public QueryResult Finish() => Finish(1);

    /// <summary>The same; balances are added up by so many threads at most.</summary>
    internal QueryResult Finish(int threads) =>
        !Shape.IsBalance ? SumFinish.Of(this) : Shape.Keys.Any(Aggregation.Query.IsTime) ? BalanceSeries.Of(this) : BalanceFinish.Of(this, threads);

    /// <summary>The query, and how many groups there are.</summary>
    public override string ToString() => $"{Query}: {GroupCount} groups, to be finished";
}
