using System.Runtime.InteropServices;
using GpuSupply.Aggregation;

namespace GpuSupply.Ledger;

/// <summary>Posts record after record, each for as long as what it names stays the same, and puts the transfers into columns.</summary>
internal sealed class FoldRun
{
    private readonly RecordBook _book;
    private readonly NamedRecords _named;
    private readonly Poster _poster;
    private readonly OrderPlans _plans;
    private readonly TransferListBuilder _columns;
    private readonly List<DatedFinding> _left = [];
    private readonly Meanings _meanings;
    private readonly Meanings.Taker _add;
    private int _place;

    public FoldRun(RecordBook book, NamedRecords named, Poster poster, OrderPlans plans)
    {
        _book = book;
        _named = named;
        _poster = poster;
        _plans = plans;
        _columns = new(book.Ids, expected: book.Count + (book.Count / 4));
        _meanings = new(named, poster);
        _add = Add;
    }

    public (TransferList Columns, IReadOnlyList<DatedFinding> Left) Result()
    {
        for (_place = 0; _place < _book.Count; _place++)
        {
            if (_book.FirstAt(_place) is not SupplyRecord record)
                continue;
            if (_book.OnlyVersionAt(_place, out RecordHistory? history) is { } only)
                _meanings.Of(only, _add);
            foreach (RecordVersion version in history?.Versions ?? [])
                _meanings.Of(version, _add);
            if (record is Order && _named.IsPlanMoved(_place))
                _plans.Made(_place, _meanings).Post((part, posting, from, until) => Add(_book.PlaceOf(part.Version.Record.Id), part.Version.Record.Kind, posting, true, from, until));
        }

        return (new(_columns), _left);
    }

    private void Add(in RecordVersion version, Meaning meaning, int from, int until)
    {
        foreach (ref readonly Posting posting in CollectionsMarshal.AsSpan(meaning.Postings))
            Add(_place, version.Record.Kind, posting, true, from, until);
        if (meaning.Fault is { } fault)
            _left.Add(new(fault, from, until));
        if (version is { Fault: null, Record: Order order } && !_named.IsPlanMoved(_place))
            AddLines(order, version, from, until);
    }

    /// <summary>Adds the plan of an order whose units stay in the windows in which it states them.</summary>
    private void AddLines(Order order, in RecordVersion version, int from, int until)
    {
        for (int index = 0; index < order.Schedule.Count; index++)
        {
            ScheduleLine line = order.Schedule[index];
            Posting planned = Poster.Planned(order, line.Line, order.Supplier, order.Buyer, line.Quantity, _poster.InDays(line.Due, version.From), (order.Id, index));
            Add(_place, RecordKind.Order, planned, _named.IsPlanChanged(_place), from, until);
        }
    }

    private void Add(int place, RecordKind kind, in Posting posting, bool isPlanShared, int from, int until) =>
        _columns.Add(place, kind, posting.From, posting.To, posting.Quantity, posting.On, posting.Plan, isPlanShared, posting.Units, posting.Supplier, from, until);
}
