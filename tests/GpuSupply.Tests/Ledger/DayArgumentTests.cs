using NodaTime;

namespace GpuSupply.Tests.Ledger;

/// <summary>Days are given as text or as a date, and those that no record can have are refused with the argument's name.</summary>
public class DayArgumentTests
{
    private static readonly SupplyLedger Ledger = new CaseBuilder("Days").Party("nvidia").Party("tesla").Product("h100")
        .Source("first", publishedOn: "2024-03-01").Order("o1", supplier: "nvidia", buyer: "tesla", "h100", 100, on: "2024-01-05/2024-01-07", due: "2024-02")
        .Build().ToLedger();

    [Theory]
    [InlineData("2024-01-04", "tesla h100 on-order: 0")]
    [InlineData("2024-01-06", "tesla h100 on-order: 0..100 (best 100)")]
    [InlineData("2024-03-01", "tesla h100 on-order: 100")]
    public void Balances_OfTextAndOfADate_AreTheSame(string at, string expected)
    {
        LocalDate day = NodaTime.Text.LocalDatePattern.Iso.Parse(at).Value;

        Assert.Equal(expected, Ledger.Balance("tesla", "h100", Stage.OnOrder, day).ToString());
        Assert.Equal(expected, Ledger.Balance("tesla", "h100", Stage.OnOrder, at).ToString());
        Assert.Equal(Ledger.Balances(at).Select(row => row.ToString()), Ledger.Balances(day).Select(row => row.ToString()));
    }

    [Fact]
    public void ADayThatNoWindowCanName_IsRefused()
    {
        LocalDate day = new(2200, 1, 1);
        Assert.Equal("at", Assert.Throws<ArgumentOutOfRangeException>(() => Ledger.Balances(day)).ParamName);
        Assert.Equal("at", Assert.Throws<ArgumentOutOfRangeException>(() => Ledger.Balance("tesla", "h100", Stage.OnOrder, day)).ParamName);
        Assert.Equal("day", Assert.Throws<ArgumentOutOfRangeException>(() => Ledger.AsKnownOn(day)).ParamName);
        Assert.Equal("at", Assert.Throws<ArgumentException>(() => Ledger.Balances("2024-02-30")).ParamName);
    }
}
