namespace GpuSupply.Aggregation;

/// <summary>What a partial result is of. Two results of one shape can be merged.</summary>
/// <param name="Query">The query in words.</param>
/// <param name="Columns">What was added up.</param>
/// <param name="Keys">The keys that its groups have in the end.</param>
/// <param name="IsBalance">Whether it is a balance from day to day.</param>
/// <param name="From">Of a balance the first day that is looked at; <see cref="Day.Beginning"/>: all are.</param>
/// <param name="Currency">The currency of money in it; <c>default</c>: there is none.</param>
internal sealed record QueryShape(string Query, IReadOnlyList<Column> Columns, IReadOnlyList<Key> Keys, bool IsBalance, int From, Currency Currency)
{
    public static QueryShape Of(Query query, Currency currency) => new(
        query.ToString(), query.Columns, query.Keys, query.IsBalance, query.IsBalance ? query.Days.First : Day.Beginning,
        query.Columns.Any(column => column != Column.Quantity) ? currency : default);

    /// <summary>The keys of the groups of a partial result: of a balance the day, then those of the query that are not of time.</summary>
    public static IEnumerable<Key> KeysOf(Query query) => query.IsBalance ? query.Keys.Where(key => !Aggregation.Query.IsTime(key)).Prepend(Key.Day) : query.Keys;

    /// <summary>How many columns of figures a column of the query has: the least, the best and the most of units, and one of amounts.</summary>
    public static int FiguresOf(Column column) => column == Column.Amount ? 1 : 3;
}
