using GpuSupply.Ledger;

namespace GpuSupply.Claims;

/// <summary>Which kinds of record are complete, for whom and when.</summary>
internal sealed class CoverageIndex(KnownLedger ledger)
{
    private readonly Covered _covered = ledger.Once(static known => new Covered(known));

    /// <summary>The coverages by which all records of some kinds are complete for a scope throughout a window; null: they are not.</summary>
    public IReadOnlyList<RecordId>? Throughout(ScopedMeasure measure, int scopeDay, IReadOnlyList<RecordKind> kinds, DaySpan span)
    {
        if (_covered.ByParty.Count == 0)
            return null;
        var used = new HashSet<RecordId>();
        (Coverage Coverage, DaySpan Span)[] concerning = [.. Concerning(measure, scopeDay).OrderBy(pair => pair.Span.First)];
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

    private IEnumerable<(Coverage Coverage, DaySpan Span)> Concerning(ScopedMeasure measure, int scopeDay) => ledger.References.EverAround(measure.Party)
        .Where(party => ledger.References.ScopeOf(party, scopeDay).Contains(measure.Party)).SelectMany(party => _covered.ByParty[party])
        .Where(pair => (pair.Coverage.Supplier is null || pair.Coverage.Supplier == measure.Supplier)
            && measure.Product is { } product && ledger.References.ScopeOf(pair.Coverage.Product).Contains(product));

    /// <summary>All coverages with the days that they cover, by their own party.</summary>
    private sealed class Covered(KnownLedger ledger)
    {
        public ILookup<PartyId, (Coverage Coverage, DaySpan Span)> ByParty { get; } = ledger.VersionsOf<Coverage>()
            .Select(version => (Coverage: (Coverage)version.Record, Span: CoveredDays.Of(ledger, version))).Where(pair => pair.Span.First <= pair.Span.Last)
            .ToLookup(pair => pair.Coverage.Party);
    }
}
