using System.Globalization;
using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace GpuSupply.Reporting;

/// <summary>Names, days and texts of records as they are written for people; the same in every culture.</summary>
public static class Words
{
    private const char NonJoiner = '\u200C';
    private const char Joiner = '\u200D';

    private static readonly LocalDatePattern Year = LocalDatePattern.CreateWithInvariantCulture("uuuu");
    private static readonly LocalDatePattern Month = LocalDatePattern.CreateWithInvariantCulture("uuuu'-'MM");

    /// <summary>A member's name on the wire: <c>not-enough-evidence</c>.</summary>
    /// <param name="member">The member, of an enum of the library.</param>
    /// <exception cref="ArgumentException">It is none of its enum.</exception>
    public static string Kebab<T>(T member)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(Enum.GetName(member) ?? throw new ArgumentException($"{member} is no {typeof(T).Name}.", nameof(member)));

    /// <summary>A member's name in a sentence: <c>not enough evidence</c>.</summary>
    /// <inheritdoc cref="Kebab"/>
    public static string Plain<T>(T member)
        where T : struct, Enum => Kebab(member).Replace('-', ' ').Replace("self reported", "self-reported", StringComparison.Ordinal);

    /// <summary>A member's name at the head of a column: <c>Not enough evidence</c>.</summary>
    /// <inheritdoc cref="Kebab"/>
    public static string Headline<T>(T member)
        where T : struct, Enum => $"{char.ToUpperInvariant(Plain(member)[0])}{Plain(member)[1..]}";

    /// <summary>A day from which on something is so: <c>2024-06-05</c>, <c>..</c> where it always was.</summary>
    /// <param name="day">The day.</param>
    public static string OfStart(LocalDate day) => day == AccountHistory.Beginning ? ".." : Of(day);

    /// <summary>A day: <c>2024-06-05</c>.</summary>
    /// <param name="day">The day.</param>
    public static string Of(LocalDate day) => LocalDatePattern.Iso.Format(day);

    /// <summary>A window, by months and years where it is made of them: <c>2024-01/2024-06</c>.</summary>
    /// <param name="window">The window.</param>
    public static string Of(DateWindow window)
    {
        if (window is not { IsResolved: true, Earliest: { } first, Latest: { } last } || first.Day != 1 || last.PlusDays(1).Day != 1)
            return window.ToString();
        LocalDatePattern pattern = first.Month == 1 && last.Month == 12 ? Year : Month;
        (string from, string to) = (pattern.Format(first), pattern.Format(last));
        return from == to ? from : $"{from}/{to}";
    }

    /// <summary>The id of a record of any kind.</summary>
    /// <param name="record">The record.</param>
    public static string IdOf(Record record) => record switch
    {
        Party party => party.Id.Value,
        Product product => product.Id.Value,
        Source source => source.Id.Value,
        SourcedRecord sourced => sourced.Id.Value,
        _ => record.ToString(),
    };

    /// <summary>
    /// Text made fit for one line: nothing that steers a terminal or cannot be seen, no changes of direction, no runs of spaces. What joins letters or keeps them apart stays between them,
    /// as many scripts are written with it.
    /// </summary>
    /// <param name="text">The text.</param>
    public static string OneLine(string text)
    {
        string spaced = string.Concat(text.EnumerateRunes().Select(letter => IsOfNoLine(letter) ? " " : letter.ToString()));
        return string.Join(' ', spaced.Split(' ').Select(word => word.Trim(Joiner, NonJoiner)).Where(word => word.Length > 0));
    }

    /// <summary>A list for a sentence: <c>a, b and c</c>; of none the empty text.</summary>
    /// <param name="all">What is listed.</param>
    public static string And(IReadOnlyList<string> all) =>
        all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.SkipLast(1))} and {all[^1]}";

    /// <summary>A line of a journal as text; bytes that are none stand as U+FFFD.</summary>
    /// <param name="line">The line.</param>
    public static string RawText(DeadLetter line) => Encoding.UTF8.GetString(line.Raw.Span);

    /// <summary>The beginning of a text, as much as people look at: 200 characters, then an ellipsis.</summary>
    /// <param name="text">The text.</param>
    public static string Beginning(string text) => text.Length <= 200 ? text : $"{text[..(char.IsHighSurrogate(text[199]) ? 199 : 200)]}…";

    private static bool IsOfNoLine(Rune letter) => letter.Value is not (Joiner or NonJoiner)
        && (Rune.IsWhiteSpace(letter) || IsNoCharacter(letter) || Rune.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse);

    // These are never assigned, and no page and no picture can have some of them.
    private static bool IsNoCharacter(Rune letter) => (letter.Value & 0xFFFE) == 0xFFFE || letter.Value is >= 0xFDD0 and <= 0xFDEF;
}
