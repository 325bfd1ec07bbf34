using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>
/// A currency, by its alphabetic code in ISO 4217. Only active codes that have a minor unit are currencies here: gold (XAU) and the like
/// are not.
/// <c>default</c> is no currency: its <see cref="Code"/> throws, but it can be compared and printed.
/// </summary>
[JsonConverter(typeof(Json.TextConverter<Currency>))]
[Display.TypeFormatterSource(typeof(Display.NotebookTexts))]
public readonly struct Currency : IEquatable<Currency>, IWritten<Currency>
{
    private const string Allowed = "an active ISO 4217 code of three capital letters that has a minor unit, such as USD, EUR or JPY";

    private readonly string? _code;
    private readonly int _minorUnitDigits;

    private Currency(string code, int minorUnitDigits) => (_code, _minorUnitDigits) = (code, minorUnitDigits);

    /// <summary>The US dollar.</summary>
    public static Currency Usd { get; } = Parse("USD");

    /// <summary>The code: three capital letters.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public string Code
    {
        get
        {
            ThrowIfUnset();
            return _code;
        }
    }

    /// <summary>How many decimals an amount has: 2 for USD, 0 for JPY, 3 for KWD, 4 for CLF. Source: ISO 4217, List One.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public int MinorUnitDigits
    {
        get
        {
            ThrowIfUnset();
            return _minorUnitDigits;
        }
    }

    /// <summary>Whether this is <c>default</c>, which is no currency.</summary>
    internal bool IsUnset => _code is null;

    /// <summary>How many minor units make one major unit: 100 for USD. A power of ten.</summary>
    internal int MinorUnitsPerMajor => MinorUnitDigits switch { 0 => 1, 2 => 100, 3 => 1_000, _ => 10_000 };

    /// <summary>Reads a code, such as "USD".</summary>
    /// <param name="text">Three capital letters.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is not an active code of money in ISO 4217.</exception>
    public static Currency Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!TryParse(text, out Currency value))
            Throw.Format(text, "a currency", "there is no active currency with this code", Allowed);
        return value;
    }

    /// <summary>Reads a code as <see cref="Parse"/> does; false, and <c>default</c>, where the text is null or no such code.</summary>
    public static bool TryParse(string? text, out Currency value)
    {
        value = default;
        if (text is null || !Iso4217.TryGetMinorUnitDigits(text, out int digits))
            return false;
        value = new Currency(text, digits);
        return true;
    }

    /// <summary>Reads a code as <see cref="Parse"/> does, so that <c>"USD"</c> can be written where a currency is asked for.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is not an active code of money in ISO 4217.</exception>
    public static implicit operator Currency(string text) => Parse(text);

    /// <summary>Whether two currencies are the same.</summary>
    public static bool operator ==(Currency left, Currency right) => left.Equals(right);

    /// <summary>Whether two currencies differ.</summary>
    public static bool operator !=(Currency left, Currency right) => !left.Equals(right);

    /// <summary>Whether both have the same code, or both are <c>default</c>.</summary>
    public bool Equals(Currency other) => string.Equals(_code, other._code, StringComparison.Ordinal);

    /// <summary>Whether <paramref name="obj"/> is a <see cref="Currency"/> and the same.</summary>
    public override bool Equals(object? obj) => obj is Currency other && Equals(other);

    /// <summary>A hash code that equal currencies share.</summary>
    public override int GetHashCode() => _code is null ? 0 : StringComparer.Ordinal.GetHashCode(_code);

    /// <summary>The code, or "(unset Currency)" for <c>default</c>.</summary>
    public override string ToString() => _code ?? "(unset Currency)";

    [MemberNotNull(nameof(_code))]
    private void ThrowIfUnset()
    {
        if (_code is null)
            Throw.Unset(nameof(Currency), "a code of ISO 4217, such as Currency.Parse(\"USD\")");
    }
}
