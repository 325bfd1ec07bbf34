using System.Globalization;
using System.Text;

namespace GpuSupply.Internals;

/// <summary>Texts for messages of one line.</summary>
internal static class OneLine
{
    /// <summary>The text with everything that moves the cursor, turns the writing direction or is no character written as an escape.</summary>
    public static string Of(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator)
                line.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
            else
                line.Append(rune.ToString());
        }
        return line.ToString();
    }
}
