using GpuSupply.Aggregation;
using GpuSupply.Claims;
using GpuSupply.Json;
using GpuSupply.Ledger;
using NodaTime;

namespace GpuSupply;

/// <summary>
/// Records folded: who had what, when, as far as was known on a day, and whether what was said agrees with that. Immutable; a view as known on
/// another day, or with or without some records, is another ledger.
/// </summary>
[Display.TypeFormatterSource(typeof(Display.NotebookSheets))]
public sealed partial class SupplyLedger
{
    private static readonly LocalDate Earliest = new(1990, 1, 1);

    private readonly SupplyCase _case;
    private readonly KnownLedger _known;
    private IReadOnlyDictionary<RecordId, Restatement>? _restatements;

    // Shared by the views as known on other days.
    private readonly Variants _variants;

    internal SupplyLedger(SupplyCase records, ReferenceTimeline? references = null)
        : this(records, Timeline.Of(new RecordBook(records.All, records.Source, RecordJsonWriter.Canonical, references)))
    {
    }

    internal SupplyLedger(SupplyCase records, Timeline timeline)
    {
        _case = records;
        int last = Day.Number(timeline.Book.LastKnownOn ?? Earliest);
        _known = new KnownLedger(timeline, last, last);
        _variants = new(records.All);
    }

    private SupplyLedger(SupplyLedger other, KnownLedger known)
    {
        _case = other._case;
        _known = known;
        _variants = other._variants;
    }

    /// <summary>The title of the case that it was folded from.</summary>
    public string Title => _case.Title;

    /// <summary>The day as known on which this ledger answers: what was learned later is not in it.</summary>
    public LocalDate KnownOn => Day.Date(_known.KnownOn);

    /// <summary>The transfers that the records became, with the days on which each is visible; those not visible today included.</summary>
    public TransferList Transfers => _known.Columns;

    /// <summary>The reallocations, with what they mean for each party.</summary>
    public ReallocationList Reallocations => field ??= new(new Reallocations(_known).All());

    /// <summary>The claims that are known, in the order of their ids.</summary>
    public RowList<Claim> Claims => field ??= new RowList<Claim>([.. _known.All<Claim>(RecordKind.Claim)]);

    /// <summary>The commitments that are known, in the order of their ids.</summary>
    public IReadOnlyList<Commitment> Commitments => field ??= [.. _known.All<Commitment>(RecordKind.Commitment)];

    /// <summary>The observations that are known, in the order of their ids.</summary>
    public IReadOnlyList<Observation> Observations => field ??= [.. _known.All<Observation>(RecordKind.Observation)];

    /// <summary>What the records contradict, by precedence, then by record.</summary>
    public RowList<Finding> Findings => field ??= new RowList<Finding>(FindingQueries.All(_known));

    /// <summary>The sources that are on record, in the order of their ids.</summary>
    public IReadOnlyList<Source> Sources => field ??= [.. _known.References.Sources.Values.OrderBy(source => source.Id)];

    /// <summary>The parties that are on record, in the order of their ids.</summary>
    public IReadOnlyList<Party> Parties => field ??= [.. _known.References.Parties.Values.OrderBy(party => party.Id)];

    /// <summary>The products that are on record, in the order of their ids.</summary>
    public IReadOnlyList<Product> Products => field ??= [.. _known.References.Products.Values.OrderBy(product => product.Id)];

    /// <summary>The same records as known on another day.</summary>
    /// <param name="day">The day, as written: <c>2024-06-05</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="day"/> is no day.</exception>
    public SupplyLedger AsKnownOn(string day) => AsKnownOn(Check.ParsedDay(day));

    /// <inheritdoc cref="AsKnownOn(string)"/>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="day"/> is outside of the years 1990 to 2199.</exception>
    public SupplyLedger AsKnownOn(LocalDate day) => CalendarRange.Checked(day, nameof(day)) is var number ? On(number, number) : this;

    /// <summary>A record as known on this ledger's day; <see langword="null"/>: it is not known, corrected away or left out.</summary>
    /// <param name="id">The record's id.</param>
    public SourcedRecord? Find(RecordId id) => _known.Find<SourcedRecord>(id);

    /// <summary>
    /// By what a claim or a commitment is restated as known on this ledger's day; <see langword="null"/>: by nothing, so that it is in force, or there is no
    /// such claim or commitment. Linear in the claims and commitments when first asked, constant afterwards.
    /// </summary>
    /// <param name="id">The id of the claim or the commitment.</param>
    public Restatement? RestatementOf(RecordId id) => (_restatements ??= Restatements.All(_known)).GetValueOrDefault(id);

    /// <summary>Every account's own balance at the end of this ledger's day, without those that are zero throughout; by party, product and stage.</summary>
    /// <exception cref="OverflowException">A balance does not fit in 64 bits; the message names it.</exception>
    public RowList<Balance> Balances() => new RowList<Balance>(Ledger.Balances.OfAccounts(_known, _known.KnownOn));

    /// <summary>Every account's own balance at the end of a day.</summary>
    /// <param name="at">The day, as written.</param>
    /// <exception cref="ArgumentException"><paramref name="at"/> is no day.</exception>
    /// <exception cref="OverflowException">A balance does not fit in 64 bits; the message names it.</exception>
    public RowList<Balance> Balances(string at) => Balances(Check.ParsedDay(at));

    /// <inheritdoc cref="Balances(string)"/>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="at"/> is outside of the years 1990 to 2199.</exception>
    public RowList<Balance> Balances(LocalDate at) => new RowList<Balance>(Ledger.Balances.OfAccounts(_known, CalendarRange.Checked(at, nameof(at))));

    /// <summary>
    /// What a party and all that is inside it hold of a product and all kinds of it, in one stage, at the end of a day. What moves inside counts nothing.
    /// </summary>
    /// <param name="party">The party.</param>
    /// <param name="product">The product.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="at">The day, as written; <see langword="null"/>: this ledger's day.</param>
    /// <exception cref="ArgumentException"><paramref name="at"/> is no day, or the party or the product is not on record.</exception>
    /// <exception cref="OverflowException">The balance does not fit in 64 bits; the message names it.</exception>
    public Balance Balance(PartyId party, ProductId product, Stage stage, string? at = null) =>
        Balance(party, product, stage, at is null ? KnownOn : Check.ParsedDay(at));

    /// <inheritdoc cref="Balance(PartyId, ProductId, Stage, string?)"/>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="at"/> is outside of the years 1990 to 2199.</exception>
    public Balance Balance(PartyId party, ProductId product, Stage stage, LocalDate at)
    {
        _known.References.Require(party, nameof(party));
        _known.References.Require(product, nameof(product));
        int day = CalendarRange.Checked(at, nameof(at));
        Sums sum = Ledger.Balances.Of(_known, _known.References.ScopeOf(party, day), _known.References.ScopeOf(product), one => one == stage, day);
        return Ledger.Balances.Finish(party, product, stage, sum);
    }

    /// <summary>What was ordered, sent, received, … of each party's own units in a window, as far as is on record.</summary>
    /// <param name="during">The window; a fiscal one is resolved by the fiscal year of the party that it names.</param>
    /// <exception cref="ArgumentException">The window is fiscal and no such fiscal year is on record.</exception>
    /// <exception cref="OverflowException">A flow does not fit in 64 bits; the message names it.</exception>
    public RowList<Flow> Flows(DateWindow during) => _known.References.InDays(during) is { } days
        ? new RowList<Flow>(Ledger.Flows.OfParties(_known, days.ToSpan()))
        : throw new ArgumentException($"\"{during}\" needs the fiscal year of {during.FiscalParty}, which is not on record.", nameof(during));

    /// <summary>
    /// What the record bounds a measure by, and by which rules. It costs what a verdict on the measure does (<see cref="Verify(RecordId, ReadingPolicy?)"/>).
    /// </summary>
    /// <param name="measure">The measure.</param>
    /// <exception cref="ArgumentException">The measure names a party or a product that is not on record.</exception>
    /// <exception cref="OverflowException">A flow that is added up does not fit in 64 bits; the message names it.</exception>
    public Evidence Evidence(Measure measure)
    {
        RequireKnown(measure);
        return new Verifier(this, _known).EvidenceOn(measure);
    }

    /// <summary>The verdict on a claim.</summary>
    /// <remarks>
    /// Linear in the transfers of the parties and products in scope, in those of the groups around them and of what is inside these, and in the observations
    /// of them. The first question on a scope adds its transfers up, later ones, on this day or another, look the sum up. Where the claim's own side reported
    /// anything, the ledger is folded once without that, for all claims of the side. Where sources exclude each other, the evidence is worked out for each
    /// set of them: of up to eight observations for every combination. What the verdict works out only when it is asked for says so.
    /// </remarks>
    /// <param name="claim">The claim's id.</param>
    /// <param name="policy">How its number is read; <see langword="null"/>: <see cref="ReadingPolicy.Standard"/>.</param>
    /// <exception cref="KeyNotFoundException">No such claim is known on this ledger's day.</exception>
    /// <exception cref="OverflowException">A flow that is added up does not fit in 64 bits; the message names it.</exception>
    public Verdict Verify(RecordId claim, ReadingPolicy? policy = null) => Verify(claim, policy, null);

    /// <summary>The same, with what is kept from day to day.</summary>
    internal Verdict Verify(RecordId claim, ReadingPolicy? policy, EvidenceCells? cells) => _known.Book.At(claim, _known.HeardOn) is { Record: Claim record } version
        ? new Verifier(this, _known, cells).Verify(record, version.Fault, policy ?? ReadingPolicy.Standard)
        : throw new KeyNotFoundException($"No claim \"{claim}\" is known on {DateText.Of(KnownOn)}; known are: {(Claims.Count == 0 ? "none" : string.Join(", ", Claims.Select(one => one.Id)))}.");

    /// <summary>
    /// The verdict on a measure having a value, which nobody in particular says. It costs what one on a claim does
    /// (<see cref="Verify(RecordId, ReadingPolicy?)"/>).
    /// </summary>
    /// <param name="measure">The measure.</param>
    /// <param name="value">The value, as written: <c>~85k</c>, <c>&gt;500M USD</c>, <c>thousands</c>.</param>
    /// <param name="policy">How the value is read; <see langword="null"/>: <see cref="ReadingPolicy.Standard"/>.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="value"/> is no value, or its unit is none that the measure has, or the measure names a party or a product that is not on record.
    /// </exception>
    /// <exception cref="OverflowException">A flow that is added up does not fit in 64 bits; the message names it.</exception>
    public Verdict Verify(Measure measure, string value, ReadingPolicy? policy = null)
    {
        RequireKnown(measure);
        return new Verifier(this, _known).Verify(measure, Check.Parsed<StatedValue>(value), policy ?? ReadingPolicy.Standard);
    }

    /// <summary>The verdict on a claim on every day on which something was learned that changed it, up to this ledger's day.</summary>
    /// <remarks>
    /// The verdict is asked for anew only on days on which something changes that the one before had asked for: a sum, an observation, a member of a group, or
    /// that a day has come; other days are passed over. Where several records of one day may have changed it, the ledger is folded anew without each, of up to
    /// sixteen.
    /// </remarks>
    /// <param name="claim">The claim's id.</param>
    /// <param name="policy">How its number is read; <see langword="null"/>: <see cref="ReadingPolicy.Standard"/>.</param>
    /// <exception cref="KeyNotFoundException">No such claim is known on this ledger's day.</exception>
    /// <exception cref="OverflowException">A flow that is added up does not fit in 64 bits; the message names it.</exception>
    public RowList<VerdictChange> History(RecordId claim, ReadingPolicy? policy = null)
    {
        _ = Verify(claim, policy);
        return new RowList<VerdictChange>(new HistoryFinder(this, claim, policy ?? ReadingPolicy.Standard).Find());
    }

    /// <summary>
    /// The ledger with further records, to ask what would follow from them. Each names a source: one that is not on record, such as <c>what-if</c>, is
    /// taken for an assumption made on this ledger's day.
    /// </summary>
    /// <param name="records">The records.</param>
    /// <exception cref="ArgumentException">A record names neither a source nor a day, and the case has no source of its own.</exception>
    public SupplyLedger With(params Record[] records)
    {
        ArgumentNullException.ThrowIfNull(records);
        var all = new List<Record>(_case.Records);
        HashSet<SourceId> sources = [.. all.OfType<Source>().Select(source => source.Id)];
        foreach (Record record in records)
        {
            all.Add(record);
            if (record is Source named)
                sources.Add(named.Id);
            if (record is not SourcedRecord sourced)
                continue;
            if ((sourced.Source ?? _case.Source) is not { } source)
            {
                if (sourced.KnownOn is null)
                    throw new ArgumentException($"{record} names neither a source nor a day on which it was learned. Give it a source, such as \"what-if\": one that is not on record is taken for an assumption.", nameof(records));
            }
            else if (sources.Add(source))
            {
                all.Add(new Source(source, KnownOn) { Title = "Assumed", SourceKind = SourceKind.Estimate });
            }
        }

        return Refolded(all);
    }

    /// <summary>The ledger without a record, and without the corrections of it: the counterfactual.</summary>
    /// <param name="record">The record's id.</param>
    /// <exception cref="KeyNotFoundException">There is no such record. Parties, products and sources cannot be left out.</exception>
    public SupplyLedger Without(RecordId record) => _known.Book.PlaceOf(record) >= 0
        ? Refolded(_case.Records.Where(one => !Concerns(one, record)))
        : throw new KeyNotFoundException($"There is no record \"{record}\" to leave out: parties, products and sources stay.");

    /// <summary>
    /// How this ledger's balances differ from another's, as curves: for each account the units that it holds more here, from day to day, worked out from
    /// the transfers that differ. On any day the differences of a product sum to zero.
    /// </summary>
    /// <param name="other">The other ledger.</param>
    public RowList<BalanceDifference> DifferenceFrom(SupplyLedger other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new RowList<BalanceDifference>(LedgerDifference.Between(_known, other._known));
    }

    /// <summary>Title, day and size.</summary>
    public override string ToString() => $"{Title} as known on {DateText.Of(KnownOn)} ({_known.Rows.Length} transfers)";

    private void RequireKnown(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        foreach (ScopedMeasure scope in measure.Scopes)
        {
            _known.References.Require(scope.Party, nameof(measure));
            if (scope.Product is { } product)
                _known.References.Require(product, nameof(measure));
        }
    }
}
