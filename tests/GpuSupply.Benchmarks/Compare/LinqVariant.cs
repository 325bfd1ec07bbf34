namespace GpuSupply.Benchmarks.Compare;

/// <summary>LINQ by its one-pass operators: <c>AggregateBy</c> in place of <c>GroupBy</c>, and <c>Aggregate</c> in place of several sums.</summary>
internal sealed class LinqVariant(LedgerData data) : IContender
{
    private (string Question, Work Work)? _prepared;

    public string Name => "linq-aggregate";

    public LedgerData Data => data;

    public bool IsVariant => true;

    public int LeastRounds => 3;

    public IContender On(LedgerData other) => new LinqVariant(other);

    public bool Supports(Query query, int threads) => threads == 1 && query.Question is "Q3-8" or "Q3-256" or "Q3-10k" or "Q4" or "Q4s" or "Q7";

    public Work Prepare(Query query, int threads)
    {
        if (_prepared?.Question != query.Question)
            _prepared = (query.Question, WorkFor(query.Question));
        return _prepared.Value.Work;
    }

    public void Dispose() => _prepared = null;

    private Work WorkFor(string question) => question switch
    {
        "Q3-8" => Parties<LinqQuery.ByFewParties>(data.Party8),
        "Q3-256" => Parties<LinqQuery.ByParty>(data.Party256),
        "Q3-10k" => Parties<LinqQuery.ByManyParties>(data.Party10k),
        "Q4" => Months<LinqQuery.ByMonth>(data.Day),
        "Q4s" => Months<LinqQuery.SortedByMonth>(data.SortedDay),
        "Q7" => Bounds(),
        _ => throw new ArgumentOutOfRangeException(nameof(question), question, null),
    };

    private Work Parties<TQuery>(ushort[] parties)
    {
        LinqRow<LinqQuery.Variant<TQuery>>[] rows = LinqRows.Of<LinqQuery.Variant<TQuery>>(data, parties, data.Day, data.Amount);
        return Work.Of(() => LinqQueries.AggregateByParty(rows), static groups =>
        {
            var answer = new Answer(1);
            foreach ((ushort party, (long quantity, long count)) in groups)
                answer.Add(party, quantity, count);
            return answer;
        });
    }

    private Work Months<TQuery>(int[] days)
    {
        LinqRow<LinqQuery.Variant<TQuery>>[] rows = LinqRows.Of<LinqQuery.Variant<TQuery>>(data, data.Party256, days, data.Amount);
        DateOnly last = Asked.Date(Asked.AsOf);
        return Work.Of(() => LinqQueries.AggregateByMonth(rows, last), static groups =>
        {
            var answer = new Answer(3);
            foreach (((ushort party, ushort product, int year, int month), (long quantity, long amount)) in groups)
                answer.Add(party, product, Asked.Month(year, month), quantity, amount);
            return answer;
        });
    }

    private Work Bounds()
    {
        LinqEstimate<LinqQuery.Variant<LinqQuery.Bounds>>[] rows = LinqRows.Estimates<LinqQuery.Variant<LinqQuery.Bounds>>(data);
        (DateOnly first, DateOnly last) = (Asked.Date(Asked.Half.First), Asked.Date(Asked.Half.Last));
        return Work.Of(() => LinqQueries.AggregateBounds(rows, first, last), static sums => Answer.Of(sums.Low, sums.Best, sums.High));
    }
}
