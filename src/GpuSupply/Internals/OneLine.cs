using System.Globalization;
using System.Text;

namespace GpuSupply.Internals;

/// <summary>Texts for messages of one line.</summary>
internal static class OneLine
{
    private const int NonJoiner = 0x200C;
    private const int Joiner = 0x200D;

    /// <summary>The text with everything that moves the cursor, turns the writing direction or is no character written as an escape.</summary>
    public static string Of(string text) => Escaped(text, keepsJoiners: false);

    /// <summary>The same of sentences, in which joiners stay: many scripts are written with them.</summary>
    public static string OfWords(string text) => Escaped(text, keepsJoiners: true);

    private static string Escaped(string text, bool keepsJoiners)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return text;
        var line = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool isEscaped = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;
            if (isEscaped && !(keepsJoiners && rune.Value is NonJoiner or Joiner))
                line.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
            else
                line.Append(rune.ToString());
        }
        return line.ToString();
    }
}
