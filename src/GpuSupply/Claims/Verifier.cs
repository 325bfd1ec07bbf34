using GpuSupply.Ledger;
using NodaTime;

namespace GpuSupply.Claims;

/// <summary>Gives verdicts on claims, as known on a day.</summary>
/// <param name="owner">The ledger that is asked.</param>
/// <param name="ledger">What it knows.</param>
/// <param name="cells">What is kept from day to day; null: nothing is.</param>
internal sealed partial class Verifier(SupplyLedger owner, KnownLedger ledger, EvidenceCells? cells = null)
{
    /// <summary>Who asks again and again does not look at so many sets of sources.</summary>
    private const int MostAskedAgain = 100;

    private static readonly IReadOnlySet<RecordId> Nobodys = new HashSet<RecordId>();

    /// <summary>The verdict on a claim on record. Of one that has a fault, nothing is known but that it was said.</summary>
    public Verdict Verify(Claim claim, Finding? fault, ReadingPolicy policy) =>
        fault is not null ? NotComparable(new Claim(claim.Id, claim.Speaker) { Source = claim.Source, KnownOn = claim.KnownOn, Quote = claim.Quote }, null, null, policy, $"finding {Kebab.Of(fault.Code)} leaves out what it says")
        : claim.All.Count > 0 ? VerifyAll(claim, policy) : VerifyOne(claim, policy);

    /// <summary>The verdict on a measure and a value without a claim.</summary>
    public Verdict Verify(Measure measure, StatedValue value, ReadingPolicy policy) =>
        ledger.Resolve(measure) is { } resolved
            ? Verify(new Question(resolved, measure.Checked(value), null, null, ledger.KnownOn), policy)
            : NotComparable(null, measure, value, policy, "it needs a fiscal year that is not on record");

    /// <summary>What the record bounds a measure by, with everything that anybody reported. Null: it does not say in which unit.</summary>
    public Evidence EvidenceOn(Measure measure)
    {
        if (ledger.Resolve(measure) is not { } resolved || UnitOf(resolved) is not { } unit)
            return new(measure, null, [], [], false);
        (IReadOnlyList<Assessor.View> views, _) = new Assessor(ledger, ledger, Nobodys, resolved, unit, mayAssume: true).Views();
        EvidenceEnds[] ends = [.. views.Select(view => view.All)];
        return new(measure, Hull(ends, unit, resolved.StartsAtZero), Uses(ends), Assumptions(ends), views.Count > 1);
    }

    private Verdict VerifyOne(Claim claim, ReadingPolicy policy)
    {
        if (claim.Measure is not { } measure)
            return NotComparable(claim, null, null, policy, "the claim has no measure");
        RecordHistory history = ledger.Book.HistoryOf(claim.Id)!;
        return Verify(new Question(ledger.Resolve(measure)!, claim.Value!.Value, claim, history.At(ledger.HeardOn)?.Source, history.KnownFrom), policy);
    }

    /// <summary>The verdict on a question.</summary>
    internal Verdict Verify(Question question, ReadingPolicy policy)
    {
        Unit unit = question.Value.Unit;
        IReadOnlySet<RecordId> selfReported = SelfReported(question);
        SupplyLedger independent = selfReported.Count == 0 ? owner : owner.WithoutAll(selfReported, RelevantScope.Of(ledger.Book, [question.Measure]));
        Weighed weighed = Weigh(ledger, independent.Known, question, selfReported, mayAssume: true, cells: cells);
        Bounds asserted = question.Value.ReadAsClaim(policy, question.Measure.StartsAtZero);
        Judgement judgement = Judge(weighed, asserted);
        EvidenceEnds[] shown = judgement.Shown;
        Bounds? evidence = Hull(shown, unit, question.Measure.StartsAtZero);
        VerdictReason? reason = judgement.Label == VerdictLabel.NotEnoughEvidence ? ReasonFor(weighed, shown, question) : null;
        var details = new VerdictDetails
        {
            Labels = () => ReadingPolicy.All.ToDictionary(one => one, one => Judge(weighed, question.Value.ReadAsClaim(one, question.Measure.StartsAtZero)).Label),
            WithoutAssumptions = () => Judge(Weigh(ledger, independent.Known, question, selfReported, mayAssume: false), asserted).Label,
            Used = () => Uses(shown),
            Ends = shown,
            Assuming = () => OfAll.Assuming(question.Measure, unit),
            LeftAside = verdict => new AsideFinder(ledger, question.Measure, selfReported).Find(verdict.Used, weighed.Views),
            Level = verdict => verdict.Used.Select(use => ledger.Find<Observation>(use.Record)?.Value.Level).Min(),
            PlanGap = () => PlanGapFinder.Find(ledger, question.Measure, asserted),
            Asked = new(() => [new(question, asserted, selfReported)]),
            IsIncomplete = false,
            Flips = verdict => new FlipFinder(owner, verdict, verdict.Details.Asked.Value, isIncomplete: false).Find(),
            RestsOn = verdict => new CounterfactualFinder(owner, verdict).Find(),
        };
        return new(details)
        {
            Claim = question.Claim,
            Measure = question.Measure,
            Stated = question.Value,
            AsKnownOn = Day.Date(ledger.KnownOn),
            Policy = policy,
            Asserted = asserted,
            Label = judgement.Label,
            Reason = reason,
            NotComparableBecause = reason == VerdictReason.NotComparable ? WhyNotComparable(question) : null,
            Direction = judgement.Direction,
            Evidence = evidence,
            Margin = Margin(judgement.Label, asserted, [.. shown.Select(weighed.BoundsOf).OfType<Bounds>()], question.Measure.StartsAtZero),
            Assumptions = Assumptions(shown),
            DisputedBy = question.Claim is null ? [] : DisputesOf(question.Claim),
            RestatedBy = question.Claim is null ? null : owner.RestatementOf(question.Claim.Id),
            DoSourcesDiffer = weighed.Views.Count > 1,
            Findings = weighed.Views.Count > 1 && question.Claim is { } differing ? [new(FindingCode.SourcesDiffer, differing, () => Differing(question.Measure, weighed))] : [],
        };
    }

    /// <summary>The label and the evidence alone, on ledgers that are given, for those who ask again and again; null: too many sets of sources would have to be looked at.</summary>
    internal static (VerdictLabel Label, Bounds? Evidence)? LabelOf(
        KnownLedger ledger, KnownLedger independent, Question question, Bounds asserted, IReadOnlySet<RecordId> selfReported)
    {
        Weighed weighed = Weigh(ledger, independent, question, selfReported, mayAssume: true, MostAskedAgain);
        Judgement judgement = Judge(weighed, asserted);
        return weighed.AreAllViews ? (judgement.Label, Hull(judgement.Shown, question.Value.Unit, question.Measure.StartsAtZero)) : null;
    }

    /// <summary>The records that the speaker's side reported, also of those that are not known yet: what is left without them is then the same on most days.</summary>
    private IReadOnlySet<RecordId> SelfReported(Question question) =>
        question.Claim is { } claim ? ledger.Timeline.Once(static timeline => new SelfReports(timeline)).Of(ledger, claim.Speaker, question.KnownFrom, question.Source) : Nobodys;

    private static Weighed Weigh(
        KnownLedger ledger, KnownLedger independent, Question question, IReadOnlySet<RecordId> selfReported, bool mayAssume, int mostAsked = Assessor.MostAsked,
        EvidenceCells? cells = null)
    {
        Unit unit = question.Value.Unit;
        (IReadOnlyList<Assessor.View> views, bool areAll) = new Assessor(ledger, independent, selfReported, question.Measure, unit, mayAssume, cells).Views(mostAsked);
        return new(views, areAll, unit, question.Measure.StartsAtZero);
    }

    /// <summary>What the sources leave possible that exclude each other, the first few sets of them.</summary>
    private static string Differing(Measure measure, Weighed weighed)
    {
        const int MostTold = 3;
        IEnumerable<string> told = weighed.Views.Take(MostTold).Select(view =>
        {
            RecordId[] by = [.. new[] { view.All.Low, view.All.High }.OfType<EvidenceEnd>().SelectMany(end => end.Supports.All).Select(support => support.Record).Distinct().Order()];
            return $"{(weighed.BoundsOf(view.All) is { } bounds ? bounds.ToString() : "nothing")} by {(by.Length == 0 ? "the others" : string.Join(" and ", by))}";
        });
        return $"What is on record of {measure} excludes itself: {string.Join(", ", told)}{(weighed.Views.Count > MostTold ? $", and {weighed.Views.Count - MostTold} more ways" : "")}.";
    }

    /// <summary>What the evidence says of what is asserted. Why there is not enough of it is another question.</summary>
    private static Judgement Judge(Weighed weighed, Bounds asserted)
    {
        var labels = new List<(VerdictLabel Label, EvidenceEnds Shown)>();
        foreach (Assessor.View view in weighed.Views)
        {
            Bounds? all = weighed.BoundsOf(view.All), shown = weighed.BoundsOf(view.Shown);
            if (!view.Shown.AreOpen && shown is { } supporting && asserted.Contains(supporting))
                labels.Add((VerdictLabel.Supported, view.Shown));
            else if (!view.All.AreOpen && all is { } refuting && !asserted.Meets(refuting))
                labels.Add((VerdictLabel.Refuted, view.Shown.AreOpen || (shown is { } own && asserted.Meets(own)) ? view.All : view.Shown));
            else if (weighed.Views.Count == 1 || !(all is { } word && asserted.Contains(word) && weighed.Views.Any(view.IsWithin)))
                labels.Add((VerdictLabel.NotEnoughEvidence, view.Shown));
        }

        EvidenceEnds[] ends = [.. labels.Select(one => one.Shown)];
        VerdictLabel[] distinct = [.. labels.Select(one => one.Label).Distinct()];
        if (weighed.AreAllViews && distinct is [VerdictLabel.Supported or VerdictLabel.Refuted])
        {
            ClaimDirection?[] directions = distinct[0] == VerdictLabel.Supported ? [null] : [.. ends.Select(one => DirectionOf(asserted, weighed.BoundsOf(one)!.Value)).Distinct()];
            return new(distinct[0], directions is [var only] ? only : null, ends);
        }

        bool isConflict = distinct.Contains(VerdictLabel.Supported) && distinct.Contains(VerdictLabel.Refuted);
        return new(isConflict ? VerdictLabel.ConflictingEvidence : VerdictLabel.NotEnoughEvidence, null, ends);
    }

    private VerdictReason ReasonFor(Weighed weighed, EvidenceEnds[] shown, Question question)
    {
        bool hasAny = weighed.Views.Any(view => !view.All.AreOpen);
        if (!hasAny && WhyNotComparable(question) is not null)
            return VerdictReason.NotComparable;
        if (weighed.Views.Count > 1 || weighed.ExcludesItself)
            return VerdictReason.SourcesDiffer;
        if (!ledger.HasCome(DueOn(question.Measure)))
            return VerdictReason.NotYetDue;
        if (shown is [{ AreOpen: false }])
            return VerdictReason.TooWide;
        return hasAny ? VerdictReason.OnlySelfReported : VerdictReason.NoEvidence;
    }

    /// <summary>
    /// Why a question that nothing on record bounds can't be compared at all: the record counts it in another unit, a product has no weight in what it is
    /// counted in, a delay has no planned day to count from. Null: it can be.
    /// </summary>
    private string? WhyNotComparable(Question question)
    {
        string? weightless = question.Measure.Scopes.Select(WithoutWeight).FirstOrDefault(text => text is not null);
        return question.Measure switch
        {
            _ when weightless is not null => weightless,
            ReceiptDelayMeasure delay when ledger.Find<Reallocation>(delay.Reallocation) is not null =>
                $"by {delay.Reallocation} no unit certainly left {delay.Party}, or one that had no planned day",
            OrderDelayMeasure { Order: var order } when ledger.Find<Order>(order) is not null => $"no unit of order {order} is certainly planned",
            DivertedValueMeasure { UnitPrice: null } value when new Reallocations(ledger).CurrenciesOf(value.Reallocation, value.From) is { Count: > 1 } units =>
                $"the orders count it in {string.Join(" and ", units)}",
            SumMeasure sum when Units(sum.Of) is { Length: > 1 } units => $"the record counts some of it in {units[0]} and some in {units[1]}",
            RatioMeasure ratio when question.Value.Unit == Unit.Percent && Units([ratio.Of, ratio.To]) is { Length: > 1 } units => $"the record counts the one in {units[0]} and the other in {units[1]}",
            ScopedMeasure money when OfAll.CurrenciesOf(money) is { Count: > 1 } units => $"the record counts it in {string.Join(" and ", units)}",
            GrowthMeasure growth when UnitOf(growth.From) is { } before && UnitOf(growth.To) is { } after && before != after => $"the record counts it in {before} at first and in {after} then",
            ScopedMeasure when UnitOf(question.Measure) is { } unit && unit != question.Value.Unit => $"the record counts it in {unit}, and the claim in {question.Value.Unit}",
            _ => null,
        };
    }

    private string? WithoutWeight(ScopedMeasure measure) =>
        measure is { In: { } counted, Product: { } product } && new ProductWeights(ledger.References).WithoutWeight(product, counted) is { } weightless ? $"product {weightless} has no weight in {counted}" : null;

    private Unit[] Units(IEnumerable<Measure> measures) => [.. measures.Select(UnitOf).OfType<Unit>().Distinct()];

    /// <summary>What all records say together.</summary>
    private EvidenceFinder OfAll => new(ledger, counts: null, mayAssume: true, cells: cells);

    private Unit? UnitOf(Measure measure) => measure switch
    {
        GrowthMeasure => Unit.Percent,
        ReceiptDelayMeasure delay => delay.IsTotal ? Unit.UnitDays : Unit.Days,
        OrderDelayMeasure delay => delay.IsTotal ? Unit.UnitDays : Unit.Days,
        DivertedValueMeasure value => value.UnitPrice is { } price ? Unit.Money(price.Currency) : UnitOfOrders(value),
        RatioMeasure ratio => UnitOf(ratio.Of) is { Kind: UnitKind.Money } of && UnitOf(ratio.To) is { Kind: UnitKind.Units } ? Unit.MoneyPerUnit(of.Currency) : Unit.Percent,
        _ => OfAll.UnitOf(measure),
    };

    private Unit? UnitOfOrders(DivertedValueMeasure value)
    {
        var reallocations = new Reallocations(ledger);
        return reallocations.LegsOf(value.Reallocation) is { } analysis ? reallocations.ValueOf(analysis, value.From, null)?.Unit : null;
    }

    /// <summary>The day from which a measure can be known in full; a plan always can.</summary>
    private static int DueOn(Measure measure) => measure switch
    {
        StockMeasure stock => Day.Number(stock.At),
        FlowMeasure { Kind: MeasureKind.Due or MeasureKind.Committed } => Day.Beginning,
        FlowMeasure flow => flow.During.ToSpan().Last,
        GrowthMeasure growth => Math.Max(DueOn(growth.From), DueOn(growth.To)),
        RatioMeasure ratio => Math.Max(DueOn(ratio.Of), DueOn(ratio.To)),
        SumMeasure sum => sum.Of.Max(DueOn),
        _ => Day.Beginning,
    };

    private Verdict NotComparable(Claim? claim, Measure? measure, StatedValue? value, ReadingPolicy policy, string because) => new(VerdictDetails.None)
    {
        Claim = claim,
        Measure = measure,
        Stated = value,
        AsKnownOn = Day.Date(ledger.KnownOn),
        Policy = policy,
        Asserted = value?.ReadAsClaim(policy, measure!.StartsAtZero),
        Label = VerdictLabel.NotEnoughEvidence,
        Reason = VerdictReason.NotComparable,
        NotComparableBecause = because,
        DisputedBy = claim is null ? [] : DisputesOf(claim),
        RestatedBy = claim is null ? null : owner.RestatementOf(claim.Id),
    };

    private IReadOnlyList<RecordId> DisputesOf(Claim claim) =>
        [.. ledger.Timeline.Once(static timeline => new Disputes(timeline)).ByClaim[claim.Id].Select(ledger.VersionAt).Select(version => version?.Record)
            .OfType<Dispute>().Where(dispute => dispute.Claim == claim.Id).Select(dispute => dispute.Id)];

    private IReadOnlyList<EvidenceUse> Uses(IEnumerable<EvidenceEnds> ends) =>
    [
        .. ends.SelectMany(one => UsesOf(one.Low, EvidenceSide.Low).Concat(UsesOf(one.High, EvidenceSide.High))).Distinct()
            .OrderBy(use => use.Side).ThenBy(use => use.Rule).ThenBy(use => use.Record),
    ];

    private IEnumerable<EvidenceUse> UsesOf(EvidenceEnd? end, EvidenceSide side) =>
        (end?.Supports.All ?? []).Select(support => new EvidenceUse(support.Record, ledger.Book.At(support.Record, ledger.HeardOn)?.Source, support.Rule, side));

    private static IReadOnlyList<Assumption> Assumptions(IEnumerable<EvidenceEnds> ends) =>
        [.. ends.SelectMany(one => (one.Low?.Assumptions ?? []).Concat(one.High?.Assumptions ?? [])).Distinct().Order()];

    private static Bounds? Hull(IReadOnlyList<EvidenceEnds> ends, Unit unit, bool startsAtZero)
    {
        if (ends.Count == 0 || ends.Any(one => one.AreOpen))
            return null;
        Bounds[] bounds = [.. ends.Select(one => one.ToBounds(unit, startsAtZero)).OfType<Bounds>()];
        return bounds.Length == 0 ? null : bounds.Aggregate((one, other) => one.Hull(other));
    }

    internal static VerdictLabel Together(IEnumerable<VerdictLabel> labels)
    {
        VerdictLabel[] all = [.. labels];
        return all.Contains(VerdictLabel.Refuted) ? VerdictLabel.Refuted
            : all.Contains(VerdictLabel.ConflictingEvidence) ? VerdictLabel.ConflictingEvidence
            : all.Contains(VerdictLabel.NotEnoughEvidence) ? VerdictLabel.NotEnoughEvidence
            : VerdictLabel.Supported;
    }

    private static ClaimDirection? DirectionOf(Bounds asserted, Bounds evidence) =>
        evidence.High is { } high && asserted.Low is { } low && high <= low ? ClaimDirection.Overstated : ClaimDirection.Understated;

    private static Rational? Margin(VerdictLabel label, Bounds asserted, Bounds[] evidence, bool startsAtZero) => label switch
    {
        VerdictLabel.Supported => evidence.SelectMany(one => new[]
        {
            // What can't be below zero can't leave a claim there.
            startsAtZero && asserted is { Low.Sign: 0, LowOpen: false } ? null : one.Low - asserted.Low,
            asserted.High - one.High,
        }).OfType<Rational>().Select(distance => (Rational?)distance).Min(),
        VerdictLabel.Refuted => -evidence.Select(one => new[] { one.Low - asserted.High, asserted.Low - one.High }.OfType<Rational>().Max()).Min(),
        _ => null,
    };

    /// <summary>The evidence on a question, in one view where it is consistent. Where there are views that were not looked at, they may say anything.</summary>
    private sealed record Weighed(IReadOnlyList<Assessor.View> Views, bool AreAllViews, Unit Unit, bool StartsAtZero)
    {
        /// <summary>Whether the record as one leaves nothing that it could be, as where more left than there was.</summary>
        public bool ExcludesItself => Views.Count == 0 || (Views is [var only] && !only.All.AreOpen && BoundsOf(only.All) is null);

        public Bounds? BoundsOf(EvidenceEnds ends) => ends.ToBounds(Unit, StartsAtZero);
    }

    private sealed record Judgement(VerdictLabel Label, ClaimDirection? Direction, EvidenceEnds[] Shown);

    private sealed class Disputes(Timeline timeline)
    {
        public ILookup<RecordId, int> ByClaim { get; } = timeline.PlacesBy<Dispute, RecordId>(RecordKind.Dispute, dispute => [dispute.Claim]);
    }
}
