namespace GpuSupply.Benchmarks.Compare;

/// <summary>
/// Loops over arrays. It answers every query, and what the others answer is compared with what it does. The columns are made when they are first asked for, long before
/// anything is timed.
/// </summary>
internal sealed class LoopContender(LedgerData data) : IContender
{
    public string Name => "loop";

    public LedgerData Data => data;

    public IContender On(LedgerData other) => new LoopContender(other);

    public bool Supports(Query query, int threads) => threads == 1;

    public Work Prepare(Query query, int threads) => query.Question switch
    {
        "Q1" => Work.Of(() => LoopSums.Sum(data.Quantity), One),
        "Q2-0.2" => Work.Of(() => LoopSums.Sum(data.Party256, Asked.RareParty, data.Day, Asked.Half, data.Quantity), One),
        "Q2-6" => Work.Of(() => LoopSums.Sum(data.Party8, Asked.CommonParty, data.Day, Asked.Half, data.Quantity), One),
        "Q2s" => Work.Of(() => LoopSums.SortedSum(data.Party256, Asked.RareParty, data.SortedDay, Asked.Thirty, data.Quantity), One),
        "Q3-8" => Work.Of(() => LoopGroups.ByParty(data.Party8, 8, data.Quantity), Parties),
        "Q3-256" => Work.Of(() => LoopGroups.ByParty(data.Party256, 256, data.Quantity), Parties),
        "Q3-10k" => Work.Of(() => LoopGroups.ByParty(data.Party10k, 10_000, data.Quantity), Parties),
        "Q4" => Work.Of(() => LoopGroups.ByMonth(data.Party256, data.Product, data.Day, Asked.AsOf, data.Quantity, data.Amount), Months),
        "Q4s" => Work.Of(() => LoopGroups.SortedByMonth(data.Series, data.SortedDay, Asked.AsOf, data.Quantity, data.Amount), Months),
        "Q5" => Work.Of(() => LoopBalances.OfSeries(data.Series, data.SortedDay, data.Delta), Balances),
        "Q6" => Work.Of(() => LoopSums.Value(data.Quantity, data.Price), One),
        "Q7" => Work.Of(() => LoopSums.Bounds(data.Day, Asked.Half, data.Low, data.Best, data.High), static sums => Answer.Of(sums.Low, sums.Best, sums.High)),
        "Q8" => Work.Of(() => LoopGroups.Merge(PartialData.All), Merged),
        _ => throw new ArgumentOutOfRangeException(nameof(query), query.Name, null),
    };

    public void Dispose()
    {
    }

    private static Answer One(long sum) => Answer.Of(sum);

    private static Answer Parties(CountedSum[] groups)
    {
        var answer = new Answer(1);
        for (int party = 0; party < groups.Length; party++)
        {
            if (groups[party].Count > 0)
                answer.Add(party, groups[party].Sum, groups[party].Count);
        }
        return answer;
    }

    // Quantities are from 1 on, so that a group without any has no rows.
    private static Answer Months(TwoSums[] groups)
    {
        var answer = new Answer(3);
        for (int group = 0; group < groups.Length; group++)
        {
            (int party, int product, int month) = PartialData.Key(group);
            if (groups[group].Quantity > 0)
                answer.Add(party, product, month, groups[group].Quantity, groups[group].Amount);
        }
        return answer;
    }

    private static Answer Balances(RunningBalance[] balances)
    {
        var answer = new Answer(2);
        for (int series = 0; series < balances.Length; series++)
        {
            if (balances[series].IsUsed)
                answer.Add(series / Asked.Products, series % Asked.Products, balances[series].Units, balances[series].Lowest);
        }
        return answer;
    }

    private static Answer Merged((Int128[] Sums, long[] Counts) merged)
    {
        var answer = new Answer(3);
        for (int group = 0; group < merged.Sums.Length; group++)
        {
            (int party, int product, int month) = PartialData.Key(group);
            answer.Add(party, product, month, merged.Sums[group], merged.Counts[group]);
        }
        return answer;
    }
}
