using System.Buffers;
using System.Globalization;

namespace System.Runtime.CompilerServices;

/// <summary>
/// Makes texts of <c>$"…"</c> in the library, in place of the framework's type of this name, which the compiler looks for and finds here first. That one writes numbers below zero as the
/// current culture does, by another minus in Swedish and with a mark before it in Arabic and Persian; this one writes the same everywhere.
/// </summary>
[InterpolatedStringHandler]
internal ref struct DefaultInterpolatedStringHandler
{
    private const int Least = 256;

    // What a formatted value takes, for a guess.
    private const int Usual = 12;

    private char[] _letters;
    private int _count;

    public DefaultInterpolatedStringHandler(int literalLength, int formattedCount) =>
        _letters = ArrayPool<char>.Shared.Rent(Math.Max(Least, literalLength + (formattedCount * Usual)));

    public void AppendLiteral(string text) => AppendFormatted(text.AsSpan());

    public void AppendFormatted(string? text) => AppendFormatted(text.AsSpan());

    public void AppendFormatted(ReadOnlySpan<char> text)
    {
        if (text.Length > _letters.Length - _count)
            Grow(text.Length);
        text.CopyTo(_letters.AsSpan(_count));
        _count += text.Length;
    }

    public void AppendFormatted<T>(T value) => AppendFormatted(value, null);

    public void AppendFormatted<T>(T value, string? format)
    {
        if (value is not ISpanFormattable)
        {
            AppendFormatted(value is IFormattable formattable ? formattable.ToString(format, CultureInfo.InvariantCulture) : value?.ToString());
            return;
        }

        int count;
        while (!((ISpanFormattable)value).TryFormat(_letters.AsSpan(_count), out count, format, CultureInfo.InvariantCulture))
            Grow(_letters.Length);
        _count += count;
    }

    public string ToStringAndClear()
    {
        string text = new(_letters, 0, _count);
        ArrayPool<char>.Shared.Return(_letters);
        (_letters, _count) = ([], 0);
        return text;
    }

    private void Grow(int more)
    {
        char[] larger = ArrayPool<char>.Shared.Rent(Math.Max(_count + more, 2 * _letters.Length));
        _letters.AsSpan(0, _count).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_letters);
        _letters = larger;
    }
}
