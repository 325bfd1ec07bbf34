namespace GpuSupply.Tests.Claims;

/// <summary>Guidance that is given anew: which version is in force on which day.</summary>
public class RestatementTests
{
    private static readonly FlowMeasure Spend = Measure.Spend("tesla", "2024");

    private static readonly SupplyLedger Ledger = new CaseBuilder("t").Party("tesla").Party("musk")
        .Source("q1", "2024-04-23").Claim("first", "musk", Spend, "10B USD").Add(Committed("c1", "10B USD", null, "q1"))
        .Source("q2", "2024-07-23").Add(Again("second", "first", "11B USD", "q2")).Add(Committed("c2", "11B USD", "c1", "q2"))
        .Source("q3", "2024-10-23").Add(Again("third", "second", "12B USD", "q3")).Add(Committed("c3", "12B USD", "c2", "q3"))
        .Build().ToLedger();

    [Theory]
    [InlineData("2024-07-22", null)]
    [InlineData("2024-07-23", "restated by second since 2024-07-23")]
    [InlineData("2024-10-23", "restated by second since 2024-07-23, now third")]
    public void RestatedBy_OnADay_IsTheVersionKnownThen(string day, string? restated) =>
        Assert.Equal(restated, Ledger.AsKnownOn(day).Verify("first").RestatedBy?.ToString());

    [Theory]
    [InlineData("2024-07-22", null, null)]
    [InlineData("2024-07-23", "c2", null)]
    [InlineData("2024-10-23", "c3", "c3")]
    public void RestatementOf_Commitments_IsTheVersionInForce(string day, string? first, string? second)
    {
        SupplyLedger known = Ledger.AsKnownOn(day);

        Assert.Equal(first, known.RestatementOf("c1")?.InForce.ToString());
        Assert.Equal(second, known.RestatementOf("c2")?.InForce.ToString());
        Assert.Null(known.RestatementOf("c3"));
    }

    [Theory]
    [InlineData("2024-04-23", "10")]
    [InlineData("2024-07-23", "11")]
    [InlineData("2024-10-23", "12")]
    public void Committed_Restated_CountsTheVersionInForceAlone(string day, string billions) =>
        Assert.Equal($"{billions}000000000 USD", Ledger.AsKnownOn(day).Evidence(Measure.Committed("tesla", "2024")).Bounds.ToString());

    [Fact]
    public void History_Restated_TellsSinceWhen() => Assert.Equal(
        ["2024-04-23 first, in force first", "2024-07-23 second, in force second", "2024-10-23 third, in force third"],
        Ledger.History("first").Select(change => $"{change.AsKnownOn:uuuu-MM-dd} {change.Because}, in force {change.InForce}"));

    [Fact]
    public void RestatedBy_OfTwoThatRestateIt_IsTheLastThatBecameKnown()
    {
        SupplyLedger twice = Ledger.With(Again("other", "first", "9B USD", "q3"));

        Assert.Equal("restated by other since 2024-10-23", twice.Verify("first").RestatedBy?.ToString());
    }

    [Fact]
    public void RestatedBy_RestatementThatWasWithdrawn_IsNone()
    {
        SupplyLedger withdrawn = Ledger.With(new Source("later", new(2024, 11, 1)), new Correction("k", "second") { Source = "later" });

        Assert.NotNull(withdrawn.AsKnownOn("2024-10-31").Verify("first").RestatedBy);
        Assert.Null(withdrawn.AsKnownOn("2024-11-01").Verify("first").RestatedBy);
    }

    /// <summary>Of two that became known on one day the second by its id, in whatever order they arrive.</summary>
    [Theory]
    [InlineData("a", "z")]
    [InlineData("z", "a")]
    public void RestatedBy_OfTwoOfOneDay_IsTheLastById(string first, string second)
    {
        SupplyLedger twice = Ledger.With(Again(first, "first", "9B USD", "q3"), Again(second, "first", "8B USD", "q3"));

        Assert.Equal("restated by z since 2024-10-23", twice.Verify("first").RestatedBy?.ToString());
    }

    /// <summary>A claim is no commitment, whatever it says that it restates.</summary>
    [Fact]
    public void Committed_WhatAClaimSaysThatItRestates_Counts() => Assert.Equal(
        "12000000000 USD", Ledger.With(Again("word", "c3", "9B USD", "q3")).Evidence(Measure.Committed("tesla", "2024")).Bounds.ToString());

    [Fact]
    public void RestatementOf_ByACommitmentThatRestatesNothingFromADayOn_EndsThen()
    {
        SupplyLedger ledger = Ledger.With(new Source("later", new(2024, 11, 1)), new Correction("k", Committed("c2", "11B USD", null, "q2")) { Source = "later" });

        Assert.Equal<RecordId?>("c2", ledger.AsKnownOn("2024-10-31").RestatementOf("c1")?.By);
        Assert.Null(ledger.AsKnownOn("2024-11-01").RestatementOf("c1"));
        Assert.Equal<RecordId?>("c3", ledger.AsKnownOn("2024-11-01").RestatementOf("c2")?.By);
    }

    private static Claim Again(RecordId id, RecordId restates, StatedValue value, SourceId source) =>
        new(id, "musk", Spend, value) { Restates = restates, Source = source };

    private static Commitment Committed(RecordId id, MoneyRange amount, RecordId? restates, SourceId source) =>
        new(id, "tesla", amount, "2024", CommitmentStatus.Proposed) { Restates = restates, Source = source };
}
