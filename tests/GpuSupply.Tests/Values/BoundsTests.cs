using FsCheck.Xunit;
using GpuSupply.TestKit;

namespace GpuSupply.Tests.Values;

[Properties(Arbitrary = [typeof(ValueGenerators)], MaxTest = 300)]
public class BoundsTests
{
    [Fact]
    public void Default_IsUnboundedInUnits()
    {
        Assert.Equal(Bounds.Unbounded(Unit.Units), default);
        Assert.Equal("any units", default(Bounds).ToString());
        Assert.True(default(Bounds).Contains(-5));
        Assert.Null(default(Bounds).Width);
    }

    [Theory]
    [InlineData(2, 1, false, false)]
    [InlineData(1, 1, true, false)]
    [InlineData(1, 1, false, true)]
    [InlineData(1, 1, true, true)]
    public void Between_NothingInside_Throws(int low, int high, bool lowOpen, bool highOpen) =>
        Assert.Contains("days", Assert.Throws<ArgumentException>(() => Bounds.Between(low, high, Unit.Days, lowOpen, highOpen)).Message);

    [Fact]
    public void Between_InfiniteEndMarkedOpen_IsTheSameAsUnmarked()
    {
        Assert.Equal(Bounds.AtLeast(3, Unit.Days), Bounds.Between(3, null, Unit.Days, highOpen: true));
        Assert.Equal(Bounds.AtMost(3, Unit.Days), Bounds.Between(null, 3, Unit.Days, lowOpen: true));
        Assert.Equal(Bounds.Unbounded(Unit.Days), Bounds.Between(null, null, Unit.Days, true, true));
    }

    [Theory]
    [InlineData("1..212 days", "1 212")]
    [InlineData(">1..212 days", "212")]
    [InlineData("1..<212 days", "1")]
    [InlineData(">1..<212 days", "")]
    [InlineData("60 days", "")]
    [InlineData(">=1 days", "1 212 1000")]
    [InlineData(">1 days", "212 1000")]
    [InlineData("<=212 days", "-1000 1 212")]
    [InlineData("<212 days", "-1000 1")]
    [InlineData("any days", "-1000 1 212 1000")]
    public void Contains_EndsAndBeyond_FollowsTheKindOfEnd(string text, string inside)
    {
        var bounds = Bounds.Parse(text);
        IEnumerable<int> contained = new[] { -1000, 1, 212, 1000 }.Where(number => bounds.Contains(number));
        Assert.Equal(inside, string.Join(' ', contained));
        Assert.True(bounds.Contains(60));
    }

    [Theory]
    [InlineData("1..5 days", "2..4 days", true)]
    [InlineData("1..5 days", "1..5 days", true)]
    [InlineData("1..5 days", ">1..<5 days", true)]
    [InlineData(">1..5 days", "1..5 days", false)]
    [InlineData("1..<5 days", "1..5 days", false)]
    [InlineData("1..5 days", ">=1 days", false)]
    [InlineData("any days", "<5 days", true)]
    [InlineData("<5 days", "any days", false)]
    public void Contains_OtherBounds_ComparesBothEnds(string outer, string inner, bool expected) =>
        Assert.Equal(expected, Bounds.Parse(outer).Contains(Bounds.Parse(inner)));

    [Theory]
    [InlineData("1..5 days", "5..9 days", "5 days")]
    [InlineData("1..<5 days", "5..9 days", null)]
    [InlineData("1..5 days", ">5..9 days", null)]
    [InlineData("1..5 days", "6..9 days", null)]
    [InlineData("1..5 days", ">3 days", ">3..5 days")]
    [InlineData("1..5 days", ">1..5 days", ">1..5 days")]
    [InlineData("<5 days", "<=5 days", "<5 days")]
    [InlineData("any days", ">1..<2 days", ">1..<2 days")]
    public void Intersect_Pairs_IsWhatBothContain(string left, string right, string? expected)
    {
        Bounds one = Bounds.Parse(left), other = Bounds.Parse(right);
        Assert.Equal(expected, one.Intersect(other)?.ToString());
        Assert.Equal(expected, other.Intersect(one)?.ToString());
        Assert.Equal(expected is not null, one.Meets(other));
    }

    [Theory]
    [InlineData("1..5 days", "8..9 days", "1..9 days")]
    [InlineData(">1..5 days", "1..3 days", "1..5 days")]
    [InlineData(">1..<5 days", ">1..<5 days", ">1..<5 days")]
    [InlineData("1..5 days", ">7 days", ">=1 days")]
    [InlineData("<2 days", ">1 days", "any days")]
    public void Hull_Pairs_ContainsBoth(string left, string right, string expected)
    {
        Assert.Equal(expected, Bounds.Parse(left).Hull(Bounds.Parse(right)).ToString());
        Assert.Equal(expected, Bounds.Parse(right).Hull(Bounds.Parse(left)).ToString());
    }

    [Fact]
    public void Operations_DifferentUnits_ThrowAndNameBoth()
    {
        Bounds days = Bounds.Exactly(1, Unit.Days), dollars = Bounds.Exactly(1, Unit.Money("USD"));
        Action[] operations =
            [() => days.Contains(dollars), () => days.Meets(dollars), () => days.Intersect(dollars), () => days.Hull(dollars), () => _ = days + dollars, () => _ = days - dollars];
        Assert.All(operations, operation =>
        {
            string message = Assert.Throws<ArgumentException>(operation).Message;
            Assert.Contains("days", message);
            Assert.Contains("USD", message);
        });
    }

    [Fact]
    public void Width_FiniteAndInfinite_IsTheDistance()
    {
        Assert.Equal(211, Bounds.Parse("1..212 days").Width);
        Assert.Equal(0, Bounds.Parse("60 days").Width);
        Assert.Null(Bounds.Parse(">1 days").Width);
    }

    [Property]
    public void Intersect_PointInside_IsInsideBoth(PointIn left, PointIn right)
    {
        Assert.Equal(right.Bounds.Contains(left.Point), left.Bounds.Intersect(right.Bounds)?.Contains(left.Point) ?? false);
        Assert.True(left.Bounds.Hull(right.Bounds).Contains(left.Point));
        Assert.True(left.Bounds.Hull(right.Bounds).Contains(right.Point));
        if (left.Bounds.Intersect(right.Bounds) is { } common)
            Assert.True(left.Bounds.Contains(common) && right.Bounds.Contains(common));
    }

    [Property]
    public void Contains_Nested_IsAntisymmetricAndMeets(Nested pair)
    {
        Assert.True(pair.Outer.Contains(pair.Inner));
        Assert.True(pair.Outer.Meets(pair.Inner));
        Assert.Equal(pair.Inner == pair.Outer, pair.Inner.Contains(pair.Outer));
        Assert.Equal(pair.Inner, pair.Outer.Intersect(pair.Inner));
    }

    [Property]
    public void Parse_WhatToStringWrites_IsTheSame(Bounds bounds)
    {
        var read = Bounds.Parse(bounds.ToString());
        Assert.Equal(bounds, read);
        Assert.Equal(bounds.GetHashCode(), read.GetHashCode());
        Assert.Equal(bounds.ToString(), HostileCulture.Run(() => Bounds.Parse(bounds.ToString()).ToString()));
    }

    [Fact]
    public void ToString_EndThatDoesNotTerminate_IsRounded() =>
        Assert.Equal("0.333333333333..1 percent", Bounds.Between((Rational)1 / 3, 1, Unit.Percent).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("60")]
    [InlineData("60  days")]
    [InlineData(" 60 days")]
    [InlineData("60 days ")]
    [InlineData("5..1 days")]
    [InlineData(">1..1 days")]
    [InlineData(">1..<1 days")]
    [InlineData("<1..2 days")]
    [InlineData("1..>2 days")]
    [InlineData(">=1..2 days")]
    [InlineData("1.. days")]
    [InlineData("..2 days")]
    [InlineData("1..2..3 days")]
    [InlineData("5k units")]
    [InlineData("~5 units")]
    [InlineData("> 5 units")]
    [InlineData("Any units")]
    [InlineData("any")]
    [InlineData("5 %")]
    public void Parse_NotBounds_ThrowsAndNamesTheText(string text)
    {
        Assert.Contains($"\"{text}\"", Assert.Throws<FormatException>(() => Bounds.Parse(text)).Message);
        Assert.False(Bounds.TryParse(text, out Bounds value));
        Assert.Equal(default, value);
    }

    [Fact]
    public void Parse_Null_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => Bounds.Parse(null!));
        Assert.False(Bounds.TryParse(null, out _));
    }

    [Property]
    public void TryParse_DamagedText_NeverThrows(DamagedText damaged)
    {
        if (Bounds.TryParse(damaged.Text, out Bounds bounds))
            Assert.Equal(bounds, Bounds.Parse(bounds.ToString()));
        else
            Assert.Throws<FormatException>(() => Bounds.Parse(damaged.Text));
    }
}
