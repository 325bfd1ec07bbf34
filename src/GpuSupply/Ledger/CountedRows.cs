using GpuSupply.Aggregation;

namespace GpuSupply.Ledger;

/// <summary>
/// The rows that count in a scope with what each adds to it, on whatever days. They are looked up once, and a window adds up those that may have a day in common
/// with it.
/// </summary>
internal sealed class CountedRows : ISized
{
    private const int Few = 32;

    private readonly TransferList _columns;
    private readonly Counted[] _rows;

    // The last day of any row up to this one.
    private readonly int[] _reaches;

    public CountedRows(TransferList columns, IEnumerable<(int Row, long Low, long Best, long High)> counted)
    {
        _columns = columns;
        _rows = [.. counted.Select(one => new Counted(one.Row, columns.SpanOf(one.Row), columns.KnownFrom[one.Row], columns.KnownUntil[one.Row], one.Low, one.Best, one.High))];
        int[] firsts = [.. _rows.Select(row => row.On.First)];
        Array.Sort(firsts, _rows);
        _reaches = new int[_rows.Length];
        int reach = Day.Beginning;
        for (int index = 0; index < _rows.Length; index++)
            _reaches[index] = reach = Math.Max(reach, _rows[index].On.Last);
    }

    public int Size => _rows.Length;

    /// <summary>What they are worth in a window, as known on a ledger's day, added up there and then; null: they are too many for that.</summary>
    public KnownSum? FewIn(KnownLedger ledger, DaySpan during)
    {
        (int from, int until) = StretchOf(during);
        if (until - from > Few)
            return null;
        (Sums sum, bool hasRecords, int next) = (default, false, Day.End);
        for (int index = from; index < until; index++)
        {
            ref readonly Counted row = ref _rows[index];
            if (!row.On.Meets(during))
                continue;
            if (row.KnownFrom > ledger.HeardOn)
            {
                next = Math.Min(next, row.KnownFrom);
            }
            else if (ledger.HeardOn < row.KnownUntil)
            {
                sum.AddIn(during, row.On, row.Low, row.Best, row.High);
                (hasRecords, next) = (true, Math.Min(next, row.KnownUntil));
            }
        }

        ledger.Hears(next);
        return new KnownSum(sum, hasRecords, new Stretch(this, from, until, during), ledger.HeardOn);
    }

    /// <summary>What they are worth in a window, as known on every day.</summary>
    public VisibleSums In(DaySpan during)
    {
        (int from, int until) = StretchOf(during);
        var sums = new VisibleSums.Builder(_columns, until - from);
        for (int index = from; index < until; index++)
        {
            ref readonly Counted row = ref _rows[index];
            if (!row.On.Meets(during))
                continue;
            var sum = default(Sums);
            sum.AddIn(during, row.On, row.Low, row.Best, row.High);
            sums.Add(row.Row, row.KnownFrom, row.KnownUntil, sum);
        }

        return sums.Build();
    }

    /// <summary>The rows among which are all that have a day in common with a window.</summary>
    private (int From, int Until) StretchOf(DaySpan during)
    {
        int from = Sorted.FirstFrom(_reaches, during.First), until = from;
        while (until < _rows.Length && _rows[until].On.First <= during.Last)
            until++;
        return (from, until);
    }

    /// <summary>Those of some of the rows that have a day in common with a window.</summary>
    private sealed class Stretch(CountedRows all, int from, int until, DaySpan during) : ISummedRows
    {
        private IEnumerable<Counted> Rows => new ArraySegment<Counted>(all._rows, from, until - from).Where(row => row.On.Meets(during));

        public IEnumerable<RecordId> RecordsOn(int day) => RecordsOf(row => row.KnownFrom <= day && day < row.KnownUntil);

        public IEnumerable<RecordId> RecordsMovingOn(int day) => RecordsOf(row => row.KnownFrom == day || row.KnownUntil == day);

        private IEnumerable<RecordId> RecordsOf(Func<Counted, bool> which) => all._columns.RecordsOf(Rows.Where(which).Select(row => row.Row));
    }

    /// <summary>A row, and what it adds: less than nothing where it is taken off.</summary>
    private readonly record struct Counted(int Row, DaySpan On, int KnownFrom, int KnownUntil, long Low, long Best, long High);
}
