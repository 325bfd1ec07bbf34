using System.Text;

namespace GpuSupply.Claims;

/// <summary>Puts a verdict into plain sentences.</summary>
internal static class Explanation
{
    public static string Of(Verdict verdict)
    {
        var text = new StringBuilder();
        if (verdict.Claim is { } claim)
            text.Append($"{claim.Speaker} claims ");
        else
            text.Append("The question is ");
        if (verdict.Of.Count > 0)
            text.Append($"{verdict.Of.Count} things at once: {string.Join(", ", verdict.Of.Select(one => one.Claim!.Id))}.");
        else if (verdict.Measure is null)
            text.Append("something that no measure fits.");
        else
            text.Append($"\"{verdict.Stated}\" of {verdict.Measure}, which asserts {verdict.Asserted} ({verdict.Policy} reading).");
        text.Append(' ').Append(Conclusion(verdict));
        if (verdict.Used.Count > 0)
            text.Append($" The bounds come from {string.Join(", ", verdict.Used.GroupBy(use => (use.Record, use.Rule)).Select(use => $"{use.Key.Record} (by the {Kebab.Of(use.Key.Rule)} rule)"))}.");
        if (verdict.Assumptions.Count > 0)
            text.Append($" That assumes {string.Join(" and ", verdict.Assumptions.Select(Kebab.Of))}; without assumptions the label is {Kebab.Of(verdict.WithoutAssumptions)}.");
        if (verdict.Level is { } level)
            text.Append($" It rests on {level} % intervals.");
        string[] selfReported = [.. verdict.LeftAside.Where(aside => aside.Why == LeftAsideReason.SelfReported).Select(aside => aside.Record.ToString())];
        if (selfReported.Length > 0)
            text.Append($" Left aside as the speaker's own word: {string.Join(", ", selfReported)}.");
        if (verdict.DisputedBy.Count > 0)
            text.Append($" It is disputed by {string.Join(", ", verdict.DisputedBy)}.");
        return text.ToString();
    }

    private static string Conclusion(Verdict verdict)
    {
        string day = DateText.Of(verdict.AsKnownOn);
        string evidence = verdict.Evidence is { } bounds ? $"The record as known on {day} bounds it by {bounds}" : $"The record as known on {day} does not bound it";
        return verdict.Label switch
        {
            VerdictLabel.Supported when verdict.Of.Count > 0 => "Each of them is supported.",
            VerdictLabel.Supported => $"{evidence}, all of which the claim asserts: supported{Margin(verdict)}.",
            VerdictLabel.Refuted when verdict.Of.Count > 0 => "At least one of them is refuted.",
            VerdictLabel.Refuted => $"{evidence}, none of which the claim asserts: refuted, {Kebab.Of(verdict.Direction!.Value)}{Margin(verdict)}.",
            VerdictLabel.ConflictingEvidence => $"{evidence}, but sources exclude each other: some support the claim and others refute it.",
            _ when verdict.Of.Count > 0 => "At least one of them is not decided.",
            _ => $"{evidence}: not enough evidence, {Why(verdict.Reason!.Value)}.",
        };
    }

    private static string Margin(Verdict verdict) => verdict.Margin is { } margin && verdict.Evidence is { } evidence
        ? margin.Sign == 0 ? " with nothing to spare" : $" by {Rational.Abs(margin)} {evidence.Unit}"
        : "";

    private static string Why(VerdictReason reason) => reason switch
    {
        VerdictReason.NotComparable => "since there is nothing to compare",
        VerdictReason.SourcesDiffer => "since sources exclude each other",
        VerdictReason.NotYetDue => "since the day has not come yet",
        VerdictReason.TooWide => "since that allows both what the claim asserts and what it does not",
        VerdictReason.OnlySelfReported => "since only the speaker's own side says so",
        _ => "since nothing on record bounds it, and what is not recorded may still have happened",
    };
}
