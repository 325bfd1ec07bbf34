using System.Runtime.CompilerServices;
using GpuSupply.Ledger;

namespace GpuSupply.Claims;

/// <summary>
/// Parts bound from below: the largest of the sums over disjoint parts of a measure, by party, by product, by supplier, by purpose, by stage and over
/// disjoint sub-windows. A move inside a group is no part of it, so that by party it does not apply to reallocations and plans.
/// </summary>
internal sealed class PartsRule(KnownLedger ledger, Observations observations)
{
    /// <summary>Of more parts that overlap, the largest are taken first, which may miss the largest sum.</summary>
    private const int MaxOverlapping = 12;

    private readonly bool _isAnythingCovered = ledger.All<Coverage>().Any();

    /// <summary>
    /// The lower end that the parts give; null: none, as where nothing is observed or covered inside the scope, so that the parts would only say what the ledger says
    /// of the whole. What bounds a part is asked of the caller, who asks for its parts in turn.
    /// </summary>
    public EvidenceEnd? Low(ScopedMeasure measure, Func<ScopedMeasure, EvidenceEnd?> lowOf)
    {
        EvidenceEnd? low = null;

        // Who is ahead of the plan with one part makes up for being behind with another.
        if (measure.Kind == MeasureKind.BehindPlan)
            return null;
        if ((!_isAnythingCovered && !observations.AnyWithin(measure, ledger)) || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return null;
        if (measure.Kind is not (MeasureKind.ReallocatedIn or MeasureKind.ReallocatedOut or MeasureKind.Due))
            low = Best(low, Disjoint(Members(measure), lowOf));
        if (measure.Product is { } product && measure.In is null or "h100e")
            low = Best(low, SumOf(ledger.References.KindsOf(product).Select(kind => measure with { Product = kind }), lowOf));
        low = Best(low, Disjoint(Suppliers(measure), lowOf));
        low = Best(low, SumOf(Purposes(measure), lowOf));
        if (measure is StockMeasure { Kind: MeasureKind.Held } held)
            low = Best(low, SumOf(new[] { MeasureKind.OnHand, MeasureKind.InService }.Select(kind => OfKind(held, kind)), lowOf));
        if (measure is FlowMeasure flow)
            low = Best(low, SubWindows(flow, lowOf));
        return low;
    }

    private static EvidenceEnd? Best(EvidenceEnd? one, EvidenceEnd? other) => EvidenceEnd.Higher(one, other);

    private static StockMeasure OfKind(StockMeasure held, MeasureKind kind) =>
        new(kind, held.Party, held.Product!.Value, held.At) { Supplier = held.Supplier, Purpose = held.Purpose, In = held.In };

    private static EvidenceEnd? SumOf(IEnumerable<ScopedMeasure> parts, Func<ScopedMeasure, EvidenceEnd?> lowOf)
    {
        EvidenceEnd[] ends = [.. parts.Select(lowOf).OfType<EvidenceEnd>().Where(end => end.Value > 0)];
        return ends.Length == 0 ? null : EvidenceEnd.Sum(ends);
    }

    private IEnumerable<(ScopedMeasure Part, IReadOnlySet<PartyId> Scope)> Members(ScopedMeasure measure)
    {
        int day = ledger.ScopeDayOf(measure);
        return ledger.References.MembersOf(measure.Party, day).Select(member => (measure with { Party = member }, ledger.References.ScopeOf(member, day)));
    }

    /// <summary>The largest sum over parts that have no party in common.</summary>
    private static EvidenceEnd? Disjoint(IEnumerable<(ScopedMeasure Part, IReadOnlySet<PartyId> Scope)> parts, Func<ScopedMeasure, EvidenceEnd?> lowOf)
    {
        (EvidenceEnd End, IReadOnlySet<PartyId> Scope)[] ends =
        [
            .. parts.Select(part => (End: lowOf(part.Part), part.Scope)).Where(part => part.End is { Value.Sign: > 0 }).Select(part => (part.End!, part.Scope))
                .OrderByDescending(part => part.Item1.Value),
        ];
        (EvidenceEnd End, IReadOnlySet<PartyId> Scope)[] overlapping = [.. ends.Where(one => ends.Any(other => other.End != one.End && other.Scope.Overlaps(one.Scope)))];
        EvidenceEnd[] apart = [.. ends.Except(overlapping).Select(one => one.End)];
        EvidenceEnd? together = overlapping.Length > MaxOverlapping ? Greedy(overlapping) : Largest(overlapping, 0, []);
        EvidenceEnd[] all = together is null ? apart : [.. apart, together];
        return all.Length == 0 ? null : EvidenceEnd.Sum(all);
    }

    private static EvidenceEnd? Largest((EvidenceEnd End, IReadOnlySet<PartyId> Scope)[] parts, int from, HashSet<PartyId> taken)
    {
        if (from == parts.Length)
            return null;
        EvidenceEnd? without = Largest(parts, from + 1, taken);
        if (taken.Overlaps(parts[from].Scope))
            return without;
        EvidenceEnd? rest = Largest(parts, from + 1, [.. taken, .. parts[from].Scope]);
        return Best(rest is null ? parts[from].End : EvidenceEnd.Sum([parts[from].End, rest]), without);
    }

    private static EvidenceEnd? Greedy((EvidenceEnd End, IReadOnlySet<PartyId> Scope)[] parts)
    {
        var taken = new HashSet<PartyId>();
        var ends = new List<EvidenceEnd>();
        foreach ((EvidenceEnd end, IReadOnlySet<PartyId> scope) in parts)
        {
            if (taken.Overlaps(scope))
                continue;
            taken.UnionWith(scope);
            ends.Add(end);
        }

        return ends.Count == 0 ? null : EvidenceEnd.Sum(ends);
    }

    /// <summary>One supplier's part for each supplier that an observation or an order names, with the parties inside it.</summary>
    private IEnumerable<(ScopedMeasure Part, IReadOnlySet<PartyId> Scope)> Suppliers(ScopedMeasure measure)
    {
        if (measure.Supplier is not null)
            return [];
        PartyId[] observed = [.. Similar(measure).Select(other => other.Supplier).OfType<PartyId>().Distinct()];
        if (observed.Length == 0)
            return [];
        int day = ledger.ScopeDayOf(measure);
        IEnumerable<PartyId> ordering = measure is FlowMeasure && !measure.IsMoney ? ledger.All<Order>().Select(order => order.Supplier) : [];
        return observed.Concat(ordering).Distinct().Order().Select(supplier => (measure with { Supplier = supplier }, ledger.References.ScopeOf(supplier, day)));
    }

    private IEnumerable<ScopedMeasure> Purposes(ScopedMeasure measure) => measure.Purpose is not null ? [] : Similar(measure)
        .Select(other => other.Purpose).OfType<string>().Distinct().Order(StringComparer.Ordinal).Select(purpose => measure with { Purpose = purpose });

    private IEnumerable<ScopedMeasure> Similar(ScopedMeasure measure) =>
        observations.OfKind(measure.Kind).Where(other => other.GetType() == measure.GetType());

    /// <summary>The largest sum over observed windows inside the measure's that have no day in common (interval scheduling by weight).</summary>
    private EvidenceEnd? SubWindows(FlowMeasure measure, Func<ScopedMeasure, EvidenceEnd?> lowOf)
    {
        DaySpan whole = measure.During.ToSpan();
        (DaySpan Span, EvidenceEnd End)[] windows =
        [
            .. Similar(measure).OfType<FlowMeasure>().Where(other => IsWithinScope(other, measure))
                .Select(other => other.During).Where(window => window.ToSpan().IsInside(whole) && window.ToSpan() != whole).DistinctBy(window => window.ToSpan())
                .Select(window => (window.ToSpan(), lowOf(measure with { During = window }))).Where(pair => pair.Item2 is { Value.Sign: > 0 })
                .Select(pair => (pair.Item1, pair.Item2!)).OrderBy(pair => pair.Item1.Last).ThenBy(pair => pair.Item1.First),
        ];
        var best = new EvidenceEnd?[windows.Length + 1];
        for (int index = 0; index < windows.Length; index++)
        {
            (DaySpan span, EvidenceEnd end) = windows[index];
            int before = index;
            while (before > 0 && windows[before - 1].Span.Last >= span.First)
                before--;
            EvidenceEnd with = best[before] is { } rest ? EvidenceEnd.Sum([rest, end]) : end;
            best[index + 1] = Best(best[index], with);
        }

        return best[^1];
    }

    /// <summary>Whether an observation may bound a part of the measure, apart from its window: its party and product are inside the scope.</summary>
    private bool IsWithinScope(FlowMeasure other, FlowMeasure measure)
    {
        IReadOnlySet<PartyId> scope = ledger.References.ScopeOf(measure.Party, ledger.ScopeDayOf(measure));
        bool sameParties = scope.Contains(other.Party) && scope.SetEquals(ledger.References.ScopeOf(measure.Party, ledger.ScopeDayOf(other)));
        return sameParties && (measure.Product is null || (other.Product is { } product && ledger.References.ScopeOf(measure.Product.Value).Contains(product)));
    }
}
