namespace GpuSupply.Tests.Claims;

/// <summary>How a level carries over to another day: what is counted between the two, and which ends are left.</summary>
public class LevelEndsTests
{
    /// <summary>A hundred at the end of January; thirty came in March, ten left in April.</summary>
    [Theory]
    [InlineData("2024-02-01/2024-06-30", "120 units")]
    [InlineData("2024-01-31/2024-07-01", "120 units")]
    [InlineData("2024-02-02/2024-06-30", ">=120 units")]
    [InlineData("2024-02-01/2024-06-29", ">=120 units")]
    [InlineData(null, ">=120 units")]
    public void Forward_IsExactWhereNoDayIsLeftOut(string? covered, string expected) =>
        Assert.Equal(expected, Bounds("2024-06-30", c => Covered(Moved(Level(c, "2024-01-31", "100")), covered)));

    [Theory]
    [InlineData("2024-02-01/2024-06-30", "80 units")]
    [InlineData("2024-02-02/2024-06-30", "0..80 units")]
    [InlineData(null, "0..80 units")]
    public void Backward_IsExactWhereNoDayIsLeftOut(string? covered, string expected) =>
        Assert.Equal(expected, Bounds("2024-01-31", c => Covered(Moved(Level(c, "2024-06-30", "100")), covered)));

    /// <summary>A level is one at the end of its day: what comes on that day is in it, and what comes on the day that is asked for, too.</summary>
    [Theory]
    [InlineData("2024-01-31", "100 units")]
    [InlineData("2024-02-01", "130 units")]
    [InlineData("2024-06-30", "130 units")]
    [InlineData("2024-07-01", "100 units")]
    [InlineData("2024-01-31/2024-02-01", "100..130 units")]
    [InlineData("2024-06-30/2024-07-01", "100..130 units")]
    public void Forward_WhatCameOnADay_CountsFromTheNextDayOnToTheLast(string on, string expected) => Assert.Equal(
        expected, Bounds("2024-06-30", c => Covered(Level(c, "2024-01-31", "100").Movement("in", "tesla", "h100", 30, Stage.OnHand, Stage.InService, on), "2024-02-01/2024-06-30")));

    [Fact]
    public void Forward_OfAnInterval_MovesBothEnds()
    {
        static CaseBuilder Records(CaseBuilder c) => Level(c, "2024-01-31", "90..110").Movement("in", "tesla", "h100", "30..40", Stage.OnHand, Stage.InService, "2024-03");

        Assert.Equal("120..150 units", Bounds("2024-06-30", c => Covered(Records(c), "2024-02-01/2024-06-30")));
        Assert.Equal(">=120 units", Bounds("2024-06-30", Records));
    }

    [Fact]
    public void Backward_OfAnInterval_TakesTheMostFromTheLeast()
    {
        static CaseBuilder Records(CaseBuilder c) => Level(c, "2024-06-30", "90..110").Movement("in", "tesla", "h100", "30..40", Stage.OnHand, Stage.InService, "2024-03");

        Assert.Equal("50..80 units", Bounds("2024-01-31", c => Covered(Records(c), "2024-02-01/2024-06-30")));
        Assert.Equal("0..80 units", Bounds("2024-01-31", Records));
    }

    [Theory]
    [InlineData("../2024-06-30", "20 units")]
    [InlineData("../2024-06-29", ">=20 units")]
    [InlineData("2000-01-01/2024-06-30", ">=20 units")]
    public void FromTheBeginning_IsExactWhereAllIsOnRecord(string covered, string expected) => Assert.Equal(expected, Bounds("2024-06-30", c => Covered(Moved(c), covered)));

    [Fact]
    public void Ends_OnAnAssumption_NameItAndWhatTheyRestOn()
    {
        Evidence evidence = Ledger(c => Moved(Level(c, "2024-01-31", "100"))).Evidence(Measure.InService("tesla", "h100", "2024-06-30"));

        Assert.Equal([Assumption.NothingLeavesUnrecorded], evidence.Assumptions);
        Assert.Equal(["in (level, low)", "level (level, low)", "out (level, low)"], evidence.Used.Select(use => use.ToString()));
    }

    [Fact]
    public void Ends_UnderCoverage_RestOnItAndOnNoAssumption()
    {
        Evidence evidence = Ledger(c => Covered(Moved(Level(c, "2024-01-31", "100")), "2024-02-01/2024-06-30")).Evidence(Measure.InService("tesla", "h100", "2024-06-30"));

        Assert.Empty(evidence.Assumptions);
        Assert.Equal(
            ["all (level, low)", "in (level, low)", "level (level, low)", "out (level, low)", "all (level, high)", "in (level, high)", "level (level, high)", "out (level, high)"],
            evidence.Used.Select(use => use.ToString()));
    }

    /// <summary>Asked on the very day, a level carries over to it, and not to the day after.</summary>
    [Theory]
    [InlineData("2024-07-01", ">=100 units")]
    [InlineData("2024-07-02", "")]
    public void Forward_EndsOnTheDayAsKnownOn(string at, string expected) => Assert.Equal(expected, Bounds(at, c => Level(c, "2024-01-31", "100")));

    private static CaseBuilder Level(CaseBuilder c, string at, string value) => c.Observation("level", Measure.InService("tesla", "h100", at), value, exact: true);

    private static CaseBuilder Moved(CaseBuilder c) => c.Movement("in", "tesla", "h100", 30, Stage.OnHand, Stage.InService, "2024-03")
        .Movement("out", "tesla", "h100", 10, Stage.InService, Stage.Retired, "2024-04");

    private static CaseBuilder Covered(CaseBuilder c, string? during) => during is null ? c : c.Coverage("all", "tesla", "h100", during, RecordKind.Movement);

    private static string Bounds(string at, Func<CaseBuilder, CaseBuilder> records) => $"{Ledger(records).Evidence(Measure.InService("tesla", "h100", at)).Bounds}";

    private static SupplyLedger Ledger(Func<CaseBuilder, CaseBuilder> records) => records(new CaseBuilder("t").Party("tesla").Product("h100").Source("s", publishedOn: "2024-07-01")).Build().ToLedger();
}
