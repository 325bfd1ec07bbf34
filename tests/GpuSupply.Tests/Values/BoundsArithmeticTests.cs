using FsCheck.Xunit;
using GpuSupply.TestKit;

namespace GpuSupply.Tests.Values;

[Properties(Arbitrary = [typeof(ValueGenerators)], MaxTest = 500)]
public class BoundsArithmeticTests
{
    [Theory]
    [InlineData("1..2 days", "10..20 days", "11..22 days", "-19..-8 days")]
    [InlineData(">1..2 days", "10..<20 days", ">11..<22 days", ">-19..-8 days")]
    [InlineData(">=1 days", "10 days", ">=11 days", ">=-9 days")]
    [InlineData(">=1 days", "<5 days", "any days", ">-4 days")]
    [InlineData("any days", "1 days", "any days", "any days")]
    public void AddAndSubtract_Pairs_CombineTheEnds(string left, string right, string sum, string difference)
    {
        Bounds one = Bounds.Parse(left), other = Bounds.Parse(right);
        Assert.Equal(sum, (one + other).ToString());
        Assert.Equal(difference, (one - other).ToString());
    }

    [Theory]
    [InlineData("2..3 days", "4..5 days", "8..15 days")]
    [InlineData("-2..3 days", "-5..4 days", "-15..12 days")]
    [InlineData("-3..-2 days", "4..<5 days", ">-15..-8 days")]
    [InlineData("0..3 days", ">=2 days", ">=0 days")]
    [InlineData(">0..3 days", ">=2 days", ">0 days")]
    [InlineData("0 days", "any days", "0 days")]
    [InlineData("0..1 days", "any days", "any days")]
    [InlineData("0..1 days", ">2..<3 days", "0..<3 days")]
    [InlineData(">0..1 days", "0..1 days", "0..1 days")]
    [InlineData(">0..1 days", ">0..1 days", ">0..1 days")]
    [InlineData("<0 days", ">1 days", "<0 days")]
    [InlineData("<=0 days", ">1 days", "<=0 days")]
    [InlineData(">-1..<1 days", ">-1..1 days", ">-1..<1 days")]
    [InlineData("-1..1 days", ">-1..1 days", "-1..1 days")]
    [InlineData("<-2 days", "<-3 days", ">6 days")]
    public void Multiply_Pairs_HasTheRightKindOfEnds(string left, string right, string expected)
    {
        Bounds one = Bounds.Parse(left), other = Bounds.Parse(right);
        Assert.Equal(expected, Bounds.Multiply(one, other, Unit.Days).ToString());
        Assert.Equal(expected, Bounds.Multiply(other, one, Unit.Days).ToString());
    }

    [Theory]
    [InlineData("8..15 days", "4..5 days", "1.6..3.75 days")]
    [InlineData("1..2 days", "0..4 days", ">=0.25 days")]
    [InlineData("1..2 days", ">0..<4 days", ">0.25 days")]
    [InlineData(">1..2 days", "0..4 days", ">0.25 days")]
    [InlineData("0..2 days", "0..4 days", ">=0 days")]
    [InlineData(">0..2 days", "0..4 days", ">0 days")]
    [InlineData("-2..-1 days", "0..4 days", "<=-0.25 days")]
    [InlineData("1..2 days", "-4..0 days", "<=-0.25 days")]
    [InlineData("-1..2 days", "0..4 days", "any days")]
    [InlineData("1..2 days", "-1..1 days", "any days")]
    [InlineData("0 days", "-1..1 days", "0 days")]
    [InlineData("0 days", "any days", "0 days")]
    [InlineData("1..2 days", ">=4 days", ">0..0.5 days")]
    [InlineData("1..2 days", "<=-4 days", "-0.5..<0 days")]
    [InlineData(">=6 days", "2..3 days", ">=2 days")]
    [InlineData("1..2 days", "any days", "any days")]
    [InlineData("1..2 days", "0 days", null)]
    [InlineData("any days", "0 days", null)]
    public void Divide_Pairs_IsTheNarrowest(string dividend, string divisor, string? expected) =>
        Assert.Equal(expected, Bounds.Divide(Bounds.Parse(dividend), Bounds.Parse(divisor), Unit.Days)?.ToString());

    [Fact]
    public void MultiplyAndDivide_OtherUnits_GiveTheUnitAskedFor()
    {
        Bounds units = Bounds.Parse("10..20 units"), price = Bounds.Parse("2.5..3 USD/unit");
        Assert.Equal("25..60 USD", Bounds.Multiply(units, price, Unit.Money("USD")).ToString());
        Assert.Equal("50..200 percent", Bounds.Divide(units, Bounds.Parse("10..20 units"), Unit.Percent)?.Times(100).ToString());
    }

    [Theory]
    [InlineData(">1..2 days", "3", ">3..6 days")]
    [InlineData(">1..2 days", "-3", "-6..<-3 days")]
    [InlineData(">1 days", "0", "0 days")]
    [InlineData("<=1 days", "-0.5", ">=-0.5 days")]
    public void Times_AnyFactor_ScalesTheEnds(string bounds, string factor, string expected) =>
        Assert.Equal(expected, Bounds.Parse(bounds).Times(Rational.Parse(factor)).ToString());

    [Property]
    public void Operations_PointsInside_StayInside(PointIn left, PointIn right)
    {
        Assert.True((left.Bounds + right.Bounds).Contains(left.Point + right.Point));
        Assert.True((left.Bounds - right.Bounds).Contains(left.Point - right.Point));
        Assert.True((-left.Bounds).Contains(-left.Point));
        Assert.True(left.Bounds.Times(right.Point).Contains(left.Point * right.Point));
        Assert.True(Bounds.Multiply(left.Bounds, right.Bounds, Unit.Units).Contains(left.Point * right.Point));
        if (right.Point.Sign != 0)
            Assert.True(Bounds.Divide(left.Bounds, right.Bounds, Unit.Units)!.Value.Contains(left.Point / right.Point));
    }

    [Property]
    public void Operations_WiderOperands_GiveWiderResults(Nested left, Nested right)
    {
        Assert.True((left.Outer + right.Outer).Contains(left.Inner + right.Inner));
        Assert.True((left.Outer - right.Outer).Contains(left.Inner - right.Inner));
        Assert.True(left.Outer.Hull(right.Outer).Contains(left.Inner.Hull(right.Inner)));
        Assert.True(Bounds.Multiply(left.Outer, right.Outer, Unit.Units).Contains(Bounds.Multiply(left.Inner, right.Inner, Unit.Units)));
        if (Bounds.Divide(left.Inner, right.Inner, Unit.Units) is { } quotient)
            Assert.True(Bounds.Divide(left.Outer, right.Outer, Unit.Units)!.Value.Contains(quotient));
        if (left.Inner.Intersect(right.Inner) is { } common)
            Assert.True(left.Outer.Intersect(right.Outer)!.Value.Contains(common));
    }

    // Every number near an end of the product, and inside, must be a product: take it apart again.
    [Property]
    public void Multiply_FiniteEnds_AreReachedWhereClosedAndNotWhereOpen(PointIn left, PointIn right)
    {
        Bounds product = Bounds.Multiply(left.Bounds, right.Bounds, Unit.Units);
        foreach ((Rational? end, bool isOpen) in new[] { (product.Low, product.LowOpen), (product.High, product.HighOpen) })
        {
            if (end is { } number)
                Assert.Equal(!isOpen, IsProduct(number, left.Bounds, right.Bounds));
        }
    }

    // An extreme of a product lies on an end of one factor, or is 0 because one factor is.
    private static bool IsProduct(Rational number, Bounds left, Bounds right)
    {
        if (number.Sign == 0)
            return left.Contains(0) || right.Contains(0);
        return Ends(left).Any(end => right.Contains(number / end)) || Ends(right).Any(end => left.Contains(number / end));
    }

    private static IEnumerable<Rational> Ends(Bounds bounds) =>
        new[] { bounds.Low, bounds.High }.OfType<Rational>().Where(end => end.Sign != 0 && bounds.Contains(end));
}
