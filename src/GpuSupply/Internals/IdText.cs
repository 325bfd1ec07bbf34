using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace GpuSupply.Internals;

/// <summary>What the ids have in common: which texts they accept and what their <c>default</c> says.</summary>
internal static class IdText
{
    public const int MaxLength = 128;

    private const string Allowed = "1 to 128 ASCII letters, digits and . _ / : # -, the first of them a letter or a digit";

    private static readonly SearchValues<char> AllowedLetters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._/:#-");

    /// <summary>The text, when it is an id.</summary>
    /// <param name="text">The text.</param>
    /// <param name="wanted">The kind of id, with its article: "a party id".</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is no id.</exception>
    public static string Checked(string text, string wanted)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (ProblemIn(text) is { } problem)
            Throw.Format(text, wanted, problem, Allowed);

        return text;
    }

    public static bool IsValid([NotNullWhen(true)] string? text) => text is not null && ProblemIn(text) is null;

    /// <summary>What keeps a text from being an id; <see langword="null"/>: nothing.</summary>
    public static string? ProblemIn(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return "it is empty";
        if (text.Length > MaxLength)
            return $"it has {text.Length} characters";
        if (IsAllowedLater(text[0]) && !char.IsAsciiLetterOrDigit(text[0]))
            return $"it begins with {Shown(text[0])}";

        int wrong = text.IndexOfAnyExcept(AllowedLetters);
        return wrong < 0 ? null : $"it has {Shown(text[wrong])} as character {wrong + 1}";
    }

    /// <summary>An id made from a text: what an id does not allow becomes a hyphen, and what is too long is cut off.</summary>
    public static string From(string text) =>
        string.Concat(text.Take(MaxLength).Select((letter, index) => letter == ' ' ? '/' : IsAllowedLater(letter) && (index > 0 || char.IsAsciiLetterOrDigit(letter)) ? letter : '-')).TrimStart('-');

    /// <summary>The exception of a <c>default</c> id whose value was asked for.</summary>
    public static InvalidOperationException Unset(string typeName, string wanted) =>
        new($"default({typeName}) is not {wanted}: it has no value.");

    private static bool IsAllowedLater(char letter) => AllowedLetters.Contains(letter);

    private static string Shown(char letter) => letter is >= ' ' and <= '~' ? $"'{letter}'" : $"U+{(int)letter:X4}";
}
