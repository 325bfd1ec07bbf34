using GpuSupply.Json;
using GpuSupply.Ledger;

namespace GpuSupply;

/// <content>The same records on other days, fewer of them, or one with another number.</content>
public sealed partial class SupplyLedger
{
    /// <summary>
    /// The records that can matter to verdicts on some claims: all parties, products and sources; what is on record of the parties and products that have to do with what is
    /// claimed, with whatever has to do with that; and the claims, with what restates, disputes and corrects them. Verdicts on the claims are the same on these as on
    /// all records, as known on this ledger's day.
    /// </summary>
    /// <remarks>
    /// Where records are in several ledgers, the excerpts of all, merged (<see cref="SupplyCase.Merge"/>), have the same verdicts as one ledger of all records: if parties, products,
    /// sources and their corrections are in every ledger, and records that name each other are in one. Linear in the records when first asked, later in
    /// what comes out.
    /// </remarks>
    /// <param name="claims">The claims, of which this ledger need not know any. Those that a claim is made of are added as far as they are known.</param>
    public SupplyCase Excerpt(params IEnumerable<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var all = new Dictionary<RecordId, Claim>();
        var open = new Stack<Claim>(claims);
        while (open.TryPop(out Claim? claim))
        {
            ArgumentNullException.ThrowIfNull(claim, nameof(claims));
            if (!all.TryAdd(claim.Id, claim))
                continue;
            foreach (Claim part in claim.All.Select(id => _known.Find<Claim>(id)).OfType<Claim>())
                open.Push(part);
        }

        var scope = RelevantScope.Of(_known.Book, all.Values.Select(claim => claim.Measure).OfType<Measure>());

        // What corrects the correction of a party is none of the records of a scope, and yet decides how these are read.
        IEnumerable<RecordId> corrected = _variants.Linked.References.OfType<Correction>().Select(correction => correction.Id);
        return new(Title, _variants.Relevant.Of(scope).Concat(_variants.Statements.Of(all.Keys.Concat(corrected))).Distinct(), _case.Source);
    }

    /// <summary>All of its records, on whatever day they became known.</summary>
    internal SupplyCase Case => _case;

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
        var scope = RelevantScope.Of(_known.Book, verdict.Details.Asked.Value.Select(one => one.Question.Measure));
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
