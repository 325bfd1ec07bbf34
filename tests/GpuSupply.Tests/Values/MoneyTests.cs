using FsCheck.Xunit;
using GpuSupply.TestKit;

namespace GpuSupply.Tests.Values;

[Properties(Arbitrary = [typeof(ValueGenerators)], MaxTest = 300)]
public class MoneyTests
{
    [Theory]
    [InlineData("41666.67 USD", 4_166_667, "USD", "41666.67 USD")]
    [InlineData("10B USD", 1_000_000_000_000, "USD", "10000000000 USD")]
    [InlineData("1.2345B USD", 123_450_000_000, "USD", "1234500000 USD")]
    [InlineData("0.5 USD", 50, "USD", "0.50 USD")]
    [InlineData("-0.05 EUR", -5, "EUR", "-0.05 EUR")]
    [InlineData("5 JPY", 5, "JPY", "5 JPY")]
    [InlineData("1.5k JPY", 1500, "JPY", "1500 JPY")]
    [InlineData("5.001 KWD", 5001, "KWD", "5.001 KWD")]
    [InlineData("5.1 CLF", 51000, "CLF", "5.1000 CLF")]
    [InlineData("92233720368547758.07 USD", long.MaxValue, "USD", "92233720368547758.07 USD")]
    [InlineData("-92233720368547758.08 USD", long.MinValue, "USD", "-92233720368547758.08 USD")]
    [InlineData("1.0000000k CLF", 10_000_000, "CLF", "1000 CLF")]
    [InlineData("0 USD", 0, "USD", "0 USD")]
    public void Parse_ExactAmounts_AreMinorUnits(string text, long minorUnits, string currency, string written)
    {
        var money = Money.Parse(text);
        Assert.Equal((minorUnits, currency, written), (money.MinorUnits, money.Currency.Code, money.ToString()));
        Assert.Equal(Money.FromMinorUnits(minorUnits, currency), money);
    }

    [Theory]
    [InlineData("41666.675 USD", "decimals")]
    [InlineData("1.000 USD", "decimals")]
    [InlineData("1.5 JPY", "decimals")]
    [InlineData("1.00000000k USD", "decimals")]
    [InlineData("5", "no currency")]
    [InlineData("5%", "no currency")]
    [InlineData("5 USD/unit", "no currency")]
    [InlineData("~5 USD", "not an exact amount")]
    [InlineData("1..5 USD", "not an exact amount")]
    [InlineData(">5 USD", "not an exact amount")]
    [InlineData("millions USD", "not an exact amount")]
    [InlineData("92233720368547758.08 USD", "too large")]
    [InlineData("-92233720368547758.09 USD", "too large")]
    [InlineData("9999999T JPY", "too large")]
    [InlineData("$5", "")]
    [InlineData("", "empty")]
    [InlineData("5 XAU", "XAU")]
    public void Parse_NotAnExactAmount_ThrowsAndSaysWhy(string text, string why)
    {
        string message = Assert.Throws<FormatException>(() => Money.Parse(text)).Message;
        Assert.Contains($"\"{text}\"", message);
        Assert.Contains(why, message);
        Assert.False(Money.TryParse(text, out Money value));
        Assert.Equal(default, value);
    }

    [Fact]
    public void Parse_Null_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => Money.Parse(null!));
        Assert.False(Money.TryParse(null, out _));
    }

    [Fact]
    public void Default_EqualityAndText_Work_ArithmeticNamesTheType()
    {
        Money unset = default;
        Assert.True(unset == default);
        Assert.True(unset != Money.Parse("0 USD"));
        Assert.Equal("0 (unset Currency)", unset.ToString());
        Assert.Equal(0, unset.Amount);
        Money dollar = Money.Parse("1 USD");
        Action[] operations = [() => _ = unset + dollar, () => _ = dollar - unset, () => _ = unset < dollar, () => unset.CompareTo(unset)];
        Assert.All(operations, operation => Assert.Contains("Money", Assert.Throws<InvalidOperationException>(operation).Message));
    }

    [Fact]
    public void FromMinorUnits_DefaultCurrency_Throws() =>
        Assert.Contains("Currency", Assert.Throws<ArgumentException>(() => Money.FromMinorUnits(1, default)).Message);

    [Fact]
    public void Operations_TwoCurrencies_ThrowAndNameBoth()
    {
        Money dollar = Money.Parse("1 USD"), euro = Money.Parse("1 EUR");
        Action[] operations = [() => _ = dollar + euro, () => _ = dollar - euro, () => _ = dollar >= euro, () => dollar.CompareTo(euro)];
        Assert.All(operations, operation =>
        {
            string message = Assert.Throws<InvalidOperationException>(operation).Message;
            Assert.Contains("USD", message);
            Assert.Contains("EUR", message);
        });
        Assert.True(dollar != euro);
    }

    [Fact]
    public void Add_Overflow_ThrowsAndNamesTheSum()
    {
        Money most = Money.FromMinorUnits(long.MaxValue, "USD"), least = Money.FromMinorUnits(long.MinValue, "USD"), cent = Money.FromMinorUnits(1, "USD");
        Assert.Contains("92233720368547758.07 USD + 0.01 USD", Assert.Throws<OverflowException>(() => most + cent).Message);
        Assert.Contains("-92233720368547758.08 USD - 0.01 USD", Assert.Throws<OverflowException>(() => least - cent).Message);
        Assert.Equal(-1, (most + least).MinorUnits);
    }

    [Property]
    public void Parse_WhatToStringWrites_IsTheSame(Money money)
    {
        Assert.Equal(money, HostileCulture.Run(() => Money.Parse(money.ToString())));
        Assert.Equal(money.GetHashCode(), Money.Parse(money.ToString()).GetHashCode());
        Assert.Equal($"{money.Amount} {money.Currency}", money.ToString().Contains('.') ? TrimZeros(money) : money.ToString());
    }

    [Property]
    public void Arithmetic_SameCurrency_IsThatOfTheMinorUnits(int left, int right)
    {
        Money one = Money.FromMinorUnits(left, "USD"), other = Money.FromMinorUnits(right, "USD");
        Assert.Equal((long)left + right, (one + other).MinorUnits);
        Assert.Equal((long)left - right, (one - other).MinorUnits);
        Assert.Equal(one.Amount + other.Amount, (one + other).Amount);
        Assert.Equal(left.CompareTo(right), one.CompareTo(other));
        Assert.Equal((left < right, left <= right, left > right, left >= right), (one < other, one <= other, one > other, one >= other));
        Assert.Equal(left == right, one == other);
    }

    private static string TrimZeros(Money money) => $"{money.ToString().Split(' ')[0].TrimEnd('0')} {money.Currency}";
}
