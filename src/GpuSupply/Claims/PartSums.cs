using GpuSupply.Ledger;

namespace GpuSupply.Claims;

/// <summary>Adds up what parts certainly have; parts of which nothing is certain add nothing. Parts that may have units in common are not both counted.</summary>
internal static class PartSums
{
    /// <summary>Of more parts that overlap, the largest are taken first, which may miss the largest sum.</summary>
    private const int MaxOverlapping = 12;

    /// <summary>The sum over parts that have nothing in common; null: nothing is certain of any.</summary>
    public static EvidenceEnd? All(IEnumerable<ScopedMeasure> parts, Func<ScopedMeasure, EvidenceEnd?> lowOf)
    {
        EvidenceEnd[] ends = [.. parts.Select(lowOf).OfType<EvidenceEnd>().Where(end => end.Value > 0)];
        return ends.Length == 0 ? null : EvidenceEnd.Sum(ends);
    }

    /// <summary>The largest sum over parts that have no party in common.</summary>
    public static EvidenceEnd? Disjoint(IEnumerable<MeasureSplits.Part> parts, Func<ScopedMeasure, EvidenceEnd?> lowOf)
    {
        (EvidenceEnd End, IReadOnlySet<PartyId> Parties)[] ends =
        [
            .. parts.Select(part => (End: lowOf(part.Measure), part.Parties)).Where(part => part.End is { Value.Sign: > 0 }).Select(part => (part.End!, part.Parties))
                .OrderByDescending(part => part.Item1.Value),
        ];
        (EvidenceEnd End, IReadOnlySet<PartyId> Parties)[] overlapping = [.. ends.Where(one => ends.Any(other => other.End != one.End && other.Parties.Overlaps(one.Parties)))];
        EvidenceEnd[] apart = [.. ends.Except(overlapping).Select(one => one.End)];
        EvidenceEnd? together = overlapping.Length > MaxOverlapping ? Greedy(overlapping) : Largest(overlapping, 0, []);
        EvidenceEnd[] all = together is null ? apart : [.. apart, together];
        return all.Length == 0 ? null : EvidenceEnd.Sum(all);
    }

    /// <summary>The largest sum over windows that have no day in common (interval scheduling by weight).</summary>
    /// <param name="parts">Windows of which something is observed.</param>
    /// <param name="lowOf">What is certain of one of these.</param>
    /// <param name="gaps">Windows between them.</param>
    /// <param name="recordedOf">What is on record of one of those.</param>
    /// <param name="isBesides">Whether what is on record between the windows counts where nothing is certain of them: otherwise it is part of what is on record of the whole.</param>
    public static EvidenceEnd? Windows(
        IEnumerable<FlowMeasure> parts, Func<ScopedMeasure, EvidenceEnd?> lowOf, IEnumerable<FlowMeasure> gaps, Func<ScopedMeasure, EvidenceEnd?> recordedOf, bool isBesides)
    {
        List<(DaySpan Span, EvidenceEnd End)> windows = [.. Certain(parts, lowOf)];
        if (isBesides || windows.Count > 0)
            windows.AddRange(Certain(gaps, recordedOf));
        if (windows.Count == 0)
            return null;
        windows.Sort(static (one, other) => (one.Span.Last, one.Span.First).CompareTo((other.Span.Last, other.Span.First)));
        return EvidenceEnd.Sum(HeaviestApart(windows));
    }

    /// <summary>Of windows in the order of their last days those apart from each other that add up to most, in the same order.</summary>
    private static List<EvidenceEnd> HeaviestApart(List<(DaySpan Span, EvidenceEnd End)> windows)
    {
        int[] lasts = [.. windows.Select(window => window.Span.Last)];
        int[] before = [.. windows.Select(window => Sorted.FirstFrom(lasts, window.Span.First))];

        // Of the first windows the largest sum, without its records, and the last one in it.
        var best = new (EvidenceEnd? Sum, int Last)[windows.Count + 1];
        for (int index = 0; index < windows.Count; index++)
        {
            EvidenceEnd end = windows[index].End;
            EvidenceEnd with = best[before[index]].Sum is { } rest
                ? new(rest.Value + end.Value, rest.IsOpen || end.IsOpen, Supports.None, EvidenceEnd.Union(rest.Assumptions, end.Assumptions)) : end;
            best[index + 1] = ReferenceEquals(EvidenceEnd.Higher(best[index].Sum, with), with) ? (with, index) : best[index];
        }

        var taken = new List<EvidenceEnd>();
        for (int count = windows.Count; best[count].Sum is not null; count = before[best[count].Last])
            taken.Add(windows[best[count].Last].End);
        taken.Reverse();
        return taken;
    }

    private static IEnumerable<(DaySpan Span, EvidenceEnd End)> Certain(IEnumerable<FlowMeasure> parts, Func<ScopedMeasure, EvidenceEnd?> lowOf)
    {
        foreach (FlowMeasure part in parts)
        {
            if (lowOf(part) is { Value.Sign: > 0 } low)
                yield return (part.During.ToSpan(), low);
        }
    }

    private static EvidenceEnd? Largest((EvidenceEnd End, IReadOnlySet<PartyId> Parties)[] parts, int from, HashSet<PartyId> taken)
    {
        if (from == parts.Length)
            return null;
        EvidenceEnd? without = Largest(parts, from + 1, taken);
        if (taken.Overlaps(parts[from].Parties))
            return without;
        EvidenceEnd? rest = Largest(parts, from + 1, [.. taken, .. parts[from].Parties]);
        return EvidenceEnd.Higher(rest is null ? parts[from].End : EvidenceEnd.Sum([parts[from].End, rest]), without);
    }

    private static EvidenceEnd Greedy((EvidenceEnd End, IReadOnlySet<PartyId> Parties)[] parts)
    {
        var taken = new HashSet<PartyId>();
        var ends = new List<EvidenceEnd>();
        foreach ((EvidenceEnd end, IReadOnlySet<PartyId> parties) in parts)
        {
            if (taken.Overlaps(parties))
                continue;
            taken.UnionWith(parties);
            ends.Add(end);
        }

        return EvidenceEnd.Sum(ends);
    }
}
