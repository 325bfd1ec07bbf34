using System.Text;

namespace GpuSupply.Fuzz.Targets;

/// <summary>Written numbers: what is read is written and read again alike, by every way in; what is not is refused by all of them.</summary>
internal sealed class NumbersTarget : IFuzzTarget
{
    // Refusals are exceptions, which take longer than all the rest: of so many inputs one is refused that way, too.
    private const int OneIn = 64;
    private int _count;

    public string Name => "numbers";

    public int Permille => 520;

    public IReadOnlyList<byte[]> Seeds { get; } = Bytes(
        "12000", "12k", "~12k", "10k..12k", "26.0B", "350000", ">500M", ">=85k", "<3M", "<=5.5B", "4k..5k", "dozens", "tens of thousands", "hundreds of thousands", "25k..40k USD", "~10B USD", "41666.67 USD",
        "41666.67 USD/unit", "200%", ">200%", "60 days", "12000 unit-days", "1.25B..2.0B USD", "9007199254740991", "0.1", "-3 days", "..5 units", "7.19B JPY", "1.001 KWD", ">=45000 units", "(1..2] percent");

    public IReadOnlyList<byte[]> Words { get; } = Bytes(
        "k", "M", "B", "T", "~", "..", ">", ">=", "<", "<=", " ", "%", "USD", "EUR", "JPY", "KWD", "XXX", "/unit", "units", "days", "unit-days", "percent", "thousands", "dozens", "hundreds", "millions", ".", ",", "-", "+", "e5", "E",
        "(", ")", "[", "]", "\u0661", "\uFF11", "\u00A0", "\u2212", "\u221E", "inf", "NaN", "0x", "\0", "\ud83d\ude00");

    public bool Try(byte[] input)
    {
        string text = Encoding.UTF8.GetString(input);
        bool isThorough = Interlocked.Increment(ref _count) % OneIn == 0;
        bool isAccepted = Of<Quantity>(text, input, isThorough, Quantity.TryParse, Quantity.Parse, IsOrdered);
        isAccepted |= Of<MoneyRange>(text, input, isThorough, MoneyRange.TryParse, MoneyRange.Parse, IsOrdered);
        isAccepted |= Of<Bounds>(text, input, isThorough, Bounds.TryParse, Bounds.Parse, IsOrdered);
        isAccepted |= Of<Rational>(text, input, isThorough, Rational.TryParse, Rational.Parse, _ => true);
        isAccepted |= Of<StatedValue>(text, input, isThorough, StatedValue.TryParse, StatedValue.Parse, AreReadingsNested);
        return isAccepted;
    }

    private static bool Of<T>(string text, byte[] input, bool isThorough, Reader<T> read, Func<string, T> parse, Func<T, bool> holds)
        where T : IUtf8SpanParsable<T>
    {
        bool isRead = read(text, out T? value);
        if (isRead)
        {
            Require.That(holds(value!), $"{typeof(T).Name} {value} of \"{text}\" is none");
            string written = value!.ToString()!;
            Require.That(read(written, out T? again) && Equals(value, again), $"{typeof(T).Name} \"{text}\" is written \"{written}\", which is not read alike");
            Require.Same(written, again!.ToString(), $"{typeof(T).Name} \"{text}\" is not written alike the second time");
        }

        bool isUtf8 = System.Text.Unicode.Utf8.IsValid(input);
        Require.Same(isRead && isUtf8, T.TryParse(input, null, out _), $"{typeof(T).Name} \"{text}\" as UTF-8 and as text");
        if (isThorough)
            Require.Same(isRead, Parses(text, parse), $"{typeof(T).Name} \"{text}\" by Parse and TryParse");
        return isRead;
    }

    private static bool Parses<T>(string text, Func<string, T> parse)
    {
        try
        {
            _ = parse(text);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool IsOrdered(Quantity units) => units.Low >= 0 && units.Low <= units.Best && units.Best <= units.High && units.High <= Quantity.MaxUnits;

    private static bool IsOrdered(MoneyRange money) => money.Low.Amount >= 0 && money.Low.Amount <= money.Best.Amount && money.Best.Amount <= money.High.Amount;

    private static bool IsOrdered(Bounds bounds) => bounds.Low is not { } low || bounds.High is not { } high || low <= high;

    /// <summary>Strict lies in standard, and standard in loose, where each leaves something.</summary>
    private static bool AreReadingsNested(StatedValue value)
    {
        try
        {
            (Bounds strict, Bounds standard, Bounds loose) = (value.ReadAsClaim(ReadingPolicy.Strict, startsAtZero: false), value.ReadAsClaim(ReadingPolicy.Standard, startsAtZero: false), value.ReadAsClaim(ReadingPolicy.Loose, startsAtZero: false));
            return standard.Contains(strict) && loose.Contains(standard);
        }
        catch (FormatException)
        {
            // No whole unit lies inside.
            return true;
        }
    }

    internal static byte[][] Bytes(params string[] texts) => [.. texts.Select(Encoding.UTF8.GetBytes)];

    private delegate bool Reader<T>(string? text, out T value);
}
