using System.Numerics;
using FsCheck.Xunit;
using GpuSupply.TestKit;

namespace GpuSupply.Tests.Values;

[Properties(Arbitrary = [typeof(ValueGenerators)], MaxTest = 300)]
public class RationalTests
{
    [Fact]
    public void Default_AllMembers_IsZero()
    {
        Rational zero = default;
        Assert.Equal(0, zero);
        Assert.Equal(BigInteger.One, zero.Denominator);
        Assert.Equal(0, zero.Sign);
        Assert.True(zero.IsWhole);
        Assert.Equal("0", zero.ToString());
        Assert.Equal(5, zero + 5);
        Assert.Equal(((Rational)0).GetHashCode(), zero.GetHashCode());
        Assert.Equal(BigInteger.Zero, (-zero).Floor());
    }

    [Theory]
    [InlineData(6, -4, -3, 2)]
    [InlineData(-6, -4, 3, 2)]
    [InlineData(0, -7, 0, 1)]
    [InlineData(7, 1, 7, 1)]
    [InlineData(7, -1, -7, 1)]
    public void FromFraction_AnySigns_IsInLowestTermsWithPositiveDenominator(int numerator, int denominator, int expectedNumerator, int expectedDenominator)
    {
        var value = Rational.FromFraction(numerator, denominator);
        Assert.Equal(expectedNumerator, value.Numerator);
        Assert.Equal(expectedDenominator, value.Denominator);
    }

    [Fact]
    public void FromFraction_ZeroDenominator_Throws()
    {
        Assert.Contains("12", Assert.Throws<DivideByZeroException>(() => Rational.FromFraction(12, 0)).Message);
        Assert.Contains("12", Assert.Throws<DivideByZeroException>(() => (Rational)12 / 0).Message);
    }

    [Theory]
    [InlineData("0.1")]
    [InlineData("-79228162514264337593543950335")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-0.0000000000000000000000000001")]
    [InlineData("4294967296.4294967295")]
    [InlineData("18446744073709551616.5")]
    public void FromDecimal_AllWordsOfTheDecimal_IsExact(string text)
    {
        decimal value = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(Rational.Parse(text), value);
        Assert.Equal(text, ((Rational)value).ToString());
    }

    [Property]
    public void Arithmetic_AnyFractions_AgreesWithCrossMultiplication(BigInteger a, BigInteger b, BigInteger c, BigInteger d)
    {
        b = b.IsZero ? 3 : b;
        d = d.IsZero ? -7 : d;
        Rational left = Rational.FromFraction(a, b), right = Rational.FromFraction(c, d);

        AssertIs(a * d + c * b, b * d, left + right);
        AssertIs(a * d - c * b, b * d, left - right);
        AssertIs(a * c, b * d, left * right);
        if (!c.IsZero)
            AssertIs(a * d, b * c, left / right);
        int order = (a * d - c * b).Sign * (b * d).Sign;
        Assert.Equal(order, left.CompareTo(right));
        Assert.Equal(order == 0, left == right);
        Assert.Equal(order != 0, left != right);
        Assert.Equal((order < 0, order <= 0, order > 0, order >= 0), (left < right, left <= right, left > right, left >= right));
        Assert.Equal(order <= 0 ? left : right, Rational.Min(left, right));
        Assert.Equal(order >= 0 ? left : right, Rational.Max(left, right));
        Assert.True(BigInteger.GreatestCommonDivisor(left.Numerator, left.Denominator).IsOne);
        Assert.True(left.Denominator.Sign > 0);
    }

    [Property]
    public void Equals_SameNumberMadeDifferently_HasSameHashCode(Rational value, BigInteger factor)
    {
        factor = factor.IsZero ? 1 : factor;
        var same = Rational.FromFraction(value.Numerator * factor, value.Denominator * factor);
        Assert.Equal(value, same);
        Assert.Equal(value.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(value, value + 1);
    }

    [Property]
    public void Floor_AnyNumber_IsTheNextWholeNumberBelow(Rational value)
    {
        Rational floor = Rational.FromBigInteger(value.Floor()), ceiling = Rational.FromBigInteger(value.Ceiling());
        Assert.True(floor <= value && value < floor + 1);
        Assert.True(ceiling >= value && value > ceiling - 1);
        Assert.Equal(value.IsWhole, floor == ceiling);
        Assert.Equal(value.Sign < 0 ? -value : value, Rational.Abs(value));
    }

    [Fact]
    public void ToInt64_EndsOfTheRange_IsExactOrThrows()
    {
        Assert.Equal(long.MaxValue, ((Rational)long.MaxValue).ToInt64());
        Assert.Equal(long.MinValue, ((Rational)long.MinValue).ToInt64());
        Assert.Contains("9223372036854775808", Assert.Throws<OverflowException>(() => ((Rational)long.MaxValue + 1).ToInt64()).Message);
        Assert.Contains("-9223372036854775809", Assert.Throws<OverflowException>(() => ((Rational)long.MinValue - 1).ToInt64()).Message);
        Assert.Contains("1.5", Assert.Throws<InvalidOperationException>(() => ((Rational)1.5m).ToInt64()).Message);
    }

    [Theory]
    [InlineData(1, 3, "0.333333333333")]
    [InlineData(2, 3, "0.666666666667")]
    [InlineData(-2, 3, "-0.666666666667")]
    [InlineData(20, 3, "6.66666666667")]
    [InlineData(1, 3000, "0.000333333333333")]
    [InlineData(2999999999999, 3, "1000000000000")]
    [InlineData(2999999999998, 3, "999999999999")]
    [InlineData(2999999999999, 3000000000000, "1")]
    [InlineData(1, 8, "0.125")]
    [InlineData(-1, 8, "-0.125")]
    [InlineData(3, 40, "0.075")]
    [InlineData(1500, 1, "1500")]
    public void ToString_Fractions_IsExactOrTwelveDigits(long numerator, long denominator, string expected)
    {
        Assert.Equal(expected, Rational.FromFraction(numerator, denominator).ToString());
    }

    [Fact]
    public void ToString_LargeQuotientThatDoesNotEnd_HasZerosAfterTwelveDigits() =>
        Assert.Equal("33333333333300000000", (Rational.FromBigInteger(BigInteger.Pow(10, 20)) / 3).ToString());

    [Property]
    public void ToString_QuotientThatDoesNotEnd_IsNearestWithTwelveDigits(Rational value)
    {
        string text = value.ToString();
        string digits = text.Replace("-", "").Replace(".", "").Trim('0');
        if (digits.Length > 60 || text.Length > 60)
            return;
        Rational error = Rational.Abs(Rational.Parse(text) - value);
        // Exact, or within half of the twelfth digit.
        if (error.Sign != 0)
        {
            Assert.True(digits.Length <= 12, text);
            Assert.True(error * 2 * Rational.FromBigInteger(BigInteger.Pow(10, 11)) <= Rational.Abs(value), text);
        }
    }

    [Property]
    public void Parse_WhatToStringWrites_IsTheSame(Bounds bounds)
    {
        // The ends of generated bounds are decimals that end.
        foreach (Rational? end in new[] { bounds.Low, bounds.High })
        {
            if (end is { } value)
                Assert.Equal(value, Rational.Parse(value.ToString()));
        }
    }

    [Theory]
    [InlineData("007.50", "7.5")]
    [InlineData("-0", "0")]
    [InlineData("-0.000", "0")]
    [InlineData("000000000000000000000000000000000000000000000000000000000001", "1")]
    public void Parse_UnusualWritings_IsExact(string text, string expected) => Assert.Equal(expected, Rational.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("+5")]
    [InlineData("--5")]
    [InlineData(" 5")]
    [InlineData("5 ")]
    [InlineData("1,000")]
    [InlineData("1e5")]
    [InlineData("1.2.3")]
    [InlineData("0x10")]
    [InlineData("٣")]
    [InlineData("５")]
    [InlineData("−5")]
    [InlineData("1/3")]
    [InlineData("5k")]
    [InlineData("NaN")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000001")]
    public void Parse_NotADecimal_ThrowsAndNamesTheText(string text)
    {
        Assert.Contains($"\"{text}\"", Assert.Throws<FormatException>(() => Rational.Parse(text)).Message);
        Assert.False(Rational.TryParse(text, out Rational value));
        Assert.Equal(0, value);
    }

    [Fact]
    public void Parse_Null_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => Rational.Parse(null!));
        Assert.False(Rational.TryParse(null, out _));
    }

    [Fact]
    public void Parse_EndlessText_IsRefusedWithAShortMessage() =>
        Assert.InRange(Assert.Throws<FormatException>(() => Rational.Parse(new string('9', 1_000_000))).Message.Length, 1, 400);

    private static void AssertIs(BigInteger numerator, BigInteger denominator, Rational actual) =>
        Assert.Equal(numerator * actual.Denominator, actual.Numerator * denominator);
}
