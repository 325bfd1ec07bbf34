using GpuSupply.Json;
using GpuSupply.Ledger;

namespace GpuSupply;

/// <content>The same records on other days, fewer of them, or one with another number.</content>
public sealed partial class SupplyLedger
{
    /// <summary>What is known on this ledger's day.</summary>
    internal KnownLedger Known => _known;

    /// <summary>The same records on a day, as far as something was learned by another one.</summary>
    /// <param name="day">The day.</param>
    /// <param name="heardOn">What was learned after this day is not heard.</param>
    /// <param name="horizon">Is told until when the answers stand.</param>
    internal SupplyLedger On(int day, int heardOn, Horizon? horizon = null) => new(this, new KnownLedger(_known.Timeline, day, heardOn, horizon));

    /// <summary>The records that are relevant to a scope alone: what they say of it is what all say.</summary>
    internal SupplyLedger NearTo(RelevantScope scope)
    {
        SupplyLedger near = _variants.Kept(scope, null, () => Folded(_variants.Relevant.Of(scope), _known.Book.References));
        return near.On(_known.KnownOn, _known.HeardOn, _known.Horizon);
    }

    /// <summary>
    /// The ledger without some records, as far as a scope is concerned. Statements and commitments are left out of a view; where one of them moves units of that
    /// scope, what is relevant to it is folded without them.
    /// </summary>
    /// <param name="records">The records: the same object wherever they are the same.</param>
    /// <param name="scope">The scope.</param>
    internal SupplyLedger WithoutAll(IReadOnlySet<RecordId> records, RelevantScope scope)
    {
        if (records.Count == 0)
            return this;
        SourcedRecord[] moving = _variants.MovingIn(records);
        if (!moving.Any(record => _variants.Relevant.IsRelevant(record, scope)))
            return new(this, new KnownLedger(_known.Timeline, _known.KnownOn, _known.HeardOn, _known.Horizon, records));

        SupplyLedger without = _variants.Kept(
            scope, records, () => Folded(_variants.Relevant.Of(scope).Where(record => record is not SourcedRecord sourced || !records.Contains(sourced.Id)), _known.Book.References));
        return without.On(_known.KnownOn, _known.HeardOn, _known.Horizon);
    }

    /// <summary>Those of some records that can matter to a verdict.</summary>
    internal IEnumerable<RecordId> RelevantTo(Verdict verdict, IEnumerable<RecordId> records)
    {
        var scope = RelevantScope.Of(_known.Book, verdict.Details.Asked.Select(one => one.Question.Measure));
        return records.Where(record => _known.Book.PlaceOf(record) is >= 0 and var place && _variants.Relevant.IsRelevant(_known.Book.FirstAt(place), scope));
    }

    /// <summary>The ledger without some records and without their corrections, folded anew.</summary>
    internal SupplyLedger LeavingOut(IReadOnlyList<RecordId> records) => Refolded(_case.Records.Where(one => !records.Any(record => Concerns(one, record))));

    /// <summary>The version of a record as known on this ledger's day.</summary>
    internal RecordVersion? VersionOf(RecordId id) => _known.Book.At(id, _known.HeardOn) is { Fault: null } version ? version : null;

    /// <summary>
    /// What this ledger knows with another number in one record, again and again. Transfers stay where they are, since postings never depend on
    /// quantities; but what the plan of an order is made of, others follow, so that these are folded anew.
    /// </summary>
    /// <param name="id">The record.</param>
    /// <param name="named">The records that a measure is about: what they have to do with is in the answer.</param>
    internal Func<SourcedRecord, KnownLedger> Replacing(RecordId id, IEnumerable<RecordId> named)
    {
        if (_known.Find<SourcedRecord>(id) is not { } record)
            return _ => _known;
        if (record is not (Order or Reschedule or Cancellation or Reallocation))
            return _known.Replacing;
        LinkedRecords linked = _variants.Linked;
        var part = new PartialFold(_known, record, linked.References, linked.Of(named.Prepend(id)), _case.Source, RecordJsonWriter.Canonical);
        return part.With;
    }

    private static bool Concerns(Record record, RecordId id) => record is SourcedRecord sourced && (sourced.Id == id || (record is Correction correction && correction.Record is null or SourcedRecord && correction.Replaces == id));

    private SupplyLedger Refolded(IEnumerable<Record> records) => Folded(records, null).On(_known.KnownOn, _known.HeardOn);

    /// <summary>A ledger of other records, as known on the last day of these.</summary>
    /// <param name="records">The records.</param>
    /// <param name="references">The parties, products and sources and the corrections of these; null: they are among the records.</param>
    private SupplyLedger Folded(IEnumerable<Record> records, ReferenceTimeline? references) => new(new SupplyCase(_case.Title, records, _case.Source), references);
}
