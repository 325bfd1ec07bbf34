using System.Numerics;
using DuckDB.NET.Data;

namespace GpuSupply.Benchmarks.Compare;

/// <summary>DuckDB. What is timed is that it runs a query and holds the whole result; reading the result isn't.</summary>
internal sealed class DuckDbContender(string name, DuckDbDatabase database, IReadOnlyDictionary<string, DuckDbQuery> queries, int groupBits) : IContender
{
    private readonly Dictionary<string, DuckDBCommand> _commands = [];

    public string Name => name;

    public LedgerData Data => database.Data;

    public required bool IsVariant { get; init; }

    public bool Supports(Query query, int threads) => queries.ContainsKey(query.Question);

    public Work Prepare(Query query, int threads)
    {
        DuckDbQuery asked = queries[query.Question];
        database.Set(threads, groupBits);
        if (!_commands.TryGetValue(query.Question, out DuckDBCommand? command))
            _commands.Add(query.Question, command = database.Command(asked));
        return Work.Of(command.ExecuteReader, reader => AnswerOf(reader, asked.Keys));
    }

    public void Dispose()
    {
        foreach (DuckDBCommand command in _commands.Values)
            command.Dispose();
    }

    private static Answer AnswerOf(DuckDBDataReader reader, int keys)
    {
        var answer = new Answer(keys);
        while (reader.Read())
            answer.Add([.. Enumerable.Range(0, reader.FieldCount).Select(field => Number(reader.GetValue(field)))]);
        return answer;
    }

    // The sum of no rows isn't 0, but nothing.
    private static Int128 Number(object value) => value switch
    {
        DBNull => 0,
        BigInteger number => (Int128)number,
        long number => number,
        ushort number => number,
        _ => throw new InvalidOperationException($"A result has a number of the type {value.GetType()}."),
    };
}
