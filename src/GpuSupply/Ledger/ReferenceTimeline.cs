namespace GpuSupply.Ledger;

/// <summary>
/// Parties, products and sources as known on each day: as first on record, and with what corrections say from the day on which those were learned.
/// </summary>
internal sealed class ReferenceTimeline
{
    private readonly List<(int From, ReferenceBook Book)> _books;
    private readonly IReadOnlyList<RecordHistory> _corrections;

    private ReferenceTimeline(List<(int From, ReferenceBook Book)> books, IReadOnlyList<RecordHistory> corrections) => (_books, _corrections) = (books, corrections);

    /// <summary>The days on which they became different, in order.</summary>
    public IEnumerable<int> Changes => _books.Skip(1).Select(book => book.From);

    /// <summary>They as known from each of those days on, and before the first of them.</summary>
    public IEnumerable<ReferenceBook> Books => _books.Select(book => book.Book);

    /// <summary>Whether a correction changes any of them.</summary>
    public bool IsCorrected => _books.Count > 1;

    /// <summary>What contradicts itself among them, and when.</summary>
    public IEnumerable<DatedFinding> Findings => _books.SelectMany((book, index) => book.Book.Findings.Select(finding =>
        new DatedFinding(finding, book.From, index + 1 < _books.Count ? _books[index + 1].From : Day.End)));

    /// <summary>The timeline of a book and the histories of the corrections of what is in it.</summary>
    public static ReferenceTimeline Of(ReferenceBook first, IReadOnlyList<RecordHistory> corrections)
    {
        var books = new List<(int From, ReferenceBook Book)> { (Day.Beginning, first) };
        foreach (int day in corrections.SelectMany(history => history.Versions).SelectMany(version => new[] { version.From, version.Until })
            .Where(day => day != Day.End).Distinct().Order())
        {
            Record[] corrected = [.. corrections.Select(history => history.At(day)?.Record).OfType<Correction>().Select(correction => correction.Record).OfType<Record>()];
            books.Add((day, first.With(corrected)));
        }

        return new(books, corrections);
    }

    /// <summary>The timeline of another book, with the same corrections.</summary>
    public ReferenceTimeline Over(ReferenceBook first) => Of(first, _corrections);

    /// <summary>They as known on a day. Logarithmic in the number of changes.</summary>
    public ReferenceBook At(int day)
    {
        int last = _books.Count - 1, low = 0;
        while (low < last)
        {
            int middle = (low + last + 1) / 2;
            if (_books[middle].From <= day)
                low = middle;
            else
                last = middle - 1;
        }

        return _books[low].Book;
    }
}
