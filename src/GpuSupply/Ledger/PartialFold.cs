using GpuSupply.Aggregation;

namespace GpuSupply.Ledger;

/// <summary>
/// A ledger with another number in one record: what has to do with that is folded anew, and all other transfers stay. What an answer costs is a copy of the
/// visible transfers and a fold of the part.
/// </summary>
internal sealed class PartialFold
{
    private readonly KnownLedger _whole;
    private readonly SourcedRecord _replaced;
    private readonly SourcedRecord _delivered;
    private readonly IReadOnlyList<Record> _rest;
    private readonly SourceId? _defaultSource;
    private readonly Func<Record, string> _canonical;
    private readonly IReadOnlyList<RowRange> _kept;

    /// <param name="whole">The ledger as it is.</param>
    /// <param name="replaced">The record that is to have another number, as it is known.</param>
    /// <param name="references">Parties, products and sources.</param>
    /// <param name="part">The supply records that have to do with it, and their corrections.</param>
    /// <param name="defaultSource">The source of records that name none.</param>
    /// <param name="canonical">A record's content as text.</param>
    public PartialFold(
        KnownLedger whole, SourcedRecord replaced, IReadOnlyList<Record> references, IReadOnlyList<SourcedRecord> part, SourceId? defaultSource,
        Func<Record, string> canonical)
    {
        (_whole, _replaced, _defaultSource, _canonical) = (whole, replaced, defaultSource, canonical);
        _delivered = part.First(Gives);

        // What else has its id is the same once more, or is left out.
        _rest = [.. references, .. part.Where(record => record.Id != _delivered.Id)];
        HashSet<RecordId> ids = [.. part.Select(record => record.Id)];
        _kept = RowRange.Of(whole.Rows.Where(row => !ids.Contains(whole.Columns.Records[whole.Columns.Record[row]])));
    }

    /// <summary>The ledger with another record in the place of the one that is replaced, which has the same id, source and days.</summary>
    public KnownLedger With(SourcedRecord changed)
    {
        var book = new RecordBook([.. _rest, Rebuilt(_delivered, changed)], _defaultSource, _canonical);
        var part = new KnownLedger(Timeline.Of(book), _whole.KnownOn, _whole.HeardOn);
        return _whole.Replacing(changed, part.Fold, TransferList.Joined(_whole.Columns, _kept, part.Columns, RowRange.Of(part.Rows), _whole.Book.Ids, _whole.Book.PlaceOf));
    }

    /// <summary>Whether a record is the one that is replaced, or a correction that gives it.</summary>
    private bool Gives(Record record) => ReferenceEquals(record, _replaced) || (record is Correction { Record: { } given } && Gives(given));

    private static Record Rebuilt(Record record, SourcedRecord changed) => record is Correction { Record: { } given } correction
        ? new Correction(correction.Id, Rebuilt(given, changed)) { Source = correction.Source, KnownOn = correction.KnownOn, Reason = correction.Reason }
        : changed;
}
