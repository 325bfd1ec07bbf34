namespace GpuSupply.Claims;

/// <summary>How to work out what a verdict says beside its label and its evidence, each when it is first asked for.</summary>
internal sealed class VerdictDetails
{
    /// <summary>The details of a verdict on what can't be compared: there are none.</summary>
    public static VerdictDetails None { get; } = new();

    public Func<IReadOnlyDictionary<ReadingPolicy, VerdictLabel>> Labels { get; init; } = static () => NotEnough;

    public Func<VerdictLabel> WithoutAssumptions { get; init; } = static () => VerdictLabel.NotEnoughEvidence;

    public Func<IReadOnlyList<EvidenceUse>> Used { get; init; } = static () => [];

    public Func<Verdict, IReadOnlyList<LeftAside>> LeftAside { get; init; } = static _ => [];

    public Func<Verdict, int?> Level { get; init; } = static _ => null;

    public Func<PlanGap?> PlanGap { get; init; } = static () => null;

    public Func<Verdict, IReadOnlyList<Flip>> Flips { get; init; } = static _ => [];

    public Func<Verdict, CounterfactualSet> RestsOn { get; init; } = static _ => new([], null, true);

    /// <summary>The ends of the evidence that it shows, those of a claim of several without those of its parts.</summary>
    public IReadOnlyList<EvidenceEnds> Ends { get; init; } = [];

    /// <summary>The ends with what is taken for granted, also where the other evidence excludes that: for the history that the verdict is a row of, while it is made.</summary>
    public Func<EvidenceEnds> Assuming { get; init; } = static () => default;

    /// <summary>What was asked, in all that the claim is made of; none where that can't be compared.</summary>
    public Lazy<IReadOnlyList<FlipFinder.Asked>> Asked { get; init; } = new(static () => []);

    /// <summary>Whether something that the claim is made of can't be compared.</summary>
    public bool IsIncomplete { get; init; } = true;

    private static IReadOnlyDictionary<ReadingPolicy, VerdictLabel> NotEnough { get; } = ReadingPolicy.All.ToDictionary(policy => policy, _ => VerdictLabel.NotEnoughEvidence);
}
