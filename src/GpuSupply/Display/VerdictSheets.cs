namespace GpuSupply.Display;

/// <summary>A verdict with what it rests on.</summary>
internal static class VerdictSheets
{
    /// <summary>The verdict in a few words, with a sign that says the same without colours: <c>✗ refuted, overstated</c>.</summary>
    public static string Outcome(Verdict verdict)
    {
        string sign = verdict.Label switch
        {
            VerdictLabel.Supported => "✓",
            VerdictLabel.Refuted => "✗",
            VerdictLabel.ConflictingEvidence => "≠",
            _ => "?",
        };
        string why = verdict.Reason is { } reason ? $", {ShownText.Words(reason)}" : verdict.Direction is { } direction ? $", {ShownText.Words(direction)}" : "";
        return $"{sign} {ShownText.Words(verdict.Label)}{why}";
    }

    public static Sheet Of(Verdict verdict, int most)
    {
        Sheet sheet = new Sheet().Heading($"{Outcome(verdict)}{(verdict.Claim is { } claim ? $": {claim.Id}" : "")}").Facts(
            ("said by", verdict.Claim?.Speaker.ToString()),
            ("quote", verdict.Claim?.Quote),
            ("about", verdict.Measure?.ToString()),
            ("said", verdict.Stated?.ToString()),
            ("asserts", verdict.Asserted is { } asserted ? $"{asserted} ({verdict.Policy} reading)" : null),
            ("on record", verdict.Measure is null ? null : verdict.Evidence?.ToString() ?? "nothing that bounds it"),
            ("margin", verdict.Margin is { } margin && verdict.Evidence is { } evidence ? $"{margin} {evidence.Unit}" : null),
            ("assumes", verdict.Assumptions.Count > 0 ? string.Join(", ", verdict.Assumptions.Select(ShownText.Words)) : null),
            ("disputed by", verdict.DisputedBy.Count > 0 ? string.Join(", ", verdict.DisputedBy) : null),
            ("as known on", DateText.Of(verdict.AsKnownOn)));
        return sheet.Paragraph(verdict.Explain())
            .Verdicts("Made of", verdict.Of, most)
            .Uses("Rests on", verdict.Used, most)
            .LeftAside("Left aside", verdict.LeftAside, most)
            .Flips("What would flip it", verdict.Flips.Where(flip => !flip.IsBeyond), most);
    }

    public static Sheet Of(Evidence evidence, int most) => new Sheet()
        .Facts(("about", evidence.Measure.ToString()), ("on record", evidence.Bounds?.ToString() ?? "nothing that bounds it"))
        .Uses("Rests on", evidence.Used, most);
}
