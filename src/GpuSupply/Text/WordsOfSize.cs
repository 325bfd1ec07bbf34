using System.Collections.Immutable;

namespace GpuSupply.Text;

/// <summary>What words of size mean: at least two of them, and open above.</summary>
internal static class WordsOfSize
{
    private static readonly ImmutableArray<(string Word, int AtLeast)> Words =
    [
        ("dozens", 24),
        ("hundreds", 200),
        ("thousands", 2_000),
        ("tens of thousands", 20_000),
        ("hundreds of thousands", 200_000),
        ("millions", 2_000_000),
    ];

    /// <summary>
    /// Reads the word that <paramref name="text"/> is, or begins with before a space. Of two that fit, the longer one is meant.
    /// </summary>
    public static bool TryRead(string text, out Rational atLeast, out string? unitText)
    {
        (atLeast, unitText) = (0, null);
        int longest = 0;
        foreach ((string word, int number) in Words)
        {
            if (word.Length <= longest || !text.StartsWith(word, StringComparison.Ordinal))
                continue;
            if (text.Length > word.Length && text[word.Length] != ' ')
                continue;
            longest = word.Length;
            atLeast = number;
            unitText = text.Length > longest ? text[(longest + 1)..] : null;
        }
        return longest > 0;
    }
}
