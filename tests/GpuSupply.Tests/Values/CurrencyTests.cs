namespace GpuSupply.Tests.Values;

public class CurrencyTests
{
    [Theory]
    [InlineData("USD", 2)]
    [InlineData("EUR", 2)]
    [InlineData("JPY", 0)]
    [InlineData("KRW", 0)]
    [InlineData("BHD", 3)]
    [InlineData("KWD", 3)]
    [InlineData("CLF", 4)]
    [InlineData("UYW", 4)]
    public void Parse_ActiveCode_KnowsTheMinorUnit(string code, int digits)
    {
        var currency = Currency.Parse(code);
        Assert.Equal(code, currency.Code);
        Assert.Equal(code, currency.ToString());
        Assert.Equal(digits, currency.MinorUnitDigits);
    }

    [Theory]
    [InlineData("XAU")]
    [InlineData("XDR")]
    [InlineData("XXX")]
    [InlineData("XTS")]
    [InlineData("DEM")]
    [InlineData("ABC")]
    [InlineData("usd")]
    [InlineData("USD ")]
    [InlineData("US")]
    [InlineData("")]
    [InlineData("$")]
    public void Parse_NoActiveCodeOfMoney_ThrowsAndNamesIt(string text)
    {
        Assert.Contains($"\"{text}\"", Assert.Throws<FormatException>(() => Currency.Parse(text)).Message);
        Assert.False(Currency.TryParse(text, out Currency value));
        Assert.Equal(default, value);
    }

    [Fact]
    public void Parse_Null_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => Currency.Parse(null!));
        Assert.False(Currency.TryParse(null, out _));
    }

    [Fact]
    public void Default_CodeAndDigits_ThrowAndNameTheType()
    {
        Currency unset = default;
        Assert.Contains("Currency", Assert.Throws<InvalidOperationException>(() => unset.Code).Message);
        Assert.Contains("Currency", Assert.Throws<InvalidOperationException>(() => unset.MinorUnitDigits).Message);
        Assert.Equal("(unset Currency)", unset.ToString());
        Assert.True(unset == default);
        Assert.True(unset != Currency.Usd);
        Assert.Equal(0, unset.GetHashCode());
    }

    [Fact]
    public void Equals_SameCodeFromOtherText_IsEqual()
    {
        Currency one = "USD";
        Currency other = new string(['U', 'S', 'D']);
        Assert.True(one == other && one == Currency.Usd && one.Equals((object)other));
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.True(one != "EUR");
        Assert.False(one.Equals("USD" as object));
    }
}
