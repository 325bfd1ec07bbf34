using Spectre.Console;
using Spectre.Console.Rendering;

namespace CaseReport;

/// <content>Claims: first all at a glance, then one by one with what each verdict rests on.</content>
internal sealed partial class TextReport
{
    private void Claims()
    {
        _paper.Section("Claims");
        if (_report.Verdicts.Count == 0)
        {
            _paper.Add(Ink.Text("None is on record."));
            return;
        }

        Verdict[] verdicts = [.. _report.Verdicts.OrderBy(Rank)];
        string[] counts = [.. verdicts.GroupBy(verdict => verdict.Label).Select(group => $"{group.Count()} {With(group.Key)}")];
        _paper.Add(Ink.Text($"{verdicts.Length} claim{(verdicts.Length == 1 ? "" : "s")}: {Words.And(counts)}."));
        _paper.Add(Overview(verdicts));
        foreach (Verdict verdict in verdicts)
        {
            _paper.Gap();
            Detail(verdict);
        }
    }

    /// <summary>What is decided comes first, what cannot be compared last.</summary>
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

    private Table Overview(IEnumerable<Verdict> verdicts)
    {
        Table table = TableOf("Claim", "Who", "Said", "");
        foreach (IGrouping<VerdictLabel, Verdict> group in verdicts.GroupBy(verdict => verdict.Label))
        {
            table.AddRow(Ink.Text($"{Styles.SignOf(group.Key)}{Numbers.Tie}{Words.Plain(group.Key)}", Styles.Of(group.Key)));
            foreach (Verdict verdict in group)
            {
                Claim claim = verdict.Claim!;
                string indented = $"{Numbers.Tie}{Numbers.Tie}{claim.Id}";
                string said = claim.Value is { } value ? Said(value) : claim.All.Count > 0 ? $"all of {claim.All.Count}" : "–";
                table.AddRow(Ink.Text(indented), Ink.Text(_names.Short(claim.Speaker)), Ink.Text(said), Ink.Text(Details(verdict)));
            }
        }

        table.Columns[0].NoWrap = true;
        return table;
    }

    private static string Details(Verdict verdict) => string.Join(", ", new[]
    {
        verdict.Reason is { } reason ? Words.Plain(reason) : null,
        verdict.Direction is { } direction ? Words.Plain(direction) : null,
        ByPolicy(verdict) is null ? null : "varies by policy",
        verdict.DisputedBy.Count > 0 ? "disputed" : null,
    }.OfType<string>());

    private void Detail(Verdict verdict)
    {
        Claim claim = verdict.Claim!;
        _paper.Add(Headed(verdict, claim.Id, Styles.Strong));
        var entries = new Entries();
        var speaker = Ink.Paragraph(_names.Of(claim.Speaker));
        if (claim.Quote is { } quote)
            speaker.And(": ").And(Quoted(quote), Styles.Quote);
        entries.Add("said by", [speaker, Ink.Paragraph(_names.SourceOf(claim), Styles.Faint)]);
        entries.Add("restates", claim.Restates?.Value);
        entries.Add("restated", Restated(claim.Id));
        if (verdict.Measure is { } measure)
        {
            entries.Add("about", _names.Of(measure));
            string reading = $"by the {verdict.Policy} reading of “{Said(verdict.Stated!.Value)}”";
            entries.Add("asserts", $"{Numbers.Of(verdict.Asserted!.Value)}, {reading}");
            entries.Add("on record", verdict.Evidence is { } evidence ? Numbers.Of(evidence) : "nothing");
        }

        entries.Add("made of", MadeOf(verdict));
        entries.Add("because", Because(verdict));
        entries.Add("sources", Differing(verdict));
        entries.Add("margin", Margin(verdict));
        entries.Add("implies", ImpliedPrice(verdict));
        entries.Add("plan", Planned(verdict.PlanGap));
        entries.Add("by policy", ByPolicy(verdict));
        if (verdict.Of.Count == 0)
        {
            entries.Add("assumes", Assumed(verdict));
            entries.Add("level", verdict.Level is { } level ? $"rests on {level}{Numbers.Tie}% intervals" : null);
            entries.Add("rests on", Used(verdict));
            entries.Add("left aside", LeftAside(verdict));
        }

        entries.Add("disputed by", verdict.DisputedBy.SelectMany(id => Origin(Ledger.Find(id)!, $"{id}: ")));
        entries.Add("flips to", Flips(verdict));
        entries.Add("falls with", FallsWith(verdict.RestsOn));
        if (_report.HistoryOf(claim.Id) is { } history)
            entries.Add("history", Changes(claim.Id, history));
        entries.Add("note", claim.Note is { } note ? Words.OneLine(note) : null);
        _paper.Add(entries.ToBlock(), indent: 2);
    }

    private static string With(VerdictLabel label) =>
        $"{(label is VerdictLabel.Supported or VerdictLabel.Refuted ? "" : "with ")}{Words.Plain(label)}";

    private static Paragraph Headed(Verdict verdict, RecordId id, Style style) =>
        Ink.Paragraph($"{Styles.SignOf(verdict.Label)} ", Styles.Of(verdict.Label)).And(id.Value, style)
            .And(": ").And(Label(verdict), Styles.Of(verdict.Label));

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
    private static IEnumerable<Paragraph> MadeOf(Verdict verdict) => verdict.Claim!.All.Select(id =>
        verdict.Of.FirstOrDefault(part => part.Claim!.Id == id) is { } known
            ? Headed(known, id, Style.Plain)
            : Ink.Paragraph($"{id}: not on record"));

    /// <summary>Why it can't be compared; where that is said of one of its claims, which one.</summary>
    private static string? Because(Verdict verdict)
    {
        if (verdict.NotComparableBecause is not { } because)
            return null;
        Verdict? part = verdict.Of.FirstOrDefault(part => part.NotComparableBecause == because);
        return Words.OneLine(part is null ? because : $"{part.Claim!.Id}: {because}");
    }

    /// <summary>By what a claim or a commitment is restated.</summary>
    private string? Restated(RecordId id) =>
        Ledger.RestatementOf(id) is { } later ? $"by {later.By} since {Words.Of(later.Since)}; in force is {later.InForce}" : null;

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
    private static IEnumerable<Paragraph> Changes(RecordId claim, IEnumerable<VerdictChange> history)
    {
        RecordId? before = claim;
        foreach (VerdictChange change in history)
        {
            yield return Ink.Paragraph($"{Words.Of(change.AsKnownOn)} ", Styles.Faint)
                .And(Label(change.Verdict), Styles.Of(change.Label)).And($", because of {change.Because}")
                .And(change.InForce == before ? "" : $"; in force is {change.InForce}");
            before = change.InForce;
        }
    }
}
