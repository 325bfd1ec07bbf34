using FsCheck.Xunit;
using GpuSupply.TestKit;

namespace GpuSupply.Tests.Values;

[Properties(Arbitrary = [typeof(ValueGenerators)], MaxTest = 300)]
public class MoneyRangeTests
{
    [Theory]
    [InlineData("41666.67 USD", "41666.67 USD", "41666.67 USD", "41666.67 USD")]
    [InlineData("~10B USD", "9000000000 USD", "10000000000 USD", "11000000000 USD")]
    [InlineData("~0.05 USD", "0.05 USD", "0.05 USD", "0.05 USD")]
    [InlineData("~0.15 USD", "0.14 USD", "0.15 USD", "0.16 USD")]
    [InlineData("25k..40k USD", "25000 USD", "32500 USD", "40000 USD")]
    [InlineData("1..4 JPY", "1 JPY", "2 JPY", "4 JPY")]
    [InlineData("0 USD", "0 USD", "0 USD", "0 USD")]
    public void Parse_Writings_HaveTheEndsOfARecord(string text, string low, string best, string high)
    {
        var range = MoneyRange.Parse(text);
        Assert.Equal((low, best, high, text), (range.Low.ToString(), range.Best.ToString(), range.High.ToString(), range.ToString()));
        Assert.Equal(text, range.Text);
        Assert.Equal(MoneyRange.Between(Money.Parse(low), Money.Parse(best), Money.Parse(high)), range);
        Assert.Equal(low == high, range.IsExact);
        Assert.Equal(Bounds.Between(range.Low.Amount, range.High.Amount, Unit.Money(range.Currency)), range.ToBounds());
    }

    [Theory]
    [InlineData(">5 USD", "say a range")]
    [InlineData("<5 USD", "say a range")]
    [InlineData("millions USD", "say a range")]
    [InlineData("5", "no currency")]
    [InlineData("5 units", "no currency")]
    [InlineData("5 USD/unit", "no currency")]
    [InlineData("-5 USD", "below 0")]
    [InlineData("~-5 USD", "below 0")]
    [InlineData("-1..5 USD", "below 0")]
    [InlineData("1..2.555 USD", "decimals")]
    [InlineData("~1.5 JPY", "decimals")]
    [InlineData("9999999T USD", "too large")]
    [InlineData("~92233720368547758 USD", "too large")]
    [InlineData("5..1 USD", "greater")]
    [InlineData("25k USD..40k USD", "")]
    public void Parse_NotAllowedInARecord_ThrowsAndSaysWhy(string text, string why)
    {
        string message = Assert.Throws<FormatException>(() => MoneyRange.Parse(text)).Message;
        Assert.Contains($"\"{text}\"", message);
        Assert.Contains(why, message);
        Assert.False(MoneyRange.TryParse(text, out MoneyRange value));
        Assert.Equal(default, value);
    }

    [Fact]
    public void Parse_Null_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => MoneyRange.Parse(null!));
        Assert.False(MoneyRange.TryParse(null, out _));
    }

    [Fact]
    public void Default_EqualityAndText_Work_BoundsNameTheType()
    {
        MoneyRange unset = default;
        Assert.True(unset == default);
        Assert.True(unset != "0 USD");
        Assert.Equal("0 (unset Currency)", unset.ToString());
        Assert.Contains("MoneyRange", Assert.Throws<InvalidOperationException>(() => unset.ToBounds()).Message);
        Assert.Throws<InvalidOperationException>(() => MoneyRange.Exactly(default));
    }

    [Fact]
    public void Between_NotInOrder_Throws()
    {
        Money one = Money.Parse("1 USD"), two = Money.Parse("2 USD"), three = Money.Parse("3 USD"), negative = Money.Parse("-1 USD");
        Assert.Throws<ArgumentOutOfRangeException>(() => MoneyRange.Between(two, one));
        Assert.Throws<ArgumentOutOfRangeException>(() => MoneyRange.Between(two, one, three));
        Assert.Throws<ArgumentOutOfRangeException>(() => MoneyRange.Between(one, three, two));
        Assert.Throws<ArgumentOutOfRangeException>(() => MoneyRange.Between(negative, one));
        Assert.Throws<InvalidOperationException>(() => MoneyRange.Between(one, Money.Parse("2 EUR")));
        Assert.Throws<InvalidOperationException>(() => MoneyRange.Between(one, Money.Parse("2 EUR"), three));
    }

    [Fact]
    public void Between_LargestAmounts_TakesTheMiddleWithoutOverflow()
    {
        Money most = Money.FromMinorUnits(long.MaxValue, "USD"), less = Money.FromMinorUnits(long.MaxValue - 3, "USD");
        Assert.Equal(long.MaxValue - 2, MoneyRange.Between(less, most).Best.MinorUnits);
    }

    [Fact]
    public void ToString_NotFromText_SaysBestWhereItIsNotTheMiddle()
    {
        Money low = Money.Parse("25000.5 USD"), best = Money.Parse("30k USD"), high = Money.Parse("40k USD");
        Assert.Equal("25000.50 USD", MoneyRange.Exactly(low).ToString());
        Assert.Equal("25000.50..40000 USD", MoneyRange.Between(low, high).ToString());
        Assert.Equal("25000.50..40000 USD (best 30000)", MoneyRange.Between(low, best, high).ToString());
    }

    [Property]
    public void Parse_WhatToStringWrites_IsTheSame(Money one, Money other)
    {
        Money low = NotNegative(one), second = Money.FromMinorUnits(NotNegative(other).MinorUnits, low.Currency);
        MoneyRange range = low <= second ? MoneyRange.Between(low, second) : MoneyRange.Between(second, low);
        Assert.Equal(range, HostileCulture.Run(() => MoneyRange.Parse(range.ToString())));
        Assert.Equal(range.GetHashCode(), MoneyRange.Parse(range.ToString()).GetHashCode());
    }

    [Property]
    public void TryParse_AnyText_AgreesWithParse(StatedWriting writing, DamagedText damaged)
    {
        foreach (string text in new[] { writing.Text, damaged.Text })
        {
            if (!MoneyRange.TryParse(text, out MoneyRange range))
                Assert.Throws<FormatException>(() => MoneyRange.Parse(text));
            else
                Assert.True(range.Low.MinorUnits >= 0 && range.Low <= range.Best && range.Best <= range.High);
        }
    }

    private static Money NotNegative(Money money) => Money.FromMinorUnits(money.MinorUnits & long.MaxValue, money.Currency);
}
