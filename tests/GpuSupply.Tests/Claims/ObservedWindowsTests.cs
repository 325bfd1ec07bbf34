namespace GpuSupply.Tests.Claims;

/// <summary>Windows inside and around that of a flow: which count, and what is on record between them.</summary>
public class ObservedWindowsTests
{
    private static readonly FlowMeasure Year = Measure.Received("tesla", "h100", "2024");

    [Theory]
    [InlineData("2024-01-01/2024-03-31", "2024-04-01", "15")]
    [InlineData("2024-01-01/2024-03-31", "2024-12-31", "15")]
    [InlineData("2024-01-01/2024-03-31", "2024-03-31", "10")]
    [InlineData("2024-10-01/2024-12-31", "2024-01-01", "15")]
    [InlineData("2024-10-01/2024-12-31", "2024-09-30", "15")]
    [InlineData("2024-10-01/2024-12-31", "2024-10-01", "10")]
    [InlineData("2024-04-01/2024-09-30", "2024-03-31", "15")]
    [InlineData("2024-04-01/2024-09-30", "2024-10-01", "15")]
    public void Inside_AWindow_WhatIsOnRecordBesideItAddsToIt(string observed, string on, string expected) => Assert.Equal($">={expected} units", Of(Year, c => c
        .Observation("o", Measure.Received("tesla", "h100", observed), "10", exact: true).ReceiptFromOutside("r", "tesla", "h100", 5, on)));

    [Fact]
    public void Inside_TwoWindowsOneDayApart_WhatCameOnThatDayAddsToBoth() => Assert.Equal(">=35 units", Of(Year, c => c
        .Observation("a", Measure.Received("tesla", "h100", "2024-01-01/2024-03-30"), "10", exact: true)
        .Observation("b", Measure.Received("tesla", "h100", "2024-04-01/2024-12-31"), "20", exact: true).ReceiptFromOutside("r", "tesla", "h100", 5, "2024-03-31")));

    /// <summary>
    /// One unit was observed on the first day of each month, and a hundred came from February to March. Up to eight such days, all windows between any two of them are looked at, so that the
    /// hundred and the units on the days before and after count; of more only those from one to the next, in none of which all of the hundred came.
    /// </summary>
    [Theory]
    [InlineData(7, 106)]
    [InlineData(8, 107)]
    [InlineData(9, 100)]
    public void Inside_UpToEightWindows_AllWindowsBetweenThemAreLookedAt(int count, int expected) => Assert.Equal($">={expected} units", Of(Year, c => Enumerable.Range(1, count)
        .Aggregate(c.ReceiptFromOutside("r", "tesla", "h100", 100, "2024-02-10/2024-03-20"), (all, month) => all.Observation($"o{month}", Measure.Received("tesla", "h100", $"2024-{month:00}-01"), "1", exact: true))));

    /// <summary>Somebody else became a member of somebody else: inside of the flow's own scope nothing changed.</summary>
    [Fact]
    public void Inside_WhereOthersHaveNewMembers_Counts() => Assert.Equal(">=10 units", Of(Year, c => c
        .Party("x").Add(new Party("y") { MemberOf = [new("x", "2024-05/..")] }).Observation("o", Measure.Received("tesla", "h100", "2024-Q1"), "10", exact: true)));

    /// <summary>Of 10,000 for all in the year the other site had 6,000: half of the year is inside of the year, and the site inside of all.</summary>
    [Fact]
    public void Around_AWindowOfTheGroup_IsLessWhatOtherMembersHadInIt() => Assert.Equal("0..4000 units", Of(Measure.Received("site-1", "h100", "2024-H1"), c => c
        .Party("site-1", memberOf: "tesla").Party("site-2", memberOf: "tesla").Observation("all", Year, "10000", exact: true)
        .Observation("other", Measure.Received("site-2", "h100", "2024"), "6000", exact: true)));

    /// <summary>Whether a window is written as uncertain makes it no other window, whoever writes it so.</summary>
    [Theory]
    [InlineData("2024?", "2024")]
    [InlineData("2024", "2024?")]
    [InlineData("2024?", "2024?")]
    public void Window_WrittenAsUncertain_IsTheSame(string observed, string asked)
    {
        Assert.Equal("10 units", Of(Measure.Received("tesla", "h100", asked), c => c.Observation("o", Measure.Received("tesla", "h100", observed), "10", exact: true)));
        Assert.Equal("50 percent", Of(Growth(asked), c => c.Observation("o", Growth(observed), "50%", exact: true)));

        static GrowthMeasure Growth(string year) => Measure.Growth(Measure.Received("tesla", "h100", "2023"), Measure.Received("tesla", "h100", year));
    }

    private static string Of(Measure measure, Func<CaseBuilder, CaseBuilder> records) =>
        $"{records(new CaseBuilder("t").Party("tesla").Product("h100").Source("s", publishedOn: "2025-01-31")).Build().ToLedger().Evidence(measure).Bounds}";
}
