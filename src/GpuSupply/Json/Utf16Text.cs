using System.Text;

namespace GpuSupply.Json;

/// <summary>Documents that come as texts of UTF-16.</summary>
internal static class Utf16Text
{
    /// <summary>The document in UTF-8.</summary>
    /// <remarks>Where the text has one half of a surrogate pair, which has no UTF-8, the bytes end in one that is no UTF-8.</remarks>
    public static byte[] ToUtf8(string json)
    {
        int wrong = FirstLoneSurrogate(json);
        if (wrong < 0)
            return Encoding.UTF8.GetBytes(json);
        // A byte that is no UTF-8 stands for it, so that the place is found in the usual way.
        return [.. Encoding.UTF8.GetBytes(json, 0, wrong), 0xFF];
    }

    /// <summary>Whether a text has UTF-8: no half of a surrogate pair stands alone in it.</summary>
    public static bool IsWellFormed(string text) => FirstLoneSurrogate(text) < 0;

    private static int FirstLoneSurrogate(ReadOnlySpan<char> text)
    {
        for (int index = 0; text[index..].IndexOfAnyInRange('\ud800', '\udfff') is var next and >= 0; index += 2)
        {
            index += next;
            if (index + 1 == text.Length || !char.IsSurrogatePair(text[index], text[index + 1]))
                return index;
        }
        return -1;
    }
}
