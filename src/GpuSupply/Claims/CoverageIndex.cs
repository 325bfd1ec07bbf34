using GpuSupply.Ledger;

namespace GpuSupply.Claims;

/// <summary>Which kinds of record are complete, for whom and when.</summary>
internal sealed class CoverageIndex(KnownLedger ledger, IReadOnlySet<RecordId> excluded)
{
    private readonly (Coverage Coverage, DaySpan Span)[] _all =
    [
        .. ledger.Records.Where(version => version.Record is Coverage coverage && !excluded.Contains(coverage.Id))
            .Select(version => ((Coverage)version.Record, CoveredDays.Of(ledger, version))).Where(pair => pair.Item2.First <= pair.Item2.Last),
    ];

    /// <summary>The coverages by which all records of some kinds are complete for a scope throughout a window; null: they are not.</summary>
    public IReadOnlyList<RecordId>? Throughout(ScopedMeasure measure, int scopeDay, IReadOnlyList<RecordKind> kinds, DaySpan span)
    {
        var used = new HashSet<RecordId>();
        foreach (RecordKind kind in kinds)
        {
            int next = span.First;
            bool isDone = false;
            foreach ((Coverage coverage, DaySpan covered) in _all.Where(pair => Concerns(pair.Coverage, measure, scopeDay, kind)).OrderBy(pair => pair.Span.First))
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

    private bool Concerns(Coverage coverage, ScopedMeasure measure, int scopeDay, RecordKind kind) =>
        coverage.Of.Contains(kind)
        && (coverage.Supplier is null || coverage.Supplier == measure.Supplier)
        && measure.Product is { } product && ledger.References.ScopeOf(coverage.Product).Contains(product)
        && ledger.References.ScopeOf(coverage.Party, scopeDay).Contains(measure.Party);
}
