using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>
/// What a number counts: units of a product, percent, days, unit-days, money, or money per unit. <c>default</c> is <see cref="Units"/>.
/// </summary>
/// <remarks>Two units are equal when their kind and their currency are.</remarks>
[JsonConverter(typeof(Json.TextConverter<Unit>))]
[Display.TypeFormatterSource(typeof(Display.NotebookTexts))]
public readonly struct Unit : IEquatable<Unit>, IWritten<Unit>
{
    private const string Allowed = "units, percent, days, unit-days, a currency such as USD, or a price such as USD/unit";
    private const string PerUnit = "/unit";

    private readonly Currency _currency;

    private Unit(UnitKind kind, Currency currency = default) => (Kind, _currency) = (kind, currency);

    /// <summary>Whole units of a product. The same as <c>default</c>.</summary>
    public static Unit Units => default;

    /// <summary>Percent: hundredths.</summary>
    public static Unit Percent => new(UnitKind.Percent);

    /// <summary>Days.</summary>
    public static Unit Days => new(UnitKind.Days);

    /// <summary>Units times days.</summary>
    public static Unit UnitDays => new(UnitKind.UnitDays);

    /// <summary>Money in major units of <paramref name="currency"/>.</summary>
    /// <exception cref="ArgumentException"><paramref name="currency"/> is <c>default</c>.</exception>
    public static Unit Money(Currency currency) => new(UnitKind.Money, Checked(currency));

    /// <summary>A price: major units of <paramref name="currency"/> for one unit of a product.</summary>
    /// <exception cref="ArgumentException"><paramref name="currency"/> is <c>default</c>.</exception>
    public static Unit MoneyPerUnit(Currency currency) => new(UnitKind.MoneyPerUnit, Checked(currency));

    /// <summary>The kind of thing that is counted.</summary>
    public UnitKind Kind { get; }

    /// <summary>The currency of money and of prices.</summary>
    /// <exception cref="InvalidOperationException">The unit has no currency, because it is neither money nor a price.</exception>
    public Currency Currency => !_currency.IsUnset
        ? _currency
        : throw new InvalidOperationException($"The unit '{this}' has no currency. Only money and prices (USD, USD/unit) have one.");

    /// <summary>The smallest step between two amounts: 1 for units, one minor unit for money, null for what has no smallest step.</summary>
    internal Rational? Step => Kind switch
    {
        UnitKind.Units => 1,
        UnitKind.Money => (Rational)1 / _currency.MinorUnitsPerMajor,
        _ => null,
    };

    /// <summary>Reads a unit: <c>units</c>, <c>percent</c>, <c>days</c>, <c>unit-days</c>, <c>USD</c> or <c>USD/unit</c>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is not a unit.</exception>
    public static Unit Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!TryParse(text, out Unit value))
            Throw.Format(text, "a unit", "it is neither one of the words nor an active currency of ISO 4217", Allowed);
        return value;
    }

    /// <summary>Reads a unit as <see cref="Parse"/> does; false, and <see cref="Units"/>, where the text is null or no unit.</summary>
    public static bool TryParse(string? text, out Unit value)
    {
        value = default;
        switch (text)
        {
            case null: return false;
            case "units": return true;
            case "percent": value = Percent; return true;
            case "days": value = Days; return true;
            case "unit-days": value = UnitDays; return true;
        }
        bool isPrice = text.EndsWith(PerUnit, StringComparison.Ordinal);
        if (!Currency.TryParse(isPrice ? text[..^PerUnit.Length] : text, out Currency currency))
            return false;
        value = isPrice ? MoneyPerUnit(currency) : Money(currency);
        return true;
    }

    /// <summary>Whether two units are the same.</summary>
    public static bool operator ==(Unit left, Unit right) => left.Equals(right);

    /// <summary>Whether two units differ.</summary>
    public static bool operator !=(Unit left, Unit right) => !left.Equals(right);

    /// <summary>Whether both have the same kind and the same currency.</summary>
    public bool Equals(Unit other) => Kind == other.Kind && _currency == other._currency;

    /// <summary>Whether <paramref name="obj"/> is a <see cref="Unit"/> and the same.</summary>
    public override bool Equals(object? obj) => obj is Unit other && Equals(other);

    /// <summary>A hash code that equal units share.</summary>
    public override int GetHashCode() => HashCode.Combine(Kind, _currency);

    /// <summary>The unit as <see cref="Parse"/> reads it: "units" for <c>default</c>.</summary>
    public override string ToString() => Kind switch
    {
        UnitKind.Units => "units",
        UnitKind.Percent => "percent",
        UnitKind.Days => "days",
        UnitKind.UnitDays => "unit-days",
        UnitKind.Money => _currency.Code,
        _ => _currency.Code + PerUnit,
    };

    private static Currency Checked(Currency currency) => !currency.IsUnset
        ? currency
        : throw new ArgumentException("default(Currency) is no currency. Use a code of ISO 4217, such as \"USD\".", nameof(currency));
}
