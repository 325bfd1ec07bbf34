using GpuSupply.Claims;
using GpuSupply.Internals;

namespace GpuSupply.Tests.Claims;

/// <summary>By which coverages records are complete throughout a window: where these touch, overlap, leave a day out, or speak for who comes and goes.</summary>
public class CoverageStretchTests
{
    [Theory]
    [InlineData("2024-01-01/2024-01-31 2024-02-01/2024-03-31", "c0 c1")]
    [InlineData("2024-01-01/2024-01-31 2024-02-02/2024-03-31", null)]
    [InlineData("2024-01-01/2024-02-15 2024-01-20/2024-03-31", "c0 c1")]
    [InlineData("2024-01-02/2024-03-31", null)]
    [InlineData("2024-01-01/2024-03-30", null)]
    [InlineData("2024-01-01/2024-03-31", "c0")]
    [InlineData("2024-02-01/2024-03-31 2024-01-01/2024-01-31", "c0 c1")]
    [InlineData("2023-01-01/2023-12-31 2024-01-01/2024-03-31", "c1")]
    public void Throughout_AQuarter_IsByThoseThatLeaveNoDayOut(string windows, string? expected) =>
        Assert.Equal(expected, By(Ledger(windows), "tesla", "2024-01-01/2024-03-31"));

    [Fact]
    public void Throughout_WithADayOfItsOwn_GoesOnAfterIt() =>
        Assert.Equal("c0 c1 c2", By(Ledger("2024-01-01/2024-01-31 2024-02-01/2024-02-01 2024-02-02/2024-03-31"), "tesla", "2024-01-01/2024-03-31"));

    [Fact]
    public void Throughout_WithOneInsideOfAnother_DoesNotGoBack() =>
        Assert.Equal("c0 c2", By(Ledger("2024-01-01/2024-02-29 2024-01-10/2024-01-20 2024-03-01/2024-03-31"), "tesla", "2024-01-01/2024-03-31"));

    [Fact]
    public void Throughout_WithOneThatIsNotNeeded_IsWithoutIt() =>
        Assert.Equal("c0", By(Ledger("2024-01-01/2024-03-31 2024-03-15/2024-05-31"), "tesla", "2024-01-01/2024-03-31"));

    [Fact]
    public void Throughout_OfTwoKinds_NeedsBoth()
    {
        SupplyLedger one = Ledger("", c => c.Coverage("r", "tesla", "h100", "2024", RecordKind.Receipt));
        SupplyLedger both = Ledger("", c => c.Coverage("r", "tesla", "h100", "2024", RecordKind.Receipt).Coverage("m", "tesla", "h100", "2024", RecordKind.Movement));

        Assert.Null(By(one, "tesla", "2024-01-01/2024-03-31", RecordKind.Receipt, RecordKind.Movement));
        Assert.Equal("m r", By(both, "tesla", "2024-01-01/2024-03-31", RecordKind.Receipt, RecordKind.Movement));
    }

    /// <summary>A coverage says nothing of the days after it was told.</summary>
    [Theory]
    [InlineData("2025-01-31", "c0")]
    [InlineData("2025-02-01", null)]
    public void Throughout_UpToTheDayOnWhichItWasTold_IsComplete(string until, string? expected) =>
        Assert.Equal(expected, By(Ledger("2024-01-01/2025-12-31"), "tesla", $"2024-01-01/{until}"));

    /// <summary>What a group reports speaks for a member on the days on which it is inside.</summary>
    [Theory]
    [InlineData("2024-02-01/2024-03-31", "c0")]
    [InlineData("2024-01-31/2024-03-31", null)]
    [InlineData("2024-02-01/2024-04-01", null)]
    [InlineData("2024-02-10/2024-02-20", "c0")]
    public void Throughout_OfAMemberThatCameAndWent_IsWhileItWasInside(string window, string? expected) =>
        Assert.Equal(expected, By(Ledger("2024-01-01/2024-12-31", Member("2024-02-01/2024-03-31")), "site", window));

    /// <summary>Who is inside on the last day of a coverage is meant throughout, and who left on that day is not.</summary>
    [Theory]
    [InlineData("2024-04-01/..", "2024-01-01/2024-01-31", "c0")]
    [InlineData("2024-04-02/..", "2024-01-01/2024-01-31", null)]
    [InlineData("2024-01-10/2024-03-31", "2024-01-01/2024-01-31", null)]
    [InlineData("2024-01-10/2024-04-01", "2024-01-01/2024-01-31", "c0")]
    [InlineData("2024-01-01/2024-03-31", "2024-01-01/2024-03-31", "c0")]
    public void Throughout_OfAMember_IsMeantByTheLastDay(string membership, string window, string? expected) =>
        Assert.Equal(expected, By(Ledger("2024-01-01/2024-04-01", Member(membership)), "site", window));

    /// <summary>Of the group itself all are meant that are inside on any day of it.</summary>
    [Fact]
    public void Throughout_OfTheGroupItself_MeansWhoWasInsideOnAnyDay() =>
        Assert.Equal("c0", By(Ledger("2024-01-01/2024-12-31", Member("2024-02-01/2024-03-31")), "tesla", "2024-01-01/2024-02-29"));

    /// <summary>Of several parties that are meant each has to be inside.</summary>
    [Theory]
    [InlineData("2024-02-14/2024-03-31", null)]
    [InlineData("2024-02-15/2024-03-31", "c0")]
    public void Throughout_OfAMemberWithItsOwnMember_IsWhileBothWereInside(string window, string? expected) => Assert.Equal(
        expected,
        By(
            Ledger("2024-01-01/2024-12-31", c => Member("2024-01-01/2024-03-31")(c).Add(new Party("hall") { MemberOf = [new Membership("site", DateWindow.Parse("2024-02-15/.."))] })),
            "site", window));

    private static Func<CaseBuilder, CaseBuilder> Member(string during) => c => c.Add(new Party("site") { MemberOf = [new Membership("tesla", DateWindow.Parse(during))] });

    private static string? By(SupplyLedger ledger, PartyId party, string during, params RecordKind[] kinds)
    {
        FlowMeasure received = Measure.Received(party, "h100", during);
        return new CoverageIndex(ledger.Known).Throughout(received, kinds.Length == 0 ? [RecordKind.Receipt] : kinds, received.During.ToSpan()) is { } used ? string.Join(' ', used) : null;
    }

    private static SupplyLedger Ledger(string windows, Func<CaseBuilder, CaseBuilder>? more = null)
    {
        CaseBuilder records = new CaseBuilder("t").Source("s", publishedOn: "2025-01-31").Party("tesla").Product("h100");
        foreach ((int index, string window) in windows.Split(' ', StringSplitOptions.RemoveEmptyEntries).Index())
            records.Coverage($"c{index}", "tesla", "h100", window, RecordKind.Receipt);
        return (more?.Invoke(records) ?? records).Build().ToLedger();
    }
}
