using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;

namespace GpuSupply.Text;

/// <summary>
/// A value with one way of being written, which no culture changes. Whoever parses spans or UTF-8, or formats into them, is served by the two methods that every
/// such value has, and its <see cref="object.ToString"/>.
/// </summary>
/// <typeparam name="TSelf">The value.</typeparam>
internal interface IWritten<TSelf> : ISpanParsable<TSelf>, IUtf8SpanParsable<TSelf>, ISpanFormattable, IUtf8SpanFormattable
    where TSelf : IWritten<TSelf>
{
    /// <summary>Reads the value.</summary>
    static abstract TSelf Parse(string text);

    /// <summary>Reads the value, where the text may be none.</summary>
    static abstract bool TryParse(string? text, [MaybeNullWhen(false)] out TSelf value);

    static TSelf IParsable<TSelf>.Parse(string s, IFormatProvider? provider) => TSelf.Parse(s);

    static bool IParsable<TSelf>.TryParse(string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out TSelf result) => TSelf.TryParse(s, out result);

    static TSelf ISpanParsable<TSelf>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => TSelf.Parse(s.ToString());

    static bool ISpanParsable<TSelf>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out TSelf result) => TSelf.TryParse(s.ToString(), out result);

    static TSelf IUtf8SpanParsable<TSelf>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Utf8.IsValid(utf8Text)
        ? TSelf.Parse(Encoding.UTF8.GetString(utf8Text))
        : throw new FormatException($"{Throw.Quote(Encoding.UTF8.GetString(utf8Text))} is not UTF-8 where the mark U+FFFD stands.");

    static bool IUtf8SpanParsable<TSelf>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, [MaybeNullWhen(false)] out TSelf result)
    {
        result = default;
        return Utf8.IsValid(utf8Text) && TSelf.TryParse(Encoding.UTF8.GetString(utf8Text), out result);
    }

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => Written(format);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        string written = Written(format);
        bool fits = written.TryCopyTo(destination);
        charsWritten = fits ? written.Length : 0;
        return fits;
    }

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        bool fits = Utf8.FromUtf16(Written(format), utf8Destination, out _, out bytesWritten) == OperationStatus.Done;
        bytesWritten = fits ? bytesWritten : 0;
        return fits;
    }

    private string Written(ReadOnlySpan<char> format) => format is "" or "G" or "g"
        ? ToString()!
        : throw new FormatException($"{Throw.Quote(format.ToString())} is no format: there is one way of writing a {typeof(TSelf).Name}, for which nothing, or G, stands.");
}
