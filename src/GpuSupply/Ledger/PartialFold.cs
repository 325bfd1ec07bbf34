using GpuSupply.Aggregation;

namespace GpuSupply.Ledger;

/// <summary>
/// A ledger with other records in one part of it, which are folded alone: all other transfers stay. What an answer costs is a copy of the visible transfers
/// and a fold of the part.
/// </summary>
internal sealed class PartialFold
{
    private readonly KnownLedger _whole;
    private readonly IReadOnlyList<Record> _rest;
    private readonly SourceId? _defaultSource;
    private readonly Func<Record, string> _canonical;
    private readonly int[] _kept;

    /// <param name="whole">The ledger as it is.</param>
    /// <param name="references">Parties, products and sources.</param>
    /// <param name="part">The supply records that have to do with those that are to be others, and their corrections.</param>
    /// <param name="isReplaced">Which of them are to be replaced.</param>
    /// <param name="defaultSource">The source of records that name none.</param>
    /// <param name="canonical">A record's content as text.</param>
    public PartialFold(
        KnownLedger whole, IReadOnlyList<Record> references, IReadOnlyList<SourcedRecord> part, Func<Record, bool> isReplaced, SourceId? defaultSource,
        Func<Record, string> canonical)
    {
        (_whole, _defaultSource, _canonical) = (whole, defaultSource, canonical);
        _rest = [.. references, .. part.Where(record => !isReplaced(record))];
        HashSet<RecordId> ids = [.. part.Select(record => record.Id)];
        _kept = [.. whole.Rows.Where(row => !ids.Contains(whole.Columns.Records[whole.Columns.Record[row]]))];
    }

    /// <summary>The ledger with a record in the place of the one that is replaced.</summary>
    public KnownLedger With(SourcedRecord changed)
    {
        var book = new RecordBook([.. _rest, changed], _defaultSource, _canonical);
        var part = new KnownLedger(book, new Fold(book), _whole.KnownOn);
        return _whole.Replacing(changed, part.Fold, TransferColumns.Joined(_whole.Columns, _kept, part.Columns, part.Rows, _whole.Book.PlaceOf));
    }
}
