using GpuSupply.Ledger;

namespace GpuSupply.Claims;

/// <summary>Which kinds of record are complete, for whom and when.</summary>
internal sealed class CoverageIndex(KnownLedger ledger)
{
    private readonly Covered _covered = ledger.Timeline.Once(static timeline => new Covered(timeline));

    /// <summary>The coverages by which all records of some kinds are complete for a scope throughout a window; null: they are not.</summary>
    public IReadOnlyList<RecordId>? Throughout(ScopedMeasure measure, IReadOnlyList<RecordKind> kinds, DaySpan span)
    {
        if (_covered.IsEmpty)
            return null;
        var used = new HashSet<RecordId>();
        (Coverage Coverage, DaySpan Span)[] concerning = [.. Concerning(measure).OrderBy(pair => pair.Span.First)];
        foreach (RecordKind kind in kinds)
        {
            int next = span.First;
            bool isDone = false;
            foreach ((Coverage coverage, DaySpan covered) in concerning.Where(pair => pair.Coverage.Of.Contains(kind)))
            {
                if (covered.First > next)
                    break;
                if (covered.Last < next)
                    continue;
                used.Add(coverage.Id);
                isDone = covered.Last >= span.Last;
                if (isDone)
                    break;
                next = covered.Last + 1;
            }

            if (!isDone)
                return null;
        }

        return [.. used.Order()];
    }

    /// <summary>Whether all that makes up the plan is on record up to this day, which on the next day it is no more unless something is learned.</summary>
    public bool IsPlanComplete(ScopedMeasure measure)
    {
        if (Throughout(measure, MeasureParts.RecordsOf(MeasureKind.Due), new(Day.Beginning, ledger.KnownOn)) is null)
            return false;
        _ = ledger.HasCome(ledger.KnownOn + 1);
        return true;
    }

    private IEnumerable<(Coverage Coverage, DaySpan Span)> Of(PartyId party)
    {
        foreach (int place in _covered.ByParty[party])
        {
            if (ledger.VersionAt(place) is not { Record: Coverage coverage } version || coverage.Party != party)
                continue;
            DaySpan span = CoveredDays.Of(ledger, version);
            if (span.First <= span.Last)
                yield return (coverage, span);
        }
    }

    private IEnumerable<(Coverage Coverage, DaySpan Span)> Concerning(ScopedMeasure measure) => ledger.References.EverAround(measure.Party)
        .SelectMany(Of)
        .Where(pair => (pair.Coverage.Supplier is not { } whole || (measure.Supplier is { } supplier && ledger.References.ScopeOf(whole, ledger.ScopeDayOf(measure)).Contains(supplier)))
            && measure.Product is { } product && ledger.References.ScopeOf(pair.Coverage.Product).Contains(product))
        .SelectMany(pair => WhileInside(measure, pair.Coverage.Party, pair.Span).Select(span => (pair.Coverage, span)));

    /// <summary>
    /// The days of a span on which a coverage speaks for all parties of a measure: on each for who is inside then; throughout for who is inside on the last,
    /// and where the measure is of the same party for who is inside on any.
    /// </summary>
    private IEnumerable<DaySpan> WhileInside(ScopedMeasure measure, PartyId group, DaySpan span)
    {
        ReferenceBook references = ledger.References;
        int[] starts = [span.First, .. references.MembershipChanges.Where(day => span.First < day && day <= span.Last)];
        HashSet<PartyId> always = [.. (group == measure.Party ? starts : starts[^1..]).SelectMany(day => references.ScopeOf(group, day))];
        PartyId[] others = [.. ledger.PartiesOf(measure).Where(party => !always.Contains(party))];
        if (others.Length == 0)
            return [span];
        return starts.Select((first, index) => new DaySpan(first, index + 1 < starts.Length ? starts[index + 1] - 1 : span.Last))
            .Where(stretch => others.All(references.ScopeOf(group, stretch.First).Contains));
    }

    /// <summary>The places of coverages by their party.</summary>
    private sealed class Covered(Timeline timeline)
    {
        public bool IsEmpty => ByParty.Count == 0;

        public ILookup<PartyId, int> ByParty { get; } = timeline.PlacesBy<Coverage, PartyId>(RecordKind.Coverage, coverage => [coverage.Party]);
    }
}
