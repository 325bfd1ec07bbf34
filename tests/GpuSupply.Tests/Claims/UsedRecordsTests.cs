namespace GpuSupply.Tests.Claims;

/// <summary>Which records a verdict rests on: those that the end was worked out of, and no others.</summary>
public class UsedRecordsTests
{
    /// <summary>The plan of a window is that of the orders that are due in it; where none is, all plans together say so.</summary>
    [Theory]
    [InlineData("2024-H1", "o1 o2 swap")]
    [InlineData("2025", "o3")]
    [InlineData("2026", "o1 o2 o3 swap")]
    public void Due_InAWindow_RestsOnItsOrders(string during, string used) => Assert.Equal(used, Used(Measure.Due("tesla", "h100", during)));

    [Fact]
    public void Ordered_InAWindow_RestsOnItsOrders()
    {
        Assert.Equal("o1 o2 o3", Used(Measure.Ordered("tesla", "h100", "2023")));
        Assert.Equal(">=30 units", $"{Ledger.Evidence(Measure.Ordered("tesla", "h100", "2023")).Bounds}");
    }

    /// <summary>Who is behind a plan is so by the orders that were due, and where none was, by all of them.</summary>
    [Theory]
    [InlineData("2024-06-30", "o1 o2 r swap")]
    [InlineData("2023-12-31", "o1 o2 o3 swap")]
    public void BehindPlan_OnADay_RestsOnWhatWasDueAndWhatCame(string day, string used) => Assert.Equal(used, Used(Measure.BehindPlan("tesla", "h100", day)));

    [Theory]
    [InlineData("2024", "c1 c2")]
    [InlineData("2025", "c2 c3")]
    [InlineData("2023", "c1 c2 c3")]
    public void Committed_InAWindow_RestsOnItsCommitments(string during, string used) => Assert.Equal(used, Used(Measure.Committed("tesla", during)));

    /// <summary>Of a purpose the parts count that are for it; another purpose gets at most the whole, and a commitment does not say from whom will be bought.</summary>
    [Fact]
    public void Committed_ToAPurposeOrASupplier_IsAtMostTheWhole()
    {
        FlowMeasure committed = Measure.Committed("tesla", "2024/2025");
        Assert.Equal("30 USD", $"{Ledger.Evidence(committed).Bounds}");
        Assert.Equal("4 USD", $"{Ledger.Evidence(committed with { Purpose = "ai" }).Bounds}");
        Assert.Equal("0..30 USD", $"{Ledger.Evidence(committed with { Purpose = "cars" }).Bounds}");
        Assert.Equal("0..30 USD", $"{Ledger.Evidence(committed with { Supplier = "nvidia" }).Bounds}");
    }

    /// <summary>The delay of a party is that of its own legs: those of others are no matter of it.</summary>
    [Theory]
    [InlineData("tesla", "o1 o4 swap")]
    [InlineData("x", "o1 o4 o5 swap")]
    public void ReceiptDelay_OfAParty_RestsOnTheOrdersOfItsLegs(string party, string used) => Assert.Equal(used, Used(Measure.ReceiptDelay("swap", party)));

    /// <summary>Spend on one basis is none on another, and part of all spend.</summary>
    [Fact]
    public void Spend_OnABasis_IsPartOfAllSpendAndOfNoOtherBasis()
    {
        FlowMeasure spend = Measure.Spend("tesla", "2024");
        Assert.Equal(">=10 USD", $"{Ledger.Evidence(spend).Bounds}");
        Assert.Equal("10 USD", $"{Ledger.Evidence(spend with { Basis = SpendBasis.Cash }).Bounds}");
        Assert.Equal("", $"{Ledger.Evidence(spend with { Basis = SpendBasis.Capex }).Bounds}");
    }

    /// <summary>In the order of ends, rules and ids: who is told last is not who came last.</summary>
    [Fact]
    public void Used_OfBothEnds_IsInOrder()
    {
        Verdict verdict = Ledger.Verify(Measure.OnHand("x", "h100", "2024-06-30"), "10");
        Assert.Equal(["a (part, low)", "b (part, low)", "z (own, high)"], verdict.Used.Select(use => $"{use}"));
    }

    private static string Used(Measure measure) => string.Join(' ', Ledger.Evidence(measure).Used.Select(use => use.Record).Distinct().Order());

    private static SupplyLedger Ledger { get; } = new CaseBuilder("t").Source("s", publishedOn: "2024-07-01").Party("nvidia").Party("tesla").Party("x").Party("y").Party("x-site", memberOf: "x").Party("x-lab", memberOf: "x")
        .Product("h100").Product("b200")
        .Order("o1", "nvidia", "tesla", "h100", 10, on: "2023-01", due: "2024-01").Order("o2", "nvidia", "tesla", "h100", 10, on: "2023-01", due: "2024-02").Order("o3", "nvidia", "tesla", "h100", 10, on: "2023-01", due: "2025-01")
        .Order("o4", "nvidia", "x", "b200", 10, on: "2023-01", due: "2024-06").Order("o5", "nvidia", "x", "b200", 10, on: "2023-01", due: "2024-06")
        .Shipment("sh", "o1", 5, on: "2024-01-10", party: "tesla").Receipt("r", "sh", 5, on: "2024-02")
        .Reallocation("swap", on: "2024-03-01", Leg.OfOrder("o1", "tesla", "x", 1), Leg.OfOrder("o4", "x", "tesla", 1), Leg.OfOrder("o5", "x", "y", 1))
        .Commitment("c2", "tesla", "10 USD", "2024/2025").Commitment("c1", "tesla", "10 USD", "2024").Add(new Commitment("c3", "tesla", "10 USD", "2025", CommitmentStatus.Active) { Source = "s", Parts = [new("ai", "4 USD")] })
        .Observation("cash", Measure.Spend("tesla", "2024") with { Basis = SpendBasis.Cash }, "10 USD", exact: true)
        .Observation("b", Measure.OnHand("x-site", "h100", "2024-06-30"), ">=3").Observation("a", Measure.OnHand("x-lab", "h100", "2024-06-30"), ">=3").Observation("z", Measure.OnHand("x", "h100", "2024-06-30"), "<=50")
        .Build().ToLedger();
}
