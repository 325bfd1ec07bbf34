namespace GpuSupply.Tests.Claims;

/// <summary>Units counted in H100 equivalents, or in what they contain.</summary>
public class ConversionTests
{
    private const string Day = "2024-06-30";

    [Fact]
    public void In_H100Equivalents_WeighsBothEnds() => Assert.Equal("2500..5000 units", Bounds(
        c => c.Observation("a", Measure.InService("tesla", "b200", Day), "1k..2k"), Measure.InService("tesla", "b200", Day) with { In = "h100e" }));

    [Fact]
    public void In_AContainedProduct_CountsIt() => Assert.Equal("2000..4000 units", Bounds(
        c => c.Observation("a", Measure.InService("tesla", "b200", Day), "1k..2k"), Measure.InService("tesla", "b200", Day) with { In = "die" }));

    [Fact]
    public void In_AProductThatIsContainedTwiceOver_Multiplies() => Assert.Equal("144 units", Bounds(
        c => c.Observation("a", Measure.InService("tesla", "rack", Day), "1", exact: true), Measure.InService("tesla", "rack", Day) with { In = "die" }));

    [Fact]
    public void In_Itself_CountsOne() => Assert.Equal("1000..2000 units", Bounds(
        c => c.Observation("a", Measure.InService("tesla", "h100", Day), "1k..2k"), Measure.InService("tesla", "h100", Day) with { In = "hopper" }));

    [Fact]
    public void In_OfAFamily_KindsAddUpFromBelow()
    {
        Evidence evidence = Case(c => c.Observation("a", Measure.InService("tesla", "b200", Day), "1k..2k").Observation("b", Measure.InService("tesla", "h100", Day), "3k..4k"))
            .Evidence(Measure.InService("tesla", "gpu", Day) with { In = "h100e" });

        Assert.Equal(">=5500 units", evidence.Bounds.ToString());
        Assert.Equal(["a (part, low)", "b (part, low)"], evidence.Used.Select(use => use.ToString()));
    }

    [Fact]
    public void In_OfAFamilyUnderCoverage_KindsAddUpFromAboveToo() => Assert.Equal("5500 units", Bounds(
        c => c.ReceiptFromOutside("r1", "tesla", "b200", 1_000, "2024-03").ReceiptFromOutside("r2", "tesla", "h100", 3_000, "2024-03").Coverage("c", "tesla", "gpu", "2024", RecordKind.Receipt),
        Measure.Received("tesla", "gpu", "2024") with { In = "h100e" }));

    // Of the family itself another order may be unrecorded, whatever is on record of its kinds.
    [Theory]
    [InlineData(new[] { "gpu" }, VerdictLabel.Supported)]
    [InlineData(new[] { "b200", "h100", "tpu" }, VerdictLabel.NotEnoughEvidence)]
    public void In_APlanOfAFamily_RestsOnTheRecordUnlessTheFamilyIsCovered(string[] covered, VerdictLabel withoutAssumptions)
    {
        SupplyLedger ledger = Case(c => covered.Aggregate(
            c.Party("nvidia").Order("o1", supplier: "nvidia", buyer: "tesla", "b200", 1_000, on: "2024-01", due: "2024-03").Order("o2", supplier: "nvidia", buyer: "tesla", "h100", 3_000, on: "2024-01", due: "2024-03"),
            (all, product) => all.Coverage($"all-{product}", "tesla", product, "../..", [.. Coverage.Coverable])));

        Verdict verdict = ledger.Verify(Measure.Due("tesla", "gpu", "2024") with { In = "h100e" }, "5400..5600");

        Assert.Equal((VerdictLabel.Supported, withoutAssumptions), (verdict.Label, verdict.WithoutAssumptions));
        Assert.Equal(withoutAssumptions == VerdictLabel.Supported ? [] : [Assumption.PlanAsRecorded], verdict.Assumptions);
    }

    [Fact]
    public void In_OfAFamilyWithUnitsOfNoKind_HasNoUpperEnd() => Assert.Equal(">=3000 units", Bounds(
        c => c.ReceiptFromOutside("r1", "tesla", "gpu", 1_000, "2024-03").ReceiptFromOutside("r2", "tesla", "h100", 3_000, "2024-03").Coverage("c", "tesla", "gpu", "2024", RecordKind.Receipt),
        Measure.Received("tesla", "gpu", "2024") with { In = "h100e" }));

    [Fact]
    public void In_AProductWithoutTheFactor_IsNotComparable()
    {
        SupplyLedger ledger = Case(c => c.Observation("a", Measure.InService("tesla", "tpu", Day), "1k..2k"));
        Assert.Null(ledger.Evidence(Measure.InService("tesla", "tpu", Day) with { In = "h100e" }).Bounds);
        Assert.Null(ledger.Evidence(Measure.InService("tesla", "tpu", Day) with { In = "die" }).Bounds);
        Verdict verdict = ledger.Verify(Measure.InService("tesla", "tpu", Day) with { In = "h100e" }, "1k");
        Assert.Equal((VerdictReason.NotComparable, "product tpu has no weight in h100e"), (verdict.Reason, verdict.NotComparableBecause));
        Assert.Contains("not enough evidence, since product tpu has no weight in h100e.", verdict.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void NotComparable_SaysWhy()
    {
        SupplyLedger ledger = Case(c => c.Observation("a", Measure.Spend("tesla", "2024"), "1B USD").Add(new Claim("c", "tesla") { Quote = "Plenty.", Source = "s" }));
        Assert.Equal("the record counts it in USD, and the claim in EUR", ledger.Verify(Measure.Spend("tesla", "2024"), "1B EUR").NotComparableBecause);
        Assert.Equal("the claim has no measure", ledger.Verify("c").NotComparableBecause);
        Assert.Equal("it needs a fiscal year that is not on record", ledger.Verify(Measure.Spend("tesla", "FY2024@tesla"), "1B USD").NotComparableBecause);
        Assert.Null(ledger.Verify(Measure.Spend("tesla", "2023"), "1B USD").NotComparableBecause);
    }

    [Fact]
    public void In_WhatWasObservedInIt_CountsAsItIs() => Assert.Equal("38000..42000 units", Bounds(
        c => c.Observation("a", Measure.InService("tesla", "gpu", Day) with { In = "h100e" }, "38k..42k"), Measure.InService("tesla", "gpu", Day) with { In = "h100e" }));

    [Fact]
    public void In_ContentsInACircle_AreLeftOut()
    {
        SupplyLedger ledger = new CaseBuilder("t").Source("s", "2025-01-31").Party("tesla").Product("die")
            .Add(new Product("a") { Contains = new("b", 2) }).Add(new Product("b") { Contains = new("a", 2) })
            .Observation("o", Measure.InService("tesla", "a", Day), "1k").Build().ToLedger();
        Assert.Null(ledger.Evidence(Measure.InService("tesla", "a", Day) with { In = "die" }).Bounds);
        Assert.Contains(ledger.Findings, finding => finding.Code == FindingCode.CyclicReference);
    }

    private static string Bounds(Func<CaseBuilder, CaseBuilder> with, Measure measure) => Case(with).Evidence(measure).Bounds.ToString()!;

    private static SupplyLedger Case(Func<CaseBuilder, CaseBuilder> with) => with(new CaseBuilder("t").Source("s", "2025-01-31").Party("tesla")
        .Product("gpu").Product("die").Product("tpu").Product("hopper", family: "gpu")
        .Add(new Product("h100") { Family = "hopper", H100Equivalents = 1 })
        .Add(new Product("b200") { Family = "gpu", H100Equivalents = (Rational)5 / 2, Contains = new("die", 2) })
        .Add(new Product("rack") { Contains = new("b200", 72) })).Build().ToLedger();
}
