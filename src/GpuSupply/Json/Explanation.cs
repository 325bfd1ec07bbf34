using System.Text.Json;

namespace GpuSupply.Json;

/// <summary>Takes the message of an exception apart: what is wrong, and what is allowed.</summary>
internal static class Explanation
{
    private const int ShownCharacters = 200;

    private static readonly string[] Splits = [". Allowed: ", ": allowed is ", ": allowed are "];

    /// <summary>What is wrong, to stand after "which", and what is allowed.</summary>
    /// <param name="wrong">The exception.</param>
    /// <param name="found">What was found, as it is shown: a parser's message begins with it, and it is not said twice.</param>
    public static (string Why, string Allowed) Of(Exception wrong, string found = "an object")
    {
        string message = WithoutParameter(wrong).TrimEnd('.');
        string why = message.StartsWith($"{found} is not ", StringComparison.Ordinal) ? message[(found.Length + 1)..] : $"is refused: {message}";
        foreach (string split in Splits)
        {
            int at = why.LastIndexOf(split, StringComparison.Ordinal);
            if (at >= 0)
                return (why[..at], why[(at + split.Length)..]);
        }
        return (why, message);
    }

    /// <summary>The message of an exception of <c>System.Text.Json</c> without the place, which is said elsewhere.</summary>
    public static string WithoutPlace(JsonException wrong)
    {
        string why = wrong.Message.Split(" LineNumber: ")[0].Replace(" Change the reader options.", "", StringComparison.Ordinal).TrimEnd('.');
        return why.Length <= ShownCharacters ? why : why[..ShownCharacters] + "…";
    }

    // An exception that names no parameter has nothing to be split at.
    private static string WithoutParameter(Exception wrong) => wrong.Message.Split($" (Parameter '{(wrong as ArgumentException)?.ParamName}'")[0];
}
