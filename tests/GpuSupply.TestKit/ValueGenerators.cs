using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace GpuSupply.TestKit;

/// <summary>A number that lies inside bounds.</summary>
public sealed record PointIn(Bounds Bounds, Rational Point);

/// <summary>Bounds inside other bounds, in the same unit.</summary>
public sealed record Nested(Bounds Inner, Bounds Outer);

/// <summary>A text that <see cref="StatedValue"/> reads.</summary>
public sealed record StatedWriting(string Text);

/// <summary>A text that was never meant to be read, or was and has been damaged.</summary>
public sealed record DamagedText(string Text);

/// <summary>
/// Generators of exact values that reach the extremes: numbers far beyond 64 bits, thirds, open and infinite ends, 60 digits.
/// </summary>
public static class ValueGenerators
{
    private static readonly string[] Suffixes = ["", "", "", "k", "M", "B", "T"];
    private static readonly string[] Signs = ["~", "~", ">", ">=", "<", "<="];
    private static readonly string[] Words = ["dozens", "hundreds", "thousands", "tens of thousands", "hundreds of thousands", "millions"];
    private static readonly string[] UnitEndings = ["", "", "%", " units", " percent", " days", " unit-days", " USD", " JPY", " KWD", " CLF", " USD/unit"];
    private static readonly string[] Codes = ["USD", "EUR", "JPY", "KWD", "CLF"];

    private static readonly string[] Debris =
        [" ", "-", ".", "..", ",", "%", "~", ">", "<", "=", "e5", "K", "k", "٣", "٫", "\ud83d", "\udcbe", "\0", "\n", "USD", "unit", "+", "−", "∞", "NaN", "00"];

    /// <summary>Whole numbers: mostly small, with the ends of 32 and 64 bits and numbers of 300 bits among them.</summary>
    public static Gen<BigInteger> WholeNumbers { get; } = Gen.Frequency(
        (6, Gen.Choose(-12, 12).Select(n => (BigInteger)n)),
        (3, Gen.Choose(int.MinValue, int.MaxValue).Select(n => (BigInteger)n)),
        (1, Gen.Elements<BigInteger>(int.MinValue, int.MaxValue, long.MinValue, long.MaxValue, (BigInteger)long.MaxValue + 1, (1L << 53) - 1, 1L << 53)),
        (1, Gen.Choose(-12, 12).Select(n => n * BigInteger.Pow(2, 300) + n)));

    /// <summary>Numbers whose decimals end, with at most 60 digits, so that their text is exact.</summary>
    public static Gen<Rational> Decimals { get; } = Gen.Frequency(
        (5, from whole in Gen.Choose(-100, 100) from decimals in Gen.Choose(0, 3) select Scaled(whole, decimals)),
        (3, from whole in Gen.Choose(int.MinValue, int.MaxValue) from decimals in Gen.Choose(0, 25) select Scaled(whole, decimals)),
        (1, from nines in Gen.Choose(1, 59) from decimals in Gen.Choose(0, nines) select Scaled(BigInteger.Pow(10, nines) - 1, decimals)));

    /// <summary>Any numbers: those whose decimals end, quotients that don't, and the ends of machine numbers.</summary>
    public static Gen<Rational> Numbers { get; } = Gen.Frequency(
        (3, Decimals),
        (2, WholeNumbers.Select(Rational.FromBigInteger)),
        (2, from above in WholeNumbers from below in WholeNumbers where !below.IsZero select Rational.FromFraction(above, below)));

    /// <summary>Every kind of unit.</summary>
    public static Gen<Unit> Units { get; } = Gen.OneOf(
        Gen.Elements(Unit.Units, Unit.Percent, Unit.Days, Unit.UnitDays),
        Gen.Elements(Codes).Select(code => Unit.Money(code)),
        Gen.Elements(Codes).Select(code => Unit.MoneyPerUnit(code)));

    /// <summary>Numbers as they are written: few or many digits, zeros in front and behind, decimals, suffixes, possibly a minus.</summary>
    public static Gen<string> WrittenNumbers { get; } =
        from sign in Gen.Frequency((5, Gen.Constant("")), (1, Gen.Constant("-")))
        from digits in DigitsUpTo(6, 30)
        from zeros in Gen.Choose(0, 6)
        from decimals in Gen.Frequency((2, Gen.Constant("")), (1, DigitsUpTo(4, 20).Select(text => "." + text)))
        from suffix in Gen.Elements(Suffixes)
        select $"{sign}{digits}{new string('0', zeros)}{decimals}{suffix}";

    /// <summary>
    /// Bounds in <paramref name="unit"/> with ends from <paramref name="numbers"/>: single numbers, ranges, open and infinite ends.
    /// </summary>
    public static Gen<Bounds> BoundsOf(Gen<Rational> numbers, Unit unit) => Gen.Frequency(
        (2, numbers.Select(number => Bounds.Exactly(number, unit))),
        (6, from one in numbers
            from other in numbers
            where one != other
            from lowOpen in Gen.Elements(true, false)
            from highOpen in Gen.Elements(true, false)
            select Bounds.Between(Rational.Min(one, other), Rational.Max(one, other), unit, lowOpen, highOpen)),
        (2, from end in numbers
            from make in Gen.Elements<Func<Rational, Unit, Bounds>>(
                Bounds.AtLeast, Bounds.AtMost, Bounds.Above, Bounds.Below)
            select make(end, unit)),
        (1, Gen.Constant(Bounds.Unbounded(unit))));

    /// <summary>Ends near zero, where products and quotients are delicate, and any others.</summary>
    private static Gen<Rational> DelicateNumbers { get; } =
        Gen.Frequency((3, Gen.Choose(-3, 3).Select(n => (Rational)n)), (2, Numbers));

    public static Arbitrary<BigInteger> AnyBigInteger() => WholeNumbers.ToArbitrary();

    public static Arbitrary<Rational> AnyRational() => Numbers.ToArbitrary();

    public static Arbitrary<Unit> AnyUnit() => Units.ToArbitrary();

    /// <summary>Bounds whose text is exact, in any unit.</summary>
    public static Arbitrary<Bounds> AnyBounds() => Units.SelectMany(unit => BoundsOf(Decimals, unit)).ToArbitrary();

    /// <summary>Bounds in units, and a number inside: an end where it belongs to them, or something between.</summary>
    public static Arbitrary<PointIn> AnyPointIn()
    {
        Gen<PointIn> points =
            from bounds in BoundsOf(DelicateNumbers, default)
            from distance in Numbers.Select(Rational.Abs)
            from share in Gen.Choose(0, 4)
            let point = Between(bounds, distance, (Rational)share / 4)
            where bounds.Contains(point)
            select new PointIn(bounds, point);
        return points.ToArbitrary();
    }

    /// <summary>Bounds inside others, in units.</summary>
    public static Arbitrary<Nested> AnyNested()
    {
        Gen<Bounds> delicate = BoundsOf(DelicateNumbers, default);
        return (from inner in delicate from other in delicate select new Nested(inner, inner.Hull(other))).ToArbitrary();
    }

    public static Arbitrary<StatedWriting> AnyStatedWriting()
    {
        Gen<string> signed = from sign in Gen.Elements(Signs) from number in WrittenNumbers select sign + number;
        Gen<string> ranges =
            from one in WrittenNumbers
            from other in WrittenNumbers
            select StatedValue.TryParse($"{one}..{other}", out _) ? $"{one}..{other}" : $"{other}..{one}";
        Gen<string> numbers = Gen.Frequency((3, WrittenNumbers), (3, signed), (2, ranges));
        Gen<string> withUnits = from number in numbers from ending in Gen.Elements(UnitEndings) select number + ending;
        Gen<string> words = from word in Gen.Elements(Words) from ending in Gen.Elements("", " units", " USD", " days") select word + ending;
        return Gen.Frequency((9, withUnits), (1, words)).Select(text => new StatedWriting(text)).ToArbitrary();
    }

    public static Arbitrary<DamagedText> AnyDamagedText()
    {
        Gen<string> damaged =
            from writing in AnyStatedWriting().Generator
            from at in Gen.Choose(0, writing.Text.Length)
            from debris in Gen.Elements(Debris)
            from removed in Gen.Choose(0, 2)
            select writing.Text[..at] + debris + writing.Text[Math.Min(writing.Text.Length, at + removed)..];
        Gen<string> random = Gen.Elements(Debris).ArrayOf().Select(string.Concat);
        Gen<string> endless = Gen.Choose(55, 5_000).Select(length => new string('9', length));
        return Gen.Frequency((8, damaged), (3, random), (1, endless)).Select(text => new DamagedText(text)).ToArbitrary();
    }

    public static Arbitrary<Quantity> AnyQuantity()
    {
        Gen<long> units = Gen.Frequency(
            (3, Gen.Choose(0, 20).Select(n => (long)n)),
            (2, Gen.Choose(0, int.MaxValue).Select(n => (long)n)),
            (1, Gen.Choose(0, 20).Select(n => Quantity.MaxUnits - n)));
        Gen<Quantity> quantities =
            from one in units
            from two in units
            from three in units
            let sorted = new[] { one, two, three }.Order().ToArray()
            from guessed in Gen.Elements(true, false)
            select guessed ? Quantity.Between(sorted[0], sorted[2]) : Quantity.Between(sorted[0], sorted[1], sorted[2]);
        return quantities.ToArbitrary();
    }

    public static Arbitrary<Money> AnyMoney()
    {
        Gen<long> minorUnits = Gen.Frequency(
            (4, Gen.Choose(-20_000, 20_000).Select(n => (long)n)),
            (2, Gen.Choose(int.MinValue, int.MaxValue).Select(n => n * 1_000_003L)),
            (1, Gen.Choose(0, 20).Select(n => long.MaxValue - n)),
            (1, Gen.Choose(0, 20).Select(n => long.MinValue + n)));
        return (from amount in minorUnits from code in Gen.Elements(Codes) select Money.FromMinorUnits(amount, code)).ToArbitrary();
    }

    private static Rational Between(Bounds bounds, Rational distance, Rational share) => (bounds.Low, bounds.High) switch
    {
        ({ } low, { } high) => low + (high - low) * share,
        ({ } low, null) => low + distance * share,
        (null, { } high) => high - distance * share,
        _ => distance * (share * 2 - 1),
    };

    private static Rational Scaled(BigInteger whole, int decimals) => Rational.FromFraction(whole, BigInteger.Pow(10, decimals));

    private static Gen<string> DigitsUpTo(int usual, int most) =>
        from length in Gen.Frequency((5, Gen.Choose(1, usual)), (1, Gen.Choose(1, most)))
        from digits in Gen.Elements("0123456789".ToCharArray()).ArrayOf(length)
        select new string(digits);
}
