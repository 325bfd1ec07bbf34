using GpuSupply.Aggregation;

namespace GpuSupply.Ledger;

/// <summary>A ledger as known on a day: the records and transfers that are visible then.</summary>
/// <param name="timeline">The records and what they became, on every day.</param>
/// <param name="knownOn">The day.</param>
/// <param name="heardOn">What was learned after this day is not heard: mostly the same day, but an earlier one to ask what its coming alone does.</param>
/// <param name="horizon">Is told until when the answers stand; null: nobody asks.</param>
/// <param name="without">Statements and commitments that it is without; null: none.</param>
internal sealed class KnownLedger(
    Timeline timeline, int knownOn, int heardOn, Horizon? horizon = null, IReadOnlySet<RecordId>? without = null)
{
    private int? _nextReferences;

    public Timeline Timeline { get; } = timeline;

    public RecordBook Book => Timeline.Book;

    public Fold Fold => Timeline.Fold;

    public TransferList Columns => Timeline.Columns;

    /// <summary>The day on which it answers.</summary>
    public int KnownOn { get; } = knownOn;

    /// <summary>The last day of which it is heard what was learned.</summary>
    public int HeardOn { get; } = heardOn;

    public Horizon? Horizon { get; } = horizon;

    public IReadOnlySet<RecordId>? Without { get; } = without;

    /// <summary>Parties, products and sources as known on the day. Whoever asks is told until when they stand, also where they were looked up before.</summary>
    public ReferenceBook References
    {
        get
        {
            if (Horizon is not null)
                Hears(NextReferences);
            return field ??= Book.ReferencesOn(HeardOn);
        }
    }

    /// <summary>The rows of the transfers that are visible.</summary>
    public int[] Rows => field ??= [.. Enumerable.Range(0, Columns.Count).Where(IsVisible)];

    /// <summary>The records that are on record and not left out, in the order of their ids.</summary>
    public IReadOnlyList<RecordVersion> Records => field ??= [.. Book.On(HeardOn).Where(IsCounted)];

    /// <summary>The records of one kind that are on record and not left out, in the order of their ids, with what is known of each.</summary>
    public IEnumerable<RecordVersion> VersionsOf(RecordKind kind) => Timeline.PlacesOf(kind).Select(VersionAt).OfType<RecordVersion>();

    /// <summary>The records of one kind alone.</summary>
    public IEnumerable<T> All<T>(RecordKind kind)
        where T : SourcedRecord => VersionsOf(kind).Select(version => (T)version.Record);

    /// <summary>The version of the record at a place; null: it is not on record, or left out.</summary>
    public RecordVersion? VersionAt(int place)
    {
        if (Horizon is not null)
            Hears(Book.NextChangeAt(place, HeardOn));
        return Book.At(place, HeardOn) is { } version && IsCounted(version) ? version : null;
    }

    /// <summary>The record of a type with an id; null: it is not on record, of another type, or left out.</summary>
    public T? Find<T>(RecordId id)
        where T : SourcedRecord => Book.PlaceOf(id) is >= 0 and var place ? VersionAt(place)?.Record as T : null;

    /// <summary>Whether a row is visible.</summary>
    public bool IsVisible(int row) => Columns.IsVisible(row, HeardOn);

    /// <summary>The visible rows of some products with one end or both at some parties, in no order.</summary>
    public IEnumerable<int> RowsOf(IReadOnlySet<PartyId> parties, IReadOnlySet<ProductId> products) =>
        Timeline.Once(static timeline => new RowsByParty(timeline.Columns)).Of(parties, products).Where(IsVisible);

    /// <summary>Whether a day has come.</summary>
    public bool HasCome(int day)
    {
        if (day <= KnownOn)
            return true;
        Horizon?.Comes(day);
        return false;
    }

    /// <summary>Something that was asked for is another on a day after this one, because of what is learned then.</summary>
    public void Hears(int day) => Horizon?.IsLearned(day);

    /// <summary>Works something out, and says until when that stands.</summary>
    public Dated<T> Date<TState, TKey, T>(TState state, TKey key, Func<TState, TKey, T> work) =>
        Horizon is null ? new(work(state, key), Day.End, Day.End) : Horizon.Date(state, key, work);

    /// <summary>Uses what was worked out before and still stands.</summary>
    public T Use<T>(Dated<T> known)
    {
        Horizon?.IsLearned(known.Learned);
        Horizon?.Comes(known.Come);
        return known.Value;
    }

    /// <summary>What was asked for may be another whenever anything is learned.</summary>
    public void HearsAll()
    {
        if (Horizon is not null)
            Hears(Book.NextKnownDay(HeardOn + 1) ?? Day.End);
    }

    /// <summary>The day on which the parties inside a scope are looked up: of a window the last, of an open one the day as known on.</summary>
    public int ScopeDayOf(ScopedMeasure measure) => measure is StockMeasure stock ? Day.Number(stock.At) : LastDayOf(((FlowMeasure)measure).During);

    /// <summary>The parties inside a measure's scope.</summary>
    public IReadOnlySet<PartyId> PartiesOf(ScopedMeasure measure) => References.ScopeOf(measure.Party, ScopeDayOf(measure));

    /// <summary>The suppliers of a measure's units, with all inside the one that it names; null: all are.</summary>
    public IReadOnlySet<PartyId>? SuppliersOf(ScopedMeasure measure) => measure.Supplier is { } supplier ? References.ScopeOf(supplier, ScopeDayOf(measure)) : null;

    /// <summary>The last day of a window; of an open one the day as known on.</summary>
    public int LastDayOf(DateWindow window)
    {
        if (window.ToSpan().Last is var last && last != Day.End)
            return last;
        if (Horizon is not null)
            Horizon.Comes(References.MembershipChanges.FirstOrDefault(day => day > KnownOn, Day.End));
        return KnownOn;
    }

    /// <summary>What keeps records out as known on this day.</summary>
    public IEnumerable<Finding> Findings => Fold.Findings.Where(finding => finding.StandsOn(HeardOn)).Select(finding => finding.Finding);

    /// <summary>
    /// The same ledger with another number in one record. Its transfers stay where they are, since postings never depend on quantities; but what the
    /// plan of an order is made of, others follow, so that such a record is folded anew instead.
    /// </summary>
    public KnownLedger Replacing(SourcedRecord changed)
    {
        int place = Book.PlaceOf(changed.Id);
        if (place < 0 || VersionAt(place) is not { } old)
            return this;
        TransferList columns = Columns;
        if (changed is SupplyRecord)
        {
            var meaning = new Meaning();
            Fold.Poster.Post(old with { Record = changed }, HeardOn, meaning);
            columns = columns.WithQuantities([.. Timeline.RowsOf(changed.Id).Where(IsVisible)], [.. meaning.Postings.Select(posting => posting.Quantity)]);
        }

        return Replacing(changed, Fold, columns);
    }

    /// <summary>The same ledger with another record and what follows from it.</summary>
    /// <param name="changed">The record.</param>
    /// <param name="fold">All that has to do with the record, folded alone.</param>
    /// <param name="columns">The transfers.</param>
    public KnownLedger Replacing(SourcedRecord changed, Fold fold, TransferList columns) =>
        new(Timeline.With(Book.Replacing(changed, HeardOn), fold, columns), KnownOn, HeardOn, null, Without);

    /// <summary>The records that make up the plan of an order, the order first.</summary>
    public IEnumerable<RecordId> RecordsOfPlan(RecordId order) => Fold.PlanOf(order)?.RecordsOn(HeardOn) ?? [order];

    /// <summary>The same measure with its fiscal windows in days; null where a fiscal year is not on record.</summary>
    public Measure? Resolve(Measure measure) => References.InDays(measure);

    /// <summary>The first day after this one on which parties, products and sources are others.</summary>
    private int NextReferences => _nextReferences ??= Book.ReferenceChanges.FirstOrDefault(day => day > HeardOn, Day.End);

    private bool IsCounted(RecordVersion version)
    {
        if (version.Fault is not null || Without?.Contains(version.Record.Id) == true)
            return false;
        bool isLeftOut = false;
        foreach (DatedFinding finding in Timeline.LeftOut(version.Record))
        {
            isLeftOut |= finding.StandsOn(HeardOn);
            if (HeardOn < finding.From)
                Hears(finding.From);
            else if (HeardOn < finding.Until)
                Hears(finding.Until);
        }

        return !isLeftOut;
    }
}
