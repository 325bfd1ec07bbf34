namespace GpuSupply.Tests.Claims;

/// <summary>
/// The nearest value at which a label changes, where it changes back farther away: 10 units in service are at least as many later on, until the most that was
/// observed then excludes that. So a claim that there were at most 237, where at most 260 were observed, is refuted from 238 to 260 alone.
/// </summary>
public class FlipSearchTests
{
    private static readonly StockMeasure January = Measure.InService("tesla", "h100", "2024-01-31"), February = Measure.InService("tesla", "h100", "2024-02-29"),
        March = Measure.InService("tesla", "h100", "2024-03-31"), April = Measure.InService("tesla", "h100", "2024-04-30");

    /// <summary>From 400 on the claim on April is refuted, and that on March from the expected value up to 260.</summary>
    [Theory]
    [InlineData("<=237", "x value at 238: refuted")]
    [InlineData("<=238", "x value at 239: refuted")]
    [InlineData("<=239", "x value at 240: refuted")]
    public void Flip_Upwards_IsTheFirstOfSeveral(string march, string expected) => Assert.Equal(expected, FlipOfX(Upwards(c => c, march), "march", "april"));

    /// <summary>Besides, the claim on February is refuted from 120 to 123.</summary>
    [Fact]
    public void Flip_UpwardsWithOneMoreBefore_IsThatOne() => Assert.Equal(
        "x value at 120: refuted",
        FlipOfX(Upwards(c => c.Observation("cap2", February, "5..123").Claim("february", "cnbc", February, "<=119"), "<=230", mostInMarch: 300), "february", "march", "april"));

    /// <summary>At most 1,000 in March are at most as many before, unless more were observed then: February is refuted from the expected value down to 830, January from 699 down.</summary>
    [Theory]
    [InlineData(">=836", "x value at 835: refuted")]
    [InlineData(">=835", "x value at 834: refuted")]
    [InlineData(">=834", "x value at 833: refuted")]
    public void Flip_Downwards_IsTheFirstOfSeveral(string february, string expected) => Assert.Equal(
        expected,
        FlipOfX(
            c => c.Observation("cap1", January, "<=800").Observation("floor", February, "830..2000").Observation("x", March, "1000", exact: true)
                .Claim("january", "cnbc", January, ">=700").Claim("february", "cnbc", February, february),
            "january", "february"));

    /// <summary>Of 0, 18 and 30 the claim says 15 to 25. With 0 in the place of 18 the evidence is from 0 to 30 as before, and all of it refutes the claim; so it does at 14, and at 26.</summary>
    [Fact]
    public void Flip_WhereTheFarthestLeavesTheEvidenceAsItIs_IsFound()
    {
        Verdict verdict = Ledger(c => c.Observation("a", April, "0", exact: true).Observation("b", April, "30", exact: true).Observation("x", April, "18", exact: true)).Verify(April, "15..25");

        Assert.Equal((VerdictLabel.ConflictingEvidence, "0..30 units"), (verdict.Label, verdict.Evidence.ToString()));
        Assert.Equal("x value at 14: refuted", FlipOfX(verdict));
    }

    /// <summary>Of 0, 18 and 30 none is 5 to 10; with 10 in the place of 18 one is, and with 0 none again, where the evidence is from 0 to 30 as before.</summary>
    [Fact]
    public void Flip_WhereTheFarthestIsAsItWas_IsFound() => Assert.Equal("x value at 10: conflicting-evidence", FlipOfX(
        Ledger(c => c.Observation("a", April, "0", exact: true).Observation("b", April, "30", exact: true).Observation("x", April, "18", exact: true)).Verify(April, "5..10")));

    /// <summary>A short stretch of values at which the label is another one, far from the number and with nothing beyond it: 91 to 99 in January stay until March, where more than 99 are excluded.</summary>
    [Fact]
    public void Flip_OfAShortStretchFarAway_IsFound()
    {
        Assert.Equal("x value at 91: refuted", FlipOfX(Ledger(c => c.Observation("x", January, "10", exact: true).Observation("cap", March, "5..99")).Verify(March, "<=90")));
        Assert.Equal("x value at 10: conflicting-evidence", FlipOfX(
            Ledger(c => c.Observation("a", April, "0", exact: true).Observation("b", April, "18", exact: true).Observation("x", April, "30", exact: true)).Verify(April, "5..10")));
    }

    /// <summary>The speaker's own 60 can't support the claim, whatever the other source says: that has to say 50 itself.</summary>
    [Fact]
    public void Flip_BesideASelfReport_IsOfTheOtherSourceAlone()
    {
        Verdict verdict = Ledger(c => c.Observation("x", April, ">=40").Source("own", "2024-07-01", issuer: "tesla").Observation("self", April, ">=60")
            .Source("talk", "2024-07-01").Claim("c", "tesla", April, ">=50")).Verify("c");

        Assert.Equal((VerdictLabel.NotEnoughEvidence, "x value.low at 50: supported"), (verdict.Label, FlipOfX(verdict)));
    }

    /// <summary>Nothing is known of a part that is not on record, or of which nobody knows the days, or that is made of such alone: where the other is supported, not all is.</summary>
    [Theory]
    [InlineData("gone")]
    [InlineData("fiscal")]
    [InlineData("inner")]
    public void Flip_OfSeveralOfWhichOneIsMissing_IsToNotEnough(string other)
    {
        Verdict verdict = Ledger(c => c.Observation("x", April, "3", exact: true).Claim("one", "cnbc", April, ">=5").Claim("fiscal", "cnbc", Measure.Spend("tesla", "FY2024@tesla"), "1B USD")
            .Add(new Claim("inner", "cnbc", ["gone"]) { Source = "s" }).Add(new Claim("all", "cnbc", ["one", other]) { Source = "s" })).Verify("all");

        Assert.Equal((VerdictLabel.Refuted, "x value at 5: not-enough-evidence"), (verdict.Label, FlipOfX(verdict)));
    }

    /// <summary>Of seven sources that exclude each other there are more sets than are looked at again and again, alone and together with another claim.</summary>
    [Theory]
    [InlineData("many")]
    [InlineData("all")]
    public void Flips_WhereTooManySetsOfSourcesWouldBeLookedAt_AreNotGiven(string claim)
    {
        Verdict verdict = Ledger(c => Enumerable.Range(1, 7).Aggregate(c, (all, index) => all.Observation($"o{index}", April, $"{index}0", exact: true))
            .Observation("x", Measure.InService("tesla", "b200", "2024-04-30"), "10", exact: true).Claim("few", "cnbc", Measure.InService("tesla", "b200", "2024-04-30"), ">=5")
            .Claim("many", "cnbc", April, ">=5").Add(new Claim("all", "cnbc", ["many", "few"]) { Source = "s" })).Verify(claim);

        Assert.Equal(VerdictLabel.Supported, verdict.Label);
        Assert.Empty(verdict.Flips);
    }

    private static Func<CaseBuilder, CaseBuilder> Upwards(Func<CaseBuilder, CaseBuilder> more, string march, int mostInMarch = 260) => c => more(c)
        .Observation("x", January, "10", exact: true).Observation("cap3", March, $"5..{mostInMarch}").Observation("least", April, ">=300")
        .Claim("march", "cnbc", March, march).Claim("april", "cnbc", April, "<=399");

    private static string FlipOfX(Func<CaseBuilder, CaseBuilder> records, params RecordId[] claims)
    {
        Verdict verdict = Ledger(c => records(c).Add(new Claim("all", "cnbc", claims) { Source = "s" })).Verify("all");
        Assert.Equal(VerdictLabel.NotEnoughEvidence, verdict.Label);
        return FlipOfX(verdict);
    }

    private static string FlipOfX(Verdict verdict) => Assert.Single(verdict.Flips, flip => flip.Record == "x").ToString();

    private static SupplyLedger Ledger(Func<CaseBuilder, CaseBuilder> records) => records(new CaseBuilder("t").Party("cnbc").Party("agency").Party("tesla").Product("h100").Product("b200")
        .Source("s", publishedOn: "2024-07-01", issuer: "agency")).Build().ToLedger();
}
