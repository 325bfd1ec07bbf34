using System.Globalization;

namespace GpuSupply.Json;

/// <summary>Escapes such as <c>\ud83d\ude80</c> in the inside of a JSON text whose escapes are well-formed.</summary>
internal static class SurrogateEscapes
{
    private const int Length = 6;

    /// <summary>The index of the first escape that is one half of a surrogate pair without the other; −1: there is none.</summary>
    public static int FirstLone(ReadOnlySpan<byte> inside)
    {
        int index = 0;
        while (true)
        {
            int next = inside[index..].IndexOf((byte)'\\');
            if (next < 0)
                return -1;
            index += next;
            if (CodeAt(inside[index..]) is not { } code || !char.IsSurrogate(code))
                index += 2;
            else if (char.IsHighSurrogate(code) && CodeAt(inside[(index + Length)..]) is { } other && char.IsLowSurrogate(other))
                index += 2 * Length;
            else
                return index;
        }
    }

    // Of an escape that is no code, null. Its two characters are passed together, so that an escaped backslash begins no other escape.
    private static char? CodeAt(ReadOnlySpan<byte> text) =>
        text.Length >= Length && text[0] == '\\' && text[1] == 'u'
            ? (char)ushort.Parse(text[2..Length], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            : null;
}
