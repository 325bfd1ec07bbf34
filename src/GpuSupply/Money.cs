using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>
/// An exact amount of money: a whole number of minor units (cents) of one currency. It may be negative. Two currencies never add, and
/// nothing rounds.
/// <c>default</c> is zero without a currency: it can be compared for equality and printed, but neither added nor ordered.
/// </summary>
/// <remarks>Equality is by amount and currency; order is by amount, within one currency alone.</remarks>
[JsonConverter(typeof(Json.TextConverter<Money>))]
[Display.TypeFormatterSource(typeof(Display.NotebookTexts))]
public readonly struct Money : IEquatable<Money>, IComparable<Money>, IWritten<Money>
{
    private const string Allowed = "an exact amount, a space and a currency, as in 41666.67 USD or 10B USD, with no more decimals than the currency has";

    private Money(long minorUnits, Currency currency) => (MinorUnits, Currency) = (minorUnits, currency);

    /// <summary>The amount in minor units of <see cref="Currency"/>: 4166667 for 41666.67 USD. 0 for <c>default</c>.</summary>
    public long MinorUnits { get; }

    /// <summary>The currency; <c>default(Currency)</c>, which is none, for <c>default</c>.</summary>
    public Currency Currency { get; }

    /// <summary>The amount in major units of <see cref="Currency"/>: 41666.67 for 41666.67 USD. 0 for <c>default</c>.</summary>
    public Rational Amount => Currency.IsUnset ? 0 : (Rational)MinorUnits / Currency.MinorUnitsPerMajor;

    /// <summary>The amount of <paramref name="minorUnits"/> (cents) of <paramref name="currency"/>.</summary>
    /// <exception cref="ArgumentException"><paramref name="currency"/> is <c>default</c>.</exception>
    public static Money FromMinorUnits(long minorUnits, Currency currency) => !currency.IsUnset
        ? new Money(minorUnits, currency)
        : throw new ArgumentException("default(Currency) is no currency. Use a code of ISO 4217, such as \"USD\".", nameof(currency));

    /// <summary>Reads an exact amount.</summary>
    /// <param name="text">
    /// A number (<c>41666.67</c>, <c>-5</c>, <c>10B</c>), a space and a currency. Suffixes are k = 10^3, M = 10^6, B = 10^9, T = 10^12.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">
    /// <paramref name="text"/> is not an exact amount, has more decimals than the currency, or is too large.
    /// </exception>
    public static Money Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!TryRead(text, out Money value, out string? problem))
            Throw.Format(text, "an amount of money", problem!, Allowed);
        return value;
    }

    /// <summary>
    /// Reads an exact amount as <see cref="Parse"/> does; false, and <c>default</c>, where the text is null or can't be read.
    /// </summary>
    public static bool TryParse(string? text, out Money value)
    {
        value = default;
        return text is not null && TryRead(text, out value, out _);
    }

    private static bool TryRead(string text, out Money value, out string? problem)
    {
        value = default;
        if (!ValueGrammar.TryRead(text, out WrittenValue written, out problem))
            return false;
        problem = ProblemAsMoney(written) ?? (written.Form == StatedForm.Exact ? null : "it is not an exact amount");
        if (problem is null && !TryFromAmount(written.Best!.Value, written.Unit.Currency, out value))
            problem = "it is too large";
        return problem is null;
    }

    /// <summary>Why a written value can't be amounts of money; null where it can.</summary>
    internal static string? ProblemAsMoney(WrittenValue written)
    {
        if (written.Unit.Kind != UnitKind.Money)
            return "it has no currency";
        bool isFiner = written.Granule.Sign > 0 && written.Granule < written.Unit.Step!.Value;
        return isFiner ? $"it has more decimals than {written.Unit.Currency}, which has {written.Unit.Currency.MinorUnitDigits}" : null;
    }

    /// <summary>The amount in major units, which must be a whole number of minor units; false where it is too large.</summary>
    internal static bool TryFromAmount(Rational amount, Currency currency, out Money value)
    {
        BigInteger minorUnits = (amount * currency.MinorUnitsPerMajor).Numerator;
        bool fits = minorUnits >= long.MinValue && minorUnits <= long.MaxValue;
        value = fits ? new Money((long)minorUnits, currency) : default;
        return fits;
    }

    /// <summary>The sum.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ, or one is <c>default</c>.</exception>
    /// <exception cref="OverflowException">The sum does not fit into a <see cref="long"/> of minor units.</exception>
    public static Money operator +(Money left, Money right)
    {
        RequireSameCurrency(left, right);
        return FromSum((Int128)left.MinorUnits + right.MinorUnits, left, '+', right);
    }

    /// <summary>The difference.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ, or one is <c>default</c>.</exception>
    /// <exception cref="OverflowException">The difference does not fit into a <see cref="long"/> of minor units.</exception>
    public static Money operator -(Money left, Money right)
    {
        RequireSameCurrency(left, right);
        return FromSum((Int128)left.MinorUnits - right.MinorUnits, left, '-', right);
    }

    /// <summary>Whether two amounts are equal.</summary>
    public static bool operator ==(Money left, Money right) => left.Equals(right);

    /// <summary>Whether two amounts differ.</summary>
    public static bool operator !=(Money left, Money right) => !left.Equals(right);

    /// <summary>Whether the left amount is smaller.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ, or one is <c>default</c>.</exception>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left amount is smaller or equal.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ, or one is <c>default</c>.</exception>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left amount is greater.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ, or one is <c>default</c>.</exception>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left amount is greater or equal.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ, or one is <c>default</c>.</exception>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <summary>Compares two amounts of one currency by size.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ, or one is <c>default</c>.</exception>
    public int CompareTo(Money other)
    {
        RequireSameCurrency(this, other);
        return MinorUnits.CompareTo(other.MinorUnits);
    }

    /// <summary>Whether both have the same amount and currency.</summary>
    public bool Equals(Money other) => MinorUnits == other.MinorUnits && Currency == other.Currency;

    /// <summary>Whether <paramref name="obj"/> is <see cref="Money"/> and equal.</summary>
    public override bool Equals(object? obj) => obj is Money other && Equals(other);

    /// <summary>A hash code that equal amounts share.</summary>
    public override int GetHashCode() => HashCode.Combine(MinorUnits, Currency);

    /// <summary>
    /// The amount as <see cref="Parse"/> reads it back: <c>41666.67 USD</c>, <c>0.50 USD</c>, and without decimals where they are all zero:
    /// <c>25000 USD</c>. "0 (unset Currency)" for <c>default</c>, which <see cref="Parse"/> does not read.
    /// </summary>
    public override string ToString() => $"{AmountText} {Currency}";

    /// <summary>The amount in major units, as <see cref="ToString"/> writes it, without the currency.</summary>
    internal string AmountText => Amount.IsWhole
        ? Amount.ToString()
        : DecimalText.Place(MinorUnits, Currency.MinorUnitDigits, keepZeros: true);

    /// <summary>Fails where two amounts have not the same currency, or none.</summary>
    internal static void RequireSameCurrency(Money left, Money right)
    {
        if (left.Currency.IsUnset || right.Currency.IsUnset)
            Throw.Unset(nameof(Money), "Money.FromMinorUnits or Money.Parse");
        if (left.Currency != right.Currency)
            Throw.DifferentCurrencies(left.Currency, right.Currency);
    }

    private static Money FromSum(Int128 minorUnits, Money left, char sign, Money right) =>
        minorUnits >= long.MinValue && minorUnits <= long.MaxValue
            ? new Money((long)minorUnits, left.Currency)
            : throw new OverflowException(string.Create(
                CultureInfo.InvariantCulture, $"{left} {sign} {right} does not fit into {long.MinValue} to {long.MaxValue} minor units."));
}
