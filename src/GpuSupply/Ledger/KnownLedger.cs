using System.Collections.Concurrent;
using GpuSupply.Aggregation;

namespace GpuSupply.Ledger;

/// <summary>A ledger as known on a day: the records and transfers that are visible then.</summary>
internal sealed class KnownLedger(RecordBook book, Fold fold, int knownOn)
{
    private readonly ConcurrentDictionary<Type, object> _once = new();

    public RecordBook Book { get; } = book;

    public Fold Fold { get; } = fold;

    public int KnownOn { get; } = knownOn;

    public TransferColumns Columns { get => field ?? Fold.Columns; private init; }

    public ReferenceBook References => field ??= Book.ReferencesOn(KnownOn);

    /// <summary>The rows of the transfers that are visible.</summary>
    public int[] Rows
    {
        get => field ??= [.. Enumerable.Range(0, Columns.Count).Where(row => Columns.IsVisible(row, KnownOn))];
        private init;
    }

    /// <summary>The records that are on record and not left out, in the order of their ids.</summary>
    public IReadOnlyList<RecordVersion> Records
    {
        get
        {
            if (field is null)
            {
                // By the content that is left out, since another delivery with the same id may stay.
                var leftOut = new HashSet<Record>(Findings.Where(finding => finding.IsLeftOut).Select(finding => finding.Record), ReferenceEqualityComparer.Instance);
                field = [.. Book.On(KnownOn).Where(version => version.Fault is null && !leftOut.Contains(version.Record))];
            }

            return field;
        }

        private init;
    }

    /// <summary>The records of one type that are on record and not left out, in the order of their ids.</summary>
    public IReadOnlyList<T> All<T>()
        where T : SourcedRecord => (IReadOnlyList<T>)_once.GetOrAdd(typeof(T), _ => Records.Select(version => version.Record).OfType<T>().ToArray());

    /// <summary>The same with what is known of each.</summary>
    public IReadOnlyList<RecordVersion> VersionsOf<T>()
        where T : SourcedRecord => (IReadOnlyList<RecordVersion>)_once.GetOrAdd(typeof(VersionsOfType<T>), _ => Records.Where(version => version.Record is T).ToArray());

    /// <summary>The records that a source reported, in the order of their ids.</summary>
    public IEnumerable<RecordId> ReportedBy(SourceId source) => Once(static ledger => new ReportsBySource(ledger)).Ids[source];

    /// <summary>The visible rows with one end or both at some parties, in no order.</summary>
    public IEnumerable<int> RowsOf(IReadOnlySet<PartyId> parties) => Once(static ledger => new RowsByParty(ledger)).Of(parties);

    /// <summary>Something that follows from this ledger alone, worked out when it is first asked for and kept with it.</summary>
    public T Once<T>(Func<KnownLedger, T> make)
        where T : class => (T)_once.GetOrAdd(typeof(T), _ => make(this));

    /// <summary>The day on which the parties inside a scope are looked up: of a window the last, of an open one the day as known on.</summary>
    public int ScopeDayOf(ScopedMeasure measure) => measure is StockMeasure stock ? Day.Number(stock.At) : LastDayOf(((FlowMeasure)measure).During);

    /// <summary>The last day of a window; of an open one the day as known on.</summary>
    public int LastDayOf(DateWindow window) => window.ToSpan().Last is var last && last == Day.End ? KnownOn : last;

    /// <summary>What keeps records out as known on this day.</summary>
    public IEnumerable<Finding> Findings => Fold.Findings.Where(finding => finding.StandsOn(KnownOn)).Select(finding => finding.Finding);

    /// <summary>
    /// The same ledger with another number in one record. Its transfers stay where they are, since postings never depend on quantities; but what the
    /// plan of an order is made of, others follow, so that such a record is folded anew instead.
    /// </summary>
    public KnownLedger Replacing(SourcedRecord changed)
    {
        int place = Places.GetValueOrDefault(changed.Id, -1);
        if (place < 0)
            return this;
        RecordVersion old = Records[place];
        RecordVersion version = old with { Record = changed };
        var meaning = new Meaning();
        Fold.Poster.Post(version, KnownOn, meaning);
        RecordVersion[] records = [.. Records];
        records[place] = version;
        return new(Book, Fold, KnownOn)
        {
            Records = records,
            Columns = changed is SupplyRecord ? Columns.WithQuantities(RowsOf(changed.Id), [.. meaning.Postings.Select(posting => posting.Quantity)]) : Columns,
            Rows = Rows,
        };
    }

    /// <summary>The records that make up the plan of an order, the order first.</summary>
    public IEnumerable<RecordId> RecordsOfPlan(RecordId order) => Fold.PlanOf(order)?.RecordsOn(KnownOn) ?? [order];

    /// <summary>The record of a type with an id; null: it is not on record, of another type, or left out.</summary>
    public T? Find<T>(RecordId id)
        where T : SourcedRecord => Places.TryGetValue(id, out int place) ? Records[place].Record as T : null;

    /// <summary>The same measure with its fiscal windows in days; null where a fiscal year is not on record.</summary>
    public Measure? Resolve(Measure measure)
    {
        bool isKnown = true;
        Measure resolved = measure.Resolved(window =>
        {
            DateWindow? days = References.InDays(window);
            isKnown &= days is not null;
            return days ?? window;
        });
        return isKnown ? resolved : null;
    }

    /// <summary>Where each record stands in <see cref="Records"/>.</summary>
    private Dictionary<RecordId, int> Places => field ??= Records.Select((version, place) => (version.Record.Id, place)).ToDictionary(pair => pair.Id, pair => pair.place);

    private ILookup<RecordId, int> RowsByRecord => field ??= Rows.ToLookup(row => Columns.Records[Columns.Record[row]]);

    private IReadOnlyList<int> RowsOf(RecordId id) => [.. RowsByRecord[id]];

    private sealed class ReportsBySource(KnownLedger ledger)
    {
        public ILookup<SourceId, RecordId> Ids { get; } = ledger.Records.Where(version => version.Source is not null).ToLookup(version => version.Source!.Value, version => version.Record.Id);
    }

    // Names the versions of a type of record among what is kept.
    private sealed class VersionsOfType<T>
        where T : SourcedRecord;
}
