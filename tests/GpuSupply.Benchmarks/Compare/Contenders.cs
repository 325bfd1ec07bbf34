namespace GpuSupply.Benchmarks.Compare;

/// <summary>All that are timed, with their data.</summary>
internal sealed class Contenders : IDisposable
{
    private readonly DuckDbDatabase _database;
    private readonly StreamContender _stream;

    public Contenders(int rows, IReadOnlyList<Query> queries)
    {
        LinqWarmUp.Run();
        var data = new LedgerData(rows);
        var fewer = rows <= LinqContender.MostRows ? data : new LedgerData(LinqContender.MostRows);
        DuckDbQuery[] asked = [.. queries.Select(query => DuckDbSql.Plain.GetValueOrDefault(query.Question)).OfType<DuckDbQuery>()];
        _database = new(data, asked);
        _stream = new(data, queries.Max(query => query.Bytes) ?? 0);
        All =
        [
            _stream,
            new GpuSupplyContender(data),
            new DuckDbContender("duckdb", _database, DuckDbSql.Plain, DuckDbSql.GroupBits) { IsVariant = false },
            new DuckDbContender("duckdb-tuned", _database, DuckDbSql.Tuned, DuckDbSql.MoreGroupBits) { IsVariant = true },
            new LoopContender(data),
            new TensorContender(data),
            new LinqContender("linq", fewer, LinqWorks.Exact) { IsVariant = false },
            new LinqContender("linq-64", fewer, LinqWorks.In64Bits) { IsVariant = true },
            new LinqContender("linq-aggregate", fewer, LinqWorks.Aggregate) { IsVariant = true },
        ];
    }

    public IReadOnlyList<IContender> All { get; }

    /// <summary>Whether the limit was read from large pages.</summary>
    public bool HasLargePages => _stream.HasLargePages;

    public void Dispose()
    {
        foreach (IContender contender in All)
            contender.Dispose();
        _database.Dispose();
    }
}
