namespace GpuSupply.Tests.Findings;

/// <summary>An account is over-drawn where coverage makes it complete up to the day on which it certainly goes below zero, and its party stays the same until then.</summary>
public class CompleteAccountsTests
{
    [Theory]
    [InlineData("2024-04-10", "../2024-05-31")]
    [InlineData("2024-04-10", "../2024-05-31", "2024-01/2024-02")]
    [InlineData("2024-04-10", "2024-01/2024-02", "../2024-05-31")]
    [InlineData("2024-04-10", "../2024-01-31", "2024-02-01", "2024-02-02/2024-05-31")]
    [InlineData("2024-04-10", "../2024-01-31", "2024-01-15/2024-05-31")]
    [InlineData("2024-05-31", "../2024-05-31")]
    public void Findings_UnderCoverageWithoutAGap_NameWhatLeftTooMuch(string day, params string[] coverages) => Assert.Equal(["taken"], OverDrawn(Covered(day, coverages)));

    [Theory]
    [InlineData("2024-04-10", "../2024-01-31", "2024-02-02/2024-05-31")]
    [InlineData("2024-04-10", "../2024-01-31", "2024-04-10")]
    [InlineData("2024-06-01", "../2024-05-31")]
    [InlineData("2024-04-10", "2024-01/2024-05")]
    public void Findings_UnderCoverageWithAGap_NameNothing(string day, params string[] coverages) => Assert.Empty(OverDrawn(Covered(day, coverages)));

    /// <summary>A site joins the group on February 1, so that its units may be among those that the group has from then on.</summary>
    [Theory]
    [InlineData("group", "2024-01-31", true)]
    [InlineData("group", "2024-02-01", false)]
    [InlineData("group", "2024-02-02", false)]
    [InlineData("other", "2024-03-10", true)]
    public void Findings_OfAGroupThatChanges_EndWithTheDayBefore(string party, string day, bool isFound)
    {
        CaseBuilder records = Parties().Add(new Party("site") { MemberOf = [new("group", "2024-02/..")] })
            .Source("memo", publishedOn: "2024-06-30").Coverage("complete", party, "h100", during: "../2024-05-31").Movement("taken", party, "h100", 3, Stage.InService, Stage.Retired, on: day);
        Assert.Equal(isFound ? ["taken"] : [], OverDrawn(records));
    }

    /// <summary>What a group's coverage says of a site counts for the site alone where a coverage names it: one that begins after it was learned says nothing.</summary>
    [Theory]
    [InlineData("2024/2024-01", true)]
    [InlineData("2025/..", false)]
    public void Findings_OfASiteThatACoverageNames_AreThoseOfAWindowThatHasBegun(string during, bool isFound)
    {
        CaseBuilder records = Parties().Party("site", memberOf: "group").Source("memo", publishedOn: "2024-06-30")
            .Coverage("complete", "group", "h100", during: "../2024-05-31").Coverage("of-site", "site", "h100", during: during)
            .ReceiptFromOutside("came", "group", "h100", 10, on: "2024-01").Movement("on", "group", "h100", 10, Stage.OnHand, Stage.InService, on: "2024-02")
            .Movement("taken", "site", "h100", 3, Stage.InService, Stage.Retired, on: "2024-03-10");
        Assert.Equal(isFound ? ["taken"] : [], OverDrawn(records));
    }

    /// <summary>A coverage speaks of all who are inside its party on its last day. The group itself is another since the site came; the site is what it was.</summary>
    [Fact]
    public void Findings_OfASiteThatCameLater_RestOnTheCoverageOfTheGroup()
    {
        CaseBuilder records = Parties().Add(new Party("site") { MemberOf = [new("group", "2024/..")] }).Source("memo", publishedOn: "2024-06-30")
            .Coverage("complete", "group", "h100", during: "../2024-05-31").Coverage("of-site", "site", "h100", during: "../2023-12-31")
            .Movement("taken", "site", "h100", 3, Stage.InService, Stage.Retired, on: "2024-03-10");
        Finding finding = Assert.Single(records.Build().ToLedger().Findings, finding => finding.Code == FindingCode.OverDrawn);
        Assert.StartsWith("movement taken leaves site with at most -3 units of h100 in-service on 2024-03-10", finding.Message, StringComparison.Ordinal);
    }

    /// <summary>Both are of one day and kind, and known on one day: the first by id takes what is there.</summary>
    [Theory]
    [InlineData("a", "b")]
    [InlineData("b", "a")]
    public void Findings_OfTwoThatTakeTooMuchTogether_NameTheSecondById(string first, string second)
    {
        CaseBuilder records = Parties().Source("memo", publishedOn: "2024-06-30").Coverage("complete", "group", "h100", during: "../2024-05-31").ReceiptFromOutside("came", "group", "h100", 10, on: "2024-01")
            .Movement(first, "group", "h100", 8, Stage.OnHand, Stage.InService, on: "2024-03").Movement(second, "group", "h100", 8, Stage.OnHand, Stage.InService, on: "2024-03");
        Assert.Equal(["b"], OverDrawn(records));
    }

    /// <summary>What comes on a day may have come before what leaves on it. What leaves more is named with what there is at the end of the day.</summary>
    [Theory]
    [InlineData(10, null)]
    [InlineData(11, "leaves group with at most -1 units of h100 on-hand on 2024-03-10,")]
    public void Findings_OfUnitsThatComeAndLeaveOnOneDay_AreOfWhatLeavesMoreThanCame(long taken, string? expected)
    {
        CaseBuilder records = Parties().Source("memo", publishedOn: "2024-06-30").Coverage("complete", "group", "h100", during: "../2024-05-31")
            .Movement("taken", "group", "h100", taken, Stage.OnHand, Stage.InService, on: "2024-03-10").ReceiptFromOutside("came", "group", "h100", 10, on: "2024-03-10");
        Finding[] findings = [.. records.Build().ToLedger().Findings.Where(finding => finding.Code == FindingCode.OverDrawn)];
        Assert.Equal(expected is null ? 0 : 1, findings.Length);
        Assert.All(findings, finding => Assert.Contains($"taken {expected}", finding.Message, StringComparison.Ordinal));
    }

    private static CaseBuilder Parties() => new CaseBuilder("t").Product("h100").Party("group").Party("other");

    private static CaseBuilder Covered(string day, string[] coverages)
    {
        CaseBuilder records = Parties().Source("memo", publishedOn: "2024-06-30").Movement("taken", "group", "h100", 3, Stage.InService, Stage.Retired, on: day);
        foreach ((string during, int index) in coverages.Select((during, index) => (during, index)))
            records.Coverage($"c{index}", "group", "h100", during);
        return records;
    }

    private static IEnumerable<string> OverDrawn(CaseBuilder records) => records.Build().ToLedger().Findings.Where(finding => finding.Code == FindingCode.OverDrawn).Select(finding => finding.Record.IdAsText);
}
