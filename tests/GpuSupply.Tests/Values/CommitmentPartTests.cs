namespace GpuSupply.Tests.Values;

/// <summary>Parts of commitments, made from how they are written.</summary>
public class CommitmentPartTests
{
    [Theory]
    [InlineData("5B USD", "chips 5B USD", "5000000000 USD")]
    [InlineData("3B..4B USD", "chips 3B..4B USD", "3000000000..4000000000 USD")]
    [InlineData("50%", "chips 50%", "5000000000 USD")]
    [InlineData("25%..50%", "chips 25%..50%", "2500000000..5000000000 USD")]
    public void Part_AsWritten_IsAnAmountOrAShare(string part, string text, string amount)
    {
        var made = new CommitmentPart("chips", part);
        Assert.Equal(text, made.ToString());
        Assert.Equal(amount, made.Of("10B USD").ToString());
    }

    [Theory]
    [InlineData("101%", "0% to 100%")]
    [InlineData("-5%", "0% to 100%")]
    [InlineData("%", "\"%\"")]
    [InlineData("5", "\"5\"")]
    [InlineData("5 units", "\"5 units\"")]
    public void Part_ThatIsNeither_IsRefusedWithItsText(string part, string expected)
    {
        var error = Assert.Throws<ArgumentException>(() => new CommitmentPart("chips", part));
        Assert.Equal("part", error.ParamName);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }
}
