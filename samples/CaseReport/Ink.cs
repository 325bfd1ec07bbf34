using Spectre.Console;

namespace CaseReport;

/// <summary>Texts for <see cref="Paper"/>. A no-break space ends a word there as any space does: a letter that nobody writes stands for it until lines are made.</summary>
internal static class Ink
{
    /// <summary>Stands for a no-break space.</summary>
    public const char Tie = '\uE000';

    public static Text Text(string text, Style? style = null) => new(Tied(text), style);

    public static Paragraph Paragraph(string text, Style? style = null) => new(Tied(text), style);

    /// <summary>The paragraph with a text behind it.</summary>
    public static Paragraph And(this Paragraph paragraph, string text, Style? style = null) => paragraph.Append(Tied(text), style);

    /// <summary>A line of a report.</summary>
    public static Paragraph Line(IReadOnlyList<Phrase> phrases)
    {
        var line = new Paragraph();
        foreach (Phrase phrase in phrases)
            line.And(phrase.Text, Styles.Of(phrase));
        return line;
    }

    private static string Tied(string text) => text.Replace(Numbers.Tie, Tie);
}
