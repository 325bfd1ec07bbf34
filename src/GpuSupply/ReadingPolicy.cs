using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>
/// How closely the numbers of a claim are taken: <see cref="Strict"/>, <see cref="Standard"/> or <see cref="Loose"/>. What a claim
/// asserts under one of
/// them contains what it asserts under the stricter ones. The policy is named in every verdict.
/// </summary>
/// <remarks>There are exactly three instances, so that equality is that of references.</remarks>
[JsonConverter(typeof(Json.TextConverter<ReadingPolicy>))]
[Display.TypeFormatterSource(typeof(Display.NotebookTexts))]
public sealed class ReadingPolicy : IWritten<ReadingPolicy>
{
    private readonly Rational _plainGranules;
    private readonly Rational _plainCap;
    private readonly Rational? _aboutShare;

    private ReadingPolicy(string name, Rational plainGranules, Rational plainCap, Rational? aboutShare)
    {
        Name = name;
        _plainGranules = plainGranules;
        _plainCap = plainCap;
        _aboutShare = aboutShare;
    }

    /// <summary>A plain number is meant exactly; "about" as <see cref="Standard"/> takes a plain number.</summary>
    public static ReadingPolicy Strict { get; } = new("strict", plainGranules: 0, plainCap: 0, aboutShare: null);

    /// <summary>A plain number is meant to half of its granule, at most ± 5 %; "about" is ± 10 %. So are observations read.</summary>
    public static ReadingPolicy Standard { get; } = new("standard", plainGranules: 0.5m, plainCap: 0.05m, aboutShare: 0.1m);

    /// <summary>A plain number is meant to its granule, at most ± 10 %; "about" is ± 25 %.</summary>
    public static ReadingPolicy Loose { get; } = new("loose", plainGranules: 1, plainCap: 0.1m, aboutShare: 0.25m);

    /// <summary>The three policies, from the strictest to the loosest.</summary>
    public static IReadOnlyList<ReadingPolicy> All { get; } = ImmutableArray.Create(Strict, Standard, Loose);

    /// <summary>The name: <c>strict</c>, <c>standard</c> or <c>loose</c>.</summary>
    public string Name { get; }

    /// <summary>Reads the name of a policy.</summary>
    /// <param name="text"><c>strict</c>, <c>standard</c> or <c>loose</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is not the name of a policy.</exception>
    public static ReadingPolicy Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!TryParse(text, out ReadingPolicy? value))
            Throw.Format(text, "a reading policy", "there is none of this name", "strict, standard, loose");
        return value;
    }

    /// <summary>Reads the name of a policy as <see cref="Parse"/> does; false, and null, where the text is null or no such name.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ReadingPolicy? value)
    {
        value = All.FirstOrDefault(policy => policy.Name == text);
        return value is not null;
    }

    /// <summary>The <see cref="Name"/>.</summary>
    public override string ToString() => Name;

    /// <summary>How far a plain number is taken to reach on both sides.</summary>
    internal Rational PlainSpread(Rational number, Rational granule) =>
        Rational.Min(granule * _plainGranules, Rational.Abs(number) * _plainCap);

    /// <summary>How far a number marked "about" is taken to reach on both sides.</summary>
    internal Rational AboutSpread(Rational number, Rational granule) =>
        _aboutShare is { } share ? Rational.Abs(number) * share : Standard.PlainSpread(number, granule);
}
