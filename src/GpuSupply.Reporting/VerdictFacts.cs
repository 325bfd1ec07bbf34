namespace GpuSupply.Reporting;

/// <summary>What a report says of verdicts, for people: what was said, what is on record, what that rests on and what would change it. Each quote is told once.</summary>
/// <param name="report">The report.</param>
public sealed partial class VerdictFacts(SupplyReport report)
{
    private readonly Names _names = new(report);
    private readonly HashSet<(string Source, string Quote)> _quoted = [];

    private SupplyLedger Ledger => report.Ledger;

    /// <summary>A sign for a label, to be found at a glance and without colours.</summary>
    /// <param name="label">The label.</param>
    public static string SignOf(VerdictLabel label) => label switch
    {
        VerdictLabel.Supported => "✓",
        VerdictLabel.Refuted => "✗",
        VerdictLabel.ConflictingEvidence => "≠",
        _ => "?",
    };

    /// <summary>Verdicts in the order in which they are told: what is decided comes first, what cannot be compared last.</summary>
    /// <param name="verdicts">The verdicts.</param>
    public static IReadOnlyList<Verdict> Ordered(IEnumerable<Verdict> verdicts)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        return [.. verdicts.OrderBy(Rank)];
    }

    /// <summary>How many there are of each label, in a sentence: <c>25 claims: 3 refuted, 5 supported and 17 with not enough evidence.</c></summary>
    /// <param name="verdicts">The verdicts, in their order.</param>
    public static string Counts(IReadOnlyList<Verdict> verdicts)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        string[] counts = [.. verdicts.GroupBy(verdict => verdict.Label).Select(group => $"{group.Count()} {With(group.Key)}")];
        return $"{verdicts.Count} claim{(verdicts.Count == 1 ? "" : "s")}: {Words.And(counts)}.";
    }

    /// <summary>What stands beside a verdict's label: reason or direction, whether it varies by policy, whether it is disputed; may be empty.</summary>
    /// <param name="verdict">The verdict.</param>
    public static string Details(Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return string.Join(", ", new[]
        {
            verdict.Reason is { } reason ? Words.Plain(reason) : null,
            verdict.Direction is { } direction ? Words.Plain(direction) : null,
            ByPolicy(verdict) is null ? null : "varies by policy",
            verdict.DisputedBy.Count > 0 ? "disputed" : null,
        }.OfType<string>());
    }

    /// <summary>What was said, in short: <c>~85k</c>, <c>all of 3</c>, or a dash.</summary>
    /// <param name="claim">The claim.</param>
    public static string Said(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return claim.Value is { } value ? Said(value) : claim.All.Count > 0 ? $"all of {claim.All.Count}" : "–";
    }

    /// <summary>A verdict's head: sign, claim, and label with reason or direction.</summary>
    /// <param name="verdict">The verdict.</param>
    public static IReadOnlyList<Phrase> Head(Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return Headed(verdict, PhraseKind.Strong);
    }

    /// <summary>All that is said of a verdict, term by term. It works out <see cref="Verdict.Flips"/>, <see cref="Verdict.RestsOn"/> and <see cref="Verdict.PlanGap"/>.</summary>
    /// <param name="verdict">The verdict, on a claim.</param>
    public IReadOnlyList<Fact> Of(Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        Claim claim = verdict.Claim!;
        var facts = new List<Fact>();
        var speaker = new List<Phrase> { new(_names.Of(claim.Speaker)) };
        if (claim.Quote is { } quote)
            speaker.AddRange([new(": "), new(Quoted(quote), PhraseKind.Quote)]);
        AddLines("said by", [speaker, [new Phrase(_names.SourceOf(claim), PhraseKind.Faint)]]);
        Add("restates", claim.Restates?.Value);
        Add("restated", Restated(Ledger, claim.Id));
        if (verdict.Measure is { } measure)
        {
            Add("about", _names.Of(measure));
            string reading = $"by the {verdict.Policy} reading of “{Said(verdict.Stated!.Value)}”";
            Add("asserts", $"{Numbers.Of(verdict.Asserted!.Value)}, {reading}");
            Add("on record", verdict.Evidence is { } evidence ? Numbers.Of(evidence) : "nothing");
        }

        AddLines("made of", MadeOf(verdict));
        Add("because", Because(verdict));
        Add("sources", Differing(verdict));
        Add("margin", Margin(verdict));
        Add("implies", ImpliedPrice(verdict));
        Add("plan", Planned(verdict.PlanGap));
        Add("by policy", ByPolicy(verdict));
        if (verdict.Of.Count == 0)
        {
            Add("assumes", Assumed(verdict));
            Add("level", verdict.Level is { } level ? $"rests on {level}{Numbers.Tie}% intervals" : null);
            AddLines("rests on", Used(verdict));
            AddLines("left aside", LeftAside(verdict));
        }

        AddLines("disputed by", verdict.DisputedBy.SelectMany(id => Origin(Ledger.Find(id)!, $"{id}: ")));
        AddLines("flips to", Flips(verdict));
        Add("falls with", FallsWith(verdict.RestsOn));
        if (report.HistoryOf(claim.Id) is { } history)
            AddLines("history", Changes(claim.Id, history));
        if (claim.Note is { } note)
            AddLines("note", [[new Phrase(Words.OneLine(note), PhraseKind.Words)]]);
        return facts;

        void Add(string term, string? line)
        {
            if (line is not null)
                facts.Add(new(term, [[new(line)]]));
        }

        void AddLines(string term, IEnumerable<IReadOnlyList<Phrase>> lines)
        {
            IReadOnlyList<Phrase>[] all = [.. lines];
            if (all.Length > 0)
                facts.Add(new(term, all));
        }
    }

    /// <summary>Whose facts they are.</summary>
    public override string ToString() => $"facts of {report}";

    private static int Rank(Verdict verdict) => (verdict.Label, verdict.Reason) switch
    {
        (VerdictLabel.Refuted, _) => 0,
        (VerdictLabel.Supported, _) => 1,
        (VerdictLabel.ConflictingEvidence, _) => 2,
        (_, VerdictReason.SourcesDiffer) => 3,
        (_, VerdictReason.TooWide) => 4,
        (_, VerdictReason.NotYetDue) => 5,
        (_, VerdictReason.OnlySelfReported) => 6,
        (_, VerdictReason.NotComparable) => 8,
        _ => 7,
    };

    private static string With(VerdictLabel label) =>
        $"{(label is VerdictLabel.Supported or VerdictLabel.Refuted ? "" : "with ")}{Words.Plain(label)}";

    private static Phrase[] Headed(Verdict verdict, PhraseKind id) =>
        [Labelled($"{SignOf(verdict.Label)} ", verdict.Label), new(verdict.Claim!.Id.Value, id), new(": "), Labelled(Label(verdict), verdict.Label)];

    private static Phrase Labelled(string text, VerdictLabel label) => new(text, PhraseKind.Label, label);

    private static string Label(Verdict verdict)
    {
        string label = Words.Plain(verdict.Label);
        if (verdict.Reason is { } reason)
            return $"{label}: {Words.Plain(reason)}";
        return verdict.Direction is { } direction ? $"{label}, {Words.Plain(direction)}" : label;
    }

    private static string Said(StatedValue value) => Words.OneLine(value.ToString()).Replace(' ', Numbers.Tie);

    private static string Quoted(string words) => $"“{Words.OneLine(words)}”";

    private static string? Margin(Verdict verdict) => verdict.Margin is { } margin && verdict.Evidence is { } evidence
        ? $"{Numbers.Of(Rational.Abs(margin), evidence.Unit)} {(margin.Sign < 0 ? "between the claim and the record" : "to spare")}"
        : null;

    /// <summary>The claims that a claim is made of, each with its verdict.</summary>
    private static IEnumerable<Phrase[]> MadeOf(Verdict verdict) => verdict.Claim!.All.Select(id =>
        verdict.Of.FirstOrDefault(part => part.Claim!.Id == id) is { } known ? Headed(known, PhraseKind.Plain) : [new Phrase($"{id}: not on record")]);

    /// <summary>Why it can't be compared; where that is said of one of its claims, which one.</summary>
    private static string? Because(Verdict verdict)
    {
        if (verdict.NotComparableBecause is not { } because)
            return null;
        Verdict? part = verdict.Of.FirstOrDefault(part => part.NotComparableBecause == because);
        return Words.OneLine(part is null ? because : $"{part.Claim!.Id}: {because}");
    }

    /// <summary>By what a claim or a commitment is restated; null: by nothing.</summary>
    internal static string? Restated(SupplyLedger ledger, RecordId id) =>
        ledger.RestatementOf(id) is { } later ? $"by {later.By} since {Words.Of(later.Since)}; in force is {later.InForce}" : null;

    /// <summary>What the plan yields by then, and what is missing or too much.</summary>
    private static string? Planned(PlanGap? gap)
    {
        if (gap is null)
            return null;
        string missing = (gap.Gap.Low, gap.Gap.High) switch
        {
            (_, { Sign: <= 0 }) => "as many as the claim needs",
            (null or { Sign: <= 0 }, { } most) => $"at most {Numbers.Of(most, Unit.Units)} short of the claim",
            _ => $"{Numbers.Of(gap.Gap)} short of the claim",
        };
        string complete = gap.IsComplete ? "all of the plan is on record" : "more may be planned than is on record";
        return $"with what is held it yields {Numbers.Of(gap.Plan)}, {missing}; {complete}";
    }

    private static string? ByPolicy(Verdict verdict) => verdict.Labels.Values.Distinct().Count() > 1
        ? string.Join("; ", ReadingPolicy.All.Select(policy => $"{policy}: {Words.Plain(verdict.Labels[policy])}"))
        : null;

    private static string? Assumed(Verdict verdict) => verdict.Assumptions.Count > 0
        ? $"{Words.And([.. verdict.Assumptions.Select(Words.Plain)])}; without that it is {Words.Plain(verdict.WithoutAssumptions)}"
        : null;

    /// <summary>How a verdict changed; where another claim came to be in force, it is named.</summary>
    private static IEnumerable<Phrase[]> Changes(RecordId claim, IEnumerable<VerdictChange> history)
    {
        RecordId? before = claim;
        foreach (VerdictChange change in history)
        {
            yield return
            [
                new($"{Words.Of(change.AsKnownOn)} ", PhraseKind.Faint), Labelled(Label(change.Verdict), change.Label), new($", because of {change.Because}"),
                new(change.InForce == before ? "" : $"; in force is {change.InForce}"),
            ];
            before = change.InForce;
        }
    }
}
