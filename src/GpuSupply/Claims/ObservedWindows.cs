using GpuSupply.Ledger;

namespace GpuSupply.Claims;

/// <summary>
/// The windows in which something like a flow is observed, inside its own and around that, and the windows between those. A window counts while the parties inside
/// the flow's scope are the same in it as in its own.
/// </summary>
internal sealed class ObservedWindows(KnownLedger ledger, Observations observations, EvidenceCells cells)
{
    /// <summary>Between so many windows all gaps are looked at.</summary>
    private const int MostWindows = 8;

    /// <summary>Whether anything is observed inside a flow's scope and window.</summary>
    public bool IsAnyInside(FlowMeasure measure) => KnownInside(measure).IsAny;

    /// <summary>The flow in each window inside its own.</summary>
    public IReadOnlyList<FlowMeasure> Inside(FlowMeasure measure) => KnownInside(measure).InWindows;

    /// <summary>
    /// The flow in the windows between those that are observed inside its own, in which there may be something on record. Of many windows only what lies between
    /// one and the next.
    /// </summary>
    public IReadOnlyList<FlowMeasure> Between(FlowMeasure measure) => cells.Between.Of(ledger, measure, this, static (windows, flow) => [.. windows.Gaps(flow, windows.Spans(flow))]);

    /// <summary>The same with a further window inside its own, which it is to leave out.</summary>
    public IEnumerable<FlowMeasure> Between(FlowMeasure measure, DaySpan apart) => Gaps(measure, [.. Spans(measure), apart]);

    /// <summary>The flow in each window around its own.</summary>
    public IReadOnlyList<FlowMeasure> Around(FlowMeasure measure) =>
        cells.Around.Of(ledger, measure, this, static (windows, flow) => windows.FindAround(flow));

    private (bool IsAny, IReadOnlyList<FlowMeasure> InWindows) KnownInside(FlowMeasure measure) =>
        cells.Inside.Of(ledger, measure, this, static (windows, flow) => windows.FindInside(flow));

    private (bool IsAny, IReadOnlyList<FlowMeasure> InWindows) FindInside(FlowMeasure measure)
    {
        FlowMeasure[] inside = [.. observations.Inside(measure)];
        return (inside.Length > 0, InWindowsOf(measure, inside));
    }

    private FlowMeasure[] FindAround(FlowMeasure measure) => InWindowsOf(measure, observations.Around(measure).Where(other => IsAlike(other, measure)));

    private DaySpan[] Spans(FlowMeasure measure) => [.. Inside(measure).Select(part => part.During.ToSpan())];

    private FlowMeasure[] InWindowsOf(FlowMeasure measure, IEnumerable<FlowMeasure> observed)
    {
        DaySpan own = measure.During.ToSpan();
        return
        [
            .. observed.DistinctBy(other => other.During.ToSpan()).Where(other => other.During.ToSpan() != own)
                .Select(other => measure with { During = other.During }).Where(other => HasSameParties(other, measure)),
        ];
    }

    private IEnumerable<FlowMeasure> Gaps(FlowMeasure measure, DaySpan[] windows)
    {
        DaySpan whole = measure.During.ToSpan();
        int[] firsts = [whole.First, .. windows.Where(window => window.Last < whole.Last).Select(window => window.Last + 1)];
        int[] lasts = [.. windows.Where(window => window.First > whole.First).Select(window => window.First - 1).Order(), whole.Last];
        IEnumerable<DaySpan> gaps = windows.Length <= MostWindows
            ? firsts.SelectMany(first => lasts.Where(last => first <= last).Select(last => new DaySpan(first, last)))
            : firsts.Select(first => new DaySpan(first, lasts[Sorted.FirstFrom(lasts, first)]));
        HashSet<DaySpan> own = [.. windows, whole];
        return gaps.Distinct().Where(gap => !own.Contains(gap))
            .Select(gap => measure with { During = DateWindow.Between(Day.DateOrOpen(gap.First), Day.DateOrOpen(gap.Last)) })
            .Where(gap => HasSameParties(gap, measure));
    }

    private bool HasSameParties(FlowMeasure one, FlowMeasure other)
    {
        IReadOnlySet<PartyId> mine = ledger.PartiesOf(one), theirs = ledger.PartiesOf(other);
        return ReferenceEquals(mine, theirs) || mine.SetEquals(theirs);
    }

    /// <summary>Whether an observation may bound a measure at its own time: one of the two has its party and its product inside the other's scope.</summary>
    private bool IsAlike(FlowMeasure one, FlowMeasure other)
    {
        bool isOfParty = ledger.PartiesOf(one).Contains(other.Party) || ledger.PartiesOf(other).Contains(one.Party);
        return isOfParty && (one.Product is not { } mine || other.Product is not { } theirs
            || ledger.References.ScopeOf(mine).Contains(theirs) || ledger.References.ScopeOf(theirs).Contains(mine));
    }
}
