using DuckDB.NET.Data;

namespace GpuSupply.Benchmarks.Compare;

/// <summary>
/// A database in memory with the same rows in DuckDB's own tables, one in no order and one sorted by day. Only those tables and columns are loaded that the queries name. Both are
/// loaded in the order of the rows, so that the database knows of each block of rows which days it has.
/// </summary>
internal sealed class DuckDbDatabase : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    public DuckDbDatabase(LedgerData data, IReadOnlyCollection<DuckDbQuery> queries)
    {
        Data = data;
        _connection.Open();
        Set(DuckDbSql.Setting);
        Load(DuckDbSql.Ledger, DuckDbColumn.All(data, () => data.Day), queries);
        Load(DuckDbSql.Sorted, DuckDbColumn.All(data, () => data.SortedDay), queries);
    }

    public LedgerData Data { get; }

    /// <summary>Sets how queries are run from now on.</summary>
    /// <param name="threads">On how many threads.</param>
    /// <param name="groupBits">How many bits numbers of groups may have for the groups to stand in an array.</param>
    public void Set(int threads, int groupBits)
    {
        Set($"set threads = {threads}");
        Set($"set perfect_ht_threshold = {groupBits}");
    }

    /// <summary>A query that is ready to be run. Its whole result is made when it is run.</summary>
    public DuckDBCommand Command(DuckDbQuery query)
    {
        DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = query.Sql;
        command.UseStreamingMode = false;
        command.Prepare();
        return command;
    }

    public void Dispose() => _connection.Dispose();

    private void Set(string sql)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private void Load(string table, IReadOnlyList<DuckDbColumn> all, IReadOnlyCollection<DuckDbQuery> queries)
    {
        HashSet<string> named = [.. queries.Where(query => query.Words.Contains(table)).SelectMany(query => query.Words)];
        DuckDbColumn[] columns = [.. all.Where(column => named.Contains(column.Name))];
        if (columns.Length == 0)
            return;
        Set($"create table {table} ({string.Join(", ", columns.Select(column => $"{column.Name} {column.Type} not null"))})");
        using DuckDBAppender appender = _connection.CreateAppender(table);
        for (int index = 0; index < Data.Rows; index++)
        {
            IDuckDBAppenderRow row = appender.CreateRow();
            foreach (DuckDbColumn column in columns)
                column.Append(row, index);
            row.EndRow();
        }
    }
}
