using GpuSupply.Ledger;
using NodaTime;

namespace GpuSupply.Claims;

/// <summary>Gives verdicts on claims, as known on a day.</summary>
/// <param name="owner">The ledger that is asked.</param>
/// <param name="ledger">What it knows.</param>
/// <param name="replaced">A record that stands in the ledger with another number than on record; null: none.</param>
internal sealed class Verifier(SupplyLedger owner, KnownLedger ledger, SourcedRecord? replaced = null)
{
    private readonly Dictionary<(RecordId Claim, ReadingPolicy Policy), Verdict> _parts = [];

    private static readonly IReadOnlyDictionary<ReadingPolicy, VerdictLabel> NotEnough = ReadingPolicy.All.ToDictionary(policy => policy, _ => VerdictLabel.NotEnoughEvidence);

    /// <summary>The verdict on a claim on record.</summary>
    public Verdict Verify(Claim claim, ReadingPolicy policy) => Verify(claim, policy, []);

    /// <summary>The verdict on a measure and a value without a claim.</summary>
    public Verdict Verify(Measure measure, StatedValue value, ReadingPolicy policy) =>
        ledger.Resolve(measure) is { } resolved
            ? Verify(new Question(resolved, measure.Checked(value), null, null, ledger.KnownOn), policy)
            : NotComparable(null, measure, value, policy);

    /// <summary>What the record bounds a measure by, with everything that anybody reported. Null: it does not say in which unit.</summary>
    public Evidence EvidenceOn(Measure measure)
    {
        if (ledger.Resolve(measure) is not { } resolved || UnitOf(resolved) is not { } unit)
            return new(measure, null, [], [], false);
        IReadOnlyList<Assessor.View> views = new Assessor(ledger, ledger, new HashSet<RecordId>(), resolved, unit, mayAssume: true).Views();
        EvidenceEnds[] ends = [.. views.Select(view => view.All)];
        return new(measure, Hull(ends, unit, resolved.StartsAtZero), Uses(ends), Assumptions(ends), views.Count > 1);
    }

    private Verdict Verify(Claim claim, ReadingPolicy policy, IReadOnlyList<RecordId> within)
    {
        if (claim.All.Count > 0)
            return VerifyAll(claim, policy, [.. within, claim.Id]);
        if (claim.Measure is not { } measure || ledger.Resolve(measure) is not { } resolved)
            return NotComparable(claim, claim.Measure, claim.Value, policy);
        RecordHistory history = ledger.Book.HistoryOf(claim.Id)!;
        return Verify(new Question(resolved, claim.Value!.Value, claim, history.At(ledger.KnownOn)?.Source, history.KnownFrom), policy);
    }

    private Verdict VerifyAll(Claim claim, ReadingPolicy policy, IReadOnlyList<RecordId> within)
    {
        Verdict[] parts = [.. claim.All.Where(id => !within.Contains(id)).Select(id => ledger.Find<Claim>(id)).OfType<Claim>().Select(part => Part(part, policy, within))];
        if (parts.Length < claim.All.Count)
            return NotComparable(claim, null, null, policy);
        VerdictLabel label = Together(parts.Select(part => part.Label));
        return new(_ => [])
        {
            Claim = claim,
            AsKnownOn = Day.Date(ledger.KnownOn),
            Policy = policy,
            Label = label,
            Reason = label == VerdictLabel.NotEnoughEvidence ? parts.Select(part => part.Reason).OfType<VerdictReason>().Min() : null,
            Direction = label == VerdictLabel.Refuted ? parts.First(part => part.Label == VerdictLabel.Refuted).Direction : null,
            Labels = ReadingPolicy.All.ToDictionary(one => one, one => Together(parts.Select(part => part.Labels[one]))),
            WithoutAssumptions = Together(parts.Select(part => part.WithoutAssumptions)),
            Assumptions = [.. parts.SelectMany(part => part.Assumptions).Distinct().Order()],
            Used = [.. parts.SelectMany(part => part.Used).Distinct()],
            LeftAside = [.. parts.SelectMany(part => part.LeftAside).Where(aside => !parts.Any(part => part.Used.Any(use => use.Record == aside.Record))).Distinct()],
            Level = parts.Min(part => part.Level),
            DisputedBy = DisputesOf(claim),
            DoSourcesDiffer = parts.Any(part => part.DoSourcesDiffer),
            Of = parts,
        };
    }

    /// <summary>The verdict on a claim that others are made of, worked out once however many of them name it.</summary>
    private Verdict Part(Claim claim, ReadingPolicy policy, IReadOnlyList<RecordId> within)
    {
        if (!_parts.TryGetValue((claim.Id, policy), out Verdict? verdict))
            _parts[(claim.Id, policy)] = verdict = Verify(claim, policy, within);
        return verdict;
    }

    private Verdict Verify(Question question, ReadingPolicy policy)
    {
        Unit unit = question.Value.Unit;
        HashSet<RecordId> selfReported = SelfReported(question);
        Weighed weighed = Weigh(question, selfReported, mayAssume: true);
        Weighed bare = Weigh(question, selfReported, mayAssume: false);
        Bounds asserted = question.Value.ReadAsClaim(policy, question.Measure.StartsAtZero);
        Judgement judgement = Judge(weighed, asserted, question);
        EvidenceEnds[] shown = judgement.Shown;
        Bounds? evidence = Hull(shown, unit, question.Measure.StartsAtZero);
        IReadOnlyList<EvidenceUse> used = Uses(shown);
        return new(verdict => new FlipFinder(owner, question, verdict, selfReported).Find())
        {
            Claim = question.Claim,
            Measure = question.Measure,
            Stated = question.Value,
            AsKnownOn = Day.Date(ledger.KnownOn),
            Policy = policy,
            Asserted = asserted,
            Label = judgement.Label,
            Reason = judgement.Reason,
            Direction = judgement.Direction,
            Evidence = evidence,
            Margin = Margin(judgement.Label, asserted, evidence),
            Labels = ReadingPolicy.All.ToDictionary(one => one, one => Judge(weighed, question.Value.ReadAsClaim(one, question.Measure.StartsAtZero), question).Label),
            WithoutAssumptions = Judge(bare, asserted, question).Label,
            Assumptions = Assumptions(shown),
            Level = used.Select(use => ledger.Find<Observation>(use.Record)?.Value.Level).Min(),
            Used = used,
            LeftAside = new AsideFinder(ledger, question.Measure, selfReported).Find(used, weighed.Views),
            DisputedBy = question.Claim is null ? [] : DisputesOf(question.Claim),
            DoSourcesDiffer = weighed.Views.Count > 1,
        };
    }

    /// <summary>The label and nothing else, for those who ask again and again.</summary>
    internal (VerdictLabel Label, Bounds? Evidence) LabelOf(Question question, Bounds asserted, HashSet<RecordId> selfReported)
    {
        Judgement judgement = Judge(Weigh(question, selfReported, mayAssume: true), asserted, question);
        return (judgement.Label, Hull(judgement.Shown, question.Value.Unit, question.Measure.StartsAtZero));
    }

    /// <summary>The records that the speaker's side reported.</summary>
    private HashSet<RecordId> SelfReported(Question question)
    {
        var reports = new SelfReports(ledger.References, question);
        return [.. ledger.References.Sources.Keys.Where(reports.Contains).SelectMany(source => ledger.ReportedBy(source))];
    }

    private Weighed Weigh(Question question, HashSet<RecordId> selfReported, bool mayAssume)
    {
        KnownLedger independent = selfReported.Count == 0 ? ledger : owner.KnownWithout(selfReported);
        if (replaced is not null && selfReported.Count > 0)
            independent = independent.Replacing(replaced);
        Unit unit = question.Value.Unit;
        return new(new Assessor(ledger, independent, selfReported, question.Measure, unit, mayAssume).Views(), unit, question.Measure.StartsAtZero);
    }

    private Judgement Judge(Weighed weighed, Bounds asserted, Question question)
    {
        var labels = new List<(VerdictLabel Label, EvidenceEnds Shown)>();
        foreach (Assessor.View view in weighed.Views)
        {
            Bounds? all = weighed.BoundsOf(view.All), shown = weighed.BoundsOf(view.Shown);
            if (!view.Shown.AreOpen && shown is { } supporting && asserted.Contains(supporting))
                labels.Add((VerdictLabel.Supported, view.Shown));
            else if (!view.All.AreOpen && all is { } refuting && !asserted.Meets(refuting))
                labels.Add((VerdictLabel.Refuted, view.Shown.AreOpen || (shown is { } own && asserted.Meets(own)) ? view.All : view.Shown));
            else if (weighed.Views.Count == 1 || !(all is { } word && asserted.Contains(word)))
                labels.Add((VerdictLabel.NotEnoughEvidence, view.Shown));
        }

        EvidenceEnds[] ends = [.. labels.Select(one => one.Shown)];
        VerdictLabel[] distinct = [.. labels.Select(one => one.Label).Distinct()];
        if (distinct is [VerdictLabel.Supported or VerdictLabel.Refuted])
        {
            ClaimDirection? direction = distinct[0] == VerdictLabel.Refuted ? DirectionOf(asserted, Hull(ends, weighed.Unit, weighed.StartsAtZero)!.Value) : null;
            return new(distinct[0], null, direction, ends);
        }

        if (distinct.Contains(VerdictLabel.Supported) && distinct.Contains(VerdictLabel.Refuted))
            return new(VerdictLabel.ConflictingEvidence, null, null, ends);
        return new(VerdictLabel.NotEnoughEvidence, ReasonFor(weighed, ends, question), null, ends);
    }

    private VerdictReason ReasonFor(Weighed weighed, EvidenceEnds[] shown, Question question)
    {
        bool hasAny = weighed.Views.Any(view => !view.All.AreOpen);
        if (!hasAny && !IsComparable(question))
            return VerdictReason.NotComparable;
        if (weighed.Views.Count > 1)
            return VerdictReason.SourcesDiffer;
        if (DueOn(question.Measure) > ledger.KnownOn)
            return VerdictReason.NotYetDue;
        if (shown.Any(ends => !ends.AreOpen))
            return VerdictReason.TooWide;
        return hasAny ? VerdictReason.OnlySelfReported : VerdictReason.NoEvidence;
    }

    /// <summary>
    /// Whether the record, where it counts the measure in any unit, counts it in the claim's. A delay that a known reallocation does not bound has no
    /// planned day to count from, or no unit that left.
    /// </summary>
    private bool IsComparable(Question question)
    {
        if (question.Measure is ReceiptDelayMeasure delay)
            return owner.Reallocations.Find(delay.Reallocation) is null;
        if (question.Measure is OrderDelayMeasure { Order: var order })
            return ledger.Find<Order>(order) is null;
        if (question.Measure is GrowthMeasure growth)
            return UnitOf(growth.From) is not { } before || UnitOf(growth.To) is not { } after || before == after;
        return question.Measure is not ScopedMeasure || UnitOf(question.Measure) is not { } unit || unit == question.Value.Unit;
    }

    private Unit? UnitOf(Measure measure) => measure switch
    {
        GrowthMeasure => Unit.Percent,
        ReceiptDelayMeasure delay => delay.IsTotal ? Unit.UnitDays : Unit.Days,
        OrderDelayMeasure delay => delay.IsTotal ? Unit.UnitDays : Unit.Days,
        DivertedValueMeasure value => value.UnitPrice is { } price ? Unit.Money(price.Currency) : owner.Reallocations.Find(value.Reallocation)?.Parties.FirstOrDefault(party => party.Party == value.From)?.DivertedValue?.Unit,
        RatioMeasure ratio => UnitOf(ratio.Of) is { Kind: UnitKind.Money } of && UnitOf(ratio.To) is { Kind: UnitKind.Units } ? Unit.MoneyPerUnit(of.Currency) : Unit.Percent,
        _ => new EvidenceFinder(ledger, counts: null, mayAssume: true).UnitOf(measure),
    };

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

    private Verdict NotComparable(Claim? claim, Measure? measure, StatedValue? value, ReadingPolicy policy) => new(_ => [])
    {
        Claim = claim,
        Measure = measure,
        Stated = value,
        AsKnownOn = Day.Date(ledger.KnownOn),
        Policy = policy,
        Asserted = value?.ReadAsClaim(policy, measure!.StartsAtZero),
        Label = VerdictLabel.NotEnoughEvidence,
        Reason = VerdictReason.NotComparable,
        Labels = NotEnough,
        WithoutAssumptions = VerdictLabel.NotEnoughEvidence,
        DisputedBy = claim is null ? [] : DisputesOf(claim),
    };

    private IReadOnlyList<RecordId> DisputesOf(Claim claim) =>
        [.. ledger.Once(static known => new Disputes(known)).ByClaim[claim.Id].Select(dispute => dispute.Id)];

    private IReadOnlyList<EvidenceUse> Uses(IEnumerable<EvidenceEnds> ends) =>
    [
        .. ends.SelectMany(one => UsesOf(one.Low, EvidenceSide.Low).Concat(UsesOf(one.High, EvidenceSide.High))).Distinct()
            .OrderBy(use => use.Side).ThenBy(use => use.Rule).ThenBy(use => use.Record),
    ];

    private IEnumerable<EvidenceUse> UsesOf(EvidenceEnd? end, EvidenceSide side) =>
        (end?.Supports ?? []).Select(support => new EvidenceUse(support.Record, ledger.Book.At(support.Record, ledger.KnownOn)?.Source, support.Rule, side));

    private static IReadOnlyList<Assumption> Assumptions(IEnumerable<EvidenceEnds> ends) =>
        [.. ends.SelectMany(one => (one.Low?.Assumptions ?? []).Concat(one.High?.Assumptions ?? [])).Distinct().Order()];

    private static Bounds? Hull(IReadOnlyList<EvidenceEnds> ends, Unit unit, bool startsAtZero)
    {
        if (ends.Count == 0 || ends.Any(one => one.AreOpen))
            return null;
        Bounds[] bounds = [.. ends.Select(one => one.ToBounds(unit, startsAtZero)).OfType<Bounds>()];
        return bounds.Length == 0 ? null : bounds.Aggregate((one, other) => one.Hull(other));
    }

    private static VerdictLabel Together(IEnumerable<VerdictLabel> labels)
    {
        VerdictLabel[] all = [.. labels];
        return all.Contains(VerdictLabel.Refuted) ? VerdictLabel.Refuted
            : all.Contains(VerdictLabel.ConflictingEvidence) ? VerdictLabel.ConflictingEvidence
            : all.Contains(VerdictLabel.NotEnoughEvidence) ? VerdictLabel.NotEnoughEvidence
            : VerdictLabel.Supported;
    }

    private static ClaimDirection DirectionOf(Bounds asserted, Bounds evidence) =>
        evidence.High is { } high && asserted.Low is { } low && high <= low ? ClaimDirection.Overstated : ClaimDirection.Understated;

    private static Rational? Margin(VerdictLabel label, Bounds asserted, Bounds? evidence)
    {
        if (evidence is not { } known || label is not (VerdictLabel.Supported or VerdictLabel.Refuted))
            return null;
        Rational? below = label == VerdictLabel.Supported ? known.Low - asserted.Low : known.Low - asserted.High;
        Rational? above = label == VerdictLabel.Supported ? asserted.High - known.High : asserted.Low - known.High;
        Rational? nearest = below is { } one && above is { } other
            ? label == VerdictLabel.Supported ? Rational.Min(one, other) : Rational.Max(one, other)
            : below ?? above;
        return label == VerdictLabel.Refuted ? -nearest : nearest;
    }

    /// <summary>The evidence on a question, in one view where it is consistent.</summary>
    private sealed record Weighed(IReadOnlyList<Assessor.View> Views, Unit Unit, bool StartsAtZero)
    {
        public Bounds? BoundsOf(EvidenceEnds ends) => ends.ToBounds(Unit, StartsAtZero);
    }

    private sealed record Judgement(VerdictLabel Label, VerdictReason? Reason, ClaimDirection? Direction, EvidenceEnds[] Shown);

    private sealed class Disputes(KnownLedger ledger)
    {
        public ILookup<RecordId, Dispute> ByClaim { get; } = ledger.All<Dispute>().ToLookup(dispute => dispute.Claim);
    }
}
