using FsCheck.Xunit;
using GpuSupply.TestKit;

namespace GpuSupply.Tests.Values;

[Properties(Arbitrary = [typeof(ValueGenerators)], MaxTest = 300)]
public class QuantityTests
{
    [Theory]
    [InlineData("12000", 12000, 12000, 12000)]
    [InlineData("12k", 12000, 12000, 12000)]
    [InlineData("1.5k", 1500, 1500, 1500)]
    [InlineData("0", 0, 0, 0)]
    [InlineData("~12k", 10800, 12000, 13200)]
    [InlineData("~5", 5, 5, 5)]
    [InlineData("~15", 14, 15, 16)]
    [InlineData("10k..12k", 10000, 11000, 12000)]
    [InlineData("1..4", 1, 2, 4)]
    [InlineData("5..5", 5, 5, 5)]
    [InlineData("9007199254740991", Quantity.MaxUnits, Quantity.MaxUnits, Quantity.MaxUnits)]
    public void Parse_Writings_HaveTheEndsOfARecord(string text, long low, long best, long high)
    {
        var quantity = Quantity.Parse(text);
        Assert.Equal((low, best, high, text, text), (quantity.Low, quantity.Best, quantity.High, quantity.Text, quantity.ToString()));
        Assert.Equal(Quantity.Between(low, best, high), quantity);
        Assert.Equal(low == high, quantity.IsExact);
    }

    [Theory]
    [InlineData(">5", "say a range")]
    [InlineData(">=5", "say a range")]
    [InlineData("<5", "say a range")]
    [InlineData("<=5", "say a range")]
    [InlineData("thousands", "say a range")]
    [InlineData("12000 units", "without a unit")]
    [InlineData("12 days", "without a unit")]
    [InlineData("12%", "without a unit")]
    [InlineData("12 USD", "without a unit")]
    [InlineData("1.5", "whole")]
    [InlineData("~1.5", "whole")]
    [InlineData("1..2.5", "whole")]
    [InlineData("-1", "below 0")]
    [InlineData("-1..5", "below 0")]
    [InlineData("~-5", "below 0")]
    [InlineData("9007199254740992", "9007199254740991")]
    [InlineData("~9007199254740991", "9007199254740991")]
    [InlineData("1..9999T", "9007199254740991")]
    [InlineData("10..5", "greater")]
    [InlineData("", "empty")]
    [InlineData("12K", "suffix")]
    public void Parse_NotAllowedInARecord_ThrowsAndSaysWhy(string text, string why)
    {
        string message = Assert.Throws<FormatException>(() => Quantity.Parse(text)).Message;
        Assert.Contains($"\"{text}\"", message);
        Assert.Contains(why, message);
        Assert.False(Quantity.TryParse(text, out Quantity value));
        Assert.Equal(default, value);
    }

    [Fact]
    public void Parse_Null_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => Quantity.Parse(null!));
        Assert.False(Quantity.TryParse(null, out _));
    }

    [Fact]
    public void Default_IsExactlyZero()
    {
        Assert.Equal(Quantity.Exactly(0), default);
        Assert.Equal("0", default(Quantity).ToString());
        Assert.Null(default(Quantity).Text);
        Assert.Equal("0 units", default(Quantity).ToBounds().ToString());
    }

    [Theory]
    [InlineData(-1, 0, 0)]
    [InlineData(2, 2, 1)]
    [InlineData(1, 0, 2)]
    [InlineData(1, 3, 2)]
    [InlineData(0, 0, Quantity.MaxUnits + 1)]
    [InlineData(Quantity.MaxUnits + 1, Quantity.MaxUnits + 1, Quantity.MaxUnits + 1)]
    [InlineData(long.MinValue, 0, long.MaxValue)]
    public void Between_NotInOrder_Throws(long low, long best, long high) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantity.Between(low, best, high));

    [Fact]
    public void Between_ExtremeArguments_ThrowsWithoutOverflow()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantity.Between(long.MaxValue, long.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantity.Between(long.MinValue, long.MinValue));
        Assert.Equal(Quantity.MaxUnits / 2, Quantity.Between(0, Quantity.MaxUnits).Best);
    }

    [Fact]
    public void Implicit_NumbersAndText_AreQuantities()
    {
        Quantity fromInt = 12_000, fromLong = 12_000L, fromText = "12k";
        Assert.True(fromInt == fromLong && fromLong == fromText);
        Assert.Equal(fromInt.GetHashCode(), fromText.GetHashCode());
        Assert.True(fromInt != "~12k");
        Assert.Throws<ArgumentOutOfRangeException>(() => { Quantity negative = -1; return negative; });
    }

    [Fact]
    public void ToString_NotFromText_SaysBestWhereItIsNotTheMiddle()
    {
        Assert.Equal("12000", Quantity.Exactly(12_000).ToString());
        Assert.Equal("10000..12000", Quantity.Between(10_000, 12_000).ToString());
        Assert.Equal("10000..12000 (best 11500)", Quantity.Between(10_000, 11_500, 12_000).ToString());
        Assert.False(Quantity.TryParse("10000..12000 (best 11500)", out _));
    }

    [Property]
    public void Parse_WhatToStringWrites_IsTheSame(Quantity quantity)
    {
        if (quantity.ToString().Contains("best"))
            quantity = Quantity.Between(quantity.Low, quantity.High);
        Assert.Equal(quantity, HostileCulture.Run(() => Quantity.Parse(quantity.ToString())));
        Assert.Equal(Bounds.Between(quantity.Low, quantity.High, Unit.Units), quantity.ToBounds());
    }

    [Property]
    public void Parse_AnyWriting_ContainsItsNumberAndStaysInRange(StatedWriting writing)
    {
        if (!Quantity.TryParse(writing.Text, out Quantity quantity))
            return;
        Assert.True(0 <= quantity.Low && quantity.Low <= quantity.Best && quantity.Best <= quantity.High && quantity.High <= Quantity.MaxUnits);
        Assert.Equal(StatedValue.Parse(writing.Text).Number ?? quantity.Best, quantity.Best);
        Assert.Equal(writing.Text, quantity.ToString());
    }

    [Property]
    public void TryParse_DamagedText_AgreesWithParse(DamagedText damaged)
    {
        if (!Quantity.TryParse(damaged.Text, out _))
            Assert.Throws<FormatException>(() => Quantity.Parse(damaged.Text));
    }
}
