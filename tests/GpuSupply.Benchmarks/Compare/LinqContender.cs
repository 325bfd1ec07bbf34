namespace GpuSupply.Benchmarks.Compare;

/// <summary>LINQ over an array of rows. It works on fewer rows than the others, since it takes long: the time for a row is what counts.</summary>
internal sealed class LinqContender(LedgerData data) : IContender
{
    /// <summary>The rows that it works on at most.</summary>
    public const int MostRows = 4_000_000;

    private (string Question, Work Work)? _prepared;

    public string Name => "linq";

    public LedgerData Data => data;

    public int LeastRounds => 3;

    public IContender On(LedgerData other) => new LinqContender(other);

    public bool Supports(Query query, int threads) => threads == 1;

    // The rows of one question are dropped when another one is asked.
    public Work Prepare(Query query, int threads)
    {
        if (_prepared?.Question != query.Question)
            _prepared = (query.Question, WorkFor(query.Question));
        return _prepared.Value.Work;
    }

    public void Dispose() => _prepared = null;

    private Work WorkFor(string question) => question switch
    {
        "Q1" => Of(Rows<LinqQuery.Sum>(data.Party256, data.Day), rows => LinqQueries.Sum(rows), One),
        "Q2-0.2" => Filtered(Rows<LinqQuery.RareSum>(data.Party256, data.Day), Asked.RareParty, Asked.Half),
        "Q2-6" => Filtered(Rows<LinqQuery.CommonSum>(data.Party8, data.Day), Asked.CommonParty, Asked.Half),
        "Q2s" => Filtered(Rows<LinqQuery.SortedSum>(data.Party256, data.SortedDay), Asked.RareParty, Asked.Thirty),
        "Q3-8" => Of(Rows<LinqQuery.ByFewParties>(data.Party8, data.Day), rows => LinqQueries.ByParty(rows), Parties),
        "Q3-256" => Of(Rows<LinqQuery.ByParty>(data.Party256, data.Day), rows => LinqQueries.ByParty(rows), Parties),
        "Q3-10k" => Of(Rows<LinqQuery.ByManyParties>(data.Party10k, data.Day), rows => LinqQueries.ByParty(rows), Parties),
        "Q4" => ByMonth(Rows<LinqQuery.ByMonth>(data.Party256, data.Day)),
        "Q4s" => ByMonth(Rows<LinqQuery.SortedByMonth>(data.Party256, data.SortedDay)),
        "Q5" => Of(LinqRows.Of<LinqQuery.Balances>(data, data.Party256, data.SortedDay, data.Delta), rows => LinqQueries.Balances(rows), Balances),
        "Q6" => Of(LinqRows.Of<LinqQuery.Value>(data, data.Party256, data.Day, data.Price), rows => LinqQueries.Value(rows), One),
        "Q7" => Bounds(),
        "Q8" => Merge(),
        _ => throw new ArgumentOutOfRangeException(nameof(question), question, null),
    };

    private LinqRow<TQuery>[] Rows<TQuery>(ushort[] parties, int[] days) => LinqRows.Of<TQuery>(data, parties, days, data.Amount);

    private static Work Of<TQuery, T>(LinqRow<TQuery>[] rows, Func<LinqRow<TQuery>[], T> query, Func<T, Answer> answerOf)
        where T : notnull => Work.Of(() => query(rows), answerOf);

    private static Work Filtered<TQuery>(LinqRow<TQuery>[] rows, ushort party, DayRange range)
    {
        (DateOnly first, DateOnly last) = (Asked.Date(range.First), Asked.Date(range.Last));
        return Work.Of(() => LinqQueries.Sum(rows, party, first, last), One);
    }

    private static Work ByMonth<TQuery>(LinqRow<TQuery>[] rows)
    {
        DateOnly last = Asked.Date(Asked.AsOf);
        return Work.Of(() => LinqQueries.ByMonth(rows, last), Months);
    }

    private Work Bounds()
    {
        LinqEstimate<LinqQuery.Bounds>[] rows = LinqRows.Estimates<LinqQuery.Bounds>(data);
        (DateOnly first, DateOnly last) = (Asked.Date(Asked.Half.First), Asked.Date(Asked.Half.Last));
        return Work.Of(() => LinqQueries.Bounds(rows, first, last), static sums => Answer.Of(sums.Low, sums.Best, sums.High));
    }

    private static Work Merge()
    {
        Dictionary<(int, int, int), (Int128, long)>[] partials =
            [.. PartialData.All.Select(partial => Enumerable.Range(0, PartialData.Groups).ToDictionary(PartialData.Key, group => ((Int128)partial.Sums[group], partial.Counts[group])))];
        return Work.Of(() => LinqQueries.Merge(partials), static merged =>
        {
            var answer = new Answer(3);
            foreach (((int party, int product, int month), (Int128 sum, long count)) in merged)
                answer.Add(party, product, month, sum, count);
            return answer;
        });
    }

    private static Answer One(long sum) => Answer.Of(sum);

    private static Answer Parties(List<(ushort Party, long Quantity, int Count)> groups)
    {
        var answer = new Answer(1);
        foreach ((ushort party, long quantity, int count) in groups)
            answer.Add(party, quantity, count);
        return answer;
    }

    private static Answer Months(List<((ushort Party, ushort Product, int Year, int Month) Key, long Quantity, long Amount)> groups)
    {
        var answer = new Answer(3);
        foreach (((ushort party, ushort product, int year, int month), long quantity, long amount) in groups)
            answer.Add(party, product, Asked.Month(year, month), quantity, amount);
        return answer;
    }

    private static Answer Balances(List<(ushort Party, ushort Product, long Final, long Lowest)> balances)
    {
        var answer = new Answer(2);
        foreach ((ushort party, ushort product, long final, long lowest) in balances)
            answer.Add(party, product, final, lowest);
        return answer;
    }
}
