using GpuSupply.Aggregation;

namespace GpuSupply.Ledger;

/// <summary>
/// All supply records folded into transfers, each with the days on which it is visible: from when its record and all that it was derived from is
/// known, until any of that is known to be different.
/// </summary>
internal sealed class Fold
{
    private readonly RecordBook _book;
    private readonly TransferColumnsBuilder _columns;
    private readonly List<DatedFinding> _findings;
    private readonly Dictionary<RecordId, OrderPlan> _plans = [];
    private readonly List<int> _days = [];
    private Meaning _meaning = new();
    private Meaning _next = new();

    public Fold(RecordBook book)
    {
        _book = book;
        _columns = new(book.Ids);
        _findings = [.. book.Findings];
        Poster = new Poster(book);

        // Orders last: only then is it known which of them have a plan that other records change.
        for (int place = 0; place < book.Count; place++)
        {
            if (book.FirstAt(place) is SupplyRecord and not Order)
                AddRecord(place);
        }

        for (int place = 0; place < book.Count; place++)
        {
            if (book.FirstAt(place) is Order)
                AddRecord(place);
        }

        foreach (OrderPlan plan in _plans.Values)
            plan.Post((part, posting, from, until) => Add(_book.PlaceOf(part.Version.Record.Id), part.Version.Record.Kind, posting, from, until));
        Columns = new TransferColumns(_columns);
        Findings = _findings;
    }

    public Poster Poster { get; }

    public TransferColumns Columns { get; }

    /// <summary>All that is left out, with the days as known on which it is.</summary>
    public IReadOnlyList<DatedFinding> Findings { get; }

    /// <summary>The plan of an order that other records change; null: none does, or there is no such order.</summary>
    public OrderPlan? PlanOf(RecordId order) => _plans.GetValueOrDefault(order);

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
        _days.Clear();
        Poster.AddChangesOf(version, _days);
        Poster.Post(version, version.From, _meaning);
        int from = version.From;
        if (_days.Count > 0)
        {
            _days.Sort();
            int before = from;
            foreach (int day in _days)
            {
                if (day <= before || day >= version.Until)
                    continue;
                before = day;
                Poster.Post(version, day, _next);
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
                _plans[change.Order] = plan = new(Poster);
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
                new(order.Supplier, Stage.Planned, order.Product), new(order.Buyer, Stage.Planned, order.Product), line.Quantity, Poster.InDays(line.Due, version))
            {
                Plan = (order.Id, line.Line), Supplier = order.Supplier,
            };
            Add(place, RecordKind.Order, posting, from, until);
        }
    }

    private void Add(int place, RecordKind kind, in Posting posting, int from, int until) =>
        _columns.Add(place, kind, posting.From, posting.To, posting.Quantity, posting.On, posting.Plan, posting.Units, posting.Supplier, from, until);

    private PlanEvent EventOf(in RecordVersion version, PlanChange? change, int from, int until) =>
        new(version, change, Poster.SpanOf(version).Last, _book.HistoryOf(version.Record.Id)!.KnownFrom, from, until);
}
