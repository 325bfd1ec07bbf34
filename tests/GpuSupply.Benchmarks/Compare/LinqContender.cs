namespace GpuSupply.Benchmarks.Compare;

/// <summary>LINQ over an array of rows. It works on fewer rows than the others, since it takes long: the time for a row is what counts.</summary>
internal sealed class LinqContender(string name, LedgerData data, IReadOnlyDictionary<string, Func<LedgerData, Work>> works) : IContender
{
    /// <summary>The rows that it works on at most.</summary>
    public const int MostRows = 4_000_000;

    private (string Question, Work Work)? _prepared;

    public string Name => name;

    public LedgerData Data => data;

    public required bool IsVariant { get; init; }

    public int LeastRounds => 3;

    public IContender On(LedgerData other) => new LinqContender(name, other, works) { IsVariant = IsVariant };

    public bool Supports(Query query, int threads) => threads == 1 && works.ContainsKey(query.Question);

    // The rows of one question are dropped when another one is asked.
    public Work Prepare(Query query, int threads)
    {
        if (_prepared?.Question != query.Question)
            _prepared = (query.Question, works[query.Question](data));
        return _prepared.Value.Work;
    }

    public void Dispose() => _prepared = null;
}
