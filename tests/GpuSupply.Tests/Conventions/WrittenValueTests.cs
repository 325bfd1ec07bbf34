using System.Globalization;
using System.Text;
using GpuSupply.TestKit;

namespace GpuSupply.Tests.Conventions;

/// <summary>Values that have a written form are read and written by whatever the framework reads and writes with, always alike.</summary>
public class WrittenValueTests
{
    private static readonly string[] Types =
    [
        .. typeof(SupplyCase).Assembly.GetExportedTypes().Where(type => type.GetInterfaces().Any(one => one.Name == "IParsable`1")).Select(type => type.Name).Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void Types_AreAllOfThem() => Assert.Equal(
        ["Bounds", "Currency", "DateWindow", "FiscalYear", "Money", "MoneyRange", "PartyId", "ProductId", "Quantity", "Rational", "ReadingPolicy", "RecordId", "SourceId", "StatedValue", "Unit"],
        Types);

    [Fact]
    public void Values_AreReadAndWrittenAlikeEverywhere()
    {
        CheckAll<Bounds>("1..212 days", ">=45000 units", "any units");
        CheckAll<Currency>("USD");
        CheckAll<DateWindow>("2024-01/2024-06", "../2024-06-05");
        CheckAll<FiscalYear>("last-sunday-of-january", "12-31");
        CheckAll<Money>("1.25B USD");
        CheckAll<MoneyRange>("25000..40000 USD");
        CheckAll<PartyId>("tesla", "x/ai:2#a");
        CheckAll<ProductId>("h100");
        CheckAll<Quantity>("12000", "~85k");
        CheckAll<Rational>("-0.125", "123456789012345678901234567890");
        CheckAll<ReadingPolicy>("loose");
        CheckAll<RecordId>("o1");
        CheckAll<SourceId>("memo");
        CheckAll<StatedValue>("~85k", "tens of thousands");
        CheckAll<Unit>("USD/unit", "days");
    }

    [Fact]
    public void Texts_ThatAreNone_AreRefusedEverywhere()
    {
        Assert.False(SpanParse<Bounds>("60 years"));
        Assert.False(SpanParse<PartyId>(""));
        Assert.False(Utf8Parse<PartyId>([0xC3]));
        Assert.Contains("is not UTF-8", Assert.Throws<FormatException>(() => Utf8Parsed<PartyId>([(byte)'a', 0xC3])).Message, StringComparison.Ordinal);
        Assert.Contains("is no format", Assert.Throws<FormatException>(() => string.Format(CultureInfo.InvariantCulture, "{0:N2}", (Rational)1)).Message, StringComparison.Ordinal);
        Assert.Contains("\"N2\"", Assert.Throws<FormatException>(() => $"{(Rational)1:N2}").Message, StringComparison.Ordinal);
    }

    private static bool SpanParse<T>(string text)
        where T : ISpanParsable<T> => T.TryParse(text.AsSpan(), null, out _);

    private static bool Utf8Parse<T>(byte[] bytes)
        where T : IUtf8SpanParsable<T> => T.TryParse(bytes, null, out _);

    private static T Utf8Parsed<T>(byte[] bytes)
        where T : IUtf8SpanParsable<T> => T.Parse(bytes, null);

    private static void CheckAll<T>(params string[] texts)
        where T : ISpanParsable<T>, IUtf8SpanParsable<T>, ISpanFormattable, IUtf8SpanFormattable
    {
        foreach (string text in texts)
            HostileCulture.Run(() => Check<T>(text));
    }

    private static T Check<T>(string text)
        where T : ISpanParsable<T>, IUtf8SpanParsable<T>, ISpanFormattable, IUtf8SpanFormattable
    {
        T value = T.Parse(text, CultureInfo.CurrentCulture);
        string written = value.ToString()!;
        byte[] utf8 = Encoding.UTF8.GetBytes(written);
        Assert.Equal(value, T.Parse($"x{text}x".AsSpan(1, text.Length), null));
        Assert.True(T.TryParse(written.AsSpan(), null, out T? read));
        Assert.Equal(value, read);
        Assert.Equal(value, T.Parse(utf8, null));
        Assert.True(T.TryParse(utf8, null, out read));
        Assert.Equal(value, read);

        Assert.Equal(written, value.ToString(null, CultureInfo.CurrentCulture));
        Assert.Equal(written, $"{value:G}");
        var letters = new char[written.Length];
        Assert.True(value.TryFormat(letters, out int count, "", CultureInfo.CurrentCulture));
        Assert.Equal((written, written.Length), (new string(letters), count));
        var bytes = new byte[utf8.Length];
        Assert.True(value.TryFormat(bytes, out count, default, null));
        Assert.Equal(utf8, bytes);
        Assert.Equal(utf8.Length, count);
        Assert.False(value.TryFormat(letters.AsSpan(1), out count, default, null));
        Assert.Equal(0, count);
        Assert.False(value.TryFormat(bytes.AsSpan(1), out count, default, null));
        Assert.Equal(0, count);
        return value;
    }
}
