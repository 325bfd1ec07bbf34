using System.Globalization;
using System.Text;

namespace GpuSupply.Claims;

/// <summary>Puts a verdict into plain sentences.</summary>
internal static class Explanation
{
    /// <summary>So many flips are told, the first ones.</summary>
    private const int MostFlips = 3;

    public static string Of(Verdict verdict)
    {
        var text = new StringBuilder();
        if (verdict.Claim is { } claim)
            text.Append(CultureInfo.InvariantCulture, $"{claim.Speaker} claims ");
        else
            text.Append("The question is ");
        if (verdict.Claim is { All: { Count: > 0 } all })
            text.Append(CultureInfo.InvariantCulture, $"{(all.Count == 1 ? "one thing" : $"{all.Count} things at once")}: {string.Join(", ", all)}.");
        else if (verdict.Measure is null)
            text.Append("something that no measure fits.");
        else
            text.Append(CultureInfo.InvariantCulture, $"\"{verdict.Stated}\" of {verdict.Measure}, which asserts {InWords(verdict.Asserted!.Value)} ({verdict.Policy} reading).");
        text.Append(' ').Append(Conclusion(verdict));
        if (verdict.NotComparableBecause is null && Missing(verdict) is { Length: > 0 } missing)
            text.Append(CultureInfo.InvariantCulture, $" Nothing is known of {string.Join(" and ", missing)}.");
        if (verdict.Used.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $" {(verdict.Evidence is null && verdict.Of.Count == 0 ? "That comes" : "The bounds come")} from {string.Join(", ", verdict.Used.GroupBy(use => use.Rule).Select(by => $"{string.Join(" and ", by.Select(use => use.Record).Distinct())} (by the {Kebab.Of(by.Key)} rule)"))}.");
        if (verdict.Assumptions.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $" That assumes {string.Join(" and ", verdict.Assumptions.Select(InWords))}; without {(verdict.Assumptions.Count == 1 ? "that" : "these")} {Would(verdict.WithoutAssumptions)}.");
        if (verdict.Level is { } level)
            text.Append(CultureInfo.InvariantCulture, $" It rests on {level} % intervals.");
        string[] selfReported = [.. verdict.LeftAside.Where(aside => aside.Why == LeftAsideReason.SelfReported).Select(aside => aside.Record.ToString())];
        if (selfReported.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $" Left aside as the speaker's own word: {string.Join(", ", selfReported)}.");
        string[] leftOut = [.. verdict.LeftAside.Where(aside => aside.Why == LeftAsideReason.Finding).Select(aside => aside.Record.ToString())];
        if (leftOut.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $" Left out of the ledger by a finding: {string.Join(", ", leftOut)}.");
        if (verdict.PlanGap is { } gap)
            text.Append(' ').Append(Planned(gap));
        foreach (Flip flip in verdict.Flips.Where(flip => !flip.IsBeyond).Take(MostFlips))
            text.Append(CultureInfo.InvariantCulture, $" With {flip.At} as {flip.Path} of {flip.Record} {Would(flip.Label)}.");
        text.Append(FallsWith(verdict.RestsOn));
        if (verdict.DisputedBy.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $" It is disputed by {string.Join(", ", verdict.DisputedBy)}.");
        if (verdict.RestatedBy is { } later)
            text.Append(CultureInfo.InvariantCulture, $" Since {DateText.Of(later.Since)} it is restated by {later.By}{(later.InForce == later.By ? "" : $", and {later.InForce} is in force")}.");
        return OneLine.OfWords(text.ToString());
    }

    /// <summary>What a claim is made of and has no verdict.</summary>
    private static RecordId[] Missing(Verdict verdict) => [.. (verdict.Claim?.All ?? []).Except(verdict.Of.Select(part => part.Claim!.Id))];

    /// <summary>Without which records the label is another one, or that they were searched for in vain; nothing where there are certainly none.</summary>
    private static string FallsWith(CounterfactualSet set) => set switch
    {
        { Label: { } otherwise } => $" Without {string.Join(" and ", set.Records)} {Would(otherwise)}.",
        { IsExact: false } => $" No set of records among {CounterfactualFinder.MaxTried} that were tried changes that.",
        _ => "",
    };

    /// <summary>What the plan yields, and what is missing or too much, as far as that is bounded.</summary>
    private static string Planned(PlanGap gap)
    {
        string missing = (gap.Gap.Low, gap.Gap.High) switch
        {
            (_, { Sign: <= 0 }) => "which is as many as the claim needs",
            (null or { Sign: <= 0 }, { } most) => $"at most {most} units short of what the claim needs",
            _ => $"{InWords(gap.Gap)} short of what the claim needs",
        };
        return $"With what is held the plan on record yields {InWords(gap.Plan)} by then, {missing}; "
            + (gap.IsComplete ? "all of the plan is on record." : "more may be planned than is on record.");
    }

    private static string InWords(Bounds bounds) => (bounds.Low, bounds.High) switch
    {
        ({ } low, null) => $"{(bounds.LowOpen ? "more than" : "at least")} {low} {bounds.Unit}",
        (null, { } high) => $"{(bounds.HighOpen ? "less than" : "at most")} {high} {bounds.Unit}",
        _ => bounds.ToString(),
    };

    private static string InWords(Assumption assumption) => assumption switch
    {
        Assumption.NothingLeavesUnrecorded => "that nothing leaves unrecorded",
        Assumption.PlanAsRecorded => "that the plan is as recorded",
        Assumption.UnitPrice => "the unit price",
        _ => Kebab.Of(assumption),
    };

    private static string Would(VerdictLabel label) => label switch
    {
        VerdictLabel.NotEnoughEvidence => "there would be not enough evidence",
        VerdictLabel.ConflictingEvidence => "the evidence would conflict",
        _ => $"it would be {Kebab.Of(label)}",
    };

    private static string Conclusion(Verdict verdict)
    {
        string day = DateText.Of(verdict.AsKnownOn);
        string evidence = $"The record as known on {day} {(verdict.Evidence is { } bounds ? $"gives {InWords(bounds)}" : ExcludesItself(verdict) ? "leaves nothing that it could be" : "does not bound it")}";
        return verdict.Label switch
        {
            VerdictLabel.Supported when verdict.Of.Count > 0 => "Each of them is supported.",
            VerdictLabel.Supported => $"{evidence}, all of which the claim asserts: supported{Margin(verdict)}.",
            VerdictLabel.Refuted when verdict.Of.Count > 0 => $"Refuted among them: {Labelled(verdict, VerdictLabel.Refuted)}.",
            VerdictLabel.Refuted when verdict.Direction is { } direction =>
                $"{evidence}, none of which the claim asserts: refuted, {Kebab.Of(direction)}{Margin(verdict)}.",
            VerdictLabel.Refuted => $"{evidence}, by sources that exclude each other and the claim: refuted by sources on both sides of it.",
            VerdictLabel.ConflictingEvidence when verdict.Of.Count > 0 => $"The evidence conflicts on {Labelled(verdict, VerdictLabel.ConflictingEvidence)}.",
            VerdictLabel.ConflictingEvidence => $"{evidence}, but sources exclude each other: some support the claim and others refute it.",
            _ when verdict.Of.Count > 0 && Missing(verdict).Length == 0 => $"Not decided among them: {Labelled(verdict, verdict.Label)}.",
            _ when verdict.Claim is { All.Count: > 0 } => $"As known on {day} there is not enough evidence, since {verdict.NotComparableBecause}.",
            _ => $"{evidence}: not enough evidence, {(verdict.NotComparableBecause is { } because ? $"since {because}" : ExcludesItself(verdict) ? "since what is on record excludes itself" : Why(verdict.Reason!.Value))}.",
        };
    }

    /// <summary>Whether it is the record as one that excludes itself, and not sources each other.</summary>
    private static bool ExcludesItself(Verdict verdict) => verdict is { Reason: VerdictReason.SourcesDiffer, DoSourcesDiffer: false, Of.Count: 0 };

    /// <summary>Those of what a claim is made of whose verdict is a label.</summary>
    private static string Labelled(Verdict verdict, VerdictLabel label) => string.Join(", ", verdict.Of.Where(part => part.Label == label).Select(part => part.Claim!.Id));

    private static string Margin(Verdict verdict) => verdict.Margin is { } margin && verdict.Evidence is { } evidence
        ? (margin.Sign, verdict.Label) switch
        {
            (0, _) => ", with nothing to spare",
            (_, VerdictLabel.Supported) => $", with {margin} {evidence.Unit} to spare",
            _ => $" by {Rational.Abs(margin)} {evidence.Unit}",
        }
        : "";

    private static string Why(VerdictReason reason) => reason switch
    {
        VerdictReason.NotComparable => "since there is nothing to compare",
        VerdictReason.SourcesDiffer => "since sources exclude each other",
        VerdictReason.NotYetDue => "since the day has not come yet",
        VerdictReason.TooWide => "since that allows both what the claim asserts and what it does not",
        VerdictReason.OnlySelfReported => "since only the speaker's own side says so",
        _ => "since what is not recorded may still have happened",
    };
}
