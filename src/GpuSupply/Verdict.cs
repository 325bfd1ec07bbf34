using GpuSupply.Claims;
using System.Text.Json.Serialization;
using NodaTime;

namespace GpuSupply;

/// <summary>Whether what was said agrees with the record as known on a day, with what that rests on.</summary>
[Display.TypeFormatterSource(typeof(Display.NotebookSheets))]
public sealed class Verdict
{
    private readonly Lazy<IReadOnlyDictionary<ReadingPolicy, VerdictLabel>> _labels;
    private readonly Lazy<VerdictLabel> _withoutAssumptions;
    private readonly Lazy<IReadOnlyList<EvidenceUse>> _used;
    private readonly Lazy<IReadOnlyList<LeftAside>> _leftAside;
    private readonly Lazy<int?> _level;
    private readonly Lazy<PlanGap?> _planGap;
    private readonly Lazy<RowList<Flip>> _flips;
    private readonly Lazy<CounterfactualSet> _restsOn;

    internal Verdict(VerdictDetails details)
    {
        Details = details;
        _labels = new(details.Labels);
        _withoutAssumptions = new(details.WithoutAssumptions);
        _used = new(details.Used);
        _leftAside = new(() => details.LeftAside(this));
        _level = new(() => details.Level(this));
        _planGap = new(details.PlanGap);
        _flips = new(() => new RowList<Flip>(details.Flips(this)));
        _restsOn = new(() => details.RestsOn(this));
    }

    /// <summary>The claim; <see langword="null"/>: a measure and a value were asked about without one.</summary>
    public Claim? Claim { get; internal init; }

    /// <summary>What was asked about; <see langword="null"/>: the claim has no measure, or is made of several claims.</summary>
    public Measure? Measure { get; internal init; }

    /// <summary>The value as it was said; <see langword="null"/> where there is no measure.</summary>
    public StatedValue? Stated { get; internal init; }

    /// <summary>The day as known on which the verdict is given.</summary>
    [JsonConverter(typeof(Json.LocalDateConverter))]
    public LocalDate AsKnownOn { get; internal init; }

    /// <summary>The policy by which the value was read.</summary>
    public required ReadingPolicy Policy { get; init; }

    /// <summary>What the claim asserts, by the policy; <see langword="null"/> where there is no measure.</summary>
    public Bounds? Asserted { get; internal init; }

    /// <summary>The verdict in one word.</summary>
    public VerdictLabel Label { get; internal init; }

    /// <summary>Why there is not enough evidence; <see langword="null"/> for every other label.</summary>
    public VerdictReason? Reason { get; internal init; }

    /// <summary>
    /// What can't be compared, in words, where the reason is that: <c>product tpu has no weight in h100e</c>; <see langword="null"/> for every other reason.
    /// </summary>
    public string? NotComparableBecause { get; internal init; }

    /// <summary>
    /// On which side of the evidence a refuted claim lies; <see langword="null"/> for every other label, and where sources that exclude each other lie on both
    /// sides of it.
    /// </summary>
    public ClaimDirection? Direction { get; internal init; }

    /// <summary>What the record bounds the measure by, without what the speaker reported; <see langword="null"/>: by nothing.</summary>
    public Bounds? Evidence { get; internal init; }

    /// <summary>
    /// How far the verdict is from another one, in the unit of the evidence: supported, the distance from the evidence to the nearest end of the claim, of
    /// which zero is none for what can't be below zero; refuted, the distance between the two, negative; otherwise <see langword="null"/>, as where the
    /// claim has no end. Of sources that exclude each other the nearest counts.
    /// </summary>
    public Rational? Margin { get; internal init; }

    /// <summary>The label under each policy.</summary>
    public IReadOnlyDictionary<ReadingPolicy, VerdictLabel> Labels => _labels.Value;

    /// <summary>What the evidence takes for granted.</summary>
    public IReadOnlyList<Assumption> Assumptions { get; internal init; } = [];

    /// <summary>The label if nothing is taken for granted.</summary>
    public VerdictLabel WithoutAssumptions => _withoutAssumptions.Value;

    /// <summary>The percentage of the weakest credible interval that the evidence rests on; <see langword="null"/>: on none.</summary>
    public int? Level => _level.Value;

    /// <summary>The records that gave the ends of the evidence.</summary>
    public IReadOnlyList<EvidenceUse> Used => _used.Value;

    /// <summary>Records about the same thing that were not used, and why.</summary>
    public IReadOnlyList<LeftAside> LeftAside => _leftAside.Value;

    /// <summary>The disputes of the claim.</summary>
    public IReadOnlyList<RecordId> DisputedBy { get; internal init; } = [];

    /// <summary>By which later claim this one is restated, and since when; <see langword="null"/>: it is in force, or no claim.</summary>
    public Restatement? RestatedBy { get; internal init; }

    /// <summary>Whether sources exclude each other, whatever the label.</summary>
    public bool DoSourcesDiffer { get; internal init; }

    /// <summary>What the verdict has come upon: <see cref="FindingCode.SourcesDiffer"/> where sources exclude each other, whatever they observe; otherwise empty.</summary>
    public IReadOnlyList<Finding> Findings { get; internal init; } = [];

    /// <summary>The verdicts of the claims that the claim is made of; empty unless it is made of several.</summary>
    public IReadOnlyList<Verdict> Of { get; internal init; } = [];

    /// <summary>
    /// What the plan yields by the day on which the stock or the flow ends, and how far that is from what the claim needs; <see langword="null"/>: it is no
    /// stock of units on hand, in service or held and no flow of units received, it ends before any plan of these units begins, or the claim says at most
    /// how many, for which none are needed. Worked out when first asked for: a few passes over the transfers for each day on which a level was observed.
    /// </summary>
    public PlanGap? PlanGap => _planGap.Value;

    /// <summary>
    /// For each number in the records that the verdict rests on, the nearest value at which the label changes; what was claimed is no such number, but a price
    /// that it takes for granted is. For a claim made of several, the label of all together. Worked out when first asked for, by applying the change: some
    /// dozens of times for each number the label is given anew, for which what has to do with the record is folded and the transfers are copied.
    /// </summary>
    /// <remarks>
    /// Exact where each end of the evidence moves one way with the number, or goes on as it went before until it meets an end of the claim. Where it does neither, a stretch of values that is short beside its
    /// distance from the number can be passed over.
    /// </remarks>
    public RowList<Flip> Flips => _flips.Value;

    /// <summary>
    /// The fewest records without which the label is another one. Worked out when first asked for: the ledger is folded anew without each set that is tried,
    /// of which there are at most 256.
    /// </summary>
    public CounterfactualSet RestsOn => _restsOn.Value;

    /// <summary>
    /// The verdict in plain sentences: what was claimed, what the record says, what that rests on and takes for granted, the plan, the first three flips and
    /// what it falls with. It works out <see cref="Flips"/>, <see cref="RestsOn"/> and <see cref="PlanGap"/>.
    /// </summary>
    public string Explain() => Explanation.Of(this);

    internal VerdictDetails Details { get; }

    /// <summary>Label and reason or direction: <c>not-enough-evidence (too-wide)</c>.</summary>
    internal string Outcome =>
        Kebab.Of(Label) + (Reason is { } why ? $" ({Kebab.Of(why)})" : Direction is { } direction ? $" ({Kebab.Of(direction)})" : "");

    /// <summary>Label, reason and claim: <c>not-enough-evidence (too-wide): active-85k</c>.</summary>
    public override string ToString() => $"{Outcome}: {(Claim is { } claim ? claim.Id.ToString() : $"{Measure} {Stated}")}";
}
