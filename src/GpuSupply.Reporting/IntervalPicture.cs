namespace GpuSupply.Reporting;

/// <summary>Draws intervals of one unit under each other on one scale, so that it can be seen at a glance which lies in which.</summary>
internal static class IntervalPicture
{
    private const int Width = 600;
    private const int RowHeight = 48;

    // Between these numbers of pixels lie the ends; beyond them bars go on that have none.
    private const int Left = 60;
    private const int Right = 540;
    private const int Edge = 20;

    /// <summary>The picture of a verdict: what is said, and what is on record; null: it has no interval with an end.</summary>
    public static Picture? Of(Verdict verdict)
    {
        if (verdict.Asserted is not { } asserted)
            return null;
        Bounds? evidence = verdict.Evidence is { } bounds && bounds.Unit == asserted.Unit ? bounds : null;
        return Of(
            $"{verdict.Claim?.Id.Value ?? "Verdict"}: what is said against what is on record",
            $"Said: {Numbers.Of(asserted)}. On record: {(evidence is { } there ? Numbers.Of(there) : "nothing that bounds it")}. {Words.Headline(verdict.Label)}.",
            [new("said", asserted, "gs-claimed"), new("on record", evidence, "gs-recorded")]);
    }

    /// <summary>The picture of intervals; null: none of them has an end.</summary>
    public static Picture? Of(string title, string description, IReadOnlyList<IntervalRow> rows)
    {
        Rational[] ends = [.. rows.SelectMany(row => new[] { row.Interval?.Low, row.Interval?.High }).OfType<Rational>().Distinct().Order()];
        if (ends.Length == 0)
            return null;
        int height = 8 + (rows.Count * RowHeight);
        HtmlText drawing = new HtmlText().Raw("<g class=\"gs-intervals\">");
        for (int index = 0; index < rows.Count; index++)
            Draw(24 + (index * RowHeight), rows[index]);
        return new(title, description, TableOf(rows), drawing.Raw("</g>").ToString(), Width, height);

        int X(Rational number) => ends.Length == 1 ? (Left + Right) / 2 : Left + (int)((number - ends[0]) * (Right - Left) / (ends[^1] - ends[0])).Floor();

        void Draw(int y, IntervalRow row)
        {
            drawing.Raw($"<text x=\"{Edge}\" y=\"{y}\">").Text($"{row.Name}: {(row.Interval is { } shown ? Numbers.Of(shown) : row.Nothing)}").Raw("</text>");
            if (row.Interval is not { } interval)
                return;
            foreach (Rational end in ends)
                drawing.Raw($"<line class=\"gs-guide\" x1=\"{X(end)}\" y1=\"{y + 4}\" x2=\"{X(end)}\" y2=\"{y + 26}\"/>");
            (int from, int until) = (interval.Low is { } low ? X(low) : Edge, interval.High is { } high ? X(high) : Width - Edge);
            drawing.Raw($"<rect class=\"{row.Kind}\" x=\"{Math.Min(from, until - 3)}\" y=\"{y + 6}\" width=\"{Math.Max(3, until - from)}\" height=\"14\" rx=\"2\"/>");
            if (interval.Low is null)
                drawing.Raw($"<path class=\"{row.Kind}\" d=\"M{Edge} {y + 3}l-12 10 12 10z\"/>");
            if (interval.High is null)
                drawing.Raw($"<path class=\"{row.Kind}\" d=\"M{Width - Edge} {y + 3}l12 10 -12 10z\"/>");
        }
    }

    private static ReportTable TableOf(IReadOnlyList<IntervalRow> all)
    {
        (string Name, Bounds Interval)[] rows = [.. all.Where(row => row.Interval is not null).Select(row => (row.Name, row.Interval!.Value))];
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
