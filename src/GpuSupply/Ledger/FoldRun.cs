using GpuSupply.Aggregation;

namespace GpuSupply.Ledger;

/// <summary>Posts record after record, each for as long as what it names stays the same, and puts the transfers into columns.</summary>
internal sealed class FoldRun
{
    private readonly RecordBook _book;
    private readonly NamedRecords _named;
    private readonly Poster _poster;
    private readonly TransferColumnsBuilder _columns;
    private readonly List<DatedFinding> _findings;
    private readonly Dictionary<RecordId, OrderPlan> _plans = [];
    private readonly List<int> _days = [];
    private Meaning _meaning = new();
    private Meaning _next = new();

    public FoldRun(RecordBook book, NamedRecords named, Poster poster)
    {
        _book = book;
        _named = named;
        _poster = poster;
        _columns = new(book.Ids);
        _findings = [.. book.Findings];
    }

    public (TransferColumns Columns, IReadOnlyList<DatedFinding> Findings, IReadOnlyDictionary<RecordId, OrderPlan> Plans) Result()
    {
        // Orders last: only then is it known which of them have a plan that other records change.
        for (int place = 0; place < _book.Count; place++)
        {
            if (_book.FirstAt(place) is SupplyRecord and not Order)
                AddRecord(place);
        }

        for (int place = 0; place < _book.Count; place++)
        {
            if (_book.FirstAt(place) is Order)
                AddRecord(place);
        }

        foreach (OrderPlan plan in _plans.Values)
            plan.Post((part, posting, from, until) => Add(_book.PlaceOf(part.Version.Record.Id), part.Version.Record.Kind, posting, from, until));
        return (new(_columns), _findings, _plans);
    }

    private void AddRecord(int place)
    {
        if (_book.OnlyVersionAt(place, out RecordHistory? history) is { } only)
        {
            AddVersion(place, only);
            return;
        }

        foreach (RecordVersion version in history!.Versions)
            AddVersion(place, version);
    }

    private void AddVersion(int place, in RecordVersion version)
    {
        _poster.Post(version, version.From, _meaning);
        int from = version.From;
        if (!_meaning.IsSettled)
        {
            _days.Clear();
            _named.AddChangesOf(version, _days);
            _days.Sort();
            int before = from;
            foreach (int day in _days)
            {
                if (day <= before || day >= version.Until)
                    continue;
                before = day;
                _poster.Post(version, day, _next);
                if (_next.IsSameAs(_meaning))
                    continue;
                Add(place, version, from, day);
                (_meaning, _next) = (_next, _meaning);
                from = day;
            }
        }

        Add(place, version, from, version.Until);
    }

    private void Add(int place, in RecordVersion version, int from, int until)
    {
        foreach (Posting posting in _meaning.Postings)
            Add(place, version.Record.Kind, posting, from, until);
        foreach (PlanChange change in _meaning.Changes)
        {
            if (!_plans.TryGetValue(change.Order, out OrderPlan? plan))
                _plans[change.Order] = plan = new(_poster);
            plan.Add(EventOf(version, change, from, until));
        }

        if (_meaning.Fault is { } fault)
            _findings.Add(new(fault, from, until));
        if (version is { Fault: null, Record: Order order })
            AddPlan(place, order, version, from, until);
    }

    private void AddPlan(int place, Order order, in RecordVersion version, int from, int until)
    {
        if (_plans.TryGetValue(order.Id, out OrderPlan? plan))
        {
            plan.Add(EventOf(version, null, from, until));
            return;
        }

        for (int index = 0; index < order.Schedule.Count; index++)
        {
            ScheduleLine line = order.Schedule[index];
            var posting = new Posting(
                new(order.Supplier, Stage.Planned, order.Product), new(order.Buyer, Stage.Planned, order.Product), line.Quantity, _poster.InDays(line.Due, version))
            {
                Plan = (order.Id, line.Line), Units = line.Quantity.IsExact ? null : (order.Id, index), Supplier = order.Supplier,
            };
            Add(place, RecordKind.Order, posting, from, until);
        }
    }

    private void Add(int place, RecordKind kind, in Posting posting, int from, int until) =>
        _columns.Add(place, kind, posting.From, posting.To, posting.Quantity, posting.On, posting.Plan, posting.Units, posting.Supplier, from, until);

    private PlanEvent EventOf(in RecordVersion version, PlanChange? change, int from, int until) =>
        new(version, change, _poster.SpanOf(version).Last, _book.HistoryOf(version.Record.Id)!.KnownFrom, from, until);
}
