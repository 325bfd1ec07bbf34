using System.Globalization;
using System.Text;

namespace GpuSupply.Display;

/// <summary>Texts from records as they are shown: in one line, with nothing in it that cannot be seen or turns what stands around it.</summary>
internal static class ShownText
{
    /// <summary>
    /// Runs of white space become one space, and characters that steer or cannot be seen are written as escapes. Those that join letters or keep them apart stay, as many
    /// scripts are written with them.
    /// </summary>
    public static string Of(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (shown.Length > 0 && shown[^1] != ' ')
                    shown.Append(' ');
            }
            else if (IsHidden(rune))
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
            }
            else
            {
                shown.Append(rune.ToString());
            }
        }

        return shown.ToString().TrimEnd(' ');
    }

    /// <summary>A whole number with separators.</summary>
    public static string Number(Int128 number) => number.ToString("N0", CultureInfo.InvariantCulture).Replace('-', '\u2212');

    /// <summary>A whole number more or fewer.</summary>
    public static string Change(long number) => number > 0 ? $"+{Number(number)}" : Number(number);

    /// <summary>A member's name in words: <c>not enough evidence</c>.</summary>
    public static string Words<T>(T member)
        where T : struct, Enum => Kebab.Of(member).Replace('-', ' ');

    private static bool IsHidden(Rune rune) => rune.Value is not (0x200C or 0x200D)
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
