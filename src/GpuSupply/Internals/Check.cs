using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Text.Json;
using NodaTime;

namespace GpuSupply.Internals;

/// <summary>Checks of arguments that several records share.</summary>
internal static class Check
{
    /// <summary>A text argument, parsed; what is wrong with it is said together with the argument's name.</summary>
    public static T Parsed<T>(string text, [CallerArgumentExpression(nameof(text))] string? argument = null)
        where T : IParsable<T>
    {
        ArgumentNullException.ThrowIfNull(text, argument);
        try
        {
            return T.Parse(text, null);
        }
        catch (FormatException wrong)
        {
            throw new ArgumentException(wrong.Message, argument, wrong);
        }
    }

    /// <summary>A text argument, parsed as a day; what is wrong with it is said together with the argument's name.</summary>
    public static LocalDate ParsedDay(string text, [CallerArgumentExpression(nameof(text))] string? argument = null)
    {
        ArgumentNullException.ThrowIfNull(text, argument);
        return DateText.TryRead(text, out LocalDate day, out string? problem)
            ? day
            : throw new ArgumentException($"{Throw.Quote(text)} is not a date: {problem}. Allowed: {DateText.Allowed}.", argument);
    }

    /// <summary>A copy of a list, which takes no more room than its items.</summary>
    public static IReadOnlyList<T> Copied<T>(IEnumerable<T> given) => given.ToArray() switch
    {
        [] => [],
        [var only] => [only],
        var several => Array.AsReadOnly(several),
    };

    /// <summary>The first of several ids that is there twice; <see langword="null"/>: none is.</summary>
    /// <param name="owner">What has the ids.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="idOf">The id at an index.</param>
    public static string? Twice<T>(T owner, int count, Func<T, int, string> idOf)
    {
        // Two are the usual case, and a set would cost more than all else that a record needs.
        if (count <= 2)
            return count == 2 && idOf(owner, 0) == idOf(owner, 1) ? idOf(owner, 0) : null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int index = 0; index < count; index++)
        {
            if (!seen.Add(idOf(owner, index)))
                return idOf(owner, index);
        }
        return null;
    }

    /// <summary>A copy of extension properties, ordered by name, whose names all begin with <c>x-</c>.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Extensions(IReadOnlyDictionary<string, JsonElement> given)
    {
        ArgumentNullException.ThrowIfNull(given);
        if (given.Count == 0)
            return FrozenDictionary<string, JsonElement>.Empty;
        foreach ((string name, JsonElement value) in given)
        {
            if (!name.StartsWith("x-", StringComparison.Ordinal))
                throw new ArgumentException($"Extension property \"{name}\": allowed are names that begin with \"x-\".", nameof(given));
            if (value.ValueKind == JsonValueKind.Undefined)
                throw new ArgumentException($"Extension property \"{name}\" is default(JsonElement), which is no JSON.", nameof(given));
        }

        return given.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
