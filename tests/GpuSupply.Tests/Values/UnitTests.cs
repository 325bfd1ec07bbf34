using FsCheck.Xunit;
using GpuSupply.TestKit;

namespace GpuSupply.Tests.Values;

[Properties(Arbitrary = [typeof(ValueGenerators)])]
public class UnitTests
{
    [Theory]
    [InlineData("units", UnitKind.Units)]
    [InlineData("percent", UnitKind.Percent)]
    [InlineData("days", UnitKind.Days)]
    [InlineData("unit-days", UnitKind.UnitDays)]
    [InlineData("USD", UnitKind.Money)]
    [InlineData("JPY/unit", UnitKind.MoneyPerUnit)]
    public void Parse_EveryKind_IsRead(string text, UnitKind kind)
    {
        var unit = Unit.Parse(text);
        Assert.Equal(kind, unit.Kind);
        Assert.Equal(text, unit.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("Units")]
    [InlineData("unit")]
    [InlineData("%")]
    [InlineData(" units")]
    [InlineData("units ")]
    [InlineData("USD/units")]
    [InlineData("USD/unit/unit")]
    [InlineData("/unit")]
    [InlineData("usd")]
    [InlineData("XAU")]
    [InlineData("days/unit")]
    public void Parse_NoUnit_ThrowsAndNamesIt(string text)
    {
        Assert.Contains($"\"{text}\"", Assert.Throws<FormatException>(() => Unit.Parse(text)).Message);
        Assert.False(Unit.TryParse(text, out Unit value));
        Assert.Equal(default, value);
    }

    [Fact]
    public void Parse_Null_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => Unit.Parse(null!));
        Assert.False(Unit.TryParse(null, out _));
    }

    [Fact]
    public void Default_IsUnits()
    {
        Assert.Equal(Unit.Units, default);
        Assert.Equal("units", default(Unit).ToString());
        Assert.Equal(UnitKind.Units, default(Unit).Kind);
    }

    [Fact]
    public void Currency_OfMoneyAndPrices_IsTheirs()
    {
        Assert.Equal("EUR", Unit.Money("EUR").Currency);
        Assert.Equal("EUR", Unit.MoneyPerUnit("EUR").Currency);
        Assert.Contains("percent", Assert.Throws<InvalidOperationException>(() => Unit.Percent.Currency).Message);
    }

    [Fact]
    public void Money_DefaultCurrency_Throws()
    {
        Assert.Contains("Currency", Assert.Throws<ArgumentException>(() => Unit.Money(default)).Message);
        Assert.Contains("Currency", Assert.Throws<ArgumentException>(() => Unit.MoneyPerUnit(default)).Message);
    }

    [Fact]
    public void Equals_MoneyAndPriceAndOtherCurrency_AreDifferent()
    {
        Assert.True(Unit.Money("USD") == Unit.Money("USD"));
        Assert.True(Unit.Money("USD") != Unit.Money("EUR"));
        Assert.True(Unit.Money("USD") != Unit.MoneyPerUnit("USD"));
        Assert.False(Unit.Days.Equals((object)Unit.UnitDays));
    }

    [Property]
    public void Parse_WhatToStringWrites_IsTheSame(Unit unit)
    {
        Assert.Equal(unit, Unit.Parse(unit.ToString()));
        Assert.Equal(unit.GetHashCode(), Unit.Parse(unit.ToString()).GetHashCode());
    }
}
