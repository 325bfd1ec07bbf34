namespace GpuSupply.TestKit.Verdicts;

/// <summary>What cannot have happened unrecorded: what coverage says is complete, and what an assumption excludes.</summary>
/// <remarks>
/// Where it is open whether a coverage of a group reaches a party that comes or goes, it is taken to: the fewer worlds there are, the less there is to
/// hold against a verdict.
/// </remarks>
public sealed class Completeness(IReadOnlyList<HeardRecord> heard, IReadOnlySet<Assumption> assumptions, int known, Scopes scopes)
{
    private readonly (Coverage Coverage, WorldWindow During)[] _coverages =
        [.. heard.Where(one => one.Record is Coverage).Select(one => ((Coverage)one.Record, WorldWindow.Of(((Coverage)one.Record).During).Until(one.LearnedOn)))];

    public IEnumerable<WorldWindow> Windows => _coverages.Select(one => one.During);

    public bool Excludes(Happening happening) => _coverages.Any(one => Covers(one.Coverage, one.During, happening)) || Assumed(happening);

    private bool Covers(Coverage coverage, WorldWindow during, Happening happening) =>
        coverage.Of.Contains(happening.Type)
        && during.First <= happening.Day && happening.Day <= during.Last
        && happening.Product is { } product && scopes.KindsOf(coverage.Product).Contains(product)
        && (coverage.Supplier is not { } supplier || happening.Supplier == supplier)
        && DaysToTell(during).Any(day => IsInside(coverage, day, happening));

    // The first days of stretches in which nobody comes or goes.
    private IEnumerable<int> DaysToTell(WorldWindow during) =>
        scopes.Windows.SelectMany(window => new[] { window.First, window.Last + 1 }).Where(day => during.First < day && day <= during.Last).Prepend(during.First);

    private bool IsInside(Coverage coverage, int day, Happening happening)
    {
        HashSet<PartyId> inside = scopes.Inside(coverage.Party, day);
        return inside.Contains(happening.From.Party) || inside.Contains(happening.To.Party);
    }

    private bool Assumed(Happening happening) => (assumptions.Contains(Assumption.PlanAsRecorded) && happening.Due is not null) || Leaves(happening);

    private bool Leaves(Happening happening) =>
        assumptions.Contains(Assumption.NothingLeavesUnrecorded) && happening.Day <= known
        && happening.From.Stage is Stage.OnHand or Stage.InService && (happening.From.Stage, happening.To.Stage) != (Stage.OnHand, Stage.InService)
        && happening.From.Party != Happening.Elsewhere;
}
