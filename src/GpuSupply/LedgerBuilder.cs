using System.Collections.Frozen;
using System.Text.Json;
using GpuSupply.Json;
using GpuSupply.Ledger;

namespace GpuSupply;

/// <summary>
/// Takes records as they come, late ones, repeated ones and in any order, and makes ledgers of those that it has so far. What a snapshot answers is what a ledger of
/// all of them, folded at once, would; the order of its transfers alone depends on how they came. For any number of threads, like the ledgers: what they add and ask comes one after the other.
/// </summary>
/// <remarks>
/// The first snapshot folds all records. A later one folds those that came since and those that have to do with them: an order with what was sent, received, moved or called off of
/// it, what a correction is of, what named a party, a product or a source that was not on record until now. Beyond that it copies the transfers of the ledger before, which takes a
/// few hundredths of the time that folding them would. All records are folded again where more than half of them are concerned, where a party, a product or a source comes with another
/// content than before, and where one is corrected.
/// </remarks>
public sealed class LedgerBuilder
{
    private readonly string _title;
    private readonly SourceId? _source;
    private readonly IReadOnlyDictionary<string, JsonElement> _extensions = FrozenDictionary<string, JsonElement>.Empty;
    private readonly GrowingLedger _ledger;
    private readonly Lock _lock = new();
    private SupplyLedger? _last;

    /// <summary>Begins without records.</summary>
    /// <param name="title">The title of the ledgers.</param>
    /// <param name="source">The source of the records that name none; <see langword="null"/>: there is no such source.</param>
    public LedgerBuilder(string title = "", SourceId? source = null)
    {
        ArgumentNullException.ThrowIfNull(title);
        (_title, _source, _ledger) = (title, source, new(source, RecordJsonWriter.Canonical));
    }

    /// <summary>Goes on from a ledger, such as one that was saved, with all of its records: also those not yet known on its day. Linear in these; they are not folded again.</summary>
    /// <param name="ledger">The ledger, whose title and source the snapshots have, and the case's own properties.</param>
    public LedgerBuilder(SupplyLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        (_title, _source, _extensions) = (ledger.Title, ledger.Case.Source, ledger.Case.Extensions);
        _ledger = new(_source, RecordJsonWriter.Canonical, ledger.Case.All, ledger.Known.Timeline);
    }

    /// <summary>How many records it has. What came again with the same content is there once.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _ledger.Records.Count;
        }
    }

    /// <summary>Adds a record. One whose id and content it has already changes nothing.</summary>
    /// <param name="record">The record.</param>
    /// <exception cref="InvalidOperationException">
    /// It has the id of another one, so that they have to be compared, and one of them has a number without an exact decimal, money without a currency, or a text that is no
    /// Unicode.
    /// </exception>
    public LedgerBuilder Add(Record record)
    {
        ArgumentNullException.ThrowIfNull(record);
        lock (_lock)
        {
            if (_ledger.Add(record))
                _last = null;
        }

        return this;
    }

    /// <summary>Adds records, all of them before anything that another thread adds. Where one is refused, those before it are there.</summary>
    /// <param name="records">The records.</param>
    /// <inheritdoc cref="Add" path="/exception"/>
    public LedgerBuilder AddRange(IEnumerable<Record> records)
    {
        ArgumentNullException.ThrowIfNull(records);

        // Nobody waits while they are made.
        Record[] batch = [.. records];
        lock (_lock)
        {
            foreach (Record record in batch)
                Add(record);
        }

        return this;
    }

    /// <summary>A ledger of the records so far, as known on the day on which the last of them became known. Later ones change nothing of it.</summary>
    /// <returns>The same object as before where no record came since.</returns>
    public SupplyLedger Snapshot()
    {
        lock (_lock)
        {
            if (_last is not null)
                return _last;
            Timeline timeline = _ledger.Timeline();
            return _last = new(new SupplyCase(_title, _ledger.Records, _source) { Extensions = _extensions }, timeline);
        }
    }

    /// <summary>The title and how many records there are.</summary>
    public override string ToString() => $"{_title} ({Count} records so far)";
}
