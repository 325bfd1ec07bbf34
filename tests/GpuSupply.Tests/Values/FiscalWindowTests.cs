using FsCheck.Xunit;
using GpuSupply.TestKit;
using NodaTime;

namespace GpuSupply.Tests.Values;

public class FiscalWindowTests
{
    private static readonly FiscalYear January = "last-sunday-of-january";

    [Fact]
    public void Parse_FiscalQuarter_HasPartyButNoDays()
    {
        DateWindow window = "FY2025-Q1@acme";
        Assert.True(window.IsFiscal);
        Assert.False(window.IsResolved);
        Assert.Equal("acme", window.FiscalParty);
        Assert.Equal("FY2025-Q1@acme", window.ToString());
        Assert.False(window.IsApproximate || window.IsUncertain);
    }

    [Fact]
    public void Parse_PartyWithEveryCharacter_KeepsIt() => Assert.Equal("a.b_c/d:e#f-g", DateWindow.Parse("FY2025@a.b_c/d:e#f-g").FiscalParty);

    public static TheoryData<string, Action<DateWindow>> WhatNeedsDays => new()
    {
        { "Earliest", window => _ = window.Earliest },
        { "Latest", window => _ = window.Latest },
        { "MiddleDay", window => _ = window.MiddleDay },
        { "EarliestDay", window => _ = window.EarliestDay },
        { "LatestDay", window => _ = window.LatestDay },
        { "Contains day", window => window.Contains(new LocalDate(2024, 4, 28)) },
        { "Contains window", window => window.Contains(default(DateWindow)) },
        { "is contained", window => default(DateWindow).Contains(window) },
        { "Meets", window => window.Meets(default) },
        { "is met", window => default(DateWindow).Meets(window) },
        { "Intersect", window => window.Intersect(default) },
        { "Hull", window => window.Hull(default) },
        { "is in hull", window => default(DateWindow).Hull(window) },
        { "CutOffAt", window => window.CutOffAt(new LocalDate(2024, 4, 28)) },
        { "ToEdtf", window => window.ToEdtf() },
    };

    [Theory]
    [MemberData(nameof(WhatNeedsDays))]
    public void DaysOfUnresolved_Asked_SayToResolve(string member, Action<DateWindow> ask)
    {
        string message = Assert.Throws<InvalidOperationException>(() => ask("FY2025-Q1@acme")).Message;
        Assert.True(message == "The fiscal window \"FY2025-Q1@acme\" has no days yet: resolve it with the fiscal year of party \"acme\" (DateWindow.Resolve).", member);
    }

    [Fact]
    public void Resolve_FiscalQuarter_HasDaysAndSameText()
    {
        DateWindow window = DateWindow.Parse("FY2025-Q1@acme").Resolve(January);
        Assert.Equal(DateWindow.Parse("2024-01-29/2024-04-28"), window);
        Assert.Equal("FY2025-Q1@acme", window.Text);
        Assert.Equal("2024-01-29/2024-04-28", window.ToEdtf());
        Assert.True(window.IsFiscal && window.IsResolved);
        Assert.Equal("acme", window.FiscalParty);
        Assert.NotEqual("FY2025-Q1@acme", window);
    }

    [Fact]
    public void Resolve_Again_TakesTheNewFiscalYear() =>
        Assert.Equal("2024-07-01/2025-06-30", DateWindow.Parse("FY2025@acme").Resolve(January).Resolve("06-30").ToEdtf());

    [Property(Arbitrary = [typeof(DateGenerators)])]
    public void Resolve_OfOtherWindow_ChangesNothing(DateWindow window, FiscalYear fiscalYear)
    {
        Assert.Equal(window, window.Resolve(fiscalYear));
        Assert.Equal(window.Text, window.Resolve(fiscalYear).Text);
    }

    [Property(Arbitrary = [typeof(DateGenerators)])]
    public void Resolve_AnyFiscalWindow_IsTheYearOrQuarter(FiscalYear fiscalYear, FiscalYearNumber number)
    {
        Assert.Equal(fiscalYear.Year(number.Year), DateWindow.Parse($"FY{number.Year}@acme").Resolve(fiscalYear));
        for (int quarter = 1; quarter <= 4; quarter++)
            Assert.Equal(fiscalYear.Quarter(number.Year, quarter), DateWindow.Parse($"FY{number.Year}-Q{quarter}@acme").Resolve(fiscalYear));
    }
}
