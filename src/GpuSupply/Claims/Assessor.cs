using GpuSupply.Ledger;

namespace GpuSupply.Claims;

/// <summary>
/// Weighs the evidence on a measure: with and without what the speaker reported, and where sources exclude each other for each largest set of
/// them that is consistent.
/// </summary>
internal sealed class Assessor(KnownLedger ledger, KnownLedger independent, IReadOnlySet<RecordId> selfReported, Measure measure, Unit unit, bool mayAssume)
{
    /// <summary>More elements than this are not tried in all combinations: what they say is then only said to differ.</summary>
    private const int MaxElements = 12;

    private static readonly IReadOnlySet<RecordId> Nothing = new HashSet<RecordId>();

    /// <summary>The evidence, in one view where it is consistent.</summary>
    public IReadOnlyList<View> Views()
    {
        View whole = ViewWithout(Nothing);
        if (!whole.All.ExcludeEachOther)
            return [whole];
        RecordId[] elements = Elements();
        if (elements.Length > MaxElements)
            return [.. elements.Select(only => ViewWithout(elements.Where(other => other != only).ToHashSet())).Where(view => !view.All.ExcludeEachOther)];
        var consistent = new List<int>();
        foreach (int kept in Enumerable.Range(0, 1 << elements.Length).OrderByDescending(int.PopCount))
        {
            if (consistent.Any(larger => (larger & kept) == kept))
                continue;
            HashSet<RecordId> left = [.. elements.Where((_, index) => (kept & (1 << index)) == 0)];
            if (!ViewWithout(left).All.ExcludeEachOther)
                consistent.Add(kept);
        }

        return [.. consistent.Select(kept => ViewWithout(elements.Where((_, index) => (kept & (1 << index)) == 0).ToHashSet()))];
    }

    /// <summary>The observations that bound the measure, alone or together with the ledger.</summary>
    private RecordId[] Elements()
    {
        RecordId[] all = [.. new EvidenceFinder(ledger, Nothing, mayAssume).Observations.All.Select(observed => observed.Observation.Id).Order()];
        return [.. all.Where(id =>
        {
            EvidenceEnds ends = new EvidenceFinder(ledger, all.Where(other => other != id).ToHashSet(), mayAssume).Find(measure, unit);
            return new[] { ends.Low, ends.High }.Any(end => end is not null && end.Supports.Any(support => support.Record == id));
        })];
    }

    private View ViewWithout(IReadOnlySet<RecordId> excluded)
    {
        EvidenceEnds all = new EvidenceFinder(ledger, excluded, mayAssume).Find(measure, unit);
        if (selfReported.Count == 0)
            return new(all, all);
        EvidenceEnds own = new EvidenceFinder(independent, excluded, mayAssume).Find(measure, unit);

        // Left out, but never so that an end gets tighter by its absence.
        EvidenceEnd? low = own.Low is null || all.Low is null || all.Low.Value < own.Low.Value ? Looser(own.Low, all.Low) : own.Low;
        EvidenceEnd? high = own.High is null || all.High is null || all.High.Value > own.High.Value ? Looser(own.High, all.High) : own.High;
        return new(all, new(low, high));
    }

    private static EvidenceEnd? Looser(EvidenceEnd? own, EvidenceEnd? all) => own is null ? null : all;

    /// <summary>The evidence with everything, and without what the speaker reported.</summary>
    internal readonly record struct View(EvidenceEnds All, EvidenceEnds Shown);
}
