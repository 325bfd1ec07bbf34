using GpuSupply.Aggregation;

namespace GpuSupply.Benchmarks.Compare;

/// <summary>
/// Our library, over its own copy of the rows. What is timed is that it makes a partial result, from which rows are then read; of balances it is the finished result, since the lowest
/// balance is only found then.
/// </summary>
internal sealed class GpuSupplyContender(LedgerData data) : IContender
{
    private const string Merge = "Q8";

    private readonly GpuSupplyTables _tables = new(data);

    public string Name => "gpusupply";

    public LedgerData Data => data;

    public IContender On(LedgerData other) => new GpuSupplyContender(other);

    // A merge is on one thread always.
    public bool Supports(Query query, int threads) => query.Name == Merge ? threads == 1 : GpuSupplyQueries.All.ContainsKey(query.Name);

    public Work Prepare(Query query, int threads)
    {
        if (query.Name == Merge)
            return MergeOf(GpuSupplyPartials.All);
        (Aggregation.Query asked, Func<GpuSupplyTables, TransferColumns> table, Func<QueryResult, Answer> answerOf) = GpuSupplyQueries.All[query.Name];
        TransferColumns columns = table(_tables);
        return asked.IsBalance
            ? Work.Of(() => asked.Answer(columns, threads), answerOf)
            : Work.Of(() => asked.Run(columns, threads), partial => answerOf(partial.Finish()));
    }

    public void Dispose()
    {
    }

    private static Work MergeOf(IReadOnlyList<PartialResult> partials) =>
        Work.Of(() => PartialResult.Merge(partials), static merged => GpuSupplyAnswers.Months(merged.Finish()));
}
