using System.Collections.Concurrent;
using GpuSupply.Aggregation;

namespace GpuSupply.Ledger;

/// <summary>
/// Records and the transfers that they became, on every day, with what is looked up in them again and again. Views of them as known on a day are made in no
/// time, since they keep nothing of their own.
/// </summary>
internal sealed class Timeline
{
    private readonly ConcurrentDictionary<Type, object> _once = new();
    private readonly Timeline? _origin;

    public Timeline(RecordBook book, Fold fold)
        : this(book, fold, fold.Columns, null)
    {
    }

    private Timeline(RecordBook book, Fold fold, TransferList columns, Timeline? origin) =>
        (Book, Fold, Columns, _origin) = (book, fold, columns, origin);

    public RecordBook Book { get; }

    public Fold Fold { get; }

    public TransferList Columns { get; }

    /// <summary>Folds records.</summary>
    public static Timeline Of(RecordBook book) => new(book, new Fold(book));

    /// <summary>The same but for some quantities, or for what has to do with one record.</summary>
    public Timeline With(RecordBook book, Fold fold, TransferList columns) => new(book, fold, columns, _origin ?? this);

    /// <summary>Something that follows from this alone, worked out when it is first asked for and kept.</summary>
    public T Once<T>(Func<Timeline, T> make)
        where T : class => (T)_once.GetOrAdd(typeof(T), _ => make(this));

    /// <summary>The places of the records of a kind, in the order of their ids.</summary>
    public IReadOnlyList<int> PlacesOf(RecordKind kind) => Once(static timeline => new PlacesByKind(timeline.Book)).Of(kind);

    /// <summary>The places of the records of a kind by what any of their versions names, in the order of their ids.</summary>
    public ILookup<TKey, int> PlacesBy<T, TKey>(RecordKind kind, Func<T, IEnumerable<TKey>> named)
        where T : SourcedRecord => PlacesOf(kind)
        .SelectMany(place => Book.VersionsAt(place).SelectMany(version => named((T)version.Record)).Distinct().Select(key => (Key: key, Place: place)))
        .ToLookup(pair => pair.Key, pair => pair.Place);

    /// <summary>When a record's content is left out because of what it names.</summary>
    public IReadOnlyList<DatedFinding> LeftOut(SourcedRecord record) =>
        (_origin ?? this).Once(static timeline => new LeftOutRecords(timeline.Fold)).Of(record);

    /// <summary>The rows of a record, on any day.</summary>
    public IEnumerable<int> RowsOf(RecordId id) => Once(static timeline => new RowsByRecord(timeline.Columns)).Of(Book.PlaceOf(id));

    private sealed class PlacesByKind
    {
        private static readonly int KindCount = Enum.GetValues<RecordKind>().Length;

        private readonly RecordBook _book;
        private readonly List<int>[] _places = [.. Enumerable.Range(0, KindCount).Select(_ => new List<int>())];
        private readonly int[]?[] _ordered = new int[]?[KindCount];

        public PlacesByKind(RecordBook book)
        {
            _book = book;
            for (int place = 0; place < book.Count; place++)
                _places[(int)book.FirstAt(place).Kind].Add(place);
        }

        public IReadOnlyList<int> Of(RecordKind kind) => _ordered[(int)kind] ??= [.. _places[(int)kind].OrderBy(_book.IdAt)];
    }

    /// <summary>By the content that is left out, since another delivery with the same id may stay.</summary>
    private sealed class LeftOutRecords(Fold fold)
    {
        // A second delivery under an id, or one that nobody dated, is no version of the record, unless a correction gives the same content: then it counts.
        private readonly Dictionary<Record, DatedFinding[]> _findings = fold.Findings.Where(finding => finding.Finding.IsLeftOut && finding.Finding.Code != FindingCode.DuplicateId && finding.From > Day.Beginning)
            .GroupBy(finding => finding.Finding.Record, ReferenceEqualityComparer.Instance).ToDictionary(same => (Record)same.Key!, same => same.ToArray(), ReferenceEqualityComparer.Instance as IEqualityComparer<Record>);

        public IReadOnlyList<DatedFinding> Of(SourcedRecord record) => _findings.TryGetValue(record, out DatedFinding[]? findings) ? findings : [];
    }

    private sealed class RowsByRecord
    {
        private readonly int[] _starts;
        private readonly int[] _rows;

        public RowsByRecord(TransferList columns)
        {
            _starts = new int[columns.Records.Count + 1];
            for (int row = 0; row < columns.Count; row++)
                _starts[columns.Record[row] + 1]++;
            for (int place = 0; place + 1 < _starts.Length; place++)
                _starts[place + 1] += _starts[place];
            _rows = new int[columns.Count];
            int[] next = [.. _starts];
            for (int row = 0; row < columns.Count; row++)
                _rows[next[columns.Record[row]]++] = row;
        }

        public IEnumerable<int> Of(int place)
        {
            if (place < 0)
                yield break;
            for (int index = _starts[place]; index < _starts[place + 1]; index++)
                yield return _rows[index];
        }
    }
}
