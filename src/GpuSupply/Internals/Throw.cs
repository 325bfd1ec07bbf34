using System.Diagnostics.CodeAnalysis;

namespace GpuSupply.Internals;

/// <summary>The one cold place where bad input becomes an exception. Every message says what was given and what is allowed.</summary>
internal static class Throw
{
    private const int QuotedCharacters = 100;

    /// <summary>Throws the <see cref="FormatException"/> of a text that can't be read.</summary>
    [DoesNotReturn]
    public static void Format(string text, string wanted, string problem, string allowed) =>
        throw new FormatException($"{Quote(text)} is not {wanted}: {problem}. Allowed: {allowed}.");

    /// <summary>Throws the <see cref="InvalidOperationException"/> of a <c>default</c> value that was used where a real one is needed.</summary>
    [DoesNotReturn]
    public static void Unset(string typeName, string howToMakeOne) =>
        throw new InvalidOperationException($"This {typeName} is default({typeName}), which has no value. Use {howToMakeOne}.");

    /// <summary>Throws the <see cref="ArgumentException"/> of an operation on numbers that count different things.</summary>
    [DoesNotReturn]
    public static void DifferentUnits(Unit left, Unit right, string paramName) =>
        throw new ArgumentException($"Bounds in '{left}' and bounds in '{right}' can't be combined: the units must be the same.", paramName);

    /// <summary>Throws the <see cref="InvalidOperationException"/> of an operation on money in two currencies.</summary>
    [DoesNotReturn]
    public static void DifferentCurrencies(Currency left, Currency right) =>
        throw new InvalidOperationException($"Money in {left} and money in {right} can't be combined: two currencies never add or compare.");

    /// <summary>A text as it is shown in a message: in quotes, and cut off where it is long, but never inside a surrogate pair.</summary>
    public static string Quote(ReadOnlySpan<char> text)
    {
        if (text.Length <= QuotedCharacters)
            return $"\"{text}\"";
        int length = char.IsHighSurrogate(text[QuotedCharacters - 1]) ? QuotedCharacters - 1 : QuotedCharacters;
        return $"\"{text[..length]}…\"";
    }
}
