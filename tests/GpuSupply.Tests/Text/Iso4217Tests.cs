using GpuSupply.Text;

namespace GpuSupply.Tests.Text;

public class Iso4217Tests
{
    [Fact]
    public void Codes_All_AreThreeCapitalsWithKnownDigits()
    {
        Assert.All(Iso4217.Codes, code =>
        {
            Assert.Matches("^[A-Z]{3}$", code);
            Assert.True(Iso4217.TryGetMinorUnitDigits(code, out int digits));
            Assert.Contains(digits, new[] { 0, 2, 3, 4 });
        });
    }

    // List One has 178 codes as of amendment 180, of which 13 (metals, units of account, XTS, XXX) have no minor unit.
    [Fact]
    public void Codes_Count_IsThatOfTheList() =>
        Assert.Equal((17, 139, 7, 2), (CodesWith(0), CodesWith(2), CodesWith(3), CodesWith(4)));

    [Theory]
    [InlineData("BGN")]
    [InlineData("ANG")]
    [InlineData("HRK")]
    [InlineData("CUC")]
    [InlineData("SLL")]
    [InlineData("ZWL")]
    [InlineData("VEF")]
    public void Codes_Withdrawn_AreLeftOut(string code) => Assert.DoesNotContain(code, Iso4217.Codes);

    [Theory]
    [InlineData("XCG")]
    [InlineData("XAD")]
    [InlineData("ZWG")]
    [InlineData("SLE")]
    [InlineData("VED")]
    [InlineData("MRU")]
    [InlineData("STN")]
    [InlineData("BYN")]
    public void Codes_Recent_AreKnown(string code) => Assert.Contains(code, Iso4217.Codes);

    private static int CodesWith(int digits) => Iso4217.Codes.Count(code => Iso4217.TryGetMinorUnitDigits(code, out int found) && found == digits);
}
