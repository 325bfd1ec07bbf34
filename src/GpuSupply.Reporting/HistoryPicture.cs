using NodaTime;

namespace GpuSupply.Reporting;

/// <summary>Draws how a verdict came about: a bar from day to day, in parts that each have a label's colour and sign.</summary>
internal static class HistoryPicture
{
    private const int Width = 600;
    private const int Height = 72;
    private const int Left = 20;
    private const int Right = 580;

    // A part that is less wide has no room for its sign.
    private const int LeastForSign = 16;

    /// <summary>The picture of a history; null: the verdict has none.</summary>
    /// <param name="history">The verdicts, in their order.</param>
    /// <param name="until">The day on which the last of them is looked at.</param>
    public static Picture? Of(IReadOnlyList<VerdictChange> history, LocalDate until)
    {
        if (history.Count == 0)
            return null;
        LocalDate first = history[0].AsKnownOn;
        int days = Math.Max(1, Period.DaysBetween(first, until) + 1);
        var drawing = new HtmlText();
        for (int index = 0; index < history.Count; index++)
        {
            (int from, int to) = (X(history[index].AsKnownOn), index + 1 < history.Count ? X(history[index + 1].AsKnownOn) : Right);
            VerdictLabel label = history[index].Label;
            drawing.Raw($"<rect class=\"gs-bar gs-bar-{Words.Kebab(label)}\" x=\"{from}\" y=\"12\" width=\"{Math.Max(2, to - from)}\" height=\"26\"/>");
            if (to - from >= LeastForSign)
                drawing.Raw($"<text class=\"gs-sign\" x=\"{(from + to) / 2}\" y=\"30\" text-anchor=\"middle\">").Text(VerdictFacts.SignOf(label)).Raw("</text>");
        }

        drawing.Raw($"<text x=\"{Left}\" y=\"58\">{Words.Of(first)}</text><text x=\"{Right}\" y=\"58\" text-anchor=\"end\">{Words.Of(until)}</text>");
        string claim = history[^1].Verdict.Claim?.Id.Value ?? "verdict";
        return new(
            $"{claim}: how the verdict came about",
            $"From {Words.Of(first)} to {Words.Of(until)}: {string.Join("; ", history.Select(change => $"{Words.Plain(change.Label)} from {Words.Of(change.AsKnownOn)}"))}.",
            new(
                "",
                [new("From", [.. history.Select(change => Words.Of(change.AsKnownOn))])],
                [
                    new("Verdict", [.. history.Select(change => Words.Plain(change.Label))]), new("On record", [.. history.Select(change => change.Verdict.Evidence?.ToString() ?? "")]),
                    new("Because of", [.. history.Select(change => change.Because.Value)]),
                ]),
            drawing.ToString(),
            Width,
            Height);

        int X(LocalDate day) => Left + (int)((long)(Right - Left) * Period.DaysBetween(first, day) / days);
    }
}
