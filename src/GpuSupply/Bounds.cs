using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>
/// What is asserted or known of a number: an interval of exact numbers that count the same thing. Each end is closed (it belongs to the
/// interval),
/// open (it does not) or infinite. Never empty. <c>default</c> is unbounded, in units.
/// </summary>
/// <remarks>
/// Equality is by value: the same ends, of the same kind, in the same unit. The arithmetic is exact and inclusion-isotone: wider operands
/// never
/// give a narrower result. Operations on two bounds in different units throw an <see cref="ArgumentException"/> that names both.
/// </remarks>
[JsonConverter(typeof(Json.BoundsConverter))]
[Display.TypeFormatterSource(typeof(Display.NotebookTexts))]
public readonly partial struct Bounds : IEquatable<Bounds>, IWritten<Bounds>
{
    private Bounds(Rational? low, Rational? high, Unit unit, bool lowOpen, bool highOpen)
    {
        Low = low;
        High = high;
        Unit = unit;
        // An infinite end is neither open nor closed; one way of writing it keeps equality simple.
        LowOpen = lowOpen && low is not null;
        HighOpen = highOpen && high is not null;
    }

    /// <summary>The lower end, in <see cref="Unit"/>; null where there is none (minus infinity), as for <c>default</c>.</summary>
    public Rational? Low { get; }

    /// <summary>The upper end, in <see cref="Unit"/>; null where there is none (infinity), as for <c>default</c>.</summary>
    public Rational? High { get; }

    /// <summary>Whether <see cref="Low"/> itself is excluded; false where it is infinite.</summary>
    public bool LowOpen { get; }

    /// <summary>Whether <see cref="High"/> itself is excluded; false where it is infinite.</summary>
    public bool HighOpen { get; }

    /// <summary>What the numbers count: <see cref="Unit.Units"/> for <c>default</c>.</summary>
    public Unit Unit { get; }

    /// <summary>The distance between the ends, in <see cref="Unit"/>; null where an end is infinite. 0 for a single number.</summary>
    public Rational? Width => High - Low;

    /// <summary>The interval from <paramref name="low"/> to <paramref name="high"/>.</summary>
    /// <param name="low">The lower end; null for minus infinity.</param>
    /// <param name="high">The upper end; null for infinity.</param>
    /// <param name="unit">What the numbers count.</param>
    /// <param name="lowOpen">Whether <paramref name="low"/> itself is excluded; ignored where it is null.</param>
    /// <param name="highOpen">Whether <paramref name="high"/> itself is excluded; ignored where it is null.</param>
    /// <exception cref="ArgumentException">
    /// The interval would be empty: the ends are the wrong way round, or equal and not both closed.
    /// </exception>
    public static Bounds Between(Rational? low, Rational? high, Unit unit, bool lowOpen = false, bool highOpen = false) =>
        BetweenOrNothing(low, high, unit, lowOpen, highOpen) ?? throw new ArgumentException(
            $"There is no number {(lowOpen ? "above" : "from")} {low} {(highOpen ? "and below" : "to")} {high} {unit}. Bounds are never empty.", nameof(low));

    /// <summary>The single number <paramref name="value"/>.</summary>
    public static Bounds Exactly(Rational value, Unit unit) => new(value, value, unit, false, false);

    /// <summary><paramref name="low"/> and everything above it.</summary>
    public static Bounds AtLeast(Rational low, Unit unit) => new(low, null, unit, false, false);

    /// <summary><paramref name="high"/> and everything below it.</summary>
    public static Bounds AtMost(Rational high, Unit unit) => new(null, high, unit, false, false);

    /// <summary>Everything above <paramref name="low"/>, which is excluded.</summary>
    public static Bounds Above(Rational low, Unit unit) => new(low, null, unit, true, false);

    /// <summary>Everything below <paramref name="high"/>, which is excluded.</summary>
    public static Bounds Below(Rational high, Unit unit) => new(null, high, unit, false, true);

    /// <summary>Every number.</summary>
    public static Bounds Unbounded(Unit unit) => new(null, null, unit, false, false);

    /// <summary>The interval, or null where it would be empty.</summary>
    internal static Bounds? BetweenOrNothing(Rational? low, Rational? high, Unit unit, bool lowOpen, bool highOpen)
    {
        bool isEmpty = low > high || (low is not null && low == high && (lowOpen || highOpen));
        return isEmpty ? null : new Bounds(low, high, unit, lowOpen, highOpen);
    }

    /// <summary>Reads bounds as <see cref="ToString"/> writes them.</summary>
    /// <param name="text">
    /// <c>60 days</c>, <c>1..212 days</c>, <c>&gt;=45000 units</c>, <c>&gt;200 percent</c>, <c>&lt;=5 USD</c>, <c>&lt;5 USD</c>, <c>any
    /// units</c>; in a
    /// range an end that is excluded carries its sign: <c>&gt;1..212 days</c>, <c>1..&lt;212 days</c>, <c>&gt;1..&lt;212 days</c>. At
    /// most 200 characters.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is not such a writing, or the interval would be empty.</exception>
    public static Bounds Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!BoundsText.TryRead(text, out Bounds value, out string? problem))
            Throw.Format(text, "bounds", problem!, BoundsText.Allowed);
        return value;
    }

    /// <summary>Reads bounds as <see cref="Parse"/> does; false, and <c>default</c>, where the text is null or can't be read.</summary>
    public static bool TryParse(string? text, out Bounds value)
    {
        value = default;
        return text is not null && BoundsText.TryRead(text, out value, out _);
    }

    /// <summary>Whether two bounds are the same.</summary>
    public static bool operator ==(Bounds left, Bounds right) => left.Equals(right);

    /// <summary>Whether two bounds differ.</summary>
    public static bool operator !=(Bounds left, Bounds right) => !left.Equals(right);

    /// <summary>Whether both have the same ends, of the same kind, in the same unit.</summary>
    public bool Equals(Bounds other) =>
        Low == other.Low && High == other.High && LowOpen == other.LowOpen && HighOpen == other.HighOpen && Unit == other.Unit;

    /// <summary>Whether <paramref name="obj"/> is a <see cref="Bounds"/> and the same.</summary>
    public override bool Equals(object? obj) => obj is Bounds other && Equals(other);

    /// <summary>A hash code that equal bounds share.</summary>
    public override int GetHashCode() => HashCode.Combine(Low, High, LowOpen, HighOpen, Unit);

    /// <summary>
    /// The bounds as text, independent of culture: <c>1..212 days</c>, <c>60 days</c>, <c>&gt;=45000 units</c>, <c>&gt;1..&lt;212
    /// days</c>, and
    /// <c>any units</c> for <c>default</c>. <see cref="Parse"/> reads it back exactly where the decimals of the ends end and have at most
    /// 60
    /// digits; other ends are rounded as <see cref="Rational.ToString"/> rounds them.
    /// </summary>
    public override string ToString() => BoundsText.Write(this);
}
