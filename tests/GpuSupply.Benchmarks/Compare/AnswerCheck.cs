namespace GpuSupply.Benchmarks.Compare;

/// <summary>Compares what contenders answer with what a loop over the same rows answers, so that all who have the same rows are compared with each other.</summary>
internal sealed class AnswerCheck
{
    private readonly Dictionary<(LedgerData Data, string Question), Answer> _expected = [];

    /// <summary>What is wrong with a contender's answer; <see langword="null"/>: nothing is.</summary>
    public string? Fault(IContender contender, Query query, int threads)
    {
        Answer? answer = Ask(contender, query, threads);
        string? difference = answer?.DifferenceFrom(Expected(contender.Data, query));
        return difference is null ? null : $"{query.Name}: the answer of {contender.Name} on {threads} thread(s) differs from the loop's: {difference}";
    }

    private Answer Expected(LedgerData data, Query query)
    {
        if (!_expected.TryGetValue((data, query.Question), out Answer? answer))
        {
            using var loop = new LoopContender(data);
            _expected.Add((data, query.Question), answer = Ask(loop, query, 1)!);
        }
        return answer;
    }

    private static Answer? Ask(IContender contender, Query query, int threads)
    {
        Work work = contender.Prepare(query, threads);
        object result = work.Run();
        Answer? answer = work.AnswerOf(result);
        (result as IDisposable)?.Dispose();
        return answer;
    }
}
