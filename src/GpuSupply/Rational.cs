using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;

namespace GpuSupply;

/// <summary>
/// An exact number: a quotient of two whole numbers of any size. Nothing is ever rounded; only <see cref="ToString"/> rounds, and only
/// where
/// the decimals don't end. It has no unit; <see cref="Bounds"/> and <see cref="Money"/> do. <c>default</c> is 0.
/// </summary>
/// <remarks>Equality and order are those of the numbers: <c>2/4</c> equals <c>1/2</c>, and <c>1.50</c> equals <c>1.5</c>.</remarks>
[JsonConverter(typeof(Json.RationalConverter))]
[Display.TypeFormatterSource(typeof(Display.NotebookTexts))]
public readonly struct Rational : IEquatable<Rational>, IComparable<Rational>, IWritten<Rational>
{
    // In lowest terms. Zero stands for the denominator 1, so that default is the number 0.
    private readonly BigInteger _numerator;
    private readonly BigInteger _denominator;

    private Rational(BigInteger numerator, BigInteger denominator) => (_numerator, _denominator) = (numerator, denominator);

    /// <summary>The number above the line, in lowest terms; it carries the sign. 0 for <c>default</c>.</summary>
    public BigInteger Numerator => _numerator;

    /// <summary>The number below the line, in lowest terms; always greater than 0. 1 for whole numbers and for <c>default</c>.</summary>
    public BigInteger Denominator => _denominator.IsZero ? BigInteger.One : _denominator;

    /// <summary>−1 below zero, 0 for zero (and <c>default</c>), 1 above zero.</summary>
    public int Sign => _numerator.Sign;

    /// <summary>Whether this is a whole number, as <c>default</c> is.</summary>
    public bool IsWhole => Denominator.IsOne;

    /// <summary>The whole number <paramref name="value"/>.</summary>
    public static Rational FromBigInteger(BigInteger value) => new(value, BigInteger.One);

    /// <summary>The quotient of two whole numbers, in lowest terms.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="denominator"/> is zero.</exception>
    public static Rational FromFraction(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
            throw new DivideByZeroException($"{numerator.ToString(CultureInfo.InvariantCulture)} can't be divided by zero.");
        if (denominator.Sign < 0)
            (numerator, denominator) = (-numerator, -denominator);
        if (denominator.IsOne)
            return new Rational(numerator, denominator);
        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        return new Rational(numerator / divisor, denominator / divisor);
    }

    /// <summary>The whole number <paramref name="value"/>.</summary>
    public static implicit operator Rational(int value) => FromBigInteger(value);

    /// <summary>The whole number <paramref name="value"/>.</summary>
    public static implicit operator Rational(long value) => FromBigInteger(value);

    /// <summary>Exactly the decimal number <paramref name="value"/>.</summary>
    public static implicit operator Rational(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        // The layout that decimal.GetBits documents: 96 bits of whole number, then the sign in bit 31 and the power of ten in bits 16 to 23.
        BigInteger digits = new UInt128(unchecked((uint)bits[2]), (ulong)unchecked((uint)bits[1]) << 32 | unchecked((uint)bits[0]));
        int decimals = (bits[3] >> 16) & 0xFF;
        return FromFraction(bits[3] < 0 ? -digits : digits, BigInteger.Pow(10, decimals));
    }

    /// <summary>The same number as a decimal.</summary>
    /// <exception cref="OverflowException">A decimal cannot hold it exactly: it does not end, or has more than 28 digits.</exception>
    public decimal ToDecimal()
    {
        try
        {
            decimal quotient = (decimal)Numerator / (decimal)Denominator;
            if (quotient == this)
                return quotient;
        }
        catch (OverflowException)
        {
            // Said below, with the number.
        }

        throw new OverflowException($"{this} cannot be held exactly in a decimal.");
    }

    /// <summary>The exact sum.</summary>
    public static Rational operator +(Rational left, Rational right) => left.IsWhole && right.IsWhole
        ? FromBigInteger(left._numerator + right._numerator)
        : FromFraction(left._numerator * right.Denominator + right._numerator * left.Denominator, left.Denominator * right.Denominator);

    /// <summary>The exact difference.</summary>
    public static Rational operator -(Rational left, Rational right) => left + -right;

    /// <summary>The number with the other sign.</summary>
    public static Rational operator -(Rational value) => new(-value._numerator, value._denominator);

    /// <summary>The exact product.</summary>
    public static Rational operator *(Rational left, Rational right) =>
        FromFraction(left._numerator * right._numerator, left.Denominator * right.Denominator);

    /// <summary>The exact quotient.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="right"/> is zero.</exception>
    public static Rational operator /(Rational left, Rational right) => right.Sign == 0
        ? throw new DivideByZeroException($"{left} can't be divided by zero.")
        : FromFraction(left._numerator * right.Denominator, left.Denominator * right._numerator);

    /// <summary>Whether two numbers are equal.</summary>
    public static bool operator ==(Rational left, Rational right) => left.Equals(right);

    /// <summary>Whether two numbers differ.</summary>
    public static bool operator !=(Rational left, Rational right) => !left.Equals(right);

    /// <summary>Whether the left number is smaller.</summary>
    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left number is smaller or equal.</summary>
    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left number is greater.</summary>
    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left number is greater or equal.</summary>
    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    /// <summary>The smaller of two numbers.</summary>
    public static Rational Min(Rational left, Rational right) => left <= right ? left : right;

    /// <summary>The greater of two numbers.</summary>
    public static Rational Max(Rational left, Rational right) => left >= right ? left : right;

    /// <summary>The number without its sign.</summary>
    public static Rational Abs(Rational value) => value.Sign < 0 ? -value : value;

    /// <summary>The greatest whole number that is not above this one: −2 for −1.5.</summary>
    public BigInteger Floor()
    {
        BigInteger quotient = BigInteger.DivRem(_numerator, Denominator, out BigInteger rest);
        return rest.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary>The smallest whole number that is not below this one: −1 for −1.5.</summary>
    public BigInteger Ceiling() => -(-this).Floor();

    /// <summary>The number as a <see cref="long"/>, exactly.</summary>
    /// <exception cref="InvalidOperationException">
    /// The number is not whole. Use <see cref="Floor"/> or <see cref="Ceiling"/> first.
    /// </exception>
    /// <exception cref="OverflowException">The number does not fit into a <see cref="long"/>.</exception>
    public long ToInt64()
    {
        if (!IsWhole)
            throw new InvalidOperationException($"{this} is not a whole number. Use Floor() or Ceiling() to say how it is to be rounded.");
        if (_numerator < long.MinValue || _numerator > long.MaxValue)
            throw new OverflowException($"{this} does not fit into a 64-bit whole number (from -2^63 to 2^63 - 1).");
        return (long)_numerator;
    }

    /// <summary>Reads a decimal, exactly: an optional <c>-</c>, ASCII digits, and optionally a point and digits.</summary>
    /// <param name="text">At most 60 digits, without exponent, thousands separators or spaces.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is not such a decimal.</exception>
    public static Rational Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!DecimalText.TryRead(text, out Rational value, out _, out string? problem))
            Throw.Format(text, "a number", problem!, DecimalText.Allowed);
        return value;
    }

    /// <summary>Reads a decimal as <see cref="Parse"/> does; false, and 0, where the text is null or can't be read.</summary>
    public static bool TryParse(string? text, out Rational value)
    {
        value = default;
        return text is not null && DecimalText.TryRead(text, out value, out _, out _);
    }

    /// <summary>Compares two numbers by size.</summary>
    public int CompareTo(Rational other) => Denominator == other.Denominator
        ? _numerator.CompareTo(other._numerator)
        : (_numerator * other.Denominator).CompareTo(other._numerator * Denominator);

    /// <summary>Whether the two are the same number.</summary>
    public bool Equals(Rational other) => _numerator == other._numerator && Denominator == other.Denominator;

    /// <summary>Whether <paramref name="obj"/> is a <see cref="Rational"/> and the same number.</summary>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <summary>A hash code that equal numbers share.</summary>
    public override int GetHashCode() => HashCode.Combine(_numerator, Denominator);

    /// <summary>
    /// The number as a decimal, independent of culture: exactly where the decimals end, otherwise rounded half-even to 12 significant
    /// digits.
    /// <see cref="Parse"/> reads it back exactly where the decimals end and there are at most 60 digits. "0" for <c>default</c>.
    /// </summary>
    public override string ToString() => DecimalText.Write(this, significantDigits: 12);
}
