namespace GpuSupply.Reporting;

/// <summary>Draws what a claim asserts and what is on record as intervals on one line, so that it can be seen at a glance why the verdict is what it is.</summary>
internal static class IntervalPicture
{
    private const int Width = 600;
    private const int Height = 104;

    // Between these numbers of pixels lie the ends; beyond them bars go on that have none.
    private const int Left = 60;
    private const int Right = 540;
    private const int Edge = 20;

    /// <summary>The picture of a verdict; null: it has no interval with an end.</summary>
    public static Picture? Of(Verdict verdict)
    {
        if (verdict.Asserted is not { } asserted)
            return null;
        Bounds? evidence = verdict.Evidence is { } bounds && bounds.Unit == asserted.Unit ? bounds : null;
        Rational[] ends = [.. new[] { asserted.Low, asserted.High, evidence?.Low, evidence?.High }.OfType<Rational>().Distinct().Order()];
        if (ends.Length == 0)
            return null;
        var drawing = new HtmlText();
        foreach (Rational end in ends)
            drawing.Raw($"<line class=\"gs-guide\" x1=\"{X(end)}\" y1=\"10\" x2=\"{X(end)}\" y2=\"{Height - 6}\"/>");
        Row(drawing, 24, $"said: {Numbers.Of(asserted)}", asserted, "gs-claimed");
        if (evidence is { } known)
            Row(drawing, 72, $"on record: {Numbers.Of(known)}", known, "gs-recorded");
        else
            drawing.Raw($"<text x=\"{Edge}\" y=\"72\">on record: nothing that bounds it</text>");
        return new(
            $"{verdict.Claim?.Id.Value ?? "Verdict"}: what is said against what is on record",
            $"Said: {Numbers.Of(asserted)}. On record: {(evidence is { } there ? Numbers.Of(there) : "nothing that bounds it")}. {Words.Headline(verdict.Label)}.",
            TableOf(asserted, evidence),
            drawing.ToString(),
            Width,
            Height);

        int X(Rational number) => ends.Length == 1 ? (Left + Right) / 2 : Left + (int)((number - ends[0]) * (Right - Left) / (ends[^1] - ends[0])).Floor();

        void Row(HtmlText to, int y, string text, Bounds interval, string kind)
        {
            (int from, int until) = (interval.Low is { } low ? X(low) : Edge, interval.High is { } high ? X(high) : Width - Edge);
            to.Raw($"<text x=\"{Edge}\" y=\"{y}\">").Text(text).Raw("</text>");
            to.Raw($"<rect class=\"{kind}\" x=\"{Math.Min(from, until - 3)}\" y=\"{y + 6}\" width=\"{Math.Max(3, until - from)}\" height=\"14\" rx=\"2\"/>");
            if (interval.Low is null)
                to.Raw($"<path class=\"{kind}\" d=\"M{Edge} {y + 3}l-12 10 12 10z\"/>");
            if (interval.High is null)
                to.Raw($"<path class=\"{kind}\" d=\"M{Width - Edge} {y + 3}l12 10 -12 10z\"/>");
        }
    }

    private static ReportTable TableOf(Bounds asserted, Bounds? evidence)
    {
        (string Name, Bounds Interval)[] rows = evidence is { } known ? [("said", asserted), ("on record", known)] : [("said", asserted)];
        return new(
            "",
            [new("", [.. rows.Select(row => row.Name)])],
            [
                new("from", [.. rows.Select(row => row.Interval.Low is { } low ? $"{(row.Interval.LowOpen ? "above " : "")}{low}" : "no end")], IsNumber: true),
                new("to", [.. rows.Select(row => row.Interval.High is { } high ? $"{(row.Interval.HighOpen ? "below " : "")}{high}" : "no end")], IsNumber: true),
                new("unit", [.. rows.Select(row => row.Interval.Unit.ToString())]),
            ]);
    }
}
