namespace GpuSupply.Tests.Claims;

/// <summary>Which observations of a measure count: of copies one, of those in a set of sources that exclude others all that are in it, and none before it is known.</summary>
public class ObservationCopiesTests
{
    private static readonly StockMeasure Active = Measure.InService("tesla", "h100", "2024-06-30");

    [Fact]
    public void Observation_ThatRepeatsTheOnlyOther_DoesNotCount() => Assert.Equal("10..20 units", Bounds(Active, c => c
        .Source("copy", "2024-07-01", derivedFrom: "s").Observation("a", Active, "12..15").Source("s", "2024-07-01").Observation("b", Active, "10..20")));

    /// <summary>Both repeat a source that says nothing itself: the one whose observation has the first id counts, whichever was delivered first.</summary>
    [Theory]
    [InlineData("copy-1", "copy-2")]
    [InlineData("copy-2", "copy-1")]
    public void Observation_OfTwoThatAreEquallyNearToTheOriginal_TheFirstByIdCounts(string ofA, string ofB)
    {
        static CaseBuilder Records(CaseBuilder c, params (string Id, string Source, string Value)[] all) => all.Aggregate(
            c.Source("s", "2024-07-01"), (built, one) => built.Source(one.Source, "2024-07-01", derivedFrom: "s").Observation(one.Id, Active, one.Value));

        Assert.Equal("10..20 units", Bounds(Active, c => Records(c, ("a", ofA, "10..20"), ("b", ofB, "12..15"))));
        Assert.Equal("10..20 units", Bounds(Active, c => Records(c, ("b", ofB, "12..15"), ("a", ofA, "10..20"))));
    }

    /// <summary>
    /// The quarter had 10 or 100, the year at most 50. With the 50 and the 10 the year had 10 to 50, with the 100 at least 100: each supports at least 5. In the set of the 10 and the 50
    /// the quarter is still one of which something is observed.
    /// </summary>
    [Fact]
    public void Observation_OfAPartWhichSourcesDifferOn_BoundsTheWholeInEachSet()
    {
        FlowMeasure year = Measure.Received("tesla", "h100", "2024"), quarter = Measure.Received("tesla", "h100", "2024-Q1");
        Verdict verdict = Ledger(c => c.Source("s1", "2025-01-31").Observation("all", year, "<=50").Source("s2", "2025-01-31").Observation("less", quarter, "10", exact: true)
            .Source("s3", "2025-01-31").Observation("more", quarter, "100", exact: true)).Verify(year, ">=5");

        Assert.Equal((VerdictLabel.Supported, true), (verdict.Label, verdict.DoSourcesDiffer));
    }

    /// <summary>What somebody says later of another supplier's units changes no answer as known before.</summary>
    [Theory]
    [InlineData("2024-07-01")]
    [InlineData("2024-07-31")]
    public void Observation_OfASupplierThatIsLearnedLater_ChangesNoEarlierAnswer(string day)
    {
        Verdict[] verdicts = [.. new[] { false, true }.Select(isLater => Ledger(c =>
        {
            c.Source("s", "2024-07-01").Order("o", "nvidia", "tesla", "h100", 10, on: "2023", due: "2024-03").Shipment("sent", "o", 10, "2024-02").Receipt("r", "sent", 10, "2024-03")
                .Add(new Coverage("all", "tesla", "h100", Coverage.Coverable, "../2024-06-30") { Supplier = "nvidia", Source = "s" }).Source("later", "2024-08-01");
            return isLater ? c.Observation("x", Measure.Held("tesla", "h100", "2024-06-30") with { Supplier = "dell" }, "5", exact: true) : c.Observation("x", Measure.Spend("tesla", "2023"), "5 USD");
        }).AsKnownOn(day).Verify(Measure.Held("tesla", "h100", "2024-06-30"), ">=5"))];

        Assert.Equal(VerdictLabel.Supported, verdicts[0].Label);
        Assert.Equal((verdicts[0].Label, verdicts[0].WithoutAssumptions, verdicts[0].Evidence), (verdicts[1].Label, verdicts[1].WithoutAssumptions, verdicts[1].Evidence));
    }

    private static string Bounds(Measure measure, Func<CaseBuilder, CaseBuilder> records) => $"{Ledger(records).Evidence(measure).Bounds}";

    private static SupplyLedger Ledger(Func<CaseBuilder, CaseBuilder> records) =>
        records(new CaseBuilder("t").Party("nvidia").Party("dell").Party("tesla").Product("h100")).Build().ToLedger();
}
