using NodaTime;

namespace GpuSupply.TestKit.Verdicts;

/// <summary>
/// Compares a verdict with the worlds that agree with a case, in one direction: supported, the claim is true in every world; refuted, in none. What the
/// claim's own side reported may refute it and can't support it, so that worlds with and without it must make a supported claim true.
/// </summary>
public sealed class VerdictOracle
{
    internal const string HasNoValue = "it has no value in any world";
    internal const string NotSeen = "no world agrees with all sources, which is not seen";

    internal const string OneLabel = "sources are said to conflict, but those that exclude each other on a part apart, all sets give one label";

    internal const string OneAlone = "no world agrees with one of the observations";

    private static readonly HashSet<Assumption> Nothing = [];

    private readonly GeneratedCase _case;
    private readonly Heard _heard;
    private readonly Measure _measure;
    private readonly Verdict _verdict;
    private readonly List<string> _contradictions = [];
    private readonly Dictionary<string, Outlook> _outlooks = [];
    private string? _sharper;
    private bool _hasWorlds;

    private VerdictOracle(GeneratedCase generated, LocalDate known, ReadingPolicy policy)
    {
        _case = generated;
        _heard = new Heard(generated, known, StatementCaseGenerators.Claim);
        _verdict = generated.ToLedger().AsKnownOn(known).Verify(StatementCaseGenerators.Claim, policy);
        _measure = _verdict.Measure!;
    }

    /// <summary>Compares the verdict on a case's one claim; null: it is not there.</summary>
    public static VerdictComparison? Compare(GeneratedCase generated, LocalDate known, ReadingPolicy policy)
    {
        if (generated.Sourced.All(record => record.Id != StatementCaseGenerators.Claim || generated.KnownOn(record) > known))
            return null;
        var oracle = new VerdictOracle(generated, known, policy);
        oracle.Compare();
        bool isUnclear = oracle._outlooks.Values.Any(outlook => outlook.IsUnclear);
        return new(oracle._verdict, oracle._contradictions.FirstOrDefault(), isUnclear ? null : oracle._sharper, isUnclear, oracle._hasWorlds);
    }

    private void Compare()
    {
        Bounds asserted = _verdict.Asserted!.Value;
        Outlook all = Look("all", _heard.All, Nothing, asserted);
        _hasWorlds = all.HasWorlds || all.Other is not null;
        HeardRecord[] others = [.. _heard.All.Where(one => !_heard.IsSelfReported(one))];
        Outlook without = others.Length == _heard.All.Count ? all : Look("without its own side", others, Nothing, asserted);
        if (!all.HasWorlds && !all.IsUnclear && all.Other is not null)
        {
            // True in no world, and false in none.
            _sharper = HasNoValue;
            return;
        }

        if (!all.HasWorlds && !all.IsUnclear)
        {
            CompareApart(asserted);
            return;
        }

        if (_verdict.DoSourcesDiffer)
            _contradictions.Add($"sources are said to exclude each other, but there is a world:\n{all.True ?? all.False}");
        if (_verdict.WithoutAssumptions == VerdictLabel.ConflictingEvidence)
            _contradictions.Add($"conflicting evidence, but there is a world:\n{all.True ?? all.False}");
        Hold(_verdict.WithoutAssumptions, all, without, "without assumptions");
        if (_verdict.Assumptions.Count > 0)
        {
            HashSet<Assumption> assumptions = [.. _verdict.Assumptions];
            Outlook assumed = Look("assumed", _heard.All, assumptions, asserted);
            Hold(_verdict.Label, assumed, others.Length == _heard.All.Count ? assumed : Look("assumed without", others, assumptions, asserted), "on assumptions");
        }

        if (_verdict.WithoutAssumptions == VerdictLabel.NotEnoughEvidence)
            _sharper = all.IsTrueInNone ? "true in no world" : all.IsTrueInAll && without.IsTrueInAll ? "true in every world" : null;
    }

    private void Hold(VerdictLabel label, Outlook all, Outlook without, string how)
    {
        if (label == VerdictLabel.Supported && (without.False ?? all.False) is { } wrong)
            _contradictions.Add($"supported {how}, but false in this world{(without.False is null ? "" : " that need not agree with what the claim's side reported")}:\n{wrong}");
        if (label == VerdictLabel.Refuted && all.True is { } right)
            _contradictions.Add($"refuted {how}, but true in this world:\n{right}");
    }

    // No world agrees with all: the largest sets of sources that some world agrees with, the ledger taken as one.
    private void CompareApart(Bounds asserted)
    {
        // Such as an odd number of what is counted in pairs: only whole units tell.
        if (_heard.All.Where(one => one.Record is Observation).Any(one => Look($"{one.Record.Id} alone", [one], Nothing, asserted) is { HasWorlds: false, Other: null }))
        {
            _sharper = OneAlone;
            return;
        }

        List<SourceSet> largest = LargestSets(asserted);
        bool isSeen = _verdict.DoSourcesDiffer;
        bool isTrueInAll = largest.All(set => set.Supports), isTrueInNone = largest.All(set => set.Refutes);
        _sharper = (isSeen, _verdict.WithoutAssumptions) switch
        {
            (false, _) => NotSeen,
            (true, VerdictLabel.NotEnoughEvidence) when isTrueInAll => "sources exclude each other, and each largest set makes it true",
            (true, VerdictLabel.NotEnoughEvidence) when isTrueInNone => "sources exclude each other, and none makes it true",
            (true, VerdictLabel.NotEnoughEvidence) when largest.Any(set => set.Supports) && largest.Any(set => set.Refutes) =>
                "sources exclude each other, one largest set makes it true and another false",
            _ => null,
        };
        // A set that some world agrees with is inside of one of the sets that the verdict rests on, which bounds more closely.
        VerdictLabel[] labels = [.. largest.Select(set => LabelOn(set.Records))];
        VerdictLabel label = _verdict.WithoutAssumptions;
        if ((label == VerdictLabel.Supported && labels.Contains(VerdictLabel.Refuted)) || (label == VerdictLabel.Refuted && labels.Contains(VerdictLabel.Supported)))
            _contradictions.Add($"{label}, but the largest sets of sources that a world agrees with are {string.Join(", ", labels)}");
        if (label == VerdictLabel.ConflictingEvidence && labels.Distinct().Count() == 1 && labels[0] is VerdictLabel.Supported or VerdictLabel.Refuted)
            _sharper = OneLabel;
    }

    // The verdict on the same claim by some of the sources alone.
    private VerdictLabel LabelOn(IReadOnlyList<HeardRecord> records)
    {
        HashSet<RecordId> left = [.. _heard.All.Where(one => one.Record is not Claim).Except(records).Select(one => one.Record.Id)];
        var part = new GeneratedCase(
            [.. _case.Records.Where(record => record is not SourcedRecord one || !(left.Contains(one.Id) || (one is Correction correction && left.Contains(correction.Replaces))))]);
        return part.ToLedger().AsKnownOn(_heard.Known).Verify(StatementCaseGenerators.Claim, _verdict.Policy).WithoutAssumptions;
    }

    private List<SourceSet> LargestSets(Bounds asserted)
    {
        HeardRecord[] observations = [.. _heard.All.Where(one => one.Record is Observation)];
        HeardRecord[] ledger = [.. _heard.All.Where(one => one.Record is SupplyRecord or Coverage)];
        int elements = observations.Length + 1;
        var largest = new List<int>();
        var sets = new List<SourceSet>();
        foreach (int set in Enumerable.Range(1, (1 << elements) - 1).OrderByDescending(set => int.PopCount(set)))
        {
            if (largest.Any(larger => (larger & set) == set))
                continue;
            HeardRecord[] records = [.. (set & 1) == 1 ? ledger : [], .. observations.Where((_, index) => (set >> (index + 1) & 1) == 1)];
            Outlook outlook = Look($"set {set}", records, Nothing, asserted);
            if (!outlook.HasWorlds && !outlook.IsUnclear)
                continue;
            largest.Add(set);
            HeardRecord[] others = [.. records.Where(one => !_heard.IsSelfReported(one))];
            sets.Add(new(records, outlook, others.Length == records.Length ? outlook : Look($"others of set {set}", others, Nothing, asserted)));
        }

        return sets;
    }

    private Outlook Look(string name, IReadOnlyList<HeardRecord> records, IReadOnlySet<Assumption> assumptions, Bounds asserted)
    {
        var worlds = new OpenWorlds(_heard, records, assumptions, _measure);
        return _outlooks[name] = Outlook.On(worlds, _measure, asserted, worlds.Observations);
    }

    // A largest set of sources that some world agrees with, and those of it that are not of the claim's own side.
    private sealed record SourceSet(IReadOnlyList<HeardRecord> Records, Outlook All, Outlook Others)
    {
        public bool Supports => All.IsTrueInAll && Others.IsTrueInAll;

        public bool Refutes => All.IsTrueInNone;
    }
}
